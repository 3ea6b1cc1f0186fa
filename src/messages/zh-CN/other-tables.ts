import type { SumInWords } from '../sum-in-words';
import { sumSentence } from './table-sums';

/** A sum that does not hold, with its figures as they are printed. */
interface SumThatFails {
  /** Names of row and column; empty if it has none. */
  readonly row: string;
  readonly column: string;
  readonly cell: string;
  readonly is: string;
  readonly sum: string;
  readonly off: string;
}

const placeOf = ({ row, column, cell }: SumThatFails): string =>
  `${[row, column].filter((name) => name !== '').join(' · ')}（${cell}）`;

/** The part of 校核 about tables that are not of the form. */
export const otherTableTexts = {
  title: '其他表格',
  hint: '台账、附表等其他表格也能核对。先找出表里的合计关系，由您确认；以后改动数字，随时核对。不改动任何单元格。',
  sheet: '工作表',
  find: '找出合计关系',
  findSelected: (range: string) => `只在选中的 ${range} 里找`,
  searching: '正在查找…',
  cancel: '停止',
  nothing: '没有找到新的合计关系。可以只选中一张表再找，也可以点“自己添加”。',
  tooLarge: '这张工作表太大，没有查完。请只选中一张表，再点“只在选中的……里找”。',
  failed: '查找没有成功，请重试。表格没有改动。',
  noSheet: '工作簿里还没有内容。',
  proposals: '找到的合计关系',
  proposalsHint: '已勾上的把握大，其余请自行判断。按空格勾选或取消，按 F2 修改，按 Delete 表示“不是”。',
  sum: (sum: SumInWords) => sumSentence(sum),
  /** Only a part of a sum is known: nothing was added up. */
  plainSum: (sum: SumInWords) => sumSentence(sum).replace(/，\d+\/\d+ .成立$/u, ''),
  change: '修改',
  changeSum: (sum: string) => `修改：${sum}`,
  refuse: '不是',
  refuseSum: (sum: string) => `不是：${sum}`,
  accept: (sums: number) => `确认勾选的 ${sums} 条`,
  dismiss: '都不要',
  add: '自己添加',
  save: '保存定义',
  load: '载入定义',
  loadField: '选择定义文件或上年的工作簿',
  loadHint: '定义可以存成文件，用于另一份表格；也可以直接载入上年工作簿里的定义。',
  fileName: '合计关系',
  loaded: (tables: number, missing: readonly string[]) =>
    `已载入 ${tables} 张表的合计关系。${missing.length === 0 ? '' : `这些表在工作簿里没有找到：${missing.join('、')}。`}`,
  noneInFile: '这个文件里没有合计关系的定义。请选择用“保存定义”存下的文件，或定义过合计关系的工作簿。',
  unreadable: '这个工作簿里的合计关系由更新版本的年报助手保存，这里不能读取，没有核对。请更新年报助手。',
  uncheckable: '表格太大，没有在限定时间内核对完。请把无关的内容移到另一个工作簿。',
  /** A table with its definition. */
  where: (sheet: string, range: string) => `工作表“${sheet}” ${range}`,
  holds: (checked: number) => `${checked} 处合计全部相符`,
  fails: (broken: number, checked: number) => `${checked} 处合计中有 ${broken} 处不符`,
  nothingToAdd: '还没有可以核对的数字',
  openSums: (sums: number) => `另有 ${sums} 处暂时无法核对：合计空着，或者有不是数字的内容。`,
  notFound:
    '工作簿里没有找到这张表。它的行列名称可能已改动，或者工作表已删除、隐藏；名称改回以后会重新核对。',
  missing: (names: readonly string[]) => `没有找到这些行或列，有关合计没有核对：${names.join('、')}`,
  unnamed: '（无名称）',
  severities: { error: '错误', warning: '警告' },
  broken: (sum: SumThatFails) =>
    `${placeOf(sum)}：各项之和是 ${sum.sum}，填的是 ${sum.is}，相差 ${sum.off}。`,
  exceeded: (sum: SumThatFails) =>
    `${placeOf(sum)}：填的是 ${sum.is}，小于其中各项之和 ${sum.sum}，相差 ${sum.off}。`,
  rounded: (sum: SumThatFails, allowed: string) =>
    `${placeOf(sum)}：各项之和是 ${sum.sum}，填的是 ${sum.is}。四舍五入最多可差 ${allowed}，但其他各处完全相等。`,
  findings: (table: string) => `${table}的校核结果`,
  locate: '定位',
  locateCell: (cell: string) => `定位到 ${cell}`,
  suggestion: (cell: string, from: string, to: string) =>
    `${cell} 填的 ${from} 与交叉的合计都对不上，应为 ${to}。`,
  suggestions: '建议更正',
  equal: (cells: number) =>
    `只凭这一处合计不能断定错在哪一格：下面 ${cells} 格改任何一格都能相符，可能性相同。请对照原始材料。`,
  noSuspect: '改任何一格都不能使这几处同时相符，可能不止一格有误。请对照原始材料。',
  noSuspectOfLimit: '不能断定是哪一格有误。请对照原始材料。',
  way: (cell: string, from: string, to: string) => `${cell}：${from} → ${to}`,
  more: (cells: number) => `其余 ${cells} 格`,
  apply: '按此更正',
  applyTo: (cell: string, to: string) => `按此更正：${cell} 改为 ${to}`,
  isFormula: '这一格是公式，请检查公式引用的单元格。',
  blank: '空白',
  applied: (cell: string, from: string, to: string) => `已把 ${cell} 由 ${from} 改为 ${to}。`,
  cured: '已重新核对，有关合计相符。',
  notCured: '已重新核对，有关合计仍不相符，请查看结果，或点“改回”。',
  takeBack: '改回',
  explanation: '情况说明',
  explained: '已写说明',
  unexplained: '写说明',
  saveExplanation: '保存说明',
  picture: (table: string, wrong: number, suspected: number) =>
    `${table}示意图：${wrong} 格不符${suspected > 0 ? `，其中 ${suspected} 格可能有误` : ''}`,
  sums: (sums: number) => `合计关系（${sums} 条）`,
  sumsOf: (table: string) => `${table}的合计关系`,
  sumNotFound: '没有找到',
  remove: '删除',
  removeSum: (sum: string) => `删除：${sum}`,
  name: '表名',
  isAppendix: '作为附表，随年报导出和审签',
  isExact: '数字没有四舍五入，差 1 也算不符',
  mark: '在表格里用颜色标出',
  marked: '已加上条件格式：不符的合计会自动变红，不打开年报助手时也有效。数字没有改动。',
  removeTable: '不再核对这张表',
  askRemove: (table: string) => `将删除“${table}”的合计关系和设置。表格里的数字不变。`,
  /** A sum that the user puts together. */
  editor: '添加合计关系',
  changing: '修改合计关系',
  pickTotal: '请在表格里点一下合计所在的单元格。',
  pickParts: '再到表格里点选各项，可以一次选中几格；再点一次就去掉。也可以在下面添加。',
  picked: (cell: string) => `合计在 ${cell}。`,
  otherLine: '选中的单元格与合计不在同一行或同一列，没有添加。',
  outside: '选中的单元格不在这张表的数字里，没有添加。',
  noTable: '这一格周围没有找到表格，请点表格里的数字。',
  relation: '关系',
  equals: '合计等于各项之和',
  atLeast: '合计不小于其中各项之和',
  parts: '各项',
  addPart: '添加一项',
  choosePart: '请选择',
  removePart: (name: string) => `去掉 ${name}`,
  sign: (name: string, sign: 1 | -1) =>
    `${name}：${sign < 0 ? '减' : '加'}（按一下改为${sign < 0 ? '加' : '减'}）`,
  done: '确认',
  cancelEdit: '取消',
};
export type OtherTableTexts = typeof otherTableTexts;
