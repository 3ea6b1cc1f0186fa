/** What a text can be about; the nearest word in front of a number decides. */
export type TextTopic = 'request' | 'review' | 'suit' | 'direct' | 'post' | 'document' | 'regulation';

/** Words that tell what is spoken of, as patterns; of two at one place the first counts. `null`: something that no table counts. */
export const topicWords: readonly { readonly topic: TextTopic | null; readonly pattern: string }[] = [
  {
    topic: 'direct',
    pattern: '(?:未经(?:行政)?复议)?直接(?:向法院)?(?:提起|起诉)的?(?:行政)?(?:诉讼)?|未经(?:行政)?复议',
  },
  { topic: 'post', pattern: '经?(?:行政)?复议后再?(?:提起|起诉)的?(?:行政)?(?:诉讼)?' },
  { topic: 'review', pattern: '行政复议(?:申请)?|复议(?:申请)?' },
  { topic: 'suit', pattern: '行政诉讼|行政应诉|诉讼|应诉' },
  {
    topic: null,
    pattern:
      '(?:许可|登记|听证|补贴|认定|救助|仲裁|赔偿)的?申请|申请(?:强制执行|执行)|建议|提案|咨询|来信|来电|信访(?!举报投诉类)|留言|工单|热线|行政许可|行政处罚|行政强制|培训|会议|舆情|诉求|解读',
  },
  { topic: 'request', pattern: '依申请公开|申请' },
  { topic: 'document', pattern: '(?:行政)?规范性文件' },
  { topic: 'regulation', pattern: '(?:政府)?规章(?!制度)' },
];

/**
 * A figure of the tables as texts name it.
 * `figures`: what the number may be, each a sum of references (a leading minus subtracts); any of them is right.
 */
export interface TextQuantity {
  readonly id: string;
  readonly topic: TextTopic;
  /** Longest match counts. {上年} and {下年} stand for the year before and after the report's. */
  readonly cues: readonly string[];
  readonly figures: readonly (readonly string[])[];
  readonly rule: 'X-APPL' | 'T2-TXT' | 'T4-TXT';
}

const received = '表三.新收.总计';
const carriedOver = '表三.上年结转.总计';
const handled = '表三.办理总计.总计';
const carriedForward = '表三.结转下年度.总计';

const requests = (
  id: string,
  cues: readonly string[],
  figures: readonly (readonly string[])[],
): TextQuantity => ({ id, topic: 'request', cues, figures, rule: 'X-APPL' });

/** What texts say of applications. 收到 may or may not count what was carried over. */
const requestQuantities: readonly TextQuantity[] = [
  requests('new', ['新收到', '新收', '新受理', '新接收', '新增'], [[received]]),
  requests(
    'received',
    ['收到', '收悉', '受理', '接收', '接到', '接受', '承办'],
    [[received], [received, carriedOver]],
  ),
  requests(
    'dealtWith',
    ['收到和处理', '收到并处理', '受理和处理', '收到和办理', '收到并办理', '办理', '处理'],
    [[handled], [received], [received, carriedOver]],
  ),
  requests(
    'carriedOver',
    [
      '上年结转',
      '上年度结转',
      '上一年结转',
      '上一年度结转',
      '去年结转',
      '上年转结',
      '结转上年',
      '{上年}年结转',
      '{上年}年度结转',
    ],
    [[carriedOver]],
  ),
  requests(
    'carriedForward',
    [
      '结转下年',
      '结转至下年',
      '结转到下年',
      '结转下一年',
      '结转至下一年',
      '结转到下一年',
      '转下年',
      '转入下年',
      '转至下年',
      '结转{下年}年',
      '结转至{下年}年',
      '结转到{下年}年',
    ],
    [[carriedForward]],
  ),
  requests(
    'handled',
    ['办结', '答复', '回复', '办理完毕', '办理完成', '处理完毕', '办理答复'],
    [[handled], [handled, '-表三.其他处理.总计']],
  ),
  requests('granted', ['予以公开', '同意公开', '准予公开'], [['表三.予以公开.总计']]),
  requests('partial', ['部分公开'], [['表三.部分公开.总计']]),
  requests('refused', ['不予公开'], [['表三.不予公开.总计']]),
  requests('unable', ['无法提供'], [['表三.无法提供.总计']]),
  requests('unprocessed', ['不予处理'], [['表三.不予处理.总计']]),
  requests('otherwise', ['其他处理', '作其他处理'], [['表三.其他处理.总计']]),
];

const outcomes: readonly { readonly id: string; readonly cues: readonly string[]; readonly name: string }[] =
  [
    { id: 'upheld', cues: ['结果维持', '维持'], name: '结果维持' },
    { id: 'corrected', cues: ['结果纠正', '纠正', '被纠错', '纠错'], name: '结果纠正' },
    { id: 'other', cues: ['其他结果', '其他'], name: '其他结果' },
    { id: 'pending', cues: ['尚未审结', '未审结', '正在审理', '审理中', '未结案'], name: '尚未审结' },
  ];

const disputes: readonly { readonly topic: TextTopic; readonly name: string }[] = [
  { topic: 'review', name: '表四.行政复议' },
  { topic: 'suit', name: '表四.行政诉讼' },
  { topic: 'direct', name: '表四.未经复议直接起诉' },
  { topic: 'post', name: '表四.复议后起诉' },
];

/** A topic itself is the total: the cue is any of its words. */
const disputeQuantities: readonly TextQuantity[] = disputes.flatMap(({ topic, name }) => [
  { id: topic, topic, cues: [], figures: [[`${name}.总计`]], rule: 'T4-TXT' as const },
  ...outcomes.map((outcome) => ({
    id: `${topic}.${outcome.id}`,
    topic,
    cues: outcome.cues,
    figures: [[`${name}.${outcome.name}`]],
    rule: 'T4-TXT' as const,
  })),
]);

const documents: readonly { readonly topic: TextTopic; readonly name: string }[] = [
  { topic: 'document', name: '表二.行政规范性文件' },
  { topic: 'regulation', name: '表二.规章' },
];

const documentQuantities: readonly TextQuantity[] = documents.flatMap(({ topic, name }) =>
  [
    { id: 'issued', cues: ['制发', '制定', '印发', '出台', '新制定', '制定出台'], column: '制发' },
    { id: 'repealed', cues: ['废止'], column: '废止' },
    { id: 'inforce', cues: ['现行有效', '继续有效'], column: '现行有效' },
  ].map(({ id, cues, column }) => ({
    id: `${topic}.${id}`,
    topic,
    cues,
    figures: [[`${name}.${column}`]],
    rule: 'T2-TXT' as const,
  })),
);

export const textQuantities: readonly TextQuantity[] = [
  ...requestQuantities,
  ...disputeQuantities,
  ...documentQuantities,
];

/** Applicants as texts name them, by the columns of table 3 that they add up. */
export const textApplicants: readonly {
  readonly cues: readonly string[];
  readonly columns: readonly string[];
}[] = [
  { cues: ['自然人', '个人'], columns: ['自然人'] },
  {
    cues: [
      '法人或其他组织',
      '法人或者其他组织',
      '法人和其他组织',
      '法人及其他组织',
      '法人、其他组织',
      '法人',
    ],
    columns: ['法人或其他组织'],
  },
  { cues: ['商业企业'], columns: ['商业企业'] },
  { cues: ['科研机构'], columns: ['科研机构'] },
  { cues: ['社会公益组织'], columns: ['社会公益组织'] },
  { cues: ['法律服务机构'], columns: ['法律服务机构'] },
];
