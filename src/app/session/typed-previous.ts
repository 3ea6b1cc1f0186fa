import { isOnlyCompared, previousCellsOf } from '../../core/check/tables/relations';
import { cellIndexOf } from '../../core/report/cells';
import { parseNumber } from '../../core/report/parse-number';
import { stateText } from '../../core/report/cell-state';
import type { CellState, Report } from '../../core/report/report';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { CellId, ValueType } from '../../core/statute/types';

/** What was typed, by cell. */
export type TypedFigures = ReadonlyMap<CellId, string>;

/** The figures as texts to begin with: those that last year's report has now. */
export const typedFrom = (previous: Report | null, edition: EditionId): TypedFigures =>
  new Map(previousCellsOf(editions[edition]).map((cell) => [cell, stateText(previous?.cells.get(cell))]));

/** A typed text as a cell: blank, a number that the cell may hold, or invalid. */
function typedState(text: string, type: ValueType): CellState {
  const { state } = parseNumber(text, type);
  if (state.kind !== 'number') return state;
  const isFit =
    (type === 'amount' || Number.isInteger(state.value)) && (type === 'change' || state.value >= 0);
  return isFit ? state : { kind: 'invalid', raw: text.trim() };
}

/** Cells whose text is new and no number of their type. What last year's report says itself is not the user's mistake. */
export function wrongFigures(
  typed: TypedFigures,
  previous: Report | null,
  edition: EditionId,
): readonly CellId[] {
  const before = typedFrom(previous, edition);
  const index = cellIndexOf(editions[edition]);
  return [...typed].flatMap(([cell, text]) =>
    text !== before.get(cell) && typedState(text, index.get(cell)?.type ?? 'count').kind === 'invalid'
      ? [cell]
      : [],
  );
}

/** The sum of the parts of a total among these figures, where all of them are known and it is another; else null. */
export function otherSum(total: CellId, typed: TypedFigures, edition: EditionId): number | null {
  const index = cellIndexOf(editions[edition]);
  const cell = index.get(total);
  if (cell === undefined) return null;
  const figure = (id: CellId): number => {
    const state = typedState(typed.get(id) ?? '', index.get(id)?.type ?? 'count');
    return state.kind === 'number' ? state.value : NaN;
  };
  for (const parts of [cell.rowParts, cell.columnParts]) {
    // NaN where a part is unknown; only counts are added up in the form.
    const sum = parts.reduce((all, part) => all + figure(part), 0);
    if (parts.length > 0 && Math.abs(figure(total) - sum) > 0) return sum;
  }
  return null;
}

interface TypedReport {
  readonly typed: TypedFigures;
  /** The report that the figures are put into. */
  readonly previous: Report | null;
  readonly edition: EditionId;
  /** Last year. */
  readonly year: number | null;
  readonly agency: string | null;
}

/**
 * Last year's report with these figures; null when it has none. A cell whose text is as it was stays as it was; one that was
 * emptied is left out, so that no rule says anything about it. A loaded report keeps its other cells, its year and agency; one that was only typed gets them anew.
 */
export function typedReport({ typed, previous, edition, year, agency }: TypedReport): Report | null {
  const before = typedFrom(previous, edition);
  const index = cellIndexOf(editions[edition]);
  const changed = [...typed].filter(([cell, text]) => text.trim() !== before.get(cell)?.trim());
  const base = previous === null || isOnlyCompared(previous) ? null : previous;
  // A form of another year has cells of its own: they can stay as long as no cell is typed that it does not have.
  const own = base === null ? null : cellIndexOf(editions[base.edition]);
  const isOwn = own !== null && changed.every(([cell]) => own.has(cell));
  const cells = new Map([...(previous?.cells ?? [])].filter(([cell]) => isOwn || index.has(cell)));
  for (const [cell, text] of changed) {
    const state = typedState(text, index.get(cell)?.type ?? 'count');
    if (state.kind === 'number') cells.set(cell, state);
    else cells.delete(cell);
  }
  if (cells.size === 0) return null;
  if (base === null) return { edition, year, agency, cells, notes: [] };
  return isOwn ? { ...base, cells } : { ...base, edition, cells };
}
