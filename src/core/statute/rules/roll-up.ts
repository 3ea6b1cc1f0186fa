import type { Rule } from '../types';

/** The applicant columns of table 3 with their total. */
const everyColumn = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'] as const;

/**
 * The cells that rules of a roll-up are about, by id. They are the same in every edition that is written; a roll-up is
 * made in no other.
 */
export const rollupCells = {
  /** What is carried over from last year, and the cell of last year's report that it continues, for each column. */
  carry: everyColumn.map((column) => ({
    column,
    carriedOver: `t3.r2.${column}` as const,
    carriedForward: `t3.r4.${column}` as const,
  })),
  /** Documents in force, and what changes their number. */
  stock: (['gz', 'wj'] as const).map((row) => ({
    row,
    inForce: `t2.${row}.inforce` as const,
    issued: `t2.${row}.issued` as const,
    repealed: `t2.${row}.repealed` as const,
  })),
  /** 规章, which only governments issue. */
  regulations: ['t2.gz.issued', 't2.gz.repealed', 't2.gz.inforce'],
  newRequests: 't3.r1.tot',
  /** 其他处理 3.其他, in which applications handed on to another body end. */
  handedOn: 't3.r3.6.3.tot',
  /** Outcomes of lawsuits. */
  lawsuits: (['dir', 'post'] as const).flatMap((group) =>
    (['upheld', 'corrected', 'other', 'pending'] as const).map(
      (outcome) => `t4.${group}.${outcome}` as const,
    ),
  ),
} as const;

/** A rule about a roll-up. What it tests is in `src/core/rollup/rules/`. */
export type RollupRule = Pick<Rule, 'id' | 'severity' | 'title' | 'basis' | 'blindSpots'> & {
  /** An error once the roll-up is final; before that, a warning. */
  readonly onlyWhenFinal?: true;
};

