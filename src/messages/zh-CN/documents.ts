import type { RefusalCode, RefusalOf, ReportInFile } from '../../files/unusable-file';
import type { NoteCode, NoteOf, NoteParams } from '../../core/report/note';
import { isQuoted } from '../../core/report/note';
import type { CellId, Edition } from '../../core/statute/types';
import type { TemplateRefusalCode, TemplateRefusalOf } from '../../files/template/template-error';
import { listOf, lineOf } from './phrases';
import { tableName } from '../../core/report/cell-names';
import { megabytes, outdatedForm } from '../sentence-parts';

/** The sentence of each note, made from its params. */
export type NoteSentences = {
  readonly [C in NoteCode]: (params: NoteParams[C], cells: readonly CellId[], edition: Edition) => string;
};

interface Rows {
  readonly row: string;
  readonly rows: number;
}

const rowsOf = ({ row, rows }: Rows): string => (rows === 1 ? `「${row}」行` : `「${row}」等 ${rows} 行`);

const noteSentences: NoteSentences = {
  'number.normalised': ({ count, example }) =>
    `有 ${count} 格以文字形式书写数字（如“${example}”），已按数字读取。`,
  'number.converted': ({ raw, value }, cells, edition) =>
    `${listOf(edition, cells)}原文为“${raw}”，已换算为 ${value} 万元。`,
  'label.variant': ({ found, expected }) => `名称“${found}”应为“${expected}”，已按后者读取。`,
  'label.order': ({ found }) => `“${found.join('、')}”的次序与规定表样不同，已按名称读取。`,
  'header.unclear': ({ table, missing }, _, edition) =>
    `${tableName(edition, table)}的表头中没有找到“${missing.join('、')}”，数字是按先后顺序读取的，请逐格核对。`,
  'row.repeated': ({ row, first, second }) =>
    `${lineOf(row)}出现了两次，数字不同：“${first}”和“${second}”。不同的格没有采用其中任何一个，请核对后填写。`,
  'row.extra': ({ row, text }) => `${lineOf(row)}不属于规定表样，数字“${text}”没有读取。`,
  'format.outdated': ({ edition: id, labels }) => {
    const form = outdatedForm(id);
    return `含有${form === null ? '旧表样' : ` ${form.old.name}`}的栏目：${labels.join('、')}。`;
  },
  'cell.extra': (params) =>
    `${rowsOf(params)}多出数据（如“${params.text}”），规定表样没有对应的格，没有读取。`,
  'row.shifted': (params) => `${rowsOf(params)}的数字与表头没有对齐，已按先后顺序读取。`,
  'row.divided': (params) =>
    `${rowsOf(params)}的数字连在一起（如“${params.text}”），已按勾稽关系拆分：只有一种拆法成立，请核对。`,
  'row.ambiguous': ({ row, text, choices }) =>
    `「${row}」行的数字“${text}”连在一起，有${choices.length}种拆法成立：${choices.join('；')}。各种拆法都相同的格已读取，其余的格请在导入时选定一种拆法，或对照原件填写。`,
  'row.unplaced': ({ row, text }) => `「${row}」行的数字“${text}”无法确定属于哪一列，没有读取，请手工填写。`,
  'row.unread': (params) => `找到${rowsOf(params)}的名称，但旁边没有可以读取的数字。`,
  'row.missing': (params, _, edition) =>
    `${tableName(edition, params.table)}中没有找到${rowsOf(params)}，其中的格没有读取；如原件中名称不同，请手工填写。`,
  'table.missing': ({ table }, _, edition) => `没有找到${tableName(edition, table)}。`,
  'table.repeated': ({ table }, _, edition) => `${tableName(edition, table)}出现了不止一次。`,
  'section.missing': ({ section }) => `没有找到“${section}”部分。`,
  'section.order': ({ section }) => `“${section}”的位置不对。`,
  'title.template': ({ words }) => `标题末尾留有模板的字样“${words}”，请删去。`,
  'title.incomplete': ({ missing }) => `标题缺少${missing.join('、')}。`,
  'formula.overwritten': (_, cells, edition) => `${listOf(edition, cells)}不是公式，而其他合计是公式。`,
  'page.unread': ({ pages }) => `第 ${pages.join('、')} 页是图片，上面的文字和数字没有读取，请对照原件查看。`,
  'text.recognised': ({ pages }) =>
    `第 ${pages.join('、')} 页的文字是从图片中识别出来的（OCR），可能有错字错数，请与原件逐格核对。`,
  'other.told': ({ message }) => message,
  'formula.uncalculated': (_, cells, edition) =>
    `${listOf(edition, cells)}的公式没有保存计算结果，请用表格软件打开、重算并保存后再读取。`,
};

