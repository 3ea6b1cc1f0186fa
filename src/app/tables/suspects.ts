import type { CheckedSum } from '../../core/tables/sums';
import type { CellPosition } from '../../core/tables/relations';

/** A cell that, changed alone, would make all broken sums of its group hold and break none. */
interface Suspect {
  readonly cell: CellPosition;
  /** Null if it is blank. */
  readonly from: number | null;
  /** In the unit of the sums. */
  readonly to: number;
}

/** Broken sums that share cells, with every cell that may be the wrong one: all of them are equally likely. */
export interface BrokenGroup {
  readonly broken: readonly CheckedSum[];
  readonly suspects: readonly Suspect[];
}

const idOf = ([row, column]: CellPosition): string => `${row},${column}`;

/**
 * Groups broken sums and names the cells that alone explain each group. Where two broken sums cross, one cell is left;
 * a sum that no other crosses leaves all of its cells.
 */
export function suspectsOf(sums: readonly CheckedSum[]): readonly BrokenGroup[] {
  const of = new Map<string, CheckedSum[]>();
  for (const sum of sums)
    for (const cell of [sum.total, ...sum.parts]) {
      const id = idOf(cell);
      of.set(id, [...(of.get(id) ?? []), sum]);
    }
  return groupsOf(sums, of).map((broken) => ({ broken, suspects: explaining(broken, of) }));
}

function groupsOf(
  sums: readonly CheckedSum[],
  of: ReadonlyMap<string, readonly CheckedSum[]>,
): readonly (readonly CheckedSum[])[] {
  const left = new Set(sums.filter(({ state }) => state === 'broken'));
  const groups: CheckedSum[][] = [];
  for (const first of left) {
    const group: CheckedSum[] = [];
    const queue = [first];
    left.delete(first);
    for (let sum = queue.pop(); sum !== undefined; sum = queue.pop()) {
      group.push(sum);
      for (const cell of [sum.total, ...sum.parts])
        for (const other of of.get(idOf(cell)) ?? []) if (left.delete(other)) queue.push(other);
    }
    groups.push(group);
  }
  return groups;
}

function explaining(
  broken: readonly CheckedSum[],
  of: ReadonlyMap<string, readonly CheckedSum[]>,
): readonly Suspect[] {
  // A part of what 其中 names may be any figure that is small enough: nothing follows from such a limit alone.
  const first = broken.find(({ relation }) => relation === 'equals');
  if (first === undefined) return [];
  return [first.total, ...first.parts].flatMap((cell): readonly Suspect[] => {
    const around = of.get(idOf(cell)) ?? [];
    if (!broken.every((sum) => around.includes(sum))) return [];
    const change = changeIn(first, cell);
    const isExplained = around.every((sum) => {
      const off = sum.value - sum.sum - effectOn(sum, cell) * change;
      if (sum.relation === 'atLeast') return sum.state === 'undecided' || off >= -sum.allowed;
      return sum.state === 'undecided' || sum.state === 'empty' || Math.abs(off) <= slackOf(sum);
    });
    if (!isExplained) return [];
    const from = figureIn(first, cell);
    return [{ cell, from, to: (from ?? 0) + change }];
  });
}

/** A sum that held to the last unit before has to do so afterwards. */
const slackOf = ({ state, allowed }: CheckedSum): number => (state === 'holds' ? 0 : allowed);

/** What has to be added to a cell for the sum to hold. */
const changeIn = (sum: CheckedSum, cell: CellPosition): number => (sum.value - sum.sum) / effectOn(sum, cell);

/** By how much `value − sum` falls when the cell grows by one. */
function effectOn({ total, parts, signs }: CheckedSum, cell: CellPosition): number {
  if (idOf(total) === idOf(cell)) return -1;
  return signs[parts.findIndex((part) => idOf(part) === idOf(cell))] ?? 0;
}

function figureIn({ total, parts, value, amounts }: CheckedSum, cell: CellPosition): number | null {
  if (idOf(total) === idOf(cell)) return value;
  return amounts[parts.findIndex((part) => idOf(part) === idOf(cell))] ?? null;
}
