import { columnName } from '../../core/grid/addresses';

/** A reference in a formula of ours, which has no names and no texts with digits. */
const reference = /(\$?)([A-Z]{1,3})(\$?)(\d+)/gu;

/** A formula as it reads some rows and columns further on: absolute parts of references stay. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    reference,
    (_, fixedColumn: string, letters: string, fixedRow: string, digits: string) =>
      `${fixedColumn}${fixedColumn === '' ? columnName(columnOf(letters) + columns) : letters}` +
      `${fixedRow}${fixedRow === '' ? Number(digits) + rows : digits}`,
  );

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
