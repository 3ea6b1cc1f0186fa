import type { Rule, Term } from '../types';

/** The six columns that table 3 adds up to 总计. */
const applicants = ['np', 'biz', 'sci', 'npo', 'law', 'oth'] as const;
const everyColumn = [...applicants, 'tot'] as const;

/** Cells, structure and the arithmetic of tables 3 and 4: the same in every edition so far. */
export const cellRules: readonly Rule[] = [
  {
    id: 'V-INT',
    severity: 'error',
    title: '件数应为不小于 0 的整数',
    basis: { text: '表样计量单位“件”', confidence: 'notice' },
    test: { kind: 'type', types: ['count', 'change'] },
  },
  {
    id: 'V-AMT',
    severity: 'error',
    title: '收费金额应为不小于 0 的数，单位万元，最多六位小数',
    basis: { text: '表样栏目“本年收费金额（单位：万元）”', confidence: 'notice' },
    test: { kind: 'type', types: ['amount'] },
  },
  {
    id: 'V-BLANK',
    severity: 'error',
    title: '数据格不得为空，也不得用“/”“-”“—”“无”“不适用”代替数字；没有发生的填 0',
    basis: { text: '各地核查做法', confidence: 'practice' },
    test: { kind: 'filled' },
  },
  {
    id: 'V-NUMTXT',
    severity: 'info',
    title: '以文字形式书写的数字（全角、千分位、带单位、文本格式）已按数字读取',
    basis: { text: '导入约定', confidence: 'inferred' },
    test: { kind: 'source', notes: ['number.normalised', 'number.converted'] },
  },
  {
    id: 'V-LABEL',
    severity: 'error',
    title: '表头和项目名称应与规定表样逐字一致',
    basis: { text: '规定表样', confidence: 'notice' },
    test: { kind: 'source', notes: ['label.variant', 'label.order', 'header.unclear'] },
    blindSpots: '空格、换行、全角半角括号的差别不计。',
  },
  {
    id: 'V-OLDFMT',
    severity: 'error',
    title: '2021 年及以后的年报不得使用 2019 年试行表样的栏目',
    basis: { text: '国办公开办函〔2021〕30号', confidence: 'notice' },
    test: {
      kind: 'source',
      notes: ['format.outdated'],
      when: [{ kind: 'yearFrom', year: 2021 }],
    },
  },
  {
    id: 'V-EXTRA',
    severity: 'error',
    title: '表格不得多出或缺少数据格',
    basis: { text: '规定表样', confidence: 'notice' },
    test: [{ kind: 'complete' }, { kind: 'source', notes: ['cell.extra', 'row.extra'] }],
  },
  {
    id: 'V-SECT',
    severity: 'error',
    title: '年度报告应依次有六个部分，标题齐全',
    basis: { text: '国办公开办函〔2021〕30号；《条例》第五十条', confidence: 'notice' },
    test: { kind: 'source', notes: ['section.missing', 'section.order'] },
    blindSpots: '只有数据表格的文件不查。',
  },
  {
    id: 'V-TITLE',
    severity: 'warning',
    title: '标题应写明机关全称、年度和“政府信息公开工作年度报告”',
    basis: { text: '规定格式', confidence: 'notice' },
    test: { kind: 'source', notes: ['title.incomplete'] },
    blindSpots: '没有标题的文件不查。',
  },
  {
    id: 'V-FORMULA',
    severity: 'warning',
    title: '公式合计格应保留公式，未被数字覆盖',
    basis: { text: '本工具约定', confidence: 'inferred' },
    test: { kind: 'source', notes: ['formula.overwritten'] },
    blindSpots: '仅检查同时有公式合计和手填合计的工作簿；全部手填的合计不算被覆盖。',
  },
];

