import { equationText } from '../sum-in-words';
import type { SumInWords } from '../sum-in-words';
import type { OtherTableTexts } from '../zh-CN/other-tables';
import { plural } from './plural';

const equation = (sum: SumInWords): string => equationText(sum, (parts) => ` (${parts} parts)`);

const placeOf = ({
  row,
  column,
  cell,
}: {
  readonly row: string;
  readonly column: string;
  readonly cell: string;
}): string => `${[row, column].filter((name) => name !== '').join(' · ')} (${cell})`;

export const otherTableTexts = {
  title: 'Other tables',
  hint: 'Other tables, such as registers and annexes, can be checked too. First find their sums and confirm them; from then on they are checked whenever a figure changes. No cell is changed.',
  sheet: 'Sheet',
  find: 'Find sums',
  findSelected: (range) => `Only in the selection ${range}`,
  searching: 'Searching…',
  cancel: 'Stop',
  nothing: 'No new sums were found. Select one table and search again, or choose “Add a sum”.',
  tooLarge:
    'This sheet is too large and was not searched to the end. Select one table, then “Only in the selection”.',
  failed: 'The search failed. Try again. The tables are unchanged.',
  noSheet: 'The workbook is still empty.',
  proposals: 'Sums that were found',
  proposalsHint:
    'Those already ticked are almost certain; judge the others yourself. Space ticks, F2 changes, Delete means “not a sum”.',
  sum: (sum) =>
    `${equation(sum)}, holds in ${sum.holdsIn} of ${plural(sum.of, sum.axis === 'rows' ? 'column' : 'row')}`,
  plainSum: equation,
  change: 'Change',
  changeSum: (sum) => `Change: ${sum}`,
  refuse: 'Not a sum',
  refuseSum: (sum) => `Not a sum: ${sum}`,
  accept: (sums) => `Use the ${plural(sums, 'ticked sum')}`,
  dismiss: 'Use none',
  add: 'Add a sum',
  save: 'Save definitions',
  load: 'Load definitions',
  loadField: 'Choose a file of definitions, or last year’s workbook',
  loadHint:
    'Definitions can be saved as a file and used for another workbook; those in last year’s workbook can be loaded directly.',
  fileName: 'Sums',
  loaded: (tables, missing) =>
    `The sums of ${plural(tables, 'table')} were loaded.${missing.length === 0 ? '' : ` Not found in this workbook: ${missing.join(', ')}.`}`,
  noneInFile:
    'This file holds no definitions of sums. Choose a file that “Save definitions” has written, or a workbook in which sums were defined.',
  unreadable:
    'The sums in this workbook were stored by a later version, so they cannot be read here and were not checked. Update the program.',
  uncheckable:
    'The tables are too large and were not checked in time. Move what is not needed to another workbook.',
  where: (sheet, range) => `Sheet “${sheet}”, ${range}`,
  holds: (checked) => `All of ${plural(checked, 'sum')} hold`,
  fails: (broken, checked) =>
    `${broken} of ${plural(checked, 'sum')} ${broken === 1 ? 'does' : 'do'} not hold`,
  nothingToAdd: 'There are no figures to check yet',
  openSums: (sums) =>
    `${plural(sums, 'more sum')} cannot be judged yet: the total is blank, or something is no number.`,
  notFound:
    'This table is not in the workbook. Its row and column names may have changed, or its sheet was deleted or hidden; once the names are back it will be checked again.',
  missing: (names) =>
    `These rows or columns were not found, so their sums were not checked: ${names.join(', ')}`,
  unnamed: '(no name)',
  severities: { error: 'Error', warning: 'Warning' },
  broken: (sum) =>
    `${placeOf(sum)}: the parts add up to ${sum.sum}, the cell holds ${sum.is}, a difference of ${sum.off}.`,
  exceeded: (sum) =>
    `${placeOf(sum)}: holds ${sum.is}, less than the sum ${sum.sum} of its parts, by ${sum.off}.`,
  rounded: (sum, allowed) =>
    `${placeOf(sum)}: the parts add up to ${sum.sum}, the cell holds ${sum.is}. Rounding explains up to ${allowed}, but everything else agrees exactly.`,
  findings: (table) => `Results for ${table}`,
  locate: 'Go to cell',
  locateCell: (cell) => `Go to ${cell}`,
  suggestion: (cell, from, to) =>
    `${cell} holds ${from}, which no crossing sum agrees with; it should be ${to}.`,
  suggestions: 'Suggested corrections',
  equal: (cells) =>
    `This sum alone does not show which cell is wrong: changing any of these ${cells} cells would make it hold, all equally likely. Compare with the source documents.`,
  noSuspect:
    'No single cell, if changed, makes all of these sums hold; more than one cell may be wrong. Compare with the source documents.',
  noSuspectOfLimit: 'Nothing shows which cell is wrong. Compare with the source documents.',
  way: (cell, from, to) => `${cell}: ${from} → ${to}`,
  more: (cells) => plural(cells, 'more cell'),
  apply: 'Correct this',
  applyTo: (cell, to) => `Correct this: change ${cell} to ${to}`,
  isFormula: 'This cell is a formula: check the cells that it refers to.',
  blank: 'blank',
  applied: (cell, from, to) => `${cell} was changed from ${from} to ${to}.`,
  cured: 'Checked again: the sums hold.',
  notCured: 'Checked again: the sums still do not hold. See the results, or choose “Change back”.',
  takeBack: 'Change back',
  explanation: 'Explanation',
  explained: 'Explained',
  unexplained: 'Explain',
  saveExplanation: 'Save explanation',
  picture: (table, wrong, suspected) =>
    `Picture of ${table}: ${plural(wrong, 'cell')} in sums that do not hold${suspected > 0 ? `, ${suspected} of them suspected` : ''}`,
  sums: (sums) => `Sums (${sums})`,
  sumsOf: (table) => `Sums of ${table}`,
  sumNotFound: 'not found',
  remove: 'Remove',
  removeSum: (sum) => `Remove: ${sum}`,
  name: 'Name of the table',
  isAppendix: 'An annex: exported and signed with the report',
  isExact: 'The figures are not rounded: a difference of 1 counts',
  mark: 'Mark in the sheet',
  marked:
    'Conditional formats were added: totals that do not hold turn red, also without this program. No figure was changed.',
  removeTable: 'Stop checking this table',
  askRemove: (table) =>
    `This removes the sums and settings of “${table}”. The figures in the table do not change.`,
  editor: 'Add a sum',
  changing: 'Change a sum',
  pickTotal: 'Click the cell of the total in the sheet.',
  pickParts:
    'Now select its parts in the sheet, several at a time if you like; selecting them again takes them out. Or add them below.',
  picked: (cell) => `The total is in ${cell}.`,
  otherLine: 'The selected cells are in neither the row nor the column of the total; nothing was added.',
  outside: 'The selected cells are not among the figures of this table; nothing was added.',
  noTable: 'There is no table around this cell. Click a figure in a table.',
  relation: 'Relation',
  equals: 'The total equals the sum of its parts',
  atLeast: 'The total is at least the sum of these parts',
  parts: 'Parts',
  addPart: 'Add a part',
  choosePart: 'Choose',
  removePart: (name) => `Take out ${name}`,
  sign: (name, sign) =>
    `${name}: ${sign < 0 ? 'subtracted' : 'added'} (press to ${sign < 0 ? 'add' : 'subtract'})`,
  done: 'Use this sum',
  cancelEdit: 'Cancel',
} satisfies OtherTableTexts;
