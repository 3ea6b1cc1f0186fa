import type { Axis } from '../../tables/lines';
import type { MemberLine, MemberTable } from './member-table';
import { cellsAlong, linesOf } from './member-table';

/** Which lines of a member's table belong to which of the common layout. */
export interface Alignment {
  /** For each line of the layout the one of the member; undefined where it has none. */
  readonly of: readonly (number | undefined)[];
  /** Lines of the member that the layout does not have. */
  readonly extra: readonly number[];
  /** Lines of the member whose label occurs several times, so that which is which is not sure. */
  readonly unclear: readonly number[];
}

/**
 * Finds the lines of a layout in a member's table by their labels, wherever they stand. Where a label occurs several
 * times, all of its lines have to be there, below the same lines as in the layout: else none of them is matched.
 */
export function align(layout: MemberTable, member: MemberTable, axis: Axis): Alignment {
  const [wanted, given] = [byKey(linesOf(layout, axis)), byKey(linesOf(member, axis))];
  const of = new Array<number | undefined>(linesOf(layout, axis).length).fill(undefined);
  const extra: number[] = [];
  const unclear: number[] = [];
  const isOnce = (key: string): boolean => wanted.get(key)?.length === 1 && given.get(key)?.length === 1;
  const [before, beforeGiven] = [
    nearestBefore(linesOf(layout, axis), isOnce),
    nearestBefore(linesOf(member, axis), isOnce),
  ];
  for (const [key, lines] of given) {
    const own = key === '' ? lines.filter((line) => isUsed(member, axis, line)) : lines;
    const all = wanted.get(key) ?? [];
    const same = key === '' ? all.filter((line) => isUsed(layout, axis, line)) : all;
    if (same.length === 0) extra.push(...own);
    else if (
      own.length === same.length &&
      (own.length === 1 || own.every((line, i) => beforeGiven[line] === before[same[i] as number]))
    )
      for (const [i, line] of own.entries()) of[same[i] as number] = line;
    else unclear.push(...own);
  }
  return { of, extra, unclear };
}

/** Whether all lines of a layout occur several times in a member's table: then it is several tables. */
export const isRepeated = (layout: MemberTable, { of, unclear }: Alignment): boolean =>
  unclear.length > layout.rows.length && of.every((line) => line === undefined);

function byKey(lines: readonly MemberLine[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [line, { key }] of lines.entries()) {
    const known = found.get(key);
    if (known === undefined) found.set(key, [line]);
    else known.push(line);
  }
  return found;
}

/** For each line the label of the last one above it that both tables have once. */
function nearestBefore(
  lines: readonly MemberLine[],
  isOnce: (key: string) => boolean,
): readonly (string | null)[] {
  let last: string | null = null;
  return lines.map(({ key }) => {
    if (isOnce(key)) last = key;
    return last;
  });
}

/** A line without a label is one only where it holds something. */
const isUsed = (table: MemberTable, axis: Axis, line: number): boolean =>
  cellsAlong(table, axis, line).some((cell) => cell !== null);

/**
 * The table whose lines most members have, in the order in which most have them; of equal ones the first. The order of the
 * members decides nothing else.
 */
export function commonLayout(members: readonly MemberTable[]): MemberTable | undefined {
  const keysOf = ({ rows, columns }: MemberTable, sorts: boolean): string =>
    JSON.stringify(
      [rows, columns].map((lines) => {
        const keys = lines.map(({ key }) => key).filter((key) => key !== '');
        return sorts ? keys.sort() : keys;
      }),
    );
  return mostOf(
    mostOf(members, (table) => keysOf(table, true)),
    (table) => keysOf(table, false),
  )[0];
}

function mostOf<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].reduce<readonly T[]>(
    (most, group) => (group.length > most.length ? group : most),
    [],
  );
}
