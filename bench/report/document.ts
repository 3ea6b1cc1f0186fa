import { isMet } from './figures';
import type { Comparison, Figure, Goal, PartResult } from './figures';
import { show, showGoal } from './show';
import type { Unit } from './show';
import { busyShare } from './machine';
import type { Machine } from './machine';
import type { PartId } from './parts';
import { parts } from './parts';

const goalCells = (value: number, goal: Goal | undefined, unit: Unit): readonly string[] =>
  goal === undefined ? ['', ''] : [showGoal(goal, unit), isMet(value, goal) ? 'met' : '**missed**'];

/** Rows of cells, the first with the headings. */
export type Rows = readonly (readonly string[])[];

export const figureRows = (figures: readonly Figure[]): Rows => [
  ['figure', 'value', 'goal', ''],
  ...figures.map(({ name, value, unit, goal }) => [name, show(value, unit), ...goalCells(value, goal, unit)]),
];

export const comparisonRows = (comparisons: readonly Comparison[]): Rows => [
  ['what both do', 'peer', 'ratio', 'ours', 'theirs', 'goal', ''],
  ...comparisons.map(({ name, peer, peerDoes, ratio, ours, theirs, goal }) => [
    name,
    peerDoes === undefined ? peer : `${peer}, ${peerDoes}`,
    show(ratio, 'ratio'),
    show(ours, 'ms'),
    show(theirs, 'ms'),
    ...goalCells(ratio, goal, 'ratio'),
  ]),
];

const table = ([head = [], ...rows]: Rows): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

interface Written {
  readonly results: ReadonlyMap<PartId, PartResult>;
  readonly machine: Machine;
  /** The version of this program. */
  readonly version: string;
  readonly date: string;
}

/** `docs/performance.md`, not yet formatted. */
export function performanceDocument({ results, machine, version, date }: Written): string {
  const comparisons = [...results.values()].flatMap((part) => part.comparisons);
  const versions = new Map([
    ['Node', machine.node],
    ...[...results.values()].flatMap((part) => Object.entries(part.versions)),
  ]);
  const load = `${Math.round(100 * machine.othersShare)} % of its processors`;
  const busy =
    machine.othersShare > busyShare
      ? `**Written on a busy machine:** other programs took ${load}. Times on the wall are too long.`
      : `Other programs took ${load} before the run.`;
  return `# Performance

Written by \`npm run bench\` on ${date} for nianbao ${version}; all figures are of that one run. A run with a figure that is no number, or
with a missed goal, fails and leaves this page as it was.

## Ratios

Ours divided by the peer's: below 1, ours takes less. Both are measured in turns, and the ratio is the median of the pairs, so that it
depends little on the machine. Where a peer does less, its time is only a lower bound.

${table(comparisonRows(comparisons))}

## Figures

Times are medians: of processor time where others would lengthen the wait, of waiting time for the page. They do not hold for other
machines.

${[...results]
  .map(([part, { figures }]) => `### ${parts[part].title}\n\n${table(figureRows(figures))}`)
  .join('\n\n')}

## Machine

${table([
  ['what', 'which'],
  ['processor', `${machine.processor}, ${machine.cores} cores`],
  ['memory', `${(machine.memory / 2 ** 30).toFixed(1)} GiB`],
  ['system', machine.system],
  ...versions,
])}

${busy}
`;
}