export const requestRules: readonly Rule[] = [
  {
    id: 'T3-ROW',
    severity: 'error',
    title: '每行：总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't3', column: 'tot' },
  },
  {
    id: 'T3-SUM',
    severity: 'error',
    title: '每列：（七）总计 = （一）至（六）各明细行之和',
    basis: { text: '表样项目“（七）总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't3', row: 'r3.7' },
    blindSpots: '同一列内两行之间错填、合计不变的，本规则看不出。',
  },
  {
    id: 'T3-BAL',
    severity: 'error',
    title: '每列：本年新收 + 上年结转 = 办理总计 + 结转下年度',
    basis: {
      text: '表样左上角注文：第一项加第二项之和，等于第三项加第四项之和',
      confidence: 'notice',
    },
    test: {
      kind: 'linear',
      each: everyColumn,
      left: [
        { cell: 't3.r1.{c}', as: 'new' },
        { cell: 't3.r2.{c}', as: 'carriedOver' },
      ],
      op: '=',
      right: [
        { cell: 't3.r3.7.{c}', as: 'results' },
        { cell: 't3.r4.{c}', as: 'carriedForward' },
      ],
    },
  },
  {
    id: 'T3-ONECOL',
    severity: 'info',
    title: '两列勾稽差额相反：可能有申请记错了申请人类型',
    basis: { text: '由勾稽关系推断', confidence: 'inferred' },
    test: { kind: 'oppositeColumns', of: 'T3-BAL', columns: applicants },
  },
  {
    id: 'T3-CARRYTOT',
    severity: 'warning',
    title: '总计列：上年结转 = 上年年报的结转下年度',
    basis: { text: '项目含义；现有核查工具通行做法', confidence: 'tool' },
    test: {
      kind: 'linear',
      left: [{ cell: 't3.r2.tot', as: 'now' }],
      op: '=',
      right: [{ cell: 't3.r4.tot', previous: true, as: 'before' }],
    },
    blindSpots: '上年数据经更正、机构改革划转的，写明情况即可。',
  },
  {
    id: 'T3-CARRY',
    severity: 'warning',
    title: '各申请人类型：上年结转 = 上年年报的结转下年度',
    basis: { text: '项目含义；现有核查工具通行做法', confidence: 'tool' },
    test: {
      kind: 'linear',
      each: applicants,
      left: [{ cell: 't3.r2.{c}', as: 'now' }],
      op: '=',
      right: [{ cell: 't3.r4.{c}', previous: true, as: 'before' }],
    },
    blindSpots: '申请人类型经重新认定的，写明情况即可。',
  },
  {
    id: 'T3-LATE',
    severity: 'info',
    title: '结转下年度超过本年新收的五分之一，可能有逾期未答复',
    basis: { text: '《条例》第三十三条（答复期限）', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ k: 5, cell: 't3.r4.tot', as: 'carriedForward' }],
      op: '<=',
      right: [{ cell: 't3.r1.tot', as: 'new' }],
      mark: ['t3.r4.tot'],
    },
  },
  {
    id: 'T3-SECRET',
    severity: 'info',
    title: '乡镇、街道等一般不产生国家秘密文件，“属于国家秘密”不为 0 请核对',
    basis: { text: '经验推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ cell: 't3.r3.3.1.tot', as: 'now' }],
      op: '<=',
      right: [],
      when: [{ kind: 'agencyKind', kinds: ['township', 'branch'] }],
    },
  },
  {
    id: 'T3-YOY',
    severity: 'info',
    title: '本年新收与上年相比超过 5 倍或不足五分之一',
    basis: { text: '现有核查工具的阈值', confidence: 'tool' },
    test: [
      {
        kind: 'linear',
        left: [{ cell: 't3.r1.tot', as: 'now' }],
        op: '<=',
        right: [{ k: 5, cell: 't3.r1.tot', previous: true, as: 'before' }],
        when: [{ kind: 'atLeast', terms: [{ cell: 't3.r1.tot', previous: true }], bound: 1 }],
      },
      {
        kind: 'linear',
        left: [{ cell: 't3.r1.tot', previous: true, as: 'before' }],
        op: '<=',
        right: [{ k: 5, cell: 't3.r1.tot', as: 'now' }],
      },
    ],
    blindSpots: '上年新收为 0 的不比较。',
  },
];

