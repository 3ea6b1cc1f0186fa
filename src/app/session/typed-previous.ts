import { isOnlyCompared, previousCellsOf } from '../../core/check/tables/relations';
import { cellIndexOf } from '../../core/report/cells';
import { parseNumber } from '../../core/report/parse-number';
import { stateText } from '../../core/report/cell-state';
import type { CellState, Report } from '../../core/report/report';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { CellId, ValueType } from '../../core/statute/types';

/** The typed text, by cell. */
export type TypedFigures = ReadonlyMap<CellId, string>;

/** The figures as initial texts: those that last year's report currently has. */
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

/**
 * Cells whose text is new and not a number of their type. An invalid value in last year's report is not the user's
 * mistake.
 */
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

/** The sum of a total's parts among these figures, if all of them are known and it differs; otherwise null. */
export function otherSum(total: CellId, typed: TypedFigures, edition: EditionId): number | null {
  const index = cellIndexOf(editions[edition]);
  const cell = index.get(total);
  if (cell === undefined) return null;
  const figure = (id: CellId): number => {
    const state = typedState(typed.get(id) ?? '', index.get(id)?.type ?? 'count');
    return state.kind === 'number' ? state.value : NaN;
  };
  for (const parts of [cell.rowParts, cell.columnParts]) {
    // NaN if a part is unknown; the form only adds up counts.
    const sum = parts.reduce((all, part) => all + figure(part), 0);
    if (parts.length > 0 && Math.abs(figure(total) - sum) > 0) return sum;
  }
  return null;
}

interface TypedReport {
  readonly typed: TypedFigures;
  /** The report that the figures are entered into. */
  readonly previous: Report | null;
  readonly edition: EditionId;
  /** Last year. */
  readonly year: number | null;
  readonly agency: string | null;
}

/**
 * Last year's report with these figures; null if there are none. A cell whose text is unchanged stays as it was; an
 * emptied one is left out, so that no rule applies to it. A loaded report keeps its other cells, year and agency; for
 * one that was only typed they are set again.
 */
export function typedReport({ typed, previous, edition, year, agency }: TypedReport): Report | null {
  const before = typedFrom(previous, edition);
  const index = cellIndexOf(editions[edition]);
  const changed = [...typed].filter(([cell, text]) => text.trim() !== before.get(cell)?.trim());
  const base = previous === null || isOnlyCompared(previous) ? null : previous;
  // The form of another year has additional cells, which can stay unless a cell is typed that it lacks.
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
