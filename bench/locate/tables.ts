import { cellId, leavesOf } from '../../src/core/report/cells';
import { numberState } from '../../src/core/report/report';
import type { Report } from '../../src/core/report/report';
import { editions } from '../../src/core/statute/editions';
import type { EditionId } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import type { Random } from './random';

/** The figures of table 3 by row and column as printed, totals included. */
export type Table = number[][];

interface Shape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Rows in between: what came in, and what went out. */
  readonly results: readonly number[];
}

/** Rows and columns of table 3 in printed order; the last two rows are 总计 and 结转下年度, the last column is 总计. */
export function shapeOf(edition: EditionId): Shape {
  const block = editions[edition].tables.t3.blocks[0];
  const rows = leavesOf(block?.rows ?? []).map(({ node }) => node.id);
  const columns = leavesOf(block?.columns ?? []).map(({ node }) => node.id);
  return { rows, columns, results: rows.slice(2, -2).map((_, at) => at + 2) };
}

/** The table as a report with nothing else. */
export function reportOf(table: Table, edition: EditionId = '2021', blanks: readonly string[] = []): Report {
  const { rows, columns } = shapeOf(edition);
  const cells = new Map(
    table.flatMap((row, r) =>
      row.map((value, c) => {
        const id: CellId = cellId('t3', rows[r] ?? '', columns[c] ?? '');
        return [
          id,
          blanks.includes(`${r} ${c}`) ? ({ kind: 'blank' } as const) : numberState(value),
        ] as const;
      }),
    ),
  );
  return { edition, year: 2024, agency: null, cells, notes: [] };
}

/** Shares of the requests by applicant: nearly all from natural persons. */
const columnShares = [0.8, 0.11, 0.02, 0.02, 0.03, 0.02];
const sizes = [
  [2, 15],
  [50, 400],
  [1000, 20_000],
] as const;

/** Sets all totals of a table to their sums. */
function addUp(table: Table): Table {
  const last = table.length - 2;
  const width = 6;
  for (let c = 0; c < width; c += 1) {
    let sum = 0;
    for (let r = 2; r < last; r += 1) sum += table[r]?.[c] ?? 0;
    (table[last] as number[])[c] = sum;
  }
  for (const row of table) row[width] = row.slice(0, width).reduce((sum, value) => sum + value, 0);
  return table;
}

/** A consistent table of one of three sizes with figures as unevenly spread as in published reports. */
export function tableOf(random: Random, edition: EditionId = '2021'): Table {
  const { rows, results } = shapeOf(edition);
  const table: Table = rows.map(() => new Array<number>(7).fill(0));
  const [low, high] = random.pick(sizes);
  const requests = Math.round(low * (high / low) ** random.unit());
  // A few rows contain most of the requests, and they are about the same everywhere.
  const weights = results.map(
    (_, at) => (at === 0 ? 4 : at === 1 || at === 10 ? 2 : 0.25) * random.unit() ** 3,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (let i = 0; i < Math.min(requests, 600); i += 1) {
    const count =
      Math.floor(((i + 1) * requests) / Math.min(requests, 600)) -
      Math.floor((i * requests) / Math.min(requests, 600));
    const column = chosen(columnShares, 1, random);
    const isCarried = random.unit() < 0.05;
    const isOpen = random.unit() < 0.06;
    const row = isOpen ? rows.length - 1 : (results[chosen(weights, sum, random)] ?? 2);
    const spread =
      count > 1 ? Math.max(0, count + random.whole(-Math.floor(count / 2), Math.floor(count / 2))) : count;
    (table[isCarried ? 1 : 0] as number[])[column] = (table[isCarried ? 1 : 0]?.[column] ?? 0) + spread;
    (table[row] as number[])[column] = (table[row]?.[column] ?? 0) + spread;
  }
  return addUp(table);
}

function chosen(weights: readonly number[], sum: number, random: Random): number {
  let rest = random.unit() * sum;
  for (let at = 0; at < weights.length; at += 1) {
    rest -= weights[at] as number;
    if (rest < 0) return at;
  }
  return 0;
}