/** Rules on the single rows of （六）, which only the 2021 form has. */
const otherHandlingRules: readonly Rule[] = [
  {
    id: 'T3-OTHER',
    severity: 'info',
    title: '“（六）其他处理 3.其他”超过办理总计的 30%，应在正文说明',
    basis: { text: '经验推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ k: 10, cell: 't3.r3.6.3.tot', as: 'other' }],
      op: '<=',
      right: [{ k: 3, cell: 't3.r3.7.tot', as: 'results' }],
      mark: ['t3.r3.6.3.tot'],
    },
  },
];

const t4Totals: readonly Term[] = [
  { cell: 't4.rev.total', as: 'reviews' },
  { cell: 't4.dir.total', as: 'direct' },
  { cell: 't4.post.total', as: 'post' },
];

export const disputeRules: readonly Rule[] = [
  {
    id: 'T4-REV',
    severity: 'error',
    title: '行政复议：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'rev.total' },
  },
  {
    id: 'T4-DIR',
    severity: 'error',
    title: '未经复议直接起诉：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'dir.total' },
  },
  {
    id: 'T4-POST',
    severity: 'error',
    title: '复议后起诉：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    basis: { text: '表样栏目“总计”', confidence: 'notice' },
    test: { kind: 'total', table: 't4', column: 'post.total' },
  },
  {
    id: 'T4-PRE',
    severity: 'info',
    title: '2024 年起不服不予公开须先申请复议；“未经复议直接起诉”不为 0 请确认属于其他争议',
    basis: { text: '《行政复议法》（2023 年修订）第二十三条', confidence: 'law' },
    test: {
      kind: 'linear',
      left: [{ cell: 't4.dir.total', as: 'now' }],
      op: '<=',
      right: [],
      when: [{ kind: 'yearFrom', year: 2024 }],
    },
  },
  {
    id: 'T4-ORIGIN',
    severity: 'warning',
    title: '复议后起诉的总计不大于本年已审结复议与上年全部复议之和',
    basis: { text: '先复议后起诉的先后关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ cell: 't4.post.total', as: 'now' }],
      op: '<=',
      right: [
        { cell: 't4.rev.upheld', as: 'upheld' },
        { cell: 't4.rev.corrected', as: 'corrected' },
        { cell: 't4.rev.other', as: 'other' },
        { cell: 't4.rev.total', previous: true, as: 'before' },
      ],
      mark: ['t4.post.total'],
    },
    blindSpots: '更早年份复议、跨年起诉的，写明情况即可。',
  },
  {
    id: 'T4-RATIO',
    severity: 'info',
    title: '复议与直接起诉件数多于两年办理的申请总数',
    basis: { text: '由数量关系推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [
        { cell: 't4.rev.total', as: 'reviews' },
        { cell: 't4.dir.total', as: 'direct' },
      ],
      op: '<=',
      right: [
        { cell: 't3.r3.7.tot', as: 'results' },
        { cell: 't3.r3.7.tot', previous: true, as: 'before' },
      ],
      mark: ['t4.rev.total', 't4.dir.total'],
    },
  },
  {
    id: 'T4-NOREQ',
    severity: 'warning',
    title: '没有收到和办理申请，表四却有复议或诉讼',
    basis: { text: '由数量关系推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: t4Totals,
      op: '<=',
      right: [],
      when: [
        {
          kind: 'atMost',
          terms: [{ cell: 't3.r1.tot' }, { cell: 't3.r2.tot' }, { cell: 't3.r3.7.tot' }],
          bound: 0,
        },
      ],
    },
    blindSpots: '因主动公开或以前年度答复引起的争议，写明情况即可。',
  },
  {
    id: 'T4-PEND',
    severity: 'info',
    title: '各类总计不小于上年年报的尚未审结',
    basis: { text: '取决于案件年度口径', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['rev', 'dir', 'post'],
      left: [{ cell: 't4.{c}.pending', previous: true, as: 'before' }],
      op: '<=',
      right: [{ cell: 't4.{c}.total', as: 'now' }],
    },
    blindSpots: '只统计本年新收案件的机关可以不符。',
  },
];

const inputsOfTable2 = [
  't2.gz.issued',
  't2.gz.repealed',
  't2.gz.inforce',
  't2.wj.issued',
  't2.wj.repealed',
  't2.wj.inforce',
  't2.xk.decided',
  't2.cf.decided',
  't2.qz.decided',
  't2.sf.amount',
] as const;