/** 汇总的校核规则, in the order in which their findings are listed. */
export const rollupRules = [
  {
    id: 'A-FILE',
    severity: 'error',
    onlyWhenFinal: true,
    title: '每个文件都能读取',
    basis: { text: '读不出的文件没有计入汇总', confidence: 'inferred' },
  },
  {
    id: 'A-NAME',
    severity: 'error',
    onlyWhenFinal: true,
    title: '每份年报的机关全称在名单中恰好有一个',
    basis: {
      text: '国办发〔2014〕32号二（一）：统计范围内的单位名单由各级政府办公厅（室）确定',
      confidence: 'notice',
    },
    blindSpots: '只认标题中的机关全称和名单中的其他名称，不按文件名猜测。',
  },
  {
    id: 'A-MISSING',
    severity: 'error',
    onlyWhenFinal: true,
    title: '范围内的每个单位都有本年度的年报',
    basis: { text: '《条例》第四十九条；国办发〔2014〕32号二（一）', confidence: 'notice' },
  },
  {
    id: 'A-TWICE',
    severity: 'error',
    title: '每个单位只有一份年报，名单中没有重名，没有两个文件内容完全相同',
    basis: { text: '同一数字不能计入两次', confidence: 'inferred' },
    blindSpots: '同一单位有两份不同的年报时，选定采用的一份之前都不计入。',
  },
  {
    id: 'A-PART',
    severity: 'error',
    title: '一个单位与它的上级不能同时作为汇总来源',
    basis: { text: '同一数字不能计入两次', confidence: 'inferred' },
    blindSpots: '改正之前按下级单位各自的年报计算。',
  },
  {
    id: 'A-YEAR',
    severity: 'error',
    title: '每份年报都是本年度的',
    basis: { text: '国办公开办函〔2021〕30号', confidence: 'notice' },
  },
  {
    id: 'A-EDITION',
    severity: 'error',
    title: '每份年报都用现行表样',
    basis: { text: '国办公开办函〔2021〕30号', confidence: 'notice' },
    blindSpots: '转换后，旧表样没有的格为空白，合计因此得不出。',
  },
  {
    id: 'A-CLEAN',
    severity: 'error',
    title: '每个成员单位的年报自身没有错误；带错误采用的，写明理由',
    basis: { text: '国办公开办函〔2021〕30号：数据准确', confidence: 'notice' },
  },
  {
    id: 'A-BLANK',
    severity: 'error',
    title: '成员单位没有空白或不是数字的格',
    basis: { text: '空白不等于 0', confidence: 'inferred' },
    blindSpots: '有空白的格，合计为“无法核对”，不填数字。',
  },
  {
    id: 'A-ENTRY',
    severity: 'error',
    title: '每笔补充、剔除都有理由，所在的格是填报项，依据的年报没有更换',
    basis: { text: '部门决算的经费差额表、调整表同样单列', confidence: 'practice' },
  },
  {
    id: 'A-CHANGED',
    severity: 'warning',
    title: '采用的是最新收到的一份年报',
    basis: { text: '更正以后的年报要重新确认', confidence: 'inferred' },
  },
  {
    id: 'A-SUM',
    severity: 'warning',
    title: '上级年报的每一格 = 本级 + 成员单位 + 补充 − 剔除',
    basis: { text: '国办发〔2014〕32号二（二）', confidence: 'notice' },
    blindSpots: '只有给出上级年报时才比较；合计格的差额随明细而来的，列为连带。',
  },
  {
    id: 'A-CARRY',
    severity: 'warning',
    title: '上年结转 = 上年年报的结转下年度 + 新增单位的上年结转 − 退出单位的结转下年度',
    basis: { text: '项目含义', confidence: 'inferred' },
    blindSpots: '新增、退出的单位以名单中的年度为准。',
  },
  {
    id: 'A-STOCK',
    severity: 'warning',
    title: '现行有效 = 上年现行有效 + 本年制发 − 本年废止，并计入新增和退出的单位',
    basis: { text: '现有核查工具通行做法', confidence: 'tool' },
  },
  {
    id: 'A-CARRY-M',
    severity: 'warning',
    title: '每个成员单位：上年结转 = 上年年报的结转下年度',
    basis: { text: '项目含义；现有核查工具通行做法', confidence: 'tool' },
  },
  {
    id: 'A-GZ',
    severity: 'warning',
    title: '规章只由政府本级填报',
    basis: { text: '《规章制定程序条例》第十条、第十四条', confidence: 'law' },
    blindSpots: '部门把政府的规章也填一遍，规章就重复计入。',
  },
  {
    id: 'A-SAME',
    severity: 'warning',
    title: '没有两个成员单位的全部数字相同',
    basis: { text: '可能照抄了另一个单位的文件', confidence: 'inferred' },
    blindSpots: '全部为 0 的不算。',
  },
  {
    id: 'A-TRANSFER',
    severity: 'info',
    title: '政府本级或政府办公室有“其他处理 3.其他”时，核对是否把转给部门的申请也计入了',
    basis: { text: '转办的申请由答复的机关计数', confidence: 'inferred' },
    blindSpots: '两边都计入时，所有勾稽关系仍然成立。',
  },
  {
    id: 'A-COURT',
    severity: 'info',
    title: '政府本级与成员单位有同一结果的诉讼时，核对是否为同一案件',
    basis: {
      text: '国办公开办函〔2016〕201号：复议机关作共同被告的，只由原行为机关统计',
      confidence: 'notice',
    },
    blindSpots: '该函针对修订前的条例，未见新的规定。',
  },
  {
    id: 'A-TOP',
    severity: 'info',
    title: '没有一个单位超过一格的一半（非零单位多于 5 个时），也没有超过其他单位中位数的 100 倍',
    basis: { text: '收费金额误按元填写时差一万倍', confidence: 'inferred' },
  },
  {
    id: 'A-YOY',
    severity: 'info',
    title: '成员单位的数字与上年相比不超过 5 倍，也不少于五分之一（较大者不小于 20）',
    basis: { text: '现有核查工具的阈值', confidence: 'tool' },
  },
  {
    id: 'A-ZERO',
    severity: 'info',
    title: '全部为 0 的成员单位，逐个核对',
    basis: { text: '经验推断', confidence: 'inferred' },
  },
  {
    id: 'A-LATE',
    severity: 'info',
    title: '在当地规定的日期之前收到',
    basis: { text: '各地年报工作通知', confidence: 'local' },
    blindSpots: '收到日期取自名单。',
  },
  {
    id: 'A-OUTSIDE',
    severity: 'info',
    title: '汇总范围以外单位的年报不计入',
    basis: { text: '《条例》第三条：垂直管理的部门由其系统主管', confidence: 'law' },
  },
] as const satisfies readonly RollupRule[];

export type RollupRuleId = (typeof rollupRules)[number]['id'];
