import { fromMillionths, toMillionths } from '../../core/report/cell-state';
import { isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { Place } from './rectangles';
import { rectanglesOf, referenceTo } from './rectangles';
import type { DataPlace } from './sheet-places';

/** Totals of a report that differ from their sums, so that writing formulas in their place would change it. */
export class TotalsDiffer extends Error {
  constructor(readonly cells: readonly CellId[]) {
    super('totals differ from their sums');
    this.name = 'TotalsDiffer';
  }
}

/** A total as a worksheet formula. */
interface TotalFormula {
  /** Without equals sign: `IF(COUNT(D6:I6)=6,SUM(D6:I6),"")`. */
  readonly formula: string;
  /** What the formula gives: the sum, exactly; null, shown as nothing, while a part holds no number. */
  readonly value: number | null;
}

/**
 * The sum of some places as a worksheet formula. It shows nothing until every part holds a number: a sum over blanks would
 * make zeros of them, and an untouched form would show figures.
 */
export function sumFormula(parts: readonly Place[]): string {
  const references = rectanglesOf(parts)
    .map((area) => referenceTo(area))
    .join(',');
  return `IF(COUNT(${references})=${parts.length},SUM(${references}),"")`;
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
  /** NaN where there is no number. */
  const millionthsOf = (id: CellId): number => {
    const part = places.get(id);
    if (part !== undefined && isComputed(part.cell)) return sumOf(part);
    const state = report.cells.get(id);
    return state?.kind === 'number' ? toMillionths(state.value) : Number.NaN;
  };

  const formulas = new Map<CellId, TotalFormula>();
  const different: CellId[] = [];
  for (const place of computed) {
    const { id } = place.cell;
    const sum = sumOf(place);
    const value = Number.isNaN(sum) ? null : fromMillionths(sum);
    const state = report.cells.get(id);
    if (state?.kind === 'invalid' || (state?.kind === 'number' && state.value !== value)) different.push(id);
    formulas.set(id, {
      formula: sumFormula(partsOf(place).flatMap((part) => places.get(part) ?? [])),
      value,
    });
  }
  if (different.length > 0) throw new TotalsDiffer(different);
  return formulas;
}
