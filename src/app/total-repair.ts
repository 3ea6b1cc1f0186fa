import { cellsOf, isComputed } from '../report/cells';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import type { CellId } from '../statute/types';
import type { SheetPlace } from '../workbook/port';
import { sumFormula } from '../worksheet/total-formulas';

/**
 * The sums for total cells that hold something else than a formula, as worksheet formulas over the places where the parts are
 * now. A total whose parts are not all on its own sheet is left out.
 */
export function missingFormulas(
  report: Report,
  places: ReadonlyMap<CellId, SheetPlace>,
): ReadonlyMap<CellId, string> {
  const formulas = new Map<CellId, string>();
  const isFormula = new Set(report.formulas ?? []);
  for (const cell of cellsOf(editions[report.edition]).filter(isComputed)) {
    const own = places.get(cell.id);
    const parts = cell.rowParts.length > 0 ? cell.rowParts : cell.columnParts;
    const found = parts.flatMap((part) => places.get(part) ?? []);
    if (own === undefined || isFormula.has(cell.id) || found.length < parts.length) continue;
    if (found.some((place) => place.sheet !== own.sheet)) continue;
    formulas.set(cell.id, `=${sumFormula(found)}`);
  }
  return formulas;
}
