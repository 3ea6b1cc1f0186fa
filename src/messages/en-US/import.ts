import type { ImportTexts } from '../import-texts';

/** So many names are said; the others are counted. */
const said = 6;

const list = (cells: readonly string[]): string =>
  `${cells
    .slice(0, said)
    .map((cell) => `「${cell}」`)
    .join(', ')}${cells.length > said ? ` and ${cells.length - said} more` : ''}`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const importTexts: ImportTexts = {
  title: 'Import a report',
  back: 'Back',
  choose: 'Choose a file',
  chooseHint:
    'Excel (.xlsx, .xls), Word (.docx), web pages, PDF, text and our own JSON can be read. Files are read on this machine and never uploaded.',
  dropHere: 'Or drop a file here',
  paste: 'Paste a table',
  pasteHint: 'Copy a whole table from Word, Excel, WPS or a web page, click here and press Ctrl+V.',
  readPasted: 'Read what was pasted',
  reading: 'Reading…',
  cancel: 'Stop reading',
  pastedBeside:
    'If one of them was just pasted: choose “Read the pasted tables”, paste once more into the field there, and check the figures that were read. Then undo or delete what was pasted into the sheet, and the figures can be filled into the tables that were there.',
  readBeside: 'Read the pasted tables',
  held: 'The workbook holds the same table twice or more, so it is unclear which one to fill. Undo or delete what was pasted, or hide its sheet; what would be written is then listed here.',
  several: 'There are several reports in it. Choose one:',
  oneOf: (agency, year, sheets) =>
    `${agency === '' ? 'Agency not recognised' : agency}${year === '' ? ', year not recognised' : `, ${year}`}${sheets === '' ? '' : ` (${sheets})`}`,
  again: 'Choose something else',
  found: (agency, year, cells) =>
    `A report${agency === null ? '' : ` of “${agency}”`}${year === null ? '' : ` for ${year}`} was read: ${counted(cells, 'cell')}.`,
  counts: (numbers, blanks, unreadable) =>
    `${counted(numbers, 'number')}, ${blanks} blank${unreadable === 0 ? '' : `, ${unreadable} that cannot be read as a number`}. A blank never becomes 0, and a wrong total is not corrected.`,
  errors: (errors) =>
    `${counted(errors, 'relation')} between these figures ${errors === 1 ? 'does' : 'do'} not hold. Check them after the import.`,
  notes: 'How it was read',
  converted:
    'This is the form of 2019. Tables 3 and 4 and the three numbers of decisions are taken over; the form in force has no cells for these:',
  notConverted: 'This is an old form, and there is no way to convert it to the form in force.',
  doubtful: (cells) => `${counted(cells, 'cell')} to look at`,
  doubtfulHint:
    'These figures were inferred, or cannot be read as numbers. Compare them with the source and correct what is wrong.',
  more: (rows) => `Show ${rows} more`,
  noDoubt: 'Every cell was read beside its label and below its heading; nothing was inferred.',
  sureness: { read: 'read', guessed: 'inferred', conflict: 'in doubt', typed: 'corrected' },
  source: (fragment) => `Source: ${fragment}`,
  noSource: 'The source has no place of its own for it.',
  blank: 'blank',
  preview: 'Preview',
  previewHint: 'Click a cell to correct it. “?”: inferred. “!”: in doubt. “✎”: corrected. Dashed: blank.',
  target: 'Import into',
  current: 'This year’s tables',
  currentNew: 'Three new tables',
  previous: 'Last year’s figures (to compare carried-over requests and changes)',
  withText: 'Bring its text, too (introduction, sections 一, 五 and 六)',
  textTaken: ' Its text is in the tab Text now: rewrite it for this year.',
  prefill: 'Also fill blank cells of 上年结转 with its 结转下年度',
  agency: 'Full name of the agency (机关全称)',
  year: 'Year',
  yearWrong: 'Enter the year with four digits, such as 2025.',
  agencyMissing: 'Enter the full name of the agency.',
  otherYear: (found, expected) =>
    `The source is the report for ${found}; ${expected} is expected here. Please make sure.`,
  otherAgency: (found, own) =>
    `The source is a report of “${found}”, the workbook one of “${own}”. Please make sure.`,
  apply: 'Import',
  plan: (changes, overwritten) =>
    `${counted(changes, 'cell')} will be written in one step${overwritten === 0 ? '' : `; ${overwritten} of them hold something else now`}.`,
  overwrites: (cells) => `Replaced: ${list(cells)}.`,
  formulas: (cells) => `Totals by formula stay as they are: ${list(cells)}.`,
  kept: (cells) => `Blank in the source, filled in the tables, left as they are: ${list(cells)}.`,
  unmatched: (cells) => `No cell for them, not imported: ${list(cells)}.`,
  nothing: 'The tables hold the same figures already; there is nothing to write.',
  typedTotals:
    'Totals of the source are not the sums of their parts; they are written as they are, not as formulas.',
  done: (cells) => `${counted(cells, 'cell')} imported.`,
  donePrevious: (carried) =>
    `Kept as last year’s report${carried === 0 ? '' : `; ${counted(carried, 'cell')} of 上年结转 filled`}.`,
  notDone: 'Nothing was imported; the tables are unchanged.',
  toCheck: 'Done',
};