const disclosureRules: readonly Rule[] = [
  {
    id: 'V-UNIT',
    severity: 'warning',
    title: '收费金额不小于 10000 万元且超过上年 1000 倍，可能误按元填写',
    basis: { text: '由数量级推断', confidence: 'inferred' },
    test: {
      kind: 'linear',
      left: [{ cell: 't2.sf.amount', as: 'now' }],
      op: '<=',
      right: [{ k: 1000, cell: 't2.sf.amount', previous: true, as: 'before' }],
      when: [{ kind: 'atLeast', terms: [{ cell: 't2.sf.amount' }], bound: 10_000 }],
    },
  },
  {
    id: 'T2-GZ0',
    severity: 'warning',
    title: '没有规章制定权的机关，规章三格应为 0',
    basis: { text: '《规章制定程序条例》第十条、第十四条', confidence: 'law' },
    test: {
      kind: 'linear',
      left: [
        { cell: 't2.gz.issued', as: 'issued' },
        { cell: 't2.gz.repealed', as: 'repealed' },
        { cell: 't2.gz.inforce', as: 'inforce' },
      ],
      op: '<=',
      right: [],
      when: [{ kind: 'noRegulationPower' }],
    },
    blindSpots: '需要知道机关类型和层级。',
  },
  {
    id: 'T2-CAP',
    severity: 'error',
    title: '本年废止件数不大于上年现行有效与本年制发之和',
    basis: { text: '数量关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.repealed', as: 'repealed' }],
      op: '<=',
      right: [
        { cell: 't2.{c}.inforce', previous: true, as: 'before' },
        { cell: 't2.{c}.issued', as: 'issued' },
      ],
    },
  },
  {
    id: 'T2-STOCK',
    severity: 'warning',
    title: '现行有效 = 上年现行有效 + 本年制发 − 本年废止',
    basis: { text: '现有核查工具通行做法', confidence: 'tool' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.inforce', as: 'now' }],
      op: '=',
      right: [
        { cell: 't2.{c}.inforce', previous: true, as: 'before' },
        { cell: 't2.{c}.issued', as: 'issued' },
        { k: -1, cell: 't2.{c}.repealed', as: 'repealed' },
      ],
    },
    blindSpots: '失效、清理、机构划转、口径变化都会使其不成立，写明情况即可。',
  },
  {
    id: 'T2-ISS',
    severity: 'warning',
    title: '本年制发件数不大于现行有效与本年废止之和',
    basis: { text: '数量关系', confidence: 'inferred' },
    test: {
      kind: 'linear',
      each: ['gz', 'wj'],
      left: [{ cell: 't2.{c}.issued', as: 'issued' }],
      op: '<=',
      right: [
        { cell: 't2.{c}.inforce', as: 'now' },
        { cell: 't2.{c}.repealed', as: 'repealed' },
      ],
    },
    blindSpots: '当年制发、当年失效的文件会使其不成立。',
  },
  {
    id: 'T2-YOY',
    severity: 'info',
    title: '表二数据与上年相比超过 5 倍或不足五分之一（较大者不小于 20）',
    basis: { text: '现有核查工具的阈值', confidence: 'tool' },
    test: [
      {
        kind: 'linear',
        each: inputsOfTable2,
        left: [{ cell: '{c}', as: 'now' }],
        op: '<=',
        right: [{ k: 5, cell: '{c}', previous: true, as: 'before' }],
        when: [{ kind: 'atLeast', terms: [{ cell: '{c}' }], bound: 20 }],
      },
      {
        kind: 'linear',
        each: inputsOfTable2,
        left: [{ cell: '{c}', previous: true, as: 'before' }],
        op: '<=',
        right: [{ k: 5, cell: '{c}', as: 'now' }],
        when: [{ kind: 'atLeast', terms: [{ cell: '{c}', previous: true }], bound: 20 }],
      },
    ],
  },
];

/** The rule catalogue of the 2021 edition that needs no narrative text, in the order of the findings. */
export const rules: readonly Rule[] = [
  ...cellRules,
  ...disclosureRules,
  ...requestRules,
  ...otherHandlingRules,
  ...disputeRules,
];
