import { newestEdition, editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import type { ProposedSlot, YearMention } from '../../files/template/propose-slots';
import type { TemplateSlot } from '../../files/template/template-slot';
import type { TemplateProblem, TemplateProblemCode } from '../../files/template/inspect-template';
import type { TemplateGap } from '../../files/template/template-values';
import { tableName } from '../../core/report/cell-names';

const partNames: Readonly<Record<TemplateSlot['part'], (number: number) => string>> = {
  body: () => '正文',
  header: (number) => `第 ${number} 个页眉`,
  footer: (number) => `第 ${number} 个页脚`,
  footnotes: () => '脚注',
  endnotes: () => '尾注',
  properties: () => '文档属性',
  chart: (number) => `第 ${number} 个图表`,
  diagram: (number) => `第 ${number} 个 SmartArt 图形`,
};
const shapeNames = { wordArt: '的艺术字', picture: '的图片说明（替代文字）' } as const;

function placeText(slot: TemplateSlot): string {
  const { part, partNumber, isInTextBox, paragraph, cell, shape, before, after } = slot;
  const inCell = cell === null ? '' : `第 ${cell.table} 个表格第 ${cell.row} 行第 ${cell.cell} 格，`;
  const box = isInTextBox ? '文本框中，' : '';
  const around = `${before}${after}`.replace(/\s+/gu, ' ').trim();
  return `${partNames[part](partNumber)}${inCell === '' && box === '' ? '' : '，'}${box}${inCell}第 ${paragraph} 段${shape === undefined ? '' : shapeNames[shape]}“${around}”`;
}

const problems: Readonly<Record<TemplateProblemCode, (problem: TemplateProblem) => string>> = {
  unknown: ({ tag }) => `“{${tag}}”不是已知的占位符，请改正，或删去花括号。`,
  misspelt: ({ tag, suggestion }) => `“{${tag}}”写法有误，是否应为“{${suggestion ?? ''}}”？请改正。`,
  unbalanced: ({ tag }) => `“${tag}”的花括号不成对，或列表有头无尾，请补全。`,
  notAlone: ({ tag }) => `“{${tag}}”应单独成段，请把它放在自己的段落中。`,
  plainControl: ({ tag }) =>
    `“{${tag}}”在纯文本内容控件中，放不下表格和多段文字，请删去该控件，或改用格式文本内容控件。`,
  boundControl: ({ tag }) =>
    `“{${tag}}”在与文档数据绑定的内容控件中，打开后可能仍显示原来的数据，请取消绑定。`,
  stray: ({ tag }) => `“{${tag}}”不像占位符，将原样保留。如果本来是占位符，请改正。`,
  leftover: ({ tag }) =>
    `已有“{${tag}}”的占位符，这里又留有${tag}的旧表格，同一张表会出现两次。请删去旧表格，或删去占位符。`,
  unfilled: ({ tag }) =>
    `“{${tag}}”在艺术字、图片说明、图表或 SmartArt 中，不会填写，将原样保留。请把它移到文字或文本框中，导出后也可以手工改写。`,
  missing: ({ tag }) => `没有“{${tag}}”，这部分内容不会出现在导出的文件中。如果需要，请加上。`,
  noTable: () => '没有任何一张表的占位符，表格没有位置可放。请至少加上“{表二}”“{表三}”“{表四}”中的一个。',
};

const gaps: Readonly<Record<TemplateGap['kind'], (placeholder: string) => string>> = {
  text: (placeholder) => `“{${placeholder}}”没有文字，文件中显示为“【${placeholder}待补】”，请补写后再发布。`,
  figure: (placeholder) => `“{${placeholder}}”对应的格是空白的，文件中留了空，请填写后再导出。`,
  picture: () => '“{图解}”没有画成，文件中显示为“【图解待补】”。请确认年报有年度，再导出一次。',
  appendix: (placeholder) =>
    `“{${placeholder}}”没有找到。请在“校核”页的“其他表格”里，勾选这张表“作为附表”，并核对表名。`,
  name: (placeholder) => `${placeholder}没有填写，文件中留了空，请补上。`,
  unfilled: (placeholder) =>
    `艺术字、图片说明、图表或 SmartArt 中的“{${placeholder}}”没有填写，请手工改写后再发布。`,
  remark: () => '模板中没有“{说明}”，需要注明的情况没有写入文件，请勿直接发布。',
};

const edition = editions[newestEdition];
const namesOf = (tables: readonly TableId[]): string =>
  tables.map((table) => tableName(edition, table)).join('、');

/** How many passages are listed before the rest are only counted. */
const listed = 5;

/** Report templates: what is wrong with one, what it would do, and the part of the pane for choosing one. */
export const templateTexts = {
  /** The position of something in a document, with the text around it. */
  placeText,
  /** What is wrong with a placeholder, where, and what to do. */
  problemText: (problem: TemplateProblem) =>
    `${problem.slot === null ? '' : `${placeText(problem.slot)}：`}${problems[problem.code](problem)}`,
  /** Content that the template asks for and the report lacks. */
  gapText: ({ kind, placeholder }: TemplateGap) => gaps[kind](placeholder),
  /** What would happen to a table. */
  proposalText: ({ table, kind, blocks, heading }: ProposedSlot) => {
    const under = heading === '' ? '文档开头' : `“${heading}”下面`;
    return kind === 'replace'
      ? `${namesOf([table])}：替换${under}的${blocks.length === 1 ? '表格' : ` ${blocks.length} 个表格`}。`
      : `${namesOf([table])}：插在标题“${heading}”后面。`;
  },
  missingTablesText: (tables: readonly TableId[]) =>
    `没有找到${namesOf(tables)}的位置，导出的文件中不会出现。`,
  repeatedTablesText: (tables: readonly TableId[]) =>
    `${namesOf(tables)}在文档中不止一处，只换最完整的一处，其余保持原样，请检查。`,
  /** Years in texts that are not changed. */
  otherYearsText: (mentions: readonly YearMention[]) => {
    const years = [...new Set(mentions.map(({ year }) => year))].sort((a, b) => a - b);
    const places = mentions.slice(0, listed).map(({ slot }) => placeText(slot));
    const more = mentions.length > listed ? `等 ${mentions.length} 处` : '';
    return `文字中还有 ${years.join('、')} 年的内容（${places.join('；')}${more}）。标题和叙述没有改动，其中的数字可能是往年的，请逐句核对。`;
  },
  pane: {
    title: 'Word 报告模板',
    inUse: (name: string) => `正在使用：${name}`,
    builtInInUse: '正在使用：内置模板',
    downloadTables: '下载数据部分模板',
    downloadReport: '下载整份报告模板',
    /** Names of the downloaded files without their extension. */
    fileNames: { tables: '年报模板（数据部分）', report: '年报模板（整份报告）' },
    choose: '选用模板',
    chooseField: '选择 Word 模板文件',
    reading: '正在检查模板…',
    unreadable: '未能读取这个文件。请确认文件没有被移动或删除，然后重新选择。',
    fine: (name: string) => `“${name}”没有问题，可以使用。`,
    faulty: (name: string, errors: number) =>
      `“${name}”有 ${errors} 处需要改正，改正前不能使用。请用 Word 或 WPS 改正后重新选择。`,
    doubtful: (name: string) => `“${name}”可以使用，但请先核对下面几处。`,
    withoutPlaceholders: (name: string) =>
      `“${name}”中没有占位符。可以把表格放在下列位置，其他内容保持原样：`,
    noPlaces: (name: string) =>
      `“${name}”中没有占位符，也没有找到年报的表格或标题，不能用作模板。请加上占位符，或下载内置模板修改。`,
    use: '使用这个模板',
    usePlaces: '照此使用',
    giveUp: '不使用',
    backToBuiltIn: '改回内置模板',
    stored: (name: string) => `已选用“${name}”，并随工作簿保存。`,
    tooLarge: '模板超过 1 MB，不能随工作簿保存：这次可以使用，下次打开工作簿后请重新选择。',
    notStored: '模板未能随工作簿保存：这次可以使用，下次打开工作簿后请重新选择。',
    notSaved: '未能保存文件。请在浏览器中打开本工具后下载。',
  },
};
export type TemplateTexts = typeof templateTexts;
