import { slotsOf } from '../check/tables/figures';
import { cellsOf } from '../report/cells';
import { fromMillionths, toMillionths } from '../report/cell-state';
import type { Report } from '../report/report';
import type { CellId, Edition } from '../statute/types';
import type { NamedFigure } from './finding';
import type { RollupRow } from './rules/context';
import type { RollupSums } from './sums';

/** A cell in which a given report of the parent differs from the calculated one. */
export interface Difference {
  readonly cell: CellId;
  readonly given: number;
  /** Null if the calculated total is undecided. */
  readonly calculated: number | null;
  /** Given − calculated; null if that is unknown. */
  readonly difference: number | null;
  /** A total that differs only because its parts do. */
  readonly isConsequence: boolean;
  /** Members whose figure in this cell is the difference: perhaps left out, or counted twice. */
  readonly explainedBy: readonly NamedFigure[];
}

/** 差额表: the cells of a given report that differ from the totals, in the form's order. Blank cells are not compared. */
export function differencesFrom(
  given: Report,
  sums: RollupSums,
  rows: readonly RollupRow[],
  edition: Edition,
): readonly Difference[] {
  const { index, types } = slotsOf(edition);
  const form = cellsOf(edition);
  const isAmount = (slot: number) => types[slot] === 'amount';
  const whole = (slot: number, value: number) => (isAmount(slot) ? toMillionths(value) : value);
  const value = (slot: number, figure: number) => (isAmount(slot) ? fromMillionths(figure) : figure);
  const givenAt = form.map(({ id }, slot) => {
    const state = given.cells.get(id);
    return state?.kind === 'number' ? whole(slot, state.value) : Number.NaN;
  });
  const differs = form.map((_, slot) => (givenAt[slot] as number) - (sums.totals[slot] as number));
  const partsDiffer = (parts: readonly CellId[]) =>
    parts.reduce((sum, id) => sum + (differs[index.get(id) as number] as number), 0);
  return form.flatMap(({ id, rowParts, columnParts }, slot): readonly Difference[] => {
    const [own, calculated] = [givenAt[slot] as number, sums.totals[slot] as number];
    const difference = differs[slot] as number;
    if (Number.isNaN(own) || difference === 0) return [];
    const isUnknown = Number.isNaN(calculated);
    return [
      {
        cell: id,
        given: value(slot, own),
        calculated: isUnknown ? null : value(slot, calculated),
        difference: isUnknown ? null : value(slot, difference),
        isConsequence: [rowParts, columnParts].some(
          (parts) => parts.length > 0 && partsDiffer(parts) === difference,
        ),
        explainedBy: isUnknown
          ? []
          : rows
              .filter(({ report }) => report.figures[slot] === Math.abs(difference))
              .map(({ agency }) => ({ name: agency.name, value: value(slot, Math.abs(difference)) })),
      },
    ];
  });
}
