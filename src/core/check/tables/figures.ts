import type { CellId, Edition, ValueType } from '../../statute/types';
import type { CellState, Report } from '../../report/report';
import { cellsOf, alternativeCellsOf } from '../../report/cells';
import { toMillionths } from '../../report/cell-state';
import { nothingMarks } from '../../report/parse-number';

/** The state of a cell, as the rules see it. */
export const CellHolds = {
  /** The document has no such cell. */
  absent: 0,
  /** A number of the cell's type. */
  figure: 1,
  /** A number that its type forbids: negative, or a fraction of a 件. */
  wrongNumber: 2,
  blank: 3,
  /** A mark for "nothing", such as a dash. */
  nothingMark: 4,
  /** Other text. */
  text: 5,
} as const;

/** The positions of an edition's figures in the vectors of `Figures`, and their types. */
export interface Slots {
  readonly index: ReadonlyMap<CellId, number>;
  readonly ids: readonly CellId[];
  readonly types: readonly ValueType[];
  /** Cells of the edition, followed by those of collapsed rows. */
  readonly own: number;
  /** For each collapsed cell, its slot and the slots it replaces. */
  readonly collapsed: readonly { readonly slot: number; readonly inPlaceOf: readonly number[] }[];
}

const known = new WeakMap<Edition, Slots>();

export function slotsOf(edition: Edition): Slots {
  let slots = known.get(edition);
  if (slots === undefined) {
    const cells = cellsOf(edition);
    const collapsed = alternativeCellsOf(edition);
    const ids = [...cells.map((cell) => cell.id), ...collapsed.map((cell) => cell.id)];
    const index = new Map(ids.map((id, slot) => [id, slot]));
    const slotOf = (id: CellId) => index.get(id) as number;
    slots = {
      index,
      ids,
      types: [...cells.map((cell) => cell.type), ...collapsed.map(() => 'count' as const)],
      own: cells.length,
      collapsed: collapsed.map((cell) => ({ slot: slotOf(cell.id), inPlaceOf: cell.inPlaceOf.map(slotOf) })),
    };
    known.set(edition, slots);
  }
  return slots;
}

function classify(state: CellState | undefined, type: ValueType): number {
  if (state === undefined) return CellHolds.absent;
  if (state.kind === 'blank') return CellHolds.blank;
  if (state.kind === 'invalid')
    return nothingMarks.includes(state.raw.trim()) ? CellHolds.nothingMark : CellHolds.text;
  const whole = type === 'amount' || Number.isInteger(state.value);
  return whole && (type === 'change' || state.value >= 0) ? CellHolds.figure : CellHolds.wrongNumber;
}

/**
 * The figures of a report as vectors over the slots of an edition. Amounts are held in millionths of their unit, so all
 * values are integers; anything else is NaN, which makes every relation over it undecided.
 */
export class Figures {
  readonly holds: Uint8Array;
  readonly states: (CellState | undefined)[];

  constructor(
    private readonly slots: Slots,
    report: Report,
    /** One entry per slot. */
    readonly values: Float64Array,
  ) {
    this.holds = new Uint8Array(slots.ids.length);
    this.states = new Array<CellState | undefined>(slots.ids.length);
    for (let slot = 0; slot < slots.ids.length; slot += 1)
      this.put(slot, report.cells.get(slots.ids[slot] as CellId));
    this.settleCollapsed();
  }

  /** Updates one cell. */
  set(slot: number, state: CellState | undefined): void {
    const wasThere = this.holds[slot] !== CellHolds.absent;
    this.put(slot, state);
    if (wasThere !== (this.holds[slot] !== CellHolds.absent)) this.settleCollapsed();
  }

  private put(slot: number, state: CellState | undefined): void {
    const type = this.slots.types[slot] as ValueType;
    this.states[slot] = state;
    this.holds[slot] = classify(state, type);
    if (state?.kind !== 'number') this.values[slot] = NaN;
    else if (type === 'amount') this.values[slot] = toMillionths(state.value);
    // A negative 件 still adds up; a fraction of a 件 does not.
    else this.values[slot] = Number.isInteger(state.value) ? state.value : NaN;
  }

  /**
   * Sums run over the rows of a group and over the collapsed row that may replace them. Whichever of the two is absent
   * adds nothing.
   */
  private settleCollapsed(): void {
    for (const { inPlaceOf } of this.slots.collapsed)
      for (const part of inPlaceOf) if (this.holds[part] === CellHolds.absent) this.values[part] = NaN;
    for (const { slot, inPlaceOf } of this.slots.collapsed) {
      const isThere = this.holds[slot] !== CellHolds.absent;
      if (!isThere) this.values[slot] = 0;
      // Several rows may stand for one.
      else for (const part of inPlaceOf) if (this.holds[part] === CellHolds.absent) this.values[part] = 0;
    }
  }
}
