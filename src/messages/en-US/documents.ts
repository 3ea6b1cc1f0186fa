import type { RefusalCode, RefusalOf, ReportInFile } from '../../files/unusable-file';
import type { NoteCode, NoteOf } from '../../core/report/note';
import { isQuoted } from '../../core/report/note';
import type { NoteSentences, RefusalSentences, TemplateSentences } from '../zh-CN/documents';
import type { CellId, Edition } from '../../core/statute/types';
import type { TemplateRefusalCode, TemplateRefusalOf } from '../../files/template/template-error';
import { agree, lineOf, listOf, table } from './phrases';
import { plural } from './plural';
import { megabytes, outdatedForm } from '../sentence-parts';

/** The first of several rows by its label, then how many there are. */
const rowsOf = ({ row, rows }: { readonly row: string; readonly rows: number }): string =>
  `row 「${row}」${rows === 1 ? '' : ` and others (${rows} rows)`}`;

const pagesOf = (pages: readonly number[]): string => `${agree(pages, 'page', 'pages')} ${pages.join(', ')}`;

const noteSentences: NoteSentences = {
  'number.normalised': ({ count, example }) =>
    `Numbers written as text (such as “${example}”) were read as numbers in ${plural(count, 'cell')}. Check the figures.`,
  'number.converted': ({ raw, value }, cells, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} printed as “${raw}” and converted to ${value} 万元. Check the conversion.`,
  'label.variant': ({ found, expected }) =>
    `The label “${found}” should read 「${expected}」 and was read as such. Check that this is right.`,
  'label.order': ({ found }) =>
    `The ${agree(found, 'label', 'labels')} “${found.join('、')}” ${agree(found, 'is', 'are')} not in the order of the form; the figures were read by their labels. Check the figures.`,
  'header.unclear': ({ table: id, missing }, _, edition) =>
    `The headings of ${table(edition, id)} lack 「${missing.join('、')}」, so the figures were read in the order they appear. Check them one by one.`,
  'row.repeated': ({ row, first, second }) =>
    `${lineOf(row)} is in the table twice, with different figures: “${first}” and “${second}”. Where they differ, neither was read. Check the source and fill in the cells.`,
  'row.extra': ({ row, text }) =>
    `${lineOf(row)} within a table is not part of the form; its figures “${text}” were not read. Check whether they belong to a row of the form.`,
  'format.outdated': ({ edition: id, labels }) => {
    const form = outdatedForm(id);
    return `The document has labels of ${form === null ? 'an old form' : `the ${form.old.validFrom} form`}: 「${labels.join('、')}」. Check that this form is meant.`;
  },
  'cell.extra': (params) =>
    `The form has no cell for some figures of ${rowsOf(params)} (such as “${params.text}”), and they were not read. Check the figures.`,
  'row.shifted': (params) =>
    `The figures of ${rowsOf(params)} do not line up with the headings and were read in the order they appear. Check the figures.`,
  'row.divided': (params) =>
    `The figures of ${rowsOf(params)} are run together (such as “${params.text}”). They were split in the only way that satisfies the sums of the form. Check the figures.`,
  'row.ambiguous': ({ row, text, choices }) =>
    `The figures “${text}” of row 「${row}」 are run together and can be split in ${choices.length} ways: ${choices.join('; ')}. The cells on which all of them agree were read. Choose one of them when you import the report, or enter the other cells by hand.`,
  'row.unplaced': ({ row, text }) =>
    `It is unclear which columns the figures “${text}” of row 「${row}」 belong to, so they were not read. Enter them by hand.`,
  'row.unread': (params) =>
    `The label of ${rowsOf(params)} was found, but no readable figures. Enter them by hand.`,
  'row.missing': (params, _, edition) =>
    `${table(edition, params.table)} has no ${rowsOf(params)}, so the cells there were not read. If the document calls it something else, enter its figures by hand.`,
  'table.missing': ({ table: id }, _, edition) =>
    `${table(edition, id)} was not found. Add the table or enter its figures by hand.`,
  'table.repeated': ({ table: id }, _, edition) =>
    `${table(edition, id)} appears more than once. Keep only one.`,
  'section.missing': ({ section }) => `The section 「${section}」 was not found. Add it with its heading.`,
  'section.order': ({ section }) =>
    `The section 「${section}」 is out of order. Put the six sections in the official order.`,
  'title.template': ({ words }) => `The title ends with 「${words}」, left over from a template. Delete it.`,
  'title.incomplete': ({ missing }) => `The title lacks 「${missing.join('、')}」. Complete it.`,
  'formula.overwritten': (_, cells, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'is', 'are')} typed, while other totals are formulas. Check the figures.`,
  'page.unread': ({ pages }) =>
    `Nothing was read from ${pagesOf(pages)} of the document, which ${agree(pages, 'is a picture', 'are pictures')}. Check the original.`,
  'text.recognised': ({ pages }) =>
    `The text of ${pagesOf(pages)} was recognised from pictures (OCR) and may be wrong. Compare each cell with the original.`,
  'other.told': ({ message }) => message,
  'formula.uncalculated': (_, cells, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'is a formula', 'are formulas')} without a stored result. Open the file in a spreadsheet program, recalculate and save it, then read it again.`,
};

/** A note as sentences. */
export const noteText = <C extends NoteCode>({ code, cells, params }: NoteOf<C>, edition: Edition): string =>
  isQuoted(params) ? params.message : noteSentences[code](params, cells, edition);

/** 1. “甲局”, 2024 (sheets “表二, 表三”); 2. … */
const listOfReports = (reports: readonly ReportInFile[]): string =>
  reports
    .map(({ agency, year, sheets }, index) => {
      const name = `${agency === null ? 'agency not recognised' : `“${agency}”`}, ${year ?? 'year not recognised'}`;
      return `${index + 1}. ${name}${sheets.length === 0 ? '' : ` (${agree(sheets, 'sheet', 'sheets')} “${sheets.join(', ')}”)`}`;
    })
    .join('; ');

const csvProblems: Readonly<Record<RefusalOf<'damagedCsv'>['problem'], string>> = {
  headings: 'lacks the headings of the columns',
  quote: 'has a quote that is never closed',
  fields: 'has another number of fields than the first line',
  cell: 'has a cell id that is not one of this tool',
  labels: 'has a cell id that does not fit its labels',
};

const otherFormats: Readonly<Record<RefusalOf<'otherFormat'>['format'], string>> = {
  rtf: 'This is an RTF document, which cannot be read yet. Open it in Word or WPS, save it as .docx and try again.',
  mhtml:
    'This is a web page in a single file (.mht or .mhtml, sometimes named .doc or .xls), which cannot be read yet. Open it in Word, Excel or WPS and save it as .docx or .xlsx, or open it in a browser, copy it and paste it into the import.',
  wordXml:
    'This is a Word 2003 XML document, which cannot be read yet. Open it in Word or WPS, save it as .docx and try again.',
  flatWord:
    'This is a Word document in a single XML file (“Word XML Document”), which cannot be read yet. Open it in Word, save it as “Word Document (*.docx)” and try again.',
  ods: 'This is an OpenDocument spreadsheet (.ods), which cannot be read yet. Open it in LibreOffice, Excel or WPS, save it as .xlsx and try again.',
  odt: 'This is an OpenDocument text (.odt), which cannot be read yet. Open it in LibreOffice, Word or WPS, save it as .docx and try again.',
  openDocument:
    'This is an OpenDocument file (.ods or .odt), which cannot be read yet. Open it in LibreOffice, Excel or WPS, save it as .xlsx and try again.',
  ofd: 'This is an OFD document, which cannot be read yet. Open it in an OFD reader or WPS, save or convert it to .docx or to a PDF with text and try again.',
};

const unusable: RefusalSentences = {
  empty: () => 'The file is empty. Make sure that you chose the right file.',
  tooLarge: ({ bytes, limit }) =>
    `The file is ${megabytes(bytes)}, more than the limit of ${megabytes(limit)}. Remove pictures and the like and try again.`,
  unknownKind: () =>
    'This kind of file cannot be read. Use an .xlsx workbook, a .docx document, a web page, a text file, or a .json file exported by this tool.',
  encrypted: () =>
    'The file needs a password to open. Open it in a spreadsheet program, remove the password, save a copy and try again.',
  damagedPdf: () =>
    'This PDF is damaged; its figures cannot be trusted and were not read. Get the file again, or open it in a PDF program, check it and save a copy.',
  encryptedPdf: () =>
    'This PDF needs a password to open. Open it with the password and save it without, or use the report as a Word document or web page.',
  scannedPdf: ({ pages, all }) =>
    `${all ? 'The pages' : `Some pages (${pages.join(', ')})`} of this PDF are pictures without text. Recognise them with OCR software and check the result, or type the figures; this tool does not guess figures in pictures.`,
  unmappedFonts: () =>
    'The fonts of this PDF do not define which characters they show, so its text would be garbled; it was not read. Use the report as a Word document or web page, or export the PDF again.',
  tooManyPages: ({ pages, limit }) =>
    `This PDF has ${plural(pages, 'page')}, more than the limit of ${limit}. Keep only the pages of the report and try again.`,
  takesTooLong: ({ seconds }) =>
    `Reading took more than ${plural(seconds, 'second')} and was stopped. The file may hold too much, or be damaged: keep only the worksheets or pages of the three tables, save a copy and try again, or use the report as a Word document or web page.`,
  legacyXls: () =>
    'This is an .xls workbook of Excel 95 or earlier. Open it in Excel or WPS, save it as .xlsx and try again.',
  binaryXlsb: () =>
    'This is a binary workbook (.xlsb), which cannot be read yet. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  otherFormat: ({ format }) => otherFormats[format],
  legacyOle: () => 'This is an old Office document (such as .doc or .wps). Save it as .docx and try again.',
  textAsXlsx: () =>
    'The file is named .xlsx but holds plain text. Rename it to .txt, or save it as a real .xlsx workbook.',
  htmlAsXlsx: () =>
    'The file is named .xlsx but holds a web page. Open it in a spreadsheet program and save it as a real .xlsx workbook.',
  notAWorkbook: () =>
    'This is an archive, not a workbook. Unpack it first, then choose the .xlsx file in it.',
  truncated: () =>
    'The end of the file is missing; perhaps it was not downloaded or copied completely. Get the file again.',
  damaged: ({ part }) =>
    `The file is damaged${part === undefined ? '' : ` (${part})`}; its figures cannot be trusted and were not read. Get the file again, or repair it in a spreadsheet program and save a copy.`,
  duplicateEntry: ({ name }) =>
    `The file holds two parts of the same name (${name}), and programs differ in which of them they read; it was not read. Open it in a spreadsheet program and save a copy.`,
  duplicateCell: ({ sheet, address, values: [first, second] }) =>
    `Cell ${address} of the worksheet “${sheet}” occurs twice in the file, once as “${first}” and once as “${second}”, and programs differ in which of them they read; the file was not read. Open it in a spreadsheet program, check this cell and save a copy.`,
  tooManyEntries: ({ entries, limit }) =>
    `The file holds ${plural(entries, 'part')}, more than the limit of ${limit} and unlike any normal workbook; it was not read. Open it in a spreadsheet program and save a copy.`,
  unpacksTooLarge: () =>
    'Unpacked, the file is larger than any annual report needs; it was not read. Keep only the worksheets or pages of the three tables, save a copy and try again.',
  tooComplex: () =>
    'The file holds more, or is nested deeper, than any annual report; it was not read. Keep only the worksheets, pages or text of the three tables, save a copy and try again.',
  encoding: () => 'The encoding of the text was not recognised. Save it as UTF-8 text and try again.',
  damagedCsv: ({ line, problem }) =>
    `Line ${line} of this .csv of this tool ${csvProblems[problem]}; it may have been cut off or changed, and was not read. Export it again, or correct the line and try again.`,
  incompleteCsv: ({ table, missing }) =>
    `This .csv of this tool lacks ${plural(missing, 'cell')} of 「${table}」; it may have been cut off, or lines were deleted, and it was not read. Export it again and try again.`,
  duplicateValue: ({ cell, values: [first, second] }) =>
    `The file holds “${cell}” twice, once as “${first}” and once as “${second}”, and it is unclear which of them is right; it was not read. Check the figure, keep only one and try again.`,
  noTable: () =>
    'None of the tables of the annual report was found. Make sure that the file has the official labels, such as 「一、本年新收政府信息公开申请数量」.',
  severalReports: ({ reports }) =>
    reports === null
      ? 'The file holds the tables of more than one annual report, and it is unclear which belong together; none was read. Keep only one and try again.'
      : `The file holds ${plural(reports.length, 'annual report')}: ${listOfReports(reports)}. Keep only one and try again; on the command line, --index N chooses one.`,
  noSuchReport: ({ index, reports }) =>
    `The file has no annual report number ${index}, only ${reports.length}: ${listOfReports(reports)}. Use one of these numbers.`,
  badJson: ({ where }) =>
    `This tool cannot use this JSON (the problem is at “${where}”). Use a file written by read --json or export.`,
};

/** Why a file cannot be used and what to do, as sentences. */
export const unusableText = <C extends RefusalCode>(refusal: RefusalOf<C>): string =>
  unusable[refusal.code](refusal);

/** The faulty placeholders, after a colon. */
const namedTags = (tags: readonly string[]): string => (tags.length === 0 ? '' : `: ${tags.join(', ')}`);

const template: TemplateSentences = {
  notADocx: () => 'The template is not a Word document (.docx). Save it as .docx in Word or WPS.',
  encrypted: () =>
    'The template needs a password to open. Open it in Word or WPS, remove the password, save a copy and try again.',
  tooLarge: () =>
    'The template is larger than any report needs; it was not used. Remove large pictures and the like, save a copy and try again.',
  damaged: () =>
    'The template is incomplete or damaged; it was not used. Get the file again, or open it in Word or WPS, check it and save it as .docx.',
  unknownTag: ({ tags }) =>
    `The template has unknown placeholders${namedTags(tags)}. Correct or remove them.`,
  unbalancedTag: ({ tags }) =>
    `The template has placeholders whose braces do not match${namedTags(tags)}. Check the braces.`,
  tableNotAlone: ({ tags }) =>
    `A placeholder for a table or a section must be alone in its paragraph${namedTags(tags)}. Give it a paragraph of its own.`,
  tableInControl: ({ tags }) =>
    `A placeholder for a table or a section cannot be in a plain text content control${namedTags(tags)}. Remove the control, or use one for rich text.`,
  leftoverTable: ({ tags }) =>
    `The template has a placeholder for a table and the same table from before, which would be in the report twice${namedTags(tags)}. Remove the old table or the placeholder.`,
  noTable: () =>
    'The template has none of the placeholders {表二}, {表三}, {表四} (or {第二部分} and so on), so there is no place for the figures. Add at least one.',
};

/** Why a report template cannot be filled, as sentences. */
export const templateText = <C extends TemplateRefusalCode>(refusal: TemplateRefusalOf<C>): string =>
  template[refusal.code](refusal);

/** The editions before the current one are read, never written. */
export const outdatedFormText = (edition: Edition): string =>
  `This is the ${edition.validFrom} form (${edition.notice}), which can only be read and compared. Use the current form for new tables.`;

/** Formula totals would change printed figures. */
export const totalsDifferText = (cells: readonly CellId[], edition: Edition): string =>
  `${listOf(edition, cells)} ${agree(cells, 'does', 'do')} not equal the sum of the parts; formulas would change the figures, so nothing was written. Correct the figures first, or write them as they are with --totals typed.`;

/** The remark in a file that was exported despite errors. */
export const exportedWithErrorsText = (errors: number, undecided: number): string =>
  `Attention: this file was exported although it did not pass the check (${plural(errors, 'error')}, ${undecided} undecided). Do not publish it as it is.`;

/** The remark that keeps the figures of a collapsed row （六）. */
export const collapsedRowRemark = (figures: readonly string[]): string =>
  `The source has 「（六）其他处理」 as one row without its items. Fill in the items. The figures in the source: ${figures.join('; ')}.`;

/** What to do with a report in an older edition. */
export const conversionOfferText = (): string =>
  'With --convert, figures with the same meaning are carried over into the current form; the others are left blank and listed. Make sure that this is what you want.';

/** The remark that keeps the figures of an older edition for which the form has no cell. */
export const unconvertedRemark = (figures: readonly string[], edition: Edition): string =>
  `Converted from the ${edition.validFrom} form. The current form has no cell for the following, which were left out: 「${figures.join('; ')}」. Fill in the current form according to its own rules.`;

/** The remark about figures that were carried over although the counting rules around them changed. */
export const toReviewRemark = (cells: readonly string[], edition: Edition): string =>
  `The following cells contain figures of the ${edition.validFrom} form: 「${cells.join('; ')}」. Check them against the current rules.`;
