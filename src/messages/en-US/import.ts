import { commonColumn } from '../../core/report/cell-names';
import type { ImportTexts } from '../zh-CN/import';
import { plural } from './plural';

/** How many cells are named before the rest are only counted. */
const named = 6;

const list = (cells: readonly string[]): string =>
  `${cells
    .slice(0, named)
    .map((cell) => `「${cell}」`)
    .join(', ')}${cells.length > named ? ` and ${cells.length - named} more` : ''}`;

export const importTexts = {
  title: 'Import a report',
  back: 'Back',
  choose: 'Choose a file',
  chooseHint:
    'Reads Excel (.xlsx, .xls), Word (.docx), web pages, PDF, text and JSON exported by this tool. Files are read on this machine and never uploaded.',
  dropHere: 'Or drop a file here',
  paste: 'Paste a table',
  pasteHint: 'Copy a whole table from Word, Excel, WPS or a web page, click here and press Ctrl+V.',
  readPasted: 'Read pasted content',
  reading: 'Reading…',
  cancel: 'Stop reading',
  pastedDuplicate:
    'If you have just pasted one of them: choose “Read the pasted tables”, paste again into the box there and check the figures. Then undo the paste, or delete the pasted table from the sheet, and the figures can be filled into the original tables.',
  readDuplicate: 'Read the pasted tables',
  held: 'The workbook contains the same table more than once, so it is unclear which one to fill in. Undo the paste, delete the pasted table or hide its sheet; what will be written is then listed here.',
  several: 'It contains more than one report. Choose one:',
  oneOf: ({ agency, year, sheets }) =>
    `${agency ?? 'Agency not recognised'}, ${year ?? 'year not recognised'}${sheets.length === 0 ? '' : ` (${sheets.join(', ')})`}`,
  again: 'Choose another source',
  found: (agency, year, cells) =>
    `Found a report${agency === null ? '' : ` of “${agency}”`}${year === null ? '' : ` for ${year}`}: ${plural(cells, 'cell')}.`,
  counts: (numbers, blanks, unreadable) =>
    `${plural(numbers, 'number')}, ${blanks} blank${unreadable === 0 ? '' : `, ${unreadable} that cannot be read as a number`}. Blanks do not become 0, and wrong totals are not corrected.`,
  errors: (errors) =>
    `${plural(errors, 'relation')} between these figures ${errors === 1 ? 'does' : 'do'} not hold. Check them after the import.`,
  notes: 'How it was read',
  converted: (from, { tables, cells }) => {
    const column = commonColumn(from, cells);
    const taken = [
      ...tables.map((table) => `table ${table.slice(1)}`),
      ...(cells.length === 0
        ? []
        : [`${plural(cells.length, 'figure')}${column === null ? ' more' : ` of 「${column}」`}`]),
    ];
    const carried = taken.length === 0 ? '' : `Carried over: ${taken.join(', ')}. `;
    return `This is the ${from.validFrom} form. ${carried}The current form has no cells for these:`;
  },
  notConverted: 'This is an old form that cannot be converted to the current one.',
  doubtful: (cells) => `${plural(cells, 'cell')} to review`,
  doubtfulHint:
    'These figures were inferred or cannot be read as numbers. Compare them with the source and correct any that are wrong.',
  ways: (ways) => `The figures are run together and can be split in ${ways} ways. Choose one:`,
  more: (rows) => `Show ${rows} more`,
  noDoubt: 'Every cell was matched by its row and column labels; nothing was inferred.',
  sureness: { read: 'read', guessed: 'inferred', conflict: 'in doubt', typed: 'corrected' },
  source: (fragment) => `Source: ${fragment}`,
  noSource: 'Nothing in the source corresponds to this cell alone.',
  blank: 'blank',
  preview: 'Preview',
  previewHint: 'Click a cell to correct it. “?”: inferred. “!”: in doubt. “✎”: corrected. Dashed: blank.',
  target: 'Import into',
  current: 'This year’s tables',
  currentNew: 'Three new tables',
  previous: 'Last year’s figures (for checking carried-over requests and changes)',
  withText: 'Include the text (introduction, sections 一, 五 and 六)',
  textTaken: ' The text is now under “Text”: rewrite it for this year.',
  prefill: 'Also fill blank cells of 上年结转 from its 结转下年度',
  agency: 'Full name of the agency (机关全称)',
  year: 'Year',
  yearWrong: 'Enter the year with four digits, such as 2025.',
  agencyMissing: 'Enter the full name of the agency.',
  otherYear: (found, expected) =>
    `The source is the report for ${found}, but ${expected} is expected here. Please check.`,
  otherAgency: (found, expected) =>
    `The source is a report of “${found}”, but the workbook belongs to “${expected}”. Please check.`,
  apply: 'Import',
  plan: (changes, overwritten) =>
    `${plural(changes, 'cell')} will be written in one step${overwritten === 0 ? '' : `, replacing what is in ${overwritten} of them`}.`,
  overwrites: (cells) => `Replaced: ${list(cells)}.`,
  formulas: (cells) => `Formula totals are left unchanged: ${list(cells)}.`,
  unchanged: (cells) => `Blank in the source but filled in here, left unchanged: ${list(cells)}.`,
  unmatched: (cells) => `Not imported, as the tables have no such cell: ${list(cells)}.`,
  nothing: 'The tables already have the same figures; there is nothing to write.',
  typedTotals:
    'Some totals of the source differ from the sum of their parts; they are written as they are, not as formulas.',
  done: (cells) => `${plural(cells, 'cell')} imported.`,
  donePrevious: (carried) =>
    `Saved as last year’s report${carried === 0 ? '' : `; ${plural(carried, 'cell')} of 上年结转 filled in`}.`,
  notDone: 'Nothing was imported; the tables are unchanged.',
  toCheck: 'Done',
} satisfies ImportTexts;
