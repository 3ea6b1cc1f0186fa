/** The most rows and columns of a worksheet. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** The number of a cell within a worksheet. */
export const cellKey = (row: number, column: number): number => row * sheetSize.columns + column;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Row and column from 0 to an A1 address. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A rectangle as an A1 range; a single cell as an address. */
export function rangeOf(row: number, column: number, rowSpan: number, columnSpan: number): string {
  const from = addressOf(row, column);
  return rowSpan === 1 && columnSpan === 1
    ? from
    : `${from}:${addressOf(row + rowSpan - 1, column + columnSpan - 1)}`;
}

/** A → 1, Z → 26, AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
