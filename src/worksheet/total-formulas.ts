import { fromMillionths, toMillionths } from '../report/amount';
import { isComputed } from '../report/cells';
import type { Report } from '../report/report';
import type { CellId } from '../statute/types';
import { rectanglesOf, referenceTo } from './rectangles';
import type { DataPlace } from './sheet-places';
import { TotalsDiffer } from './totals-differ';

/** A total as a worksheet formula. */
export interface TotalFormula {
  /** Without equals sign: `SUM(D6:I6)`. */
  readonly formula: string;
  /** What the formula gives: the sum of the numbers among its cells, exactly; 0 when there are none. */
  readonly value: number;
}

/**
 * The computed cells of a table as formulas over its places: a row total where there is one, else a column total. Throws
 * `TotalsDiffer` when the report has another figure, or a text, where the sum would stand. A blank total is filled.
 */
export function totalFormulas(
  places: ReadonlyMap<CellId, DataPlace>,
  report: Report,
): ReadonlyMap<CellId, TotalFormula> {
  const computed = [...places.values()].filter(({ cell }) => isComputed(cell));
  const partsOf = ({ cell }: DataPlace) => (cell.rowParts.length > 0 ? cell.rowParts : cell.columnParts);
  const sumOf = (place: DataPlace): number => partsOf(place).reduce((sum, id) => sum + millionthsOf(id), 0);
  const millionthsOf = (id: CellId): number => {
    const part = places.get(id);
    if (part !== undefined && isComputed(part.cell)) return sumOf(part);
    const state = report.cells.get(id);
    return state?.kind === 'number' ? toMillionths(state.value) : 0;
  };

  const formulas = new Map<CellId, TotalFormula>();
  const different: CellId[] = [];
  for (const place of computed) {
    const { id } = place.cell;
    const value = fromMillionths(sumOf(place));
    const state = report.cells.get(id);
    if (state?.kind === 'invalid' || (state?.kind === 'number' && state.value !== value)) different.push(id);
    const parts = rectanglesOf(partsOf(place).flatMap((part) => places.get(part) ?? []));
    formulas.set(id, { formula: `SUM(${parts.map((part) => referenceTo(part)).join(',')})`, value });
  }
  if (different.length > 0) throw new TotalsDiffer(different);
  return formulas;
}
