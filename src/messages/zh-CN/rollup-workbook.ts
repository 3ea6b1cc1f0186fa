import type { Entry } from '../../core/rollup/entry';
import type { RollupScope } from '../../core/rollup/agency';
import { rollupTexts } from './rollup';

/** The texts of the workbook of a roll-up (汇总底稿). Like all printed output, it is Chinese in every interface language. */
export const rollupWorkbookTexts = {
  sheets: {
    summary: '汇总表',
    detail: '明细',
    differences: '差额',
    entries: '调整',
    missing: '未报',
    errors: '错误',
    yearOnYear: '同比',
    files: '文件',
    about: '说明',
  },
  /** The first line of each sheet. */
  title: (parent: string | null, year: number, sheet: string) =>
    `${parent ?? ''}${year} 年政府信息公开工作年度报告汇总底稿 · ${sheet}`,
  incomplete: rollupTexts.incomplete,
  detail: {
    head: ['序号', '单位'],
    id: '代号',
    total: '合计（单位合计 + 补充 − 剔除）',
    rows: '单位合计',
    added: '补充',
    removed: '剔除',
    own: (name: string) => `${name}（本级）`,
  },
  differences: {
    head: ['代号', '单元格', '给出', '汇总', '差额', '性质', '数字与差额相同的单位'],
    cause: '原因',
    consequence: '连带',
    unknown: '汇总无法核对',
    none: '没有差额。',
    notGiven: '没有给出上级年报，未比较。',
    explained: (names: readonly string[]) =>
      names.length === 0 ? '' : `${names.join('、')}，可能漏报或重报`,
  },
  entries: {
    head: [
      '序号',
      '方式',
      '代号',
      '单元格',
      '数量',
      '理由',
      '经手人',
      '日期',
      '涉及单位',
      '依据核对码',
      '状态',
    ],
    kinds: { add: '补充', remove: '剔除' } as const satisfies Readonly<Record<Entry['kind'], string>>,
    counts: '计入',
    countsNot: '未计入',
  },
  missing: {
    head: ['序号', '单位', '电话', '状态'],
    none: '应报的单位都已报送。',
    count: '合计',
  },
  errors: {
    head: ['单位', '文件', '级别', '规则', '问题', '情况说明'],
    all: '（汇总）',
    none: '没有发现问题。',
  },
  yearOnYear: { head: ['单位', '本年新收', '上年新收', '增减', '增减 %'], all: '合计' },
  files: { head: ['文件', '状态', '单位', '原因', 'SHA-256'] },
  about: {
    head: ['项目', '内容'],
    scope: '汇总范围',
    scopeName: (scope: RollupScope) => rollupTexts.scopes[scope],
    sentence: '可用于正文的范围说明',
    counts: '报送情况',
    fingerprint: '汇总核对码',
    program: '程序',
    guessed: '类别按名称判断的单位',
    how: '怎样核对',
    howText:
      '“汇总表”的填报项取自“明细”第 5 行，合计由表内公式算出；“明细”第 5 至 8 行都是公式。改动“明细”或“调整”后，各表随之重算。',
  },
} as const;
