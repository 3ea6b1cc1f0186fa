import type { TableDefinition } from '../../tables/definition';
import { across } from '../../tables/frame';
import type { Axis } from '../../tables/lines';
import { isRateLabel } from '../../tables/label-words';
import type { MemberCell, MemberTable } from './member-table';
import { linesOf } from './member-table';

/** The state of a cell of the result; null is blank. `open`: a member has a text there, so the sum is not known. */
export type ResultFigure = bigint | 'open' | null;

/** A sum of the definition with its lines in the layout. */
export interface LaidSum {
  /** Its number in the definition. */
  readonly at: number;
  readonly isLimit: boolean;
  readonly axis: Axis;
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly (1 | -1)[];
  /** Rows or columns across in which it holds. */
  readonly lanes: readonly number[];
}

/** How a cell of the result comes about. */
export type ResultKind =
  /** The members' figures are added up. */
  | 'input'
  /** The parts of this table are added up. */
  | 'total'
  /** It stays blank. */
  | 'none';

/** What the lines of the layout are, and the sums among them. */
export interface LaidOut {
  readonly layout: MemberTable;
  readonly sums: readonly LaidSum[];
  /** Labels of sums of which a line is missing. */
  readonly lacking: readonly (readonly string[])[];
}

/** Finds the sums of a definition in the common layout. */
export function layOutSums(
  layout: MemberTable,
  definition: TableDefinition,
  keyOf: (label: string) => string,
): LaidOut {
  const lineOf = (axis: Axis, { label, nth }: { readonly label: string; readonly nth: number }) => {
    const key = keyOf(label);
    let left = nth;
    const found = linesOf(layout, axis).findIndex((line) => line.key === key && left-- === 0);
    return found === -1 ? undefined : found;
  };
  const sums: LaidSum[] = [];
  const lacking: (readonly string[])[] = [];
  for (const [at, { relation, axis, total, parts, signs, notIn }] of definition.sums.entries()) {
    const lines = [total, ...parts].map((name) => lineOf(axis, name));
    const [own, ...others] = lines;
    if (own === undefined || others.some((line) => line === undefined)) {
      lacking.push([total, ...parts].flatMap(({ label }, i) => (lines[i] === undefined ? [label] : [])));
      continue;
    }
    const idle = new Set(notIn.map((name) => lineOf(across(axis), name)));
    sums.push({
      at,
      isLimit: relation === 'atLeast',
      axis,
      total: own,
      parts: others as readonly number[],
      signs,
      lanes: linesOf(layout, across(axis)).flatMap((_, lane) => (idle.has(lane) ? [] : [lane])),
    });
  }
  return { layout, sums, lacking };
}

/** Lines of the layout by what their figures are. */
export interface LineKinds {
  /** Lines whose figures are added up. */
  readonly isSummed: readonly boolean[];
  readonly rates: readonly number[];
  /** Texts, with a few figures among them. */
  readonly texts: readonly number[];
  /** Added up, although no sum runs through them. */
  readonly unchecked: readonly number[];
}

/** @param cellsOf what all members have in a line */
export function lineKinds(
  { layout, sums }: LaidOut,
  axis: Axis,
  cellsOf: (line: number) => Iterable<MemberCell>,
): LineKinds {
  const inSums = new Set(
    sums.filter((sum) => sum.axis === axis).flatMap(({ total, parts }) => [total, ...parts]),
  );
  const through = sums.filter((sum) => sum.axis === across(axis));
  const checked = new Set(through.flatMap(({ lanes }) => lanes));
  const rates: number[] = [];
  const texts: number[] = [];
  const unchecked: number[] = [];
  const isSummed = linesOf(layout, axis).map(({ label }, line) => {
    let [figures, percents, others] = [0, 0, 0];
    for (const cell of cellsOf(line))
      if (cell?.kind === 'figure') {
        figures += 1;
        if (cell.isPercent) percents += 1;
      } else if (cell !== null && !cell.isMark) others += 1;
    if (inSums.has(line)) return true;
    if (figures === 0) return false;
    if (others > figures) {
      texts.push(line);
      return false;
    }
    const isChecked = through.length > 0 && checked.has(line);
    if (!isChecked && (isRateLabel(label) || percents * 2 > figures)) {
      rates.push(line);
      return false;
    }
    if (!isChecked && through.length > 0) unchecked.push(line);
    return true;
  });
  return { isSummed, rates, texts, unchecked };
}
