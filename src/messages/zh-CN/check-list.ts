import type { BrokenSum } from '../../core/report/appendix';
import { signTexts } from './sign';

/** The texts of the check list. Like all printed output, it is Chinese in every interface language. */
export const checkListTexts = {
  title: '政府信息公开工作年度报告校核清单',
  disclaimer: signTexts.disclaimer,
  basis: '基本情况',
  labels: {
    agency: '机关',
    year: '年度',
    edition: '格式版本',
    program: '校核程序',
    rules: '校核规则',
    checkedAt: '校核时间',
    previous: '上年年报',
    figures: '数据核对码',
    words: '文字核对码',
  },
  unknown: '未填写',
  year: (year: number) => `${year} 年`,
  edition: (id: string, notice: string) => `${id}（${notice}）`,
  program: (version: string) => `nianbao ${version}`,
  rules: (count: number, fingerprint: string | null) =>
    `${count} 条${fingerprint === null ? '' : `，核对码 ${fingerprint}`}`,
  noPrevious: '未提供，与上年有关的规则未校核',
  previous: (agency: string | null, year: number | null) =>
    `${agency ?? ''}${year === null ? '（没有年度）' : `${year} 年`}`,
  noFingerprint: '这里不能计算核对码',
  verdicts: {
    passed: '校核通过。',
    failed: '校核未通过。',
    explained: '没有错误；警告均已说明。',
    unexplained: '没有错误；有警告尚未说明。',
  },
  summary: '各表小结',
  summaryHead: ['', '格数', '数字', '空白', '非数字', '错误', '警告', '已说明', '提示', '无法核对'],
  others: { text: '正文', file: '全文' },
  all: '合计',
  relations: ({
    held,
    broken,
    undecided,
    silent,
  }: Readonly<Record<'held' | 'broken' | 'undecided' | 'silent', number>>) =>
    `勾稽关系：成立 ${held} 条，不成立 ${broken} 条（含警告、提示），因空白或非数字无法核对 ${undecided} 条；另有 ${silent} 条不适用于这份年报（如没有上年数字）。`,
  findings: '校核结果',
  noFindings: '没有发现问题。',
  findingsHead: ['序号', '结果', '规则', '问题', '情况说明'],
  severities: { error: '错误', warning: '警告', info: '提示', undecided: '无法核对' },
  notExplained: '未说明',
  /** Tables besides those of the form. */
  appendices: '附表',
  appendicesHead: ['附表', '核对合计', '不符', '不符之处'],
  brokenSum: ({ row, column, is, sum, isLimit }: BrokenSum) =>
    `${[row, column].filter((name) => name !== '').join(' · ')}：填的是 ${is}，${isLimit ? '小于其中' : ''}各项之和${isLimit ? '' : '是'} ${sum}`,
  suggestions: '建议更正',
  approvals: '审签',
  allApprovals: '审签记录',
  noApprovals: '尚未审签。',
  foreignApprovals: '工作簿里的审签记录由其他版本写入，或已损坏，没有列出。',
  stepsHead: ['步骤', '状态', '姓名', '时间'],
  nobody: '—',
  approvalsHead: ['步骤', '姓名和时间', '状态', '备注', '签时的核对码'],
  states: signTexts.states,
  steps: signTexts.steps,
  lapses: signTexts.lapses,
  because: (state: string, reasons: readonly string[]) =>
    reasons.length === 0 ? state : `${state}：${reasons.join('；')}`,
  withdrawnAt: signTexts.withdrawnAt,
  reported: signTexts.reported,
  prints: (figures: string, words: string) => `数据 ${figures}；文字 ${words}`,
  changes: (changes: readonly string[], more: number) =>
    `改动：${changes.join('；')}${more > 0 ? `；另有 ${more} 格` : ''}`,
  change: signTexts.change,
  blank: signTexts.blank,
  absent: signTexts.absent,
} as const;
