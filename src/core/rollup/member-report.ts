import type { Finding } from '../check/finding';
import type { Slots } from '../check/tables/figures';
import { slotsOf } from '../check/tables/figures';
import { fromMillionths, toMillionths } from '../report/cell-state';
import type { Note } from '../report/note';
import type { AgencyProfile, CellState, Report } from '../report/report';
import { numberState } from '../report/report';
import type { EditionId } from '../statute/editions';
import { editions } from '../statute/editions';
import type { CellId } from '../statute/types';

/** The content of a cell that is no whole number of its unit: a text, a fraction, or null for a blank. */
type OtherContent = readonly [slot: number, content: string | number | null];

/** The report of a member as columns of numbers. Plain data: it crosses workers, and is stored by the file's hash. */
export interface MemberReport {
  /** Where it comes from, as messages name it. */
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly edition: EditionId;
  readonly year: number | null;
  readonly agency: string | null;
  readonly profile?: AgencyProfile;
  /** One for each slot of the edition; amounts in millionths. NaN for everything that is no whole number. */
  readonly figures: Float64Array;
  readonly others: readonly OtherContent[];
  readonly notes: readonly Note[];
  /** What its text contradicts; found where the file was read, since the text goes no further. */
  readonly textFindings: readonly Finding[];
}

/** A file that was read, or of which only the name is known. */
export type MemberFile = MemberReport | RefusedFile;

export interface RefusedFile {
  readonly file: string;
  /** Null if not even its bytes could be read. */
  readonly hash: string | null;
  readonly isRefused: true;
}

export const isRefused = (file: MemberFile): file is RefusedFile => 'isRefused' in file;

/** The figures of a report as columns. Cells that it does not have are neither in the figures nor in the others. */
export function columnsOf({ edition, cells }: Pick<Report, 'edition' | 'cells'>): {
  readonly figures: Float64Array;
  readonly others: readonly OtherContent[];
} {
  const { ids, types } = slotsOf(editions[edition]);
  const figures = new Float64Array(ids.length).fill(Number.NaN);
  const others: OtherContent[] = [];
  ids.forEach((id, slot) => {
    const state = cells.get(id);
    if (state === undefined) return;
    if (state.kind === 'blank') others.push([slot, null]);
    else if (state.kind === 'invalid') others.push([slot, state.raw]);
    else {
      const isAmount = types[slot] === 'amount';
      const whole = isAmount ? toMillionths(state.value) : state.value;
      if (Number.isSafeInteger(whole) && (!isAmount || fromMillionths(whole) === state.value))
        figures[slot] = whole;
      else others.push([slot, state.value]);
    }
  });
  return { figures, others };
}

/** The report with its cells. */
export function reportOf(member: MemberReport): Report {
  const { ids, types } = slotsOf(editions[member.edition]);
  const cells = new Map<CellId, CellState>();
  const others = new Map(member.others);
  ids.forEach((id, slot) => {
    const figure = member.figures[slot] ?? Number.NaN;
    const other = others.get(slot);
    if (!Number.isNaN(figure))
      cells.set(id, numberState(types[slot] === 'amount' ? fromMillionths(figure) : figure));
    else if (other === null) cells.set(id, { kind: 'blank' });
    else if (typeof other === 'string') cells.set(id, { kind: 'invalid', raw: other });
    else if (other !== undefined) cells.set(id, numberState(other));
  });
  const { edition, year, agency, notes, profile } = member;
  return { edition, year, agency, cells, notes, ...(profile === undefined ? {} : { profile }) };
}

/** A whole number of a column in the unit of its cell; null for NaN. */
export const inUnit = (whole: number, slot: number, { types }: Pick<Slots, 'types'>): number | null =>
  Number.isNaN(whole) ? null : types[slot] === 'amount' ? fromMillionths(whole) : whole;

/** The figure of a report in a cell, as a whole number of its column; NaN if it has none. */
export function wholeIn({ edition, figures }: MemberReport, cell: CellId): number {
  const slot = slotsOf(editions[edition]).index.get(cell);
  return slot === undefined ? Number.NaN : (figures[slot] as number);
}

/** The figure of a report in a cell; null if it has none. */
export function figureIn(report: MemberReport, cell: CellId): number | null {
  const slots = slotsOf(editions[report.edition]);
  return inUnit(wholeIn(report, cell), slots.index.get(cell) ?? 0, slots);
}

/** Whether two reports have the same content in every cell. */
export const isSameContent = (one: MemberReport, other: MemberReport): boolean =>
  one.edition === other.edition &&
  one.figures.every((figure, slot) => Object.is(figure, other.figures[slot])) &&
  one.others.length === other.others.length &&
  one.others.every(([slot, content], index) => {
    const [otherSlot, otherContent] = other.others[index] ?? [];
    return slot === otherSlot && content === otherContent;
  });

/** The cells of the form whose contents differ, in the form's order. */
export function differingCells(one: MemberReport, other: MemberReport): readonly CellId[] {
  const { ids } = slotsOf(editions[one.edition]);
  const [a, b] = [new Map(one.others), new Map(other.others)];
  return ids.filter(
    (_, slot) => !Object.is(one.figures[slot], other.figures[slot]) || a.get(slot) !== b.get(slot),
  );
}
