import type {
  Dispute,
  DisputeOutcome,
  DocumentAct,
  EditionText,
  FigureSum,
  TextQuantity,
} from '../edition-text';

export const topics: EditionText['topics'] = [
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
      '(?:(?:行政)?许可|登记|听证|补贴|补助|认定|救助|仲裁|赔偿|低保|建房|用地|贷款|资金|项目|专利|商标|变更|注册|审批|资质|验收|购房|入学|退税|认证|参保|工伤|公租房|宅基地|[村党校财]务公开)的?申请|申请(?:强制执行|执行)|建议|提案|咨询|来信|来电|信访(?!举报投诉类)|留言|工单|热线|行政许可|行政处罚|行政强制|培训|会议|舆情|诉求|解读',
  },
  { topic: 'request', pattern: '依申请公开|申请' },
  { topic: 'document', pattern: '(?:行政)?规范性文件' },
  { topic: 'regulation', pattern: '(?:政府)?规章(?!制度)' },
];

const requests = (id: string, cues: readonly string[], figures: readonly FigureSum[]): TextQuantity => ({
  id,
  topic: 'request',
  cues,
  figures,
  rule: 'X-APPL',
});

/** Every phrase that takes one word of each list in turn. */
const phrases = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce<readonly string[]>(
    (heads, words) => heads.flatMap((head) => words.map((word) => head + word)),
    [''],
  );

const yearBefore = ['上年', '上年度', '上一年', '上一年度', '去年', '去年度', '{上年}年', '{上年}年度'];
const yearAfter = ['下年', '下一年', '次年', '明年', '{下年}年'];
const carrying = ['结转', '转结', '转接', '接转', '结存'];

const carriedOver = [
  ...phrases(yearBefore, [...carrying, '转入', '转来', '未办结', '未办完', '遗留']),
  ...phrases(carrying, ['', '自', '的'], yearBefore),
];
const carriedForward = [
  ...phrases([...carrying, '顺延', '延续', '留待'], ['', '至', '到', '入', '在'], yearAfter),
  ...phrases(['转', '转入', '转至', '转到', '延至'], yearAfter),
  '跨年办理',
  '跨年度办理',
  '跨年结转',
];

/** What texts report about requests. 收到 may or may not include requests carried over. */
const requestQuantities: readonly TextQuantity[] = [
  requests('new', ['新收到', '新收', '新受理', '新接收', '新增'], [['received']]),
  requests(
    'received',
    ['收到', '收悉', '收件', '受理', '接收', '接到', '接受', '登记', '承办'],
    [['received'], ['received', 'carriedOver']],
  ),
  requests(
    'dealtWith',
    ['收到和处理', '收到并处理', '受理和处理', '收到和办理', '收到并办理', '办理', '处理'],
    [['handled'], ['received'], ['received', 'carriedOver']],
  ),
  requests('carriedOver', carriedOver, [['carriedOver']]),
  requests('carriedForward', carriedForward, [['carriedForward']]),
  requests(
    'handled',
    ['办结', '办毕', '办复', '答复', '回复', '办理完毕', '办理完成', '处理完毕', '处理完成', '办理答复'],
    [['handled'], ['handled', '-otherwise']],
  ),
  requests('granted', ['予以公开', '同意公开', '准予公开', '予以提供', '同意提供'], [['granted']]),
  requests('partial', ['部分公开'], [['partial']]),
  requests('refused', ['不予公开', '不同意公开'], [['refused']]),
  requests('unable', ['无法提供'], [['unable']]),
  requests('unprocessed', ['不予处理'], [['unprocessed']]),
  requests('otherwise', ['其他处理', '其它处理', '作其他处理'], [['otherwise']]),
];

/** How cases end. */
const outcomes: Readonly<Record<DisputeOutcome, readonly string[]>> = {
  upheld: ['结果维持', '维持'],
  corrected: ['结果纠正', '纠正', '被纠错', '纠错'],
  other: ['其他结果', '其他'],
  pending: ['尚未审结', '未审结', '正在审理', '尚在审理', '审理中', '在审', '未结案'],
};

const disputeOutcomes = ['upheld', 'corrected', 'other', 'pending'] as const;
const disputes: readonly Dispute[] = ['review', 'suit', 'direct', 'post'];

/** A topic itself is the total: any of its words is a cue. */
const disputeQuantities: readonly TextQuantity[] = disputes.flatMap((topic) => [
  { id: topic, topic, cues: [], figures: [[topic]], rule: 'T4-TXT' as const },
  ...disputeOutcomes.map((outcome) => ({
    id: `${topic}.${outcome}`,
    topic,
    cues: outcomes[outcome],
    figures: [[`${topic}.${outcome}` as const]],
    rule: 'T4-TXT' as const,
  })),
]);

const acts: Readonly<Record<DocumentAct, readonly string[]>> = {
  issued: ['制发', '制定', '印发', '出台', '新制定', '制定出台'],
  repealed: ['废止'],
  inforce: ['现行有效', '继续有效'],
};

const documentQuantities: readonly TextQuantity[] = (['document', 'regulation'] as const).flatMap((topic) =>
  (['issued', 'repealed', 'inforce'] as const).map((act) => ({
    id: `${topic}.${act}`,
    topic,
    cues: acts[act],
    figures: [[`${topic}.${act}` as const]],
    rule: 'T2-TXT' as const,
  })),
);

export const quantities: readonly TextQuantity[] = [
  ...requestQuantities,
  ...disputeQuantities,
  ...documentQuantities,
];

export const documentActs: EditionText['documentActs'] = [
  { act: 'issued', pattern: '制定|制发|出台|印发' },
  { act: 'repealed', pattern: '废止' },
  { act: 'inforce', pattern: '现行有效' },
];

export const decisions: EditionText['decisions'] = [
  { figure: 'licences', word: '行政许可' },
  { figure: 'penalties', word: '行政处罚' },
  { figure: 'coercion', word: '行政强制' },
];

export const applicants: EditionText['applicants'] = [
  { id: 'person', columns: ['np'], cues: ['自然人', '公民个人', '个人'] },
  {
    id: 'organisation',
    columns: ['biz', 'sci', 'npo', 'law', 'oth'],
    cues: [
      '法人或其他组织',
      '法人或者其他组织',
      '法人和其他组织',
      '法人及其他组织',
      '法人、其他组织',
      '法人',
    ],
  },
  { id: 'business', columns: ['biz'], cues: ['商业企业'] },
  { id: 'research', columns: ['sci'], cues: ['科研机构'] },
  { id: 'nonprofit', columns: ['npo'], cues: ['社会公益组织'] },
  { id: 'lawFirm', columns: ['law'], cues: ['法律服务机构'] },
];

export const parts: EditionText['parts'] = [
  { numeral: '一', pattern: '总体情况|概述|总体' },
  { numeral: '二', pattern: '主动公开' },
  { numeral: '三', pattern: '收到和处理|申请(?!行政复议|复议)|依申请' },
  { numeral: '四', pattern: '复议|诉讼' },
  { numeral: '五', pattern: '问题' },
  { numeral: '六', pattern: '其他|其它|附' },
];

/** 《条例》第五十条第（四）项. */
export const assessments: EditionText['assessments'] = [
  { name: '工作考核', pattern: '考核|考评|评估|绩效' },
  { name: '社会评议', pattern: '评议|满意度|民意调查' },
  { name: '责任追究结果', pattern: '责任追究|追责|问责|追究责任|追究' },
];