/** A note as one sentence. */
export const noteText = <C extends NoteCode>({ code, cells, params }: NoteOf<C>, edition: Edition): string =>
  isQuoted(params) ? params.message : noteSentences[code](params, cells, edition);

/** The sentence of each refusal, made from its params. */
export type RefusalSentences = { readonly [C in RefusalCode]: (refusal: RefusalOf<C>) => string };
export type TemplateSentences = {
  readonly [C in TemplateRefusalCode]: (refusal: TemplateRefusalOf<C>) => string;
};

/** 1. 甲局 2024 年（工作表“表二、表三”）；2. … */
const listOfReports = (reports: readonly ReportInFile[]): string =>
  reports
    .map(({ agency, year, sheets }, index) => {
      const name = `${agency ?? '未识别机关'} ${year === null ? '未识别年度' : `${year} 年`}`;
      return `${index + 1}. ${name}${sheets.length === 0 ? '' : `（工作表“${sheets.join('、')}”）`}`;
    })
    .join('；');

const csvProblems: Readonly<Record<RefusalOf<'damagedCsv'>['problem'], string>> = {
  headings: '缺少规定的栏目名称',
  quote: '有一个没有闭合的引号',
  fields: '的栏数与第一行不同',
  cell: '的单元编号不是本工具的编号',
  labels: '的单元编号与项目、栏目名称不符',
};

const otherFormats: Readonly<Record<RefusalOf<'otherFormat'>['format'], string>> = {
  rtf: '这是 RTF 文档，暂不能读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
  mhtml:
    '这是单个文件网页（.mht、.mhtml，有时扩展名是 .doc 或 .xls），暂不能读取。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx；或在浏览器中打开，复制后粘贴到导入框。',
  wordXml: '这是 Word 2003 XML 文档，暂不能读取。请用 Word 或 WPS 打开，另存为 .docx 后重试。',
  flatWord:
    '这是以单个 XML 文件保存的 Word 文档（“Word XML 文档”），暂不能读取。请用 Word 打开，在“另存为”中选择“Word 文档 (*.docx)”后重试。',
  ods: '这是 OpenDocument 电子表格（.ods），暂不能读取。请用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  odt: '这是 OpenDocument 文本文档（.odt），暂不能读取。请用 LibreOffice、Word 或 WPS 打开，另存为 .docx 后重试。',
  openDocument:
    '这是 OpenDocument 文件（.ods 或 .odt），暂不能读取。请用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  ofd: '这是 OFD 版式文件，暂不能读取。请用 OFD 阅读软件或 WPS 打开，另存（或转换）为 .docx 或带文字的 PDF 后重试。',
};

