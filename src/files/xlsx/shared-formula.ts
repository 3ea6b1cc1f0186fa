import { columnName, columnNumber } from '../../core/grid/addresses';

/** Addresses outside of text constants and of names: `$A$1`, but not the A1 of `"A1"`, `SA1LES` or `LOG10(`. */
const addressOrText = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gu;

/** A formula that is shared among cells, as it reads `rows` below and `columns` to the right of where it was written. */
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
