import type { Finding } from '../check/finding';
import type { Note, NoteCode } from '../report/report';
import type { CellId, Edition, TableId } from '../statute/types';
import { testsOf } from '../check/relations';
import type { UnusableCode } from '../readers/unusable-file';
import type { TemplateErrorCode } from '../writers/template-error';
import { columnName, groupName, rowName, tableName } from './names';
import type { Detail, Say, Told } from './told';
import { firstNames, megabytes, reportsOf, ruleOf, subjectOf, text, told } from './told';

/** 1 cell, 2 cells. */
const counted = (figure: string | number, noun: string): string =>
  `${text(figure)} ${noun}${text(figure) === '1' ? '' : 's'}`;

/** The word that agrees with a list of cells. */
const agree = (cells: readonly CellId[], one: string, many: string): string =>
  cells.length === 1 ? one : many;

/** At most three cells by name, then how many there are. */
function listOf(edition: Edition, cells: readonly CellId[]): string {
  const names = firstNames(edition, cells);
  if (cells.length > 3) return `${names.join(', ')} and others (${cells.length} cells)`;
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

const table = (edition: Edition, id: string): string => `「${tableName(edition, id as TableId)}」`;
const group = (edition: Edition, id: string): string => `「${groupName(edition, id)}」`;

const subjectKinds = { row: 'Row ', column: 'Column ', item: '' } as const;

const bySubject = (edition: Edition, params: Finding['params']): string => {
  const subject = subjectOf(edition, params);
  return subject === null ? '' : `${subjectKinds[subject.kind]}「${subject.name}」: `;
};

/** A line within a table that may have no label. */
const lineOf = (say: Say): string =>
  say('row') === '' ? 'A line without a label' : `The line “${say('row')}”`;

/** What to do about a warning. */
const orExplain = 'Correct it or write an explanation.';

const disputeTotal =
  (id: string) =>
  ({ edition, left, right, difference }: Told): string =>
    `${group(edition, id)}: the four outcomes add up to ${right}, but the total is given as ${left}, a difference of ${difference}. Correct the total or its parts.`;

/** One sentence for each rule, made from the figures of the finding. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'V-INT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)} holds “${say('found')}”, which is ${
      { text: 'not a number', negative: 'below 0', fraction: 'not a whole number' }[say('problem')] ??
      'no number of items'
    }. Enter a whole number${say('type') === 'change' ? ', negative for a decrease' : ' of 0 or more'}.`,
  'V-AMT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)} holds “${say('found')}”, which is ${
      say('problem') === 'negative'
        ? 'below 0'
        : 'not a number, has more than six decimal places or is not in 万元'
    }. Enter a number of 0 or more in 万元.`,
  'V-BLANK': ({ finding, edition, say }) => {
    const { blanks, marked } = finding.params;
    const parts = [
      ...(blanks === 0 ? [] : [counted(say('blanks'), 'blank cell')]),
      ...(marked === 0
        ? []
        : [`${counted(say('marked'), 'cell')} with “${say('marks')}” instead of a number`]),
    ];
    return `${table(edition, say('table'))} has ${parts.join(' and ')}. Enter 0 where nothing happened.`;
  },
  'V-NUMTXT': ({ finding: { cells }, edition, say }) =>
    say('note') === 'number.converted'
      ? `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} printed as “${say('raw')}” and converted to ${say('value')} 万元. Check the conversion.`
      : `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} written as text (such as “${say('example')}”) and read as ${agree(cells, 'a number', 'numbers')}. Check the figures.`,
  'V-LABEL': ({ say, finding, edition }) => {
    const more = Number(finding.params['notes']) - 1;
    const others =
      more > 0
        ? `; ${counted(more, 'more label')} ${more === 1 ? 'differs' : 'differ'} from the official form`
        : '';
    switch (say('note')) {
      case 'label.order':
        return `The order of “${say('found')}” is not that of the form${others}. Use the official order.`;
      case 'header.unclear':
        return `The headings of ${table(edition, say('table'))} lack 「${say('missing')}」${others}. Use the official headings.`;
      default:
        return `The label “${say('found')}” should read 「${say('expected')}」${others}. Use the official wording.`;
    }
  },
  'V-OLDFMT': ({ say }) =>
    `The report uses labels of the 2019 trial form: 「${say('labels')}」. From 2021 on, use the form of 国办公开办函〔2021〕30号.`,
  'V-EXTRA': ({ finding, edition, say }) => {
    if (say('note') === 'cell.extra')
      return `Row 「${say('row')}」 holds “${say('text')}” where the form has no cell. Remove it or move it to its cell.`;
    if (say('note') === 'row.extra')
      return `${lineOf(say)} with the figures “${say('text')}” is none of the form. Remove it or move its figures to their rows.`;
    if (finding.params['all'] === 1) return `${table(edition, say('table'))} was not found. Add the table.`;
    const more = finding.cells.length > 3 ? ' …' : '';
    return `${table(edition, say('table'))} lacks ${counted(say('missing'), 'cell')}: ${firstNames(edition, finding.cells).join(', ')}${more}. Add what is missing.`;
  },
  'V-SECT': ({ say }) =>
    say('note') === 'section.order'
      ? `The section 「${say('section')}」 is out of place. Put the six sections in their order.`
      : `The section 「${say('section')}」 is missing. Add it with its heading.`,
  'V-TITLE': ({ say }) => `The title lacks 「${say('missing')}」. Complete it or write an explanation.`,
  'V-FORMULA': ({ finding: { cells }, edition }) =>
    `${listOf(edition, cells)} ${agree(cells, 'is a typed number', 'are typed numbers')} where a formula made the total, and no longer ${agree(cells, 'follows', 'follow')} the parts. Restore the formula or write an explanation.`,
  'V-UNIT': ({ say }) =>
    `The fees are ${say('now')} 万元, more than 1000 times those of last year (${say('before')} 万元), so they may be in yuan instead. ${orExplain}`,
  'T2-GZ0': ({ edition, say }) =>
    `This agency may not make regulations, so 「${rowName(edition, 'gz')}」 should be 0, but ${say('issued')} issued, ${say('repealed')} repealed and ${say('inforce')} in force are given. ${orExplain}`,
  'T2-CAP': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('repealed')} repealed this year, more than ${say('before')} in force last year + ${say('issued')} issued this year. Correct the figures.`,
  'T2-STOCK': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}in force last year ${say('before')} + issued ${say('issued')} − repealed ${say('repealed')} = ${right}, but in force is given as ${left}, a difference of ${difference}. ${orExplain}`,
  'T2-ISS': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('issued')} issued this year, more than ${say('now')} in force + ${say('repealed')} repealed this year. ${orExplain}`,
  'T2-YOY': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}${say('now')} this year and ${say('before')} last year, a large change. Check the figure.`,
  'T3-ROW': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}the six types of applicant add up to ${right}, but the total is given as ${left}, a difference of ${difference}. Correct the total or its parts.`,
  'T3-SUM': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}the results add up to ${right}, but 「（七）总计」 is given as ${left}, a difference of ${difference}. Correct the total or its parts.`,
  'T3-BAL': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}new ${say('new')} + carried over ${say('carriedOver')} = ${left}, but handled ${say('results')} + carried forward ${say('carriedForward')} = ${right}, a difference of ${difference}. Correct the figures until both sides agree.`,
  'T3-ONECOL': ({ edition, say }) =>
    `Column 「${columnName(edition, say('over'))}」 received ${say('by')} more than it accounts for, column 「${columnName(edition, say('under'))}」 ${say('by')} fewer: ${counted(say('by'), 'request')} may have been received under one type of applicant and handled under another. Check the type of applicant.`,
  'T3-CARRYTOT': ({ say, difference }) =>
    `The total carried over is given as ${say('now')}, but last year's report carried forward ${say('before')}, a difference of ${difference}. ${orExplain}`,
  'T3-CARRY': ({ edition, finding, say, difference }) =>
    `${bySubject(edition, finding.params)}carried over is given as ${say('now')}, but last year's report carried forward ${say('before')}, a difference of ${difference}. ${orExplain}`,
  'T3-LATE': ({ say }) =>
    `Carried forward: ${counted(say('carriedForward'), 'request')}, more than one fifth of ${counted(say('new'), 'new request')}. Check whether any answer is overdue.`,
  'T3-OTHER': ({ say }) =>
    `「其他处理 3.其他」 counts ${counted(say('other'), 'request')}, more than 30% of the ${say('results')} handled in all. Explain this in the text of the report.`,
  'T3-SECRET': ({ edition, say }) =>
    `「${rowName(edition, 'r3.3.1')}」 counts ${counted(say('now'), 'request')}, but townships and street offices seldom produce state secrets. Check the figure.`,
  'T3-YOY': ({ say }) =>
    `${counted(say('now'), 'new request')} this year and ${say('before')} last year, a large change. Check the figure.`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ edition, say }) =>
    `${group(edition, 'dir')} counts ${counted(say('now'), 'case')}, but since 2024 a refusal to disclose must go to review before litigation. Make sure that the dispute was about something else.`,
  'T4-ORIGIN': ({ edition, say, right }) =>
    `${group(edition, 'post')} counts ${counted(say('now'), 'case')}, more than the reviews closed this year and all reviews of last year together (${right}). ${orExplain}`,
  'T4-RATIO': ({ left, right }) =>
    `Reviews and direct litigation come to ${counted(left, 'case')}, more than ${counted(right, 'request')} handled in two years. Check the figures.`,
  'T4-NOREQ': ({ edition, left }) =>
    `${table(edition, 't3')} shows no request received or handled, but ${table(edition, 't4')} counts ${counted(left, 'case')} of review or litigation. ${orExplain}`,
  'T4-PEND': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}the total is ${counted(say('now'), 'case')}, fewer than the ${say('before')} still open in last year's report. Check how cases are counted.`,
};

/** What each relation states, after "whether". A hint that cannot be decided is no finding and needs none. */
const statements: Readonly<Record<string, (edition: Edition) => string>> = {
  'V-UNIT': () =>
    "the fees are in 万元 (10000 or more, and more than 1000 times last year's, would suggest that they are in yuan)",
  'T2-GZ0': (edition) =>
    `「${rowName(edition, 'gz')}」 is 0, as it should be for an agency that may not make regulations`,
  'T2-CAP': () => 'no more was repealed this year than was in force last year and issued this year',
  'T2-STOCK': () => 'in force = in force last year + issued − repealed',
  'T2-ISS': () => 'no more was issued this year than is in force and was repealed this year',
  'T3-ROW': () => 'the total equals the sum of the six types of applicant',
  'T3-SUM': () => '「（七）总计」 equals the sum of the results',
  'T3-BAL': () => 'new + carried over = handled + carried forward',
  'T3-CARRYTOT': () => "the total carried over equals what last year's report carried forward",
  'T3-CARRY': () => "carried over equals what last year's report carried forward",
  'T4-REV': (edition) => `the total of ${group(edition, 'rev')} equals the sum of its four outcomes`,
  'T4-DIR': (edition) => `the total of ${group(edition, 'dir')} equals the sum of its four outcomes`,
  'T4-POST': (edition) => `the total of ${group(edition, 'post')} equals the sum of its four outcomes`,
  'T4-ORIGIN': (edition) =>
    `${group(edition, 'post')} is no more than the reviews closed this year and all reviews of last year together`,
  'T4-NOREQ': (edition) =>
    `there is review or litigation in ${table(edition, 't4')} although ${table(edition, 't3')} shows no request`,
};

/** Where a relation compares with last year, the unknown figure may be in last year's report. */
const comparesYears = (finding: Finding, edition: Edition): boolean => {
  const rule = ruleOf(finding, edition);
  return (
    rule !== undefined &&
    testsOf(rule).some(
      (test) => test.kind === 'linear' && [...test.left, ...test.right].some((term) => term.previous),
    )
  );
};

function undecidedText(finding: Finding, edition: Edition): string {
  const { ruleId, cells, params } = finding;
  const statement = statements[ruleId]?.(edition) ?? `rule ${ruleId} holds`;
  const unknown = comparesYears(finding, edition)
    ? `${listOf(edition, cells)} or a figure of last year's report is`
    : `${listOf(edition, cells)} ${agree(cells, 'is', 'are')}`;
  return `${bySubject(edition, params)}it cannot be decided whether ${statement}, because ${unknown} blank or not a valid number. Enter the figure.`;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A finding as sentences: what is wrong, where, by how much, and what to do. */
export function findingText(finding: Finding, edition: Edition): string {
  const { said } = finding.params;
  if (said !== undefined) return text(said);
  if (finding.status === 'undecided') return capital(undecidedText(finding, edition));
  return (
    broken[finding.ruleId]?.(told(finding, edition)) ??
    `Rule ${finding.ruleId} does not hold. Look it up in the list of rules.`
  );
}

/** The first of some rows by its label, then how many there are. */
const rowsOf = (say: Say): string => {
  const others = ['', '1'].includes(say('rows')) ? '' : ` and others (${say('rows')} rows)`;
  return `row 「${say('row')}」${others}`;
};

const pagesOf = (say: Say): string => {
  const pages = say('pages').split('、');
  return `${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}`;
};

const noteTexts: Readonly<Record<NoteCode, (say: Say, note: Note, edition: Edition) => string>> = {
  'number.normalised': (say) =>
    `Numbers written as text (such as “${say('example')}”) were read as numbers in ${counted(say('count'), 'cell')}. Check the figures.`,
  'number.converted': (say, { cells }, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'was', 'were')} printed as “${say('raw')}” and converted to ${say('value')} 万元. Check the conversion.`,
  'label.variant': (say) =>
    `The label “${say('found')}” should read 「${say('expected')}」 and was read as that. Check that this is what is meant.`,
  'label.order': (say) =>
    `The order of “${say('found')}” is not that of the form; the figures were read by their labels. Check the figures.`,
  'header.unclear': (say, _, edition) =>
    `The headings of ${table(edition, say('table'))} lack 「${say('missing')}」, so the figures were read in their order. Check them one by one.`,
  'row.extra': (say) =>
    `${lineOf(say)} within a table is none of the form; its figures “${say('text')}” were not read. Check whether they belong to a row of the form.`,
  'format.outdated': (say) =>
    `The document has labels of the 2019 trial form: 「${say('labels')}」. Check that this form is meant.`,
  'cell.extra': (say) =>
    `The form has no cell for some figures of ${rowsOf(say)} (such as “${say('text')}”), and they were not read. Check the figures.`,
  'row.shifted': (say) =>
    `The figures of ${rowsOf(say)} do not line up with the headings and were read in their order. Check the figures.`,
  'row.divided': (say) =>
    `The figures of ${rowsOf(say)} are run together (such as “${say('text')}”) and were divided by the sums of the form, the only way in which they hold. Check the figures.`,
  'row.unplaced': (say) =>
    `The figures “${say('text')}” of row 「${say('row')}」 fit no certain columns and were not read. Enter them by hand.`,
  'row.unread': (say) =>
    `Beside the label of ${rowsOf(say)} there are no figures that can be read. Enter them by hand.`,
  'table.missing': (say, _, edition) =>
    `${table(edition, say('table'))} was not found. Add the table or enter its figures by hand.`,
  'table.repeated': (say, _, edition) =>
    `${table(edition, say('table'))} is there more than once. Keep only one.`,
  'section.missing': (say) => `The section 「${say('section')}」 was not found. Add it with its heading.`,
  'section.order': (say) =>
    `The section 「${say('section')}」 is out of place. Put the six sections in their order.`,
  'title.incomplete': (say) => `The title lacks 「${say('missing')}」. Complete it.`,
  'formula.overwritten': (_, { cells }, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'is', 'are')} typed, while other totals are formulas. Check the figures.`,
  'page.unread': (say) =>
    `Nothing was read from ${pagesOf(say)} of the document: there are only pictures. Look at the original for what stands there.`,
  'text.recognised': (say) =>
    `The text of ${pagesOf(say)} was recognised from pictures (OCR) and may be wrong. Compare each cell with the original.`,
  'other.told': (say) => say('said'),
  'formula.uncalculated': (_, { cells }, edition) =>
    `${listOf(edition, cells)} ${agree(cells, 'is a formula', 'are formulas')} without a stored result. Open the file in a spreadsheet program, recalculate and save it, then read it again.`,
};

/** A note as sentences. */
export const noteText = (note: Note, edition: Edition): string =>
  note.params['said'] === undefined
    ? noteTexts[note.code]((key) => text(note.params[key]), note, edition)
    : text(note.params['said']);

export const severityNames = { error: 'Error', warning: 'Warning', info: 'Info' } as const;
export const statusNames = { broken: 'Broken', undecided: 'Undecided' } as const;

/** 1. 甲局 2024 (sheets 表二, 表三); 2. … */
const listOfReports = (detail: Detail): string =>
  reportsOf(detail)
    .map(([agency = '', year = '', sheets = ''], index) => {
      const name = `${agency === '' ? 'agency not recognised' : `“${agency}”`}, ${year === '' ? 'year not recognised' : year}`;
      return `${index + 1}. ${name}${sheets === '' ? '' : ` (sheets “${sheets.split('、').join(', ')}”)`}`;
    })
    .join('; ');

const unusable: Readonly<Record<UnusableCode, (detail: Detail) => string>> = {
  empty: () => 'The file is empty. Make sure that you chose the right file.',
  tooLarge: ({ bytes, limit }) =>
    `The file has ${megabytes(bytes)}, more than the limit of ${megabytes(limit)}. Remove pictures and the like and try again.`,
  unknownKind: () =>
    'The kind of file is not known. Use an .xlsx workbook, a .docx document, a web page, a text, or a .json that this tool exported.',
  encrypted: () =>
    'The file has a password to open. Open it in a spreadsheet program, remove the password, save a copy and try again.',
  damagedPdf: () =>
    'This PDF is damaged; its figures cannot be trusted and were not read. Get the file again, or open it in a PDF program, check it and save a copy.',
  encryptedPdf: () =>
    'This PDF has a password to open. Open it with the password and save it without, or use the report as a Word document or web page.',
  scannedPdf: ({ pages, all }) =>
    `${text(all) === '1' ? 'The pages' : `Some pages (${text(pages).split('、').join(', ')})`} of this PDF are pictures without text. Recognise them with OCR software and check the result, or type the figures; this tool does not guess figures in pictures.`,
  unmappedFonts: () =>
    'The fonts of this PDF do not say which characters they show, so its text would be garbled; it was not read. Use the report as a Word document or web page, or export the PDF again.',
  tooManyPages: ({ pages, limit }) =>
    `This PDF has ${counted(text(pages), 'page')}, more than the limit of ${text(limit)}. Keep only the pages of the report and try again.`,
  takesTooLong: ({ seconds }) =>
    `Reading took more than ${counted(text(seconds), 'second')} and was stopped. The file may be too complex or damaged: keep only the pages of the report, or use a Word document or web page.`,
  legacyXls: () =>
    'This is a very old .xls workbook. Open it in Excel or WPS, save it as .xlsx and try again.',
  binaryXlsb: () =>
    'This is a binary workbook (.xlsb), which cannot be read yet. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and try again.',
  openDocument: () =>
    'This is an OpenDocument file (.ods or .odt), which cannot be read yet. Open it in LibreOffice, Excel or WPS, save it as .xlsx and try again.',
  legacyOle: () => 'This is an old Office document (such as .doc or .wps). Save it as .docx and try again.',
  textAsXlsx: () =>
    'The file is named .xlsx but holds plain text. Rename it to .txt, or save it as a real .xlsx workbook.',
  htmlAsXlsx: () =>
    'The file is named .xlsx but holds a web page. Open it in a spreadsheet program and save it as a real .xlsx workbook.',
  notAWorkbook: () =>
    'This is an archive, but no workbook. Unpack it first, then choose the .xlsx file from it.',
  truncated: () =>
    'The end of the file is missing; perhaps it was not downloaded or copied completely. Get the file again.',
  damaged: ({ part }) =>
    `The file is damaged${part === undefined ? '' : ` (${text(part)})`}; its figures cannot be trusted and were not read. Get the file again, or repair it in a spreadsheet program and save a copy.`,
  duplicateEntry: ({ name }) =>
    `The file holds two parts of the same name (${text(name)}), of which programs read different figures; it was not read. Open it in a spreadsheet program and save a copy.`,
  tooManyEntries: ({ entries, limit }) =>
    `The file holds ${counted(text(entries), 'part')}, more than the limit of ${text(limit)} and unlike any normal workbook; it was not read. Open it in a spreadsheet program and save a copy.`,
  unpacksTooLarge: () =>
    'Unpacked, the file is larger than any annual report needs; it was not read. Keep only the worksheets of the three tables and save a copy.',
  tooComplex: () =>
    'The page or document holds more, or is nested deeper, than any annual report; it was not read. Copy only the three tables into a new document or workbook and try again.',
  encoding: () => 'The encoding of the text is not known. Save it as UTF-8 text and try again.',
  noTable: () =>
    'None of the tables of the annual report was found. Make sure that the file has the official labels, such as 「一、本年新收政府信息公开申请数量」.',
  severalReports: (detail) =>
    detail['count'] === undefined
      ? 'The file holds the tables of more than one annual report, and it is not certain which belong together; none was read. Keep only one and try again.'
      : `The file holds ${counted(text(detail['count']), 'annual report')}: ${listOfReports(detail)}. Keep only one and try again; on the command line, --index N chooses one.`,
  noSuchReport: (detail) =>
    `The file has no annual report number ${text(detail['index'])}, only ${text(detail['count'])}: ${listOfReports(detail)}. Use one of these numbers.`,
  badJson: ({ where }) =>
    `This is no JSON that this tool can use (at “${text(where)}” it is not as agreed). Use a file that read --json or export has written.`,
};

/** Why a file cannot be used and what to do, as sentences. */
export const unusableText = (code: UnusableCode, detail: Detail): string => unusable[code](detail);

/** The placeholders at fault after a colon; a fault may be in one that has no name. */
const namedTags = ({ tags }: Detail): string =>
  tags === undefined ? '' : `: ${text(tags).split('、').join(', ')}`;

const template: Readonly<Record<TemplateErrorCode, (detail: Detail) => string>> = {
  notADocx: () => 'The template is no Word document (.docx). Save it as .docx in Word or WPS.',
  unknownTag: (detail) =>
    `The template has placeholders that are not known${namedTags(detail)}. Correct or remove them.`,
  unbalancedTag: (detail) =>
    `The template has placeholders whose braces do not match${namedTags(detail)}. Check the braces.`,
  tableNotAlone: (detail) =>
    `A placeholder for a table must be alone in its paragraph${namedTags(detail)}. Give it a paragraph of its own.`,
  wrongKindOfTag: (detail) =>
    `The template has placeholders of the wrong kind${namedTags(detail)}. Write tables as {@表二} and texts as {机关全称}.`,
  noTable: () =>
    'The template has none of the placeholders {@表二}, {@表三}, {@表四}, so there is no place for the figures. Add at least one.',
  unusable: () => 'The template cannot be used. Open it in Word or WPS, save a copy and try again.',
};

/** Why a report template cannot be filled, as sentences. */
export const templateText = (code: TemplateErrorCode, detail: Detail): string => template[code](detail);

/** The editions before the current one are read, never written. */
export const outdatedFormText = (edition: Edition): string =>
  `This is the ${edition.id} trial form (${edition.notice}), which is only read and compared. Use the current form for new tables.`;

/** Formula totals would change printed figures. */
export const totalsDifferText = (cells: readonly CellId[], edition: Edition): string =>
  `${listOf(edition, cells)} ${agree(cells, 'does', 'do')} not equal the sum of the parts; formulas would change the figures, so nothing was written. Correct the figures first, or write them as they are with --totals typed.`;

/** The remark in a file that was exported although it is broken. */
export const exportedWithErrorsText = (errors: number, undecided: number): string =>
  `Attention: this file was exported although the check was not passed (${counted(errors, 'error')}, ${undecided} undecided). Do not publish it as it is.`;

/** The remark that keeps the figures of a collapsed row （六）. */
export const collapsedRowRemark = (figures: readonly string[]): string =>
  `The source has 「（六）其他处理」 as one row without its items. Fill in the items. The figures of the source: ${figures.join('; ')}.`;

/** What to do with a report in an older edition. */
export const conversionOfferText = (): string =>
  'With --convert the figures that mean the same go into the current form, the others are left blank and listed. Make sure that this is what you want.';

/** The remark that keeps the figures of an older edition for which the form has no cell. */
export const leftOutRemark = (figures: readonly string[], edition: Edition): string =>
  `Converted from the ${edition.id} trial form. The current form has no cell for the following, which were left out: 「${figures.join('; ')}」. Fill in the current form by its own rules.`;

/** The remark about figures that were taken over although the rules of counting changed around them. */
export const toReviewRemark = (cells: readonly string[], edition: Edition): string =>
  `The following cells have the figures of the ${edition.id} trial form: 「${cells.join('; ')}」. Check them by the current rules.`;
