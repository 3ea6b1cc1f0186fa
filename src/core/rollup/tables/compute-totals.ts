import type { LaidSum, ResultFigure, ResultKind } from './result-table';

/** The figures of a result, row by row, with what each cell is. */
export interface ComputedTable {
  readonly figures: readonly (readonly ResultFigure[])[];
  readonly kinds: readonly (readonly ResultKind[])[];
  /** For each total the sum that computes it, by `row * columns + column`. */
  readonly sumOf: ReadonlyMap<number, LaidSum>;
  /** Totals that depend on themselves. */
  readonly circular: readonly (readonly [row: number, column: number])[];
}

/** The cell of a line of a sum in one of its lanes. */
export const cellIn = (
  { axis }: Pick<LaidSum, 'axis'>,
  line: number,
  lane: number,
): readonly [row: number, column: number] => (axis === 'rows' ? [line, lane] : [lane, line]);

/**
 * Computes the totals of a result from its parts. Where two sums have the same total, the first one computes it.
 *
 * @param inputs what the members' figures add up to
 * @param isSummed whether a cell is one to be added up
 */
export function computeTotals(
  inputs: readonly (readonly ResultFigure[])[],
  sums: readonly LaidSum[],
  isSummed: (row: number, column: number) => boolean,
): ComputedTable {
  const width = inputs[0]?.length ?? 0;
  const sumOf = new Map<number, LaidSum>();
  for (const sum of sums) {
    if (sum.isLimit) continue;
    for (const lane of sum.lanes) {
      const [row, column] = cellIn(sum, sum.total, lane);
      const key = row * width + column;
      if (isSummed(row, column) && !sumOf.has(key)) sumOf.set(key, sum);
    }
  }
  const figures = inputs.map((row) => [...row]);
  const circular: (readonly [number, number])[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const partsOf = (key: number): readonly (readonly [row: number, column: number, sign: 1 | -1])[] => {
    const sum = sumOf.get(key);
    if (sum === undefined) return [];
    const lane = sum.axis === 'rows' ? key % width : Math.floor(key / width);
    return sum.parts.map((part, i) => [...cellIn(sum, part, lane), sum.signs[i] ?? 1]);
  };
  // Sums of sums may be thousands deep: the stack is an array.
  for (const start of sumOf.keys()) {
    const stack = [start];
    while (stack.length > 0) {
      const key = stack.at(-1) as number;
      const [row, column] = [Math.floor(key / width), key % width];
      const own = figures[row];
      if (own === undefined || state.get(key) === 'done') {
        stack.pop();
        continue;
      }
      const parts = partsOf(key);
      if (state.get(key) === undefined) {
        state.set(key, 'open');
        const next = parts.map(([r, c]) => r * width + c).filter((part) => sumOf.has(part));
        if (next.some((part) => state.get(part) === 'open')) {
          circular.push([row, column]);
          own[column] = 'open';
          state.set(key, 'done');
          stack.pop();
          continue;
        }
        const waiting = next.filter((part) => state.get(part) === undefined);
        if (waiting.length > 0) {
          stack.push(...waiting);
          continue;
        }
      }
      own[column] = added(parts.map(([r, c, sign]) => [figures[r]?.[c] ?? null, sign]));
      state.set(key, 'done');
      stack.pop();
    }
  }
  const kinds = inputs.map((cells, row) =>
    cells.map((_, column): ResultKind =>
      !isSummed(row, column) ? 'none' : sumOf.has(row * width + column) ? 'total' : 'input',
    ),
  );
  return { figures, kinds, sumOf, circular };
}

/** Blank only where all parts are; not known where one is not. */
export function added(parts: readonly (readonly [figure: ResultFigure, sign: 1 | -1])[]): ResultFigure {
  let sum: bigint | null = null;
  for (const [figure, sign] of parts) {
    if (figure === 'open') return 'open';
    if (figure !== null) sum = (sum ?? 0n) + BigInt(sign) * figure;
  }
  return sum;
}
