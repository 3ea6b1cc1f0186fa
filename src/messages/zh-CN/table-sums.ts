import type { SumInWords } from '../sum-in-words';
import { equationText } from '../sum-in-words';

/** 合计 = 城镇 + 乡村，58/59 行成立 */
export const sumSentence = (sum: SumInWords): string =>
  `${equationText(sum, (parts) => `（共 ${parts} 项）`)}，${sum.holdsIn}/${sum.of} ${sum.axis === 'rows' ? '列' : '行'}成立`;

const inSheet = (sheet: string | null): string => (sheet === null ? '' : `工作表“${sheet}”`);

/** The sums of any table: what is found, and what does not add up. */
export const tableSumTexts = {
  none: '没有找到带数字的表。',
  table: (sheet: string | null, range: string, title: string | null) =>
    `${inSheet(sheet)}${range}${title === null ? '' : ` ${title}`}`,
  noSums: '  没有找到合计关系。',
  sum: (sum: SumInWords & { readonly isStrong: boolean }) =>
    `  ${sum.isStrong ? '✓' : '？'} ${sumSentence(sum)}`,
  legend: '✓ 把握大；？ 请自行判断。',
  verdict: (file: string, errors: number, warnings: number, undecided: number) =>
    `${file}：${errors + warnings === 0 ? '通过' : '未通过'}（错误 ${errors}，警告 ${warnings}，无法核对 ${undecided}）`,
  checked: (position: string, checked: number) => `${position}：核对合计 ${checked} 处`,
  broken: (severity: 'error' | 'warning', cell: string, should: string, is: string, off: string) =>
    `  [${severity === 'error' ? '错误' : '警告'}] ${cell} 应为 ${should}，现为 ${is}，相差 ${off}`,
  /** What 其中 names is more than the whole. */
  exceeded: (severity: 'error' | 'warning', cell: string, sum: string, is: string) =>
    `  [${severity === 'error' ? '错误' : '警告'}] ${cell} 为 ${is}，小于其中各项之和 ${sum}`,
  exceededBy: (cells: readonly string[]) => `  [提示] 不能断定是哪一格有误，请核对：${cells.join('、')}`,
  rounded: (cell: string, off: string, allowed: string) =>
    `  [警告] ${cell} 与各项之和相差 ${off}；四舍五入最多可差 ${allowed}，但其余各处完全相等`,
  suspect: (cell: string, from: string, to: string) => `  [建议] ${cell} 由 ${from} 改为 ${to}`,
  suspects: (cells: readonly string[], more: number) =>
    `  [提示] 只凭这一处不能断定是哪一格，改其中任何一格都能平：${cells.join('、')}${more > 0 ? ` 等 ${cells.length + more} 格` : ''}`,
  noSuspect: '  [提示] 改任何一格都不能使这几处同时相符，可能不止一格有误',
  missing: (labels: readonly string[]) =>
    `  [提示] 没有找到这些行或列，有关合计没有核对：${labels.join('、')}`,
  notFound: (name: string) => `没有找到表“${name}”，请检查文件或重新保存定义。`,
  blank: '空白',
  definitionWritten: (path: string, tables: number) => `已写入 ${path}，共 ${tables} 张表的合计关系。`,
  noStrongSums: '没有把握大的合计关系，没有写出定义。',
} as const;
