import type { Figures } from './figures';
import { held } from './figures';

/** Rows or columns looked at from each side for headings made of numbers. */
const nearEdge = 3;
/** So many years or running numbers in a row are labels anywhere. */
const many = 6;

/**
 * Marks the cells of lines that number or date the others: years in small steps, or 1, 2, 3. They look like figures but
 * are labels.
 */
export function labelLines(figures: Figures): Uint8Array {
  const marks = new Uint8Array(figures.rows * figures.columns);
  for (const axis of ['rows', 'columns'] as const) {
    const count = axis === 'rows' ? figures.rows : figures.columns;
    let before = 0;
    /** The same, counted anew after a blank line: there another table may begin. */
    let sinceBlank = 0;
    for (let line = 0; line < count; line += 1) {
      const cells = numbersOf(figures, axis, line);
      if (cells.length === 0) {
        if (isBlank(figures, axis, line)) sinceBlank = 0;
        continue;
      }
      before += 1;
      sinceBlank += 1;
      const values = cells.map((at) => (figures.values[at] as number) / 10 ** figures.scale);
      const isDated =
        cells.length >= (sinceBlank <= nearEdge ? 2 : many) && (areYears(values) || areDates(values));
      const isNumbered = cells.length >= (before <= nearEdge ? 3 : many) && areRunning(values);
      if (isDated || isNumbered) for (const at of cells) marks[at] = 1;
    }
  }
  return marks;
}

function isBlank({ rows, columns, kinds }: Figures, axis: 'rows' | 'columns', line: number): boolean {
  const across = axis === 'rows' ? columns : rows;
  for (let lane = 0; lane < across; lane += 1)
    if (kinds[axis === 'rows' ? line * columns + lane : lane * columns + line] !== held.blank) return false;
  return true;
}

function numbersOf(
  { rows, columns, kinds }: Figures,
  axis: 'rows' | 'columns',
  line: number,
): readonly number[] {
  const across = axis === 'rows' ? columns : rows;
  const cells: number[] = [];
  for (let lane = 0; lane < across; lane += 1) {
    const at = axis === 'rows' ? line * columns + lane : lane * columns + line;
    if (kinds[at] === held.number) cells.push(at);
  }
  return cells;
}

const areYears = (values: readonly number[]): boolean =>
  values.every(
    (value, i) =>
      Number.isInteger(value) &&
      value >= 1850 &&
      value <= 2100 &&
      (i === 0 || Math.abs(value - (values[i - 1] as number)) <= 10),
  ) && new Set(values).size > 1;

/** Days as spreadsheets count them, at most a year between two: heads of weeks or months whose format was lost. */
const areDates = (values: readonly number[]): boolean =>
  values.length >= 3 &&
  values.every(
    (value, i) =>
      Number.isInteger(value) &&
      value >= 20_000 &&
      value <= 60_000 &&
      (i === 0 || (value > (values[i - 1] as number) && value - (values[i - 1] as number) <= 366)),
  );

const areRunning = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value === (values[i - 1] as number) + 1) &&
  Number.isInteger(values[0]) &&
  (values[0] as number) >= 0 &&
  (values[0] as number) <= 10_000;
