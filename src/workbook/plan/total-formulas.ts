import { fromMillionths, toMillionths } from '../../core/report/cell-state';
import { isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { Position } from './rectangles';
import { rectanglesOf, referenceTo } from './rectangles';
import type { DataCell } from './cell-addresses';

/** Totals of a report that differ from their sums, so that writing formulas instead would change it. */
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
  /** The result of the formula: the exact sum; null, shown as empty, while a part is not a number. */
  readonly value: number | null;
}

/**
 * The sum of some cells as a worksheet formula. It shows nothing until every part contains a number: a sum over blanks
 * would turn them into zeros, and an untouched form would show figures.
 */
export function sumFormula(parts: readonly Position[]): string {
  const references = rectanglesOf(parts)
    .map((area) => referenceTo(area))
    .join(',');
  return `IF(COUNT(${references})=${parts.length},SUM(${references}),"")`;
}

/**
 * The computed cells of a table as formulas over its cells: a row total if there is one, otherwise a column total. A
 * blank total is filled. Throws `TotalsDiffer` if the report has another figure, or a text, in the cell of a sum.
 */
export function totalFormulas(
  addresses: ReadonlyMap<CellId, DataCell>,
  report: Report,
): ReadonlyMap<CellId, TotalFormula> {
  const computed = [...addresses.values()].filter(({ cell }) => isComputed(cell));
  const partsOf = ({ cell }: DataCell) => (cell.rowParts.length > 0 ? cell.rowParts : cell.columnParts);
  const sumOf = (total: DataCell): number => partsOf(total).reduce((sum, id) => sum + millionthsOf(id), 0);
  /** NaN if it is not a number. */
  const millionthsOf = (id: CellId): number => {
    const part = addresses.get(id);
    if (part !== undefined && isComputed(part.cell)) return sumOf(part);
    const state = report.cells.get(id);
    return state?.kind === 'number' ? toMillionths(state.value) : Number.NaN;
  };

  const formulas = new Map<CellId, TotalFormula>();
  const different: CellId[] = [];
  for (const total of computed) {
    const { id } = total.cell;
    const sum = sumOf(total);
    const value = Number.isNaN(sum) ? null : fromMillionths(sum);
    const state = report.cells.get(id);
    if (state?.kind === 'invalid' || (state?.kind === 'number' && state.value !== value)) different.push(id);
    formulas.set(id, {
      formula: sumFormula(partsOf(total).flatMap((part) => addresses.get(part) ?? [])),
      value,
    });
  }
  if (different.length > 0) throw new TotalsDiffer(different);
  return formulas;
}
