import loadHighs from 'highs';
import type { Problem } from '../../src/core/locate/solver/problem';
import { minimalCells } from '../../src/core/locate/solver/locate';
import { problemOf } from '../../src/core/locate/report/report-problem';
import { ratioOf, startTiming } from '../measure';
import type { Ratio } from '../measure';
import { withMistakes } from './mistakes';
import { randomOf } from './random';
import type { Random } from './random';
import type { Table } from './tables';
import { reportOf, tableOf } from './tables';

/** One smallest set is enough. */
const question = { cap: 1, steps: 100_000 };

/** No cell of the compared tables deviates further from its figure. */
const farthest = 200_000;

/** The problem in CPLEX format: rise and fall of each cell, and whether it changes at all. */
function programOf({ cells, rules }: Problem): string {
  const at = new Map(cells.map(({ id }, index) => [id, index]));
  const lines = rules.map((rule, index) => {
    let rest = rule.constant ?? 0;
    const terms = rule.terms.map(({ cell, k = 1 }) => {
      const own = at.get(cell) ?? 0;
      rest -= k * (cells[own]?.value ?? 0);
      return `${k < 0 ? '-' : '+'} ${Math.abs(k)} u${own} ${k < 0 ? '+' : '-'} ${Math.abs(k)} d${own}`;
    });
    return ` r${index}: ${terms.join(' ')} = ${rest}`;
  });
  const isPinned = (own: number) => cells[own]?.weight === Infinity;
  const free = cells.flatMap(({ value }, own) => (value === null || isPinned(own) ? [] : [own]));
  return [
    'Minimize',
    ` obj: ${free.map((own) => `+ y${own}`).join(' ')}`,
    'Subject To',
    ...lines,
    ...free.map((own) => ` up${own}: u${own} - ${farthest} y${own} <= 0`),
    ...free.map((own) => ` dn${own}: d${own} - ${cells[own]?.value ?? 0} y${own} <= 0`),
    'Bounds',
    ...cells.map(({ value }, own) =>
      isPinned(own)
        ? ` u${own} = 0\n d${own} = 0`
        : ` 0 <= u${own} <= ${farthest}\n 0 <= d${own} <= ${value ?? 0}`,
    ),
    'Binary',
    ` ${free.map((own) => `y${own}`).join(' ')}`,
    'End',
  ].join('\n');
}

/** The figures of two rows are one column off by the same amount: no three of the four cells explain it. */
function withRectangle(right: Table, random: Random): Table {
  const table = right.map((row) => [...row]);
  const rows = [random.whole(2, 3), random.whole(12, 13)];
  const column = random.whole(0, 1);
  for (const row of rows) {
    const own = table[row] as number[];
    [own[column], own[column + 1]] = [own[column + 1] ?? 0, own[column] ?? 0];
  }
  return table;
}

/**
 * Settings that report a worse solution as optimal do so on different tables: the first is run, the others if it
 * disagrees.
 */
const settings = [{ presolve: 'off' }, { mip_feasibility_tolerance: 1e-9 }, {}] as const;

function optimumOf(problem: Problem, highs: Awaited<ReturnType<typeof loadHighs>>, expected: number): number {
  let best = Infinity;
  for (const setting of settings) {
    best = Math.min(best, Math.round(highs.solve(programOf(problem), setting).ObjectiveValue));
    if (best === expected) break;
  }
  return best;
}

/** Compares the minimum number of wrong cells over this many generated tables. */
export async function disagreements(
  tables: number,
  seed: number,
): Promise<{
  readonly compared: number;
  readonly unfinished: number;
  readonly different: readonly string[];
}> {
  const highs = await loadHighs();
  const different: string[] = [];
  let compared = 0;
  let unfinished = 0;
  for (let i = 0; compared < tables && i < 2 * tables; i += 1) {
    const random = randomOf(seed + 1009 * i);
    const right = tableOf(random);
    const mistaken = withMistakes(right, 1 + (i % 3), random);
    if (mistaken === null) continue;
    const report =
      i % 5 === 0
        ? reportOf(withRectangle(right, random))
        : reportOf(mistaken.table, '2021', mistaken.blanks);
    // With everything else known to be right, nothing smaller explains a rectangle.
    const pinned = i % 5 === 0 ? [...report.cells.keys()].filter((id) => !/\.r3\.[1-6]/u.test(id)) : [];
    const { problem } = problemOf(report, { pinned });
    const own = minimalCells(problem, question);
    if (!own.isComplete) {
      unfinished += 1;
      continue;
    }
    compared += 1;
    if (own.cost !== optimumOf(problem, highs, own.cost))
      different.push(
        `${i}: ${mistaken.families.join(', ')}: ${own.cost}, solver ${optimumOf(problem, highs, 0)}`,
      );
  }
  return { compared, unfinished, different };
}

/** How long the same question takes us and the solver with its own settings, over this many generated tables. */
export async function compareWithSolver(tables: number, seed: number): Promise<Ratio> {
  const highs = await loadHighs();
  const problems: Problem[] = [];
  for (let i = 0; problems.length < tables; i += 1) {
    const random = randomOf(seed + 1009 * i);
    const mistaken = withMistakes(tableOf(random), 1 + (i % 3), random);
    if (mistaken === null) continue;
    const { problem } = problemOf(reportOf(mistaken.table, '2021', mistaken.blanks));
    if (minimalCells(problem, question).isComplete) problems.push(problem);
  }
  const timed = (solve: (problem: Problem) => unknown) => (pair: number) => {
    const problem = problems[pair];
    if (problem === undefined) throw new RangeError(`there is no table ${pair}`);
    const taken = startTiming();
    solve(problem);
    return taken();
  };
  return ratioOf(
    tables,
    timed((problem) => minimalCells(problem, question)),
    timed((problem) => highs.solve(programOf(problem))),
  );
}
