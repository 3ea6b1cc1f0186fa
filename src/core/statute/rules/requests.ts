import type { Rule } from '../types';

/** The six columns that table 3 adds up to 总计. */
const applicants = ['np', 'biz', 'sci', 'npo', 'law', 'oth'] as const;
const everyColumn = [...applicants, 'tot'] as const;

/**
 * Table 3, as far as its rows are the same in all editions. Rules of a single edition are in `rules/table3.ts` of its
 * folder.
 */
export const requestRules = [
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
] as const satisfies readonly Rule[];