const unusable: RefusalSentences = {
  empty: () => '文件是空的。请确认选对了文件。',
  tooLarge: ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限。请删去图片等无关内容后重试。`,
  unknownKind: () =>
    '无法识别这个文件的格式。请用 .xlsx 工作簿、.docx 文档、网页、文本或本工具导出的 .json。',
  encrypted: () => '文件设有打开密码。请用表格软件打开，取消密码并另存后重试。',
  legacyXls: () => '这是 Excel 95 或更早版本的 .xls 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。',
  binaryXlsb: () =>
    '这是二进制工作簿 .xlsb，暂不能读取。请用 Excel 打开，在“另存为”中选择“Excel 工作簿 (*.xlsx)”后重试。',
  otherFormat: ({ format }) => otherFormats[format],
  legacyOle: () => '这是旧版 Office 文档（如 .doc、.wps）。请另存为 .docx 后重试。',
  damagedPdf: () =>
    '这份 PDF 已损坏，数字不可信，没有读取。请重新获取该文件，或用 PDF 软件打开，核对后另存。',
  encryptedPdf: () =>
    '这份 PDF 设有打开密码。请用密码打开后另存为不加密的 PDF，或改用年报的 Word、网页版本。',
  scannedPdf: ({ pages, all }) =>
    `这份 PDF ${all ? '各页' : `第 ${pages.join('、')} 页`}是图片，没有文字可读。请先用 OCR 软件识别并核对，或对照图片录入；本工具不猜测图片中的数字。`,
  unmappedFonts: () =>
    '这份 PDF 的字体缺少文字编码信息，读出来是乱码，没有读取。请改用年报的 Word、网页版本，或重新导出 PDF。',
  tooManyPages: ({ pages, limit }) =>
    `这份 PDF 有 ${pages} 页，超过 ${limit} 页的上限。请只保留年报所在的页后重试。`,
  takesTooLong: ({ seconds }) =>
    `读取超过 ${seconds} 秒，已停止。内容可能过多或已损坏。请只保留三张表所在的工作表或页，另存后重试，或改用年报的 Word、网页版本。`,
  textAsXlsx: () => '扩展名是 .xlsx，内容却是纯文本。请把扩展名改为 .txt，或另存为真正的 .xlsx 工作簿。',
  htmlAsXlsx: () => '扩展名是 .xlsx，内容却是网页。请用表格软件打开，另存为真正的 .xlsx 工作簿。',
  notAWorkbook: () => '这是压缩包，但里面不是工作簿。请先解压，再选择其中的 .xlsx 文件。',
  truncated: () => '文件不完整，末尾缺失，可能没有下载或复制完。请重新获取该文件。',
  damaged: ({ part }) =>
    `文件已损坏${part === undefined ? '' : `（${part}）`}，数字不可信，没有读取。请重新获取该文件，或用表格软件修复后另存。`,
  duplicateEntry: ({ name }) =>
    `文件内部有两个同名的部分（${name}），不同软件会读到不同的数字，没有读取。请用表格软件打开后另存。`,
  duplicateCell: ({ sheet, address, values: [first, second] }) =>
    `工作表“${sheet}”的单元格 ${address} 在文件中出现两次，一次是“${first}”，一次是“${second}”，不同软件会读到不同的数字，没有读取。请用表格软件打开，核对这个单元格后另存。`,
  tooManyEntries: ({ entries, limit }) =>
    `文件内部有 ${entries} 个部分，超过 ${limit} 个的上限，不像正常的工作簿，没有读取。`,
  unpacksTooLarge: () =>
    '文件解压后过大，超过一份年报所需，没有读取。请只保留三张表所在的工作表或页，删去其余内容，另存后重试。',
  tooComplex: () =>
    '内容过多或结构过于复杂，超过一份年报所需，没有读取。请只保留三张表所在的工作表、页或文字，另存后重试。',
  encoding: () => '无法识别文本的编码。请另存为 UTF-8 编码的文本后重试。',
  damagedCsv: ({ line, problem }) =>
    `这份由本工具导出的 .csv 第 ${line} 行${csvProblems[problem]}，可能被截断或改动过，没有读取。请重新导出，或改正这一行后重试。`,
  incompleteCsv: ({ table, missing }) =>
    `这份由本工具导出的 .csv 缺少${table}的 ${missing} 格，可能被截断或删去了几行，没有读取。请重新导出后重试。`,
  duplicateValue: ({ cell, values: [first, second] }) =>
    `文件中“${cell}”出现了两次，一次是“${first}”，一次是“${second}”，无法确定用哪一个，没有读取。请核对后只保留一个。`,
  noTable: () =>
    '没有找到年度报告的任何一张表。请确认文件中有“一、本年新收政府信息公开申请数量”等规定的项目名称。',
  severalReports: ({ reports }) =>
    reports === null
      ? '文件中有多份年报的表格，无法确定哪些属于同一份，没有读取。请只保留一份后重试。'
      : `文件中有 ${reports.length} 份年报：${listOfReports(reports)}。请只保留一份后重试；在命令行也可以用“--index 序号”选择。`,
  noSuchReport: ({ index, reports }) =>
    `文件中没有第 ${index} 份年报，只有 ${reports.length} 份：${listOfReports(reports)}。请用其中的序号。`,
  badJson: ({ where }) =>
    `不是本工具能用的 JSON（${where} 处不符合约定）。请使用 read --json 或 export 写出的文件。`,
};

/** Why a file cannot be used and what to do, as sentences. */
export const unusableText = <C extends RefusalCode>(refusal: RefusalOf<C>): string =>
  unusable[refusal.code](refusal);

const template: TemplateSentences = {
  notADocx: () => '模板不是 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx。',
  encrypted: () => '模板设有打开密码。请用 Word 或 WPS 打开，取消密码并另存后重试。',
  tooLarge: () => '模板过大，超过一份报告所需，没有使用。请删去大图片等无关内容，另存后重试。',
  damaged: () =>
    '模板文件不完整或已损坏，没有使用。请重新获取该文件，或用 Word 或 WPS 打开，核对后另存为 .docx。',
  unknownTag: ({ tags }) => `模板中有无法识别的占位符：${tags.join('、')}。请改正或删去。`,
  unbalancedTag: ({ tags }) =>
    `模板中的占位符括号不成对${tags.length === 0 ? '' : `：${tags.join('、')}`}。请检查花括号。`,
  tableNotAlone: ({ tags }) => `表格和各部分的占位符应单独成段：${tags.join('、')}。请把它放在自己的段落中。`,
  tableInControl: ({ tags }) =>
    `表格和各部分的占位符不能放在纯文本内容控件中：${tags.join('、')}。请删去该控件，或改用格式文本内容控件。`,
  leftoverTable: ({ tags }) =>
    `模板中有${tags.map((tag) => `{${tag}}`).join('、')}，又留有同样的旧表格，导出的文件中会出现两次。请删去旧表格，或删去占位符。`,
  noTable: () =>
    '模板中没有 {表二}、{表三}、{表四} 任何一个占位符（{第二部分} 等也可以），表格没有位置可放。请至少加上一个。',
};

/** Why a report template cannot be filled, as sentences. */
export const templateText = <C extends TemplateRefusalCode>(refusal: TemplateRefusalOf<C>): string =>
  template[refusal.code](refusal);

/** The editions before the current one are read, never written. */
export const outdatedFormText = (edition: Edition): string =>
  `这是 ${edition.name}（${edition.notice}），只用于读取和比较，不能据此生成新的表格。`;

/** Formula totals would change printed figures. */
export const totalsDifferText = (cells: readonly CellId[], edition: Edition): string =>
  `${listOf(edition, cells)}的合计与明细不符，改用公式会改变原数，没有写入。请先改正，或用 --totals typed 照原样写入。`;

/** The remark in a file that was exported despite errors. */
export const exportedWithErrorsText = (errors: number, undecided: number): string =>
  `注意：导出时校核未通过（错误 ${errors}，无法核对 ${undecided}），请勿直接发布。`;

/** The remark that keeps the figures of a collapsed row （六）. */
export const collapsedRowRemark = (figures: readonly string[]): string =>
  `原表“（六）其他处理”合并为一行，没有分项，请补填分项。原数据：${figures.join('；')}。`;

/** What to do with a report in an older edition. */
export const conversionOfferText = (): string =>
  '加 --convert 可把口径相同的数字转入现行表样，其余留空并逐项列出；请确认后再操作。';

/** The remark that keeps the figures of an older edition for which the form has no cell. */
export const unconvertedRemark = (figures: readonly string[], edition: Edition): string =>
  `由 ${edition.name}转入。下列各格在现行表样中没有对应的格，没有填入，请按现行口径补填：${figures.join('；')}。`;

/** The remark about figures that were carried over although the counting rules around them changed. */
export const toReviewRemark = (cells: readonly string[], edition: Edition): string =>
  `下列各格照 ${edition.name}的原数填入，请按现行口径核对：${cells.join('；')}。`;
