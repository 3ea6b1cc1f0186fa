import type { Origin } from '../../core/recognise/origins';
import { commonColumn, tableName } from '../../core/report/cell-names';
import type { TakenOver } from '../../core/report/convert-edition';
import type { CellId, Edition } from '../../core/statute/types';
import type { ReportInFile } from '../../files/unusable-file';

/** How many cells are named before the rest are only counted. */
const named = 6;

const list = (cells: readonly string[]): string =>
  `${cells
    .slice(0, named)
    .map((cell) => `「${cell}」`)
    .join('、')}${cells.length > named ? `等 ${cells.length} 格` : ''}`;

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 三项处理决定数量. */
function cellsTaken(from: Edition, cells: readonly CellId[]): readonly string[] {
  if (cells.length === 0) return [];
  const column = commonColumn(from, cells);
  return [
    column === null ? `另外 ${cells.length} 格` : `${numerals[cells.length] ?? cells.length}项${column}`,
  ];
}

/** 表三、表四和…… */
const joined = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join('、'), ...parts.slice(-1)].filter((part) => part !== '').join('和');

/** The import, from choosing a source to the result. */
export const importTexts = {
  title: '导入已有年报',
  back: '返回',
  choose: '选择文件',
  chooseHint:
    '可以读取 Excel（.xlsx、.xls）、Word（.docx）、网页、PDF、文本和本工具导出的 JSON。文件只在本机读取，不会上传。',
  dropHere: '也可以把文件拖到这里',
  paste: '粘贴表格',
  pasteHint: '从 Word、Excel、WPS 或网页复制整张表，点这里后按 Ctrl+V。',
  readPasted: '读取粘贴的内容',
  reading: '正在读取…',
  cancel: '取消读取',
  /** What to do if a table was pasted next to the one that the workbook already has. */
  pastedDuplicate:
    '如果其中一份是刚粘贴进来的：点“读取粘贴的表格”，在输入框里再粘贴一次，核对读到的数字；然后撤销或删除工作表里粘贴的那份，数字就可以填入原来的表格。',
  readDuplicate: '读取粘贴的表格',
  /** Why nothing can be imported while the workbook contains a table twice. */
  held: '工作簿里同一张表有两份以上，无法确定填哪一份。请撤销或删除粘贴进来的那份，或隐藏它所在的工作表；这里随后会列出将写入的内容。',
  several: '其中有多份年报，请选择一份：',
  oneOf: ({ agency, year, sheets }: ReportInFile) =>
    `${agency ?? '机关未识别'}${year === null ? '，年度未识别' : ` ${year} 年`}${sheets.length === 0 ? '' : `（${sheets.join('、')}）`}`,
  again: '换一个来源',
  found: (agency: string | null, year: number | null, cells: number) =>
    `读到${agency === null ? '一份年报' : `“${agency}”`}${year === null ? '' : ` ${year} 年的年报`}，共 ${cells} 格。`,
  counts: (numbers: number, blanks: number, unreadable: number) =>
    `数字 ${numbers} 格，空白 ${blanks} 格${unreadable === 0 ? '' : `，无法读成数字 ${unreadable} 格`}。空白不会变成 0，错误的合计也不会被改正。`,
  errors: (errors: number) => `读到的数字有 ${errors} 处勾稽关系不成立，导入后请校核。`,
  notes: '读取说明',
  converted: (from: Edition, { tables, cells }: TakenOver) => {
    const taken = [...tables.map((table) => tableName(from, table)), ...cellsTaken(from, cells)];
    return `这是 ${from.validFrom} 年表样。${taken.length === 0 ? '' : `${joined(taken)}会带过来，`}下面这些在现行表样中没有对应的格：`;
  },
  notConverted: '这是旧表样，不能转换为现行表样。',
  doubtful: (cells: number) => `需要核对的 ${cells} 格`,
  doubtfulHint: '这些数字是推断的，或者无法读成数字。请对照原文，有误的请改正。',
  ways: (ways: number) => `数字连在一起，有 ${ways} 种拆法，请选一种：`,
  more: (rows: number) => `显示其余 ${rows} 处`,
  noDoubt: '每一格都按项目名称和栏目名称读取，没有推断。',
  sureness: { read: '直接读到', guessed: '推断', conflict: '有疑问', typed: '已改' } satisfies Record<
    Origin['certainty'] | 'typed',
    string
  >,
  source: (fragment: string) => `原文：${fragment}`,
  noSource: '原文中没有单独对应的文字。',
  blank: '空白',
  preview: '预览',
  previewHint: '点单元格可以修改。“?”为推断，“!”为有疑问，“✎”为已改；虚线框为空白。',
  target: '导入到',
  current: '本年表格',
  currentNew: '新插入的三张表',
  previous: '上年数字（用于核对结转和各项变化）',
  withText: '同时带入文字部分（导语和一、五、六）',
  textTaken: '文字部分已带入“文字”，请按本年情况改写。',
  prefill: '同时用它的“结转下年度”填写本年空白的“上年结转”',
  agency: '机关全称',
  year: '年度',
  yearWrong: '请填写四位数的年度，如 2025。',
  agencyMissing: '请填写机关全称。',
  otherYear: (found: number, expected: number) =>
    `来源是 ${found} 年的年报，这里应为 ${expected} 年，请确认。`,
  otherAgency: (found: string, expected: string) =>
    `来源是“${found}”的年报，工作簿是“${expected}”的，请确认。`,
  apply: '导入',
  plan: (changes: number, overwritten: number) =>
    `将写入 ${changes} 格${overwritten === 0 ? '' : `，其中 ${overwritten} 格会替换已填的内容`}，一次完成。`,
  overwrites: (cells: readonly string[]) => `会被替换：${list(cells)}。`,
  formulas: (cells: readonly string[]) => `公式合计保持不变，不写入：${list(cells)}。`,
  /** Cells that are blank in the source and filled in the tables. */
  unchanged: (cells: readonly string[]) => `来源中空白、表格中已填的保持不变：${list(cells)}。`,
  /** Cells of the source that the tables do not have. */
  unmatched: (cells: readonly string[]) => `没有对应的格，不会导入：${list(cells)}。`,
  nothing: '表格中的数字与来源一致，没有需要写入的内容。',
  typedTotals: '来源的合计与明细之和不一致，合计按原数写入，不用公式。',
  done: (cells: number) => `已导入 ${cells} 格。`,
  donePrevious: (carried: number) =>
    `已作为上年年报保存${carried === 0 ? '' : `，并填写了 ${carried} 格上年结转`}。`,
  notDone: '没有导入，表格没有改动。',
  toCheck: '完成',
};
export type ImportTexts = typeof importTexts;
