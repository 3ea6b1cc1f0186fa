import { cellIndexOf } from '../../report/cells';
import { rollupCells } from '../../statute/rules/roll-up';
import type { CellId } from '../../statute/types';
import { isOffice } from '../agency';
import type { Difference } from '../differences';
import type { Entry } from '../entry';
import { faultOf } from '../entry';
import type { RollupFinding } from '../finding';
import { figureIn, inUnit } from '../member-report';
import type { ContinuedFigure } from '../succession';
import type { RollupRow, RuleContext } from './context';
import { finding } from './context';

/** A-ENTRY: entries that do not count. */
export const findingsAboutEntries = (
  context: Pick<RuleContext, 'assigned' | 'isFinal' | 'edition'>,
  entries: readonly Entry[],
): readonly RollupFinding[] =>
  entries.flatMap((entry, index) => {
    const fault = faultOf(entry, context.edition, (agency) => context.assigned.used.get(agency)?.hash);
    if (fault === null) return [];
    return [
      finding('A-ENTRY', context, {
        cells: fault === 'cell' ? [] : [entry.cell],
        agencies: entry.about?.map(({ agency }) => agency) ?? [],
        params: { fault, number: index + 1, reason: entry.reason },
      }),
    ];
  });

/** A-SUM, A-CARRY, A-STOCK, A-TRANSFER, A-COURT, A-TOP: the totals against what is known besides. */
export function findingsAboutParent(
  context: RuleContext,
  differences: readonly Difference[],
  continued: readonly ContinuedFigure[],
): readonly RollupFinding[] {
  const governments = context.rows.filter(({ agency, isOwn }) => isOwn || isOffice(agency));
  return [
    ...sumsDiffer(context, differences),
    ...continued.flatMap((figure) => discontinued(context, figure)),
    ...governments.flatMap((row) => [...handedOn(context, row), ...lawsuits(context, row)]),
    ...topMembers(context),
  ];
}

function sumsDiffer(context: RuleContext, differences: readonly Difference[]): readonly RollupFinding[] {
  const causes = differences.filter(({ isConsequence, difference }) => !isConsequence && difference !== null);
  const [first] = causes;
  if (first === undefined) return [];
  return [
    finding('A-SUM', context, {
      cells: causes.map(({ cell }) => cell),
      params: { causes: causes.length, given: first.given, calculated: first.calculated ?? 0 },
    }),
  ];
}

function discontinued(context: RuleContext, figure: ContinuedFigure): readonly RollupFinding[] {
  const { kind, of, cell, now, before, entered, left, expected } = figure;
  if (now === expected) return [];
  const carried = { now, before, entered, left, expected };
  return [
    kind === 'carry'
      ? finding('A-CARRY', context, { cells: [cell], params: { ...carried, column: of } })
      : finding('A-STOCK', context, { cells: [cell], params: { ...carried, row: of } }),
  ];
}

/** What entries remove from a cell of counts, or from the cells that it adds up: the question is answered then. */
function removedFrom(cell: CellId, { edition, slots, sums }: RuleContext): number {
  const parts = cellIndexOf(edition).get(cell)?.rowParts ?? [];
  const cells = parts.length === 0 ? [cell] : parts;
  return cells.reduce((sum, id) => sum + (sums.removed[slots.index.get(id) ?? -1] ?? 0), 0);
}

function handedOn(context: RuleContext, { agency, report }: RollupRow): readonly RollupFinding[] {
  const value = figureIn(report, rollupCells.handedOn) ?? 0;
  if (value === 0 || removedFrom(rollupCells.handedOn, context) >= value) return [];
  return [
    finding('A-TRANSFER', context, {
      agencies: [agency.id],
      cells: [rollupCells.handedOn],
      params: { name: agency.name, value },
    }),
  ];
}

function lawsuits(context: RuleContext, { agency, report }: RollupRow): readonly RollupFinding[] {
  return rollupCells.lawsuits.flatMap((cell) => {
    const value = figureIn(report, cell) ?? 0;
    if (value === 0 || removedFrom(cell, context) >= value) return [];
    const others = context.rows.filter(
      (row) => !row.isOwn && !isOffice(row.agency) && (figureIn(row.report, cell) ?? 0) > 0,
    );
    if (others.length === 0) return [];
    return [
      finding('A-COURT', context, {
        agencies: [agency.id, ...others.map((row) => row.agency.id)],
        cells: [cell],
        params: { name: agency.name, value, members: others.map((row) => row.agency.name) },
      }),
    ];
  });
}

/** A member with more than half of a cell is listed if more than this number of members are not 0. */
const fewMembers = 5;
/** A member is listed if it has more than this times the median of the others. */
const unitSlip = 100;

function topMembers(context: RuleContext): readonly RollupFinding[] {
  const { rows, slots, sums } = context;
  const inputs = context.inputs.filter(({ slot }) => (sums.nonZero[slot] ?? 0) > 1);
  // Report by report: the figures of one lie together in memory, those of a cell do not.
  const at = Uint32Array.from(inputs, ({ slot }) => slot);
  const tops = new Array<RollupRow | undefined>(inputs.length).fill(undefined);
  const largest = new Float64Array(inputs.length);
  for (const row of rows)
    for (let index = 0; index < at.length; index += 1) {
      const figure = row.report.figures[at[index] as number] as number;
      if (!(figure > (largest[index] as number))) continue;
      largest[index] = figure;
      tops[index] = row;
    }
  // A median is that far below the largest only if at least half of the figures are.
  const [small, positive] = [new Uint32Array(inputs.length), new Uint32Array(inputs.length)];
  for (const { report } of rows)
    for (let index = 0; index < at.length; index += 1) {
      const figure = report.figures[at[index] as number] as number;
      if (!(figure > 0)) continue;
      positive[index] = (positive[index] as number) + 1;
      if (figure * unitSlip < (largest[index] as number)) small[index] = (small[index] as number) + 1;
    }
  return inputs.flatMap(({ id, slot }, index) => {
    const top = tops[index];
    if (top === undefined) return [];
    const most = largest[index] as number;
    const total = sums.rows[slot] as number;
    const isMost = (sums.nonZero[slot] ?? 0) > fewMembers && most * 2 > total;
    const isFar = (small[index] as number) * 2 >= (positive[index] as number) - 1;
    const median = isFar ? medianOfOthers(rows, top, slot) : Infinity;
    const isSlip = most > unitSlip * median;
    if (!isMost && !isSlip) return [];
    const value = (figure: number) => inUnit(figure, slot, slots) ?? 0;
    return [
      finding('A-TOP', context, {
        agencies: [top.agency.id],
        cells: [id],
        params: {
          name: top.agency.name,
          value: value(most),
          total: value(Number.isNaN(total) ? most : total),
          median: isSlip ? value(median) : null,
        },
      }),
    ];
  });
}

/** The middle one of those that are not 0, or between the two in the middle. Infinite if there are none. */
function medianOfOthers(rows: readonly RollupRow[], top: RollupRow, slot: number): number {
  const others = Float64Array.from(
    rows.filter((row) => row !== top && (row.report.figures[slot] as number) > 0),
    ({ report }) => report.figures[slot] as number,
  ).sort();
  const half = others.length / 2;
  const [low, high] = [others[Math.ceil(half) - 1], others[Math.floor(half)]];
  return low === undefined || high === undefined ? Infinity : (low + high) / 2;
}
