import { columnName, columnNumber, sheetSize } from '../../core/grid/addresses';
import type { Rectangle } from '../plan/rectangles';

/** Addresses outside text constants and names: `$A$1`, but not the A1 of `"A1"`, `SA1LES` or `LOG10(`. */
const addressOrText = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gu;

/** A shared formula, adjusted to a cell `rows` below and `columns` to the right of where it was written. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    addressOrText,
    (match: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined) return match;
      const column =
        fixedColumn === '$' ? letters : columnName(Math.max(0, columnNumber(letters) - 1 + columns));
      const row = fixedRow === '$' ? Number(digits) : Math.max(1, Number(digits) + rows);
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${row}`;
    },
  );

/** Cells that a formula reads; the sheet is undefined if it is that of the formula. */
interface FormulaReference {
  readonly sheet: string | undefined;
  readonly area: Rectangle;
}

export interface FormulaParts {
  readonly references: readonly FormulaReference[];
  readonly functions: readonly string[];
  /** Defined names, which stand for cells or formulas. */
  readonly names: readonly string[];
  /** Parts of tables, or other workbooks. */
  readonly hasBrackets: boolean;
  /** A range through several sheets. */
  readonly hasSheetRange: boolean;
}

/** An address, a range, whole columns or whole rows. */
const range = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;

/** The name of a sheet, in quotes with the path of its workbook, or plain. Longer ones are none. */
const sheetName = String.raw`'((?:[^']|''){1,300})'|([\p{L}_][\p{L}\p{N}_.]{0,99})`;

/** Text constants, of which a doubled quote makes two, ranges with their sheets, functions, other names. */
const token = new RegExp(
  [
    String.raw`"[^"]*"?`,
    String.raw`(?:(?:${sheetName})!)?(?<![\p{L}\p{N}_.])(${range})(?![\p{L}\p{N}_.(!])`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.]*)(\s{0,9}\()?`,
    String.raw`#[A-Z/0-9]{1,9}[!?]?`,
    String.raw`[[\]!']`,
  ].join('|'),
  'gu',
);

function areaOf(text: string): Rectangle {
  const [from = '', to = from] = text.replaceAll('$', '').split(':');
  const corner = (address: string, end: boolean) => {
    const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/u.exec(address) ?? [];
    return {
      row: digits === '' ? (end ? sheetSize.rows : 1) : Number(digits),
      column: letters === '' ? (end ? sheetSize.columns : 1) : columnNumber(letters),
    };
  };
  const [first, last] = [corner(from, false), corner(to, true)];
  const row = Math.min(first.row, last.row) - 1;
  const column = Math.min(first.column, last.column) - 1;
  return {
    row,
    column,
    rows: Math.max(first.row, last.row) - row,
    columns: Math.max(first.column, last.column) - column,
  };
}

/** What a formula is made of, as far as it decides which cells it reads. */
export function formulaParts(formula: string): FormulaParts {
  const references: FormulaReference[] = [];
  const functions: string[] = [];
  const names: string[] = [];
  let hasBrackets = false;
  let hasSheetRange = false;
  for (const [all, quoted, plain, found, name, call] of formula.matchAll(token)) {
    if (found !== undefined) {
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      hasBrackets ||= sheet?.includes('[') === true;
      hasSheetRange ||= sheet?.includes(':') === true;
      references.push({ sheet, area: areaOf(found) });
    } else if (call !== undefined)
      functions.push((name ?? '').toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/u, ''));
    else if (name !== undefined) {
      if (!/^(?:true|false)$/iu.test(name)) names.push(name);
    } else if (/^[[\]]/u.test(all)) hasBrackets = true;
    else if (/^[!']/u.test(all)) hasSheetRange = true;
  }
  return { references, functions, names, hasBrackets, hasSheetRange };
}

/** Functions whose cells are known only when they are calculated. */
const dynamic = /^(?:INDIRECT|OFFSET)$/u;

/** Functions that depend on data outside the cells. */
const outside =
  /^(?:GETPIVOTDATA|CUBE\w+|RTD|WEBSERVICE|CALL|REGISTER\.ID|EVALUATE|PHONETIC|CELL|INFO|SHEETS?|SUBTOTAL|AGGREGATE)$/u;

/** Whether some of the cells that a formula reads are written nowhere in it, nor in a name. */
export const readsUnknownCells = ({ functions, hasSheetRange }: FormulaParts): boolean =>
  hasSheetRange || functions.some((name) => dynamic.test(name));

/** Whether the grid can calculate a formula by itself, from its cells alone. */
export function isCalculable(formula: string): boolean {
  const { functions, names, hasBrackets, hasSheetRange } = formulaParts(formula);
  return (
    names.length === 0 && !hasBrackets && !hasSheetRange && !functions.some((name) => outside.test(name))
  );
}

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A sheet name as formulas write it. */
const sheetInFormula = (name: string): string =>
  plainName.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/iu.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const sheetReference = new RegExp(`"[^"]*"?|(?<![\\p{L}\\p{N}_.'])(?:${sheetName})!(${range})?`, 'gu');

/** A formula with new names of sheets; a sheet that is gone, which has the name null, makes an error. */
export function withSheetNames(formula: string, names: ReadonlyMap<string, string | null>): string {
  if (names.size === 0 || !formula.includes('!')) return formula;
  return formula.replace(sheetReference, (match: string, quoted?: string, plain?: string, area = '') => {
    const old = quoted?.replaceAll("''", "'") ?? plain;
    const found = old === undefined ? undefined : names.get(old);
    if (found === undefined) return match;
    return found === null ? '#REF!' : `${sheetInFormula(found)}!${area}`;
  });
}
