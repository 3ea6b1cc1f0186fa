import type { FormCell } from '../../core/report/cells';
import { cellsOf, isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { sumFormula } from '../../workbook/plan/total-formulas';
import type { CellAddresses } from '../session/recognise-sheets';

/**
 * The sums for total cells that contain something other than a formula, as worksheet formulas over the current cells of
 * the parts. A total is left out if not all of its parts are on its own sheet.
 */
export function missingFormulas(report: Report, addresses: CellAddresses): ReadonlyMap<CellId, string> {
  const isFormula = new Set(report.formulas ?? []);
  return new Map(
    cellsOf(editions[report.edition]).flatMap((cell) => {
      const formula = isFormula.has(cell.id) ? null : formulaOf(cell, addresses);
      return formula === null ? [] : [[cell.id, formula] as const];
    }),
  );
}

/**
 * The sum for a total cell as a worksheet formula; null for other cells, and where its parts are not all on its sheet.
 */
export function formulaOf(cell: FormCell, addresses: CellAddresses): string | null {
  if (!isComputed(cell)) return null;
  const own = addresses.get(cell.id);
  const parts = cell.rowParts.length > 0 ? cell.rowParts : cell.columnParts;
  const found = parts.flatMap((part) => addresses.get(part) ?? []);
  if (own === undefined || found.length < parts.length) return null;
  return found.some(({ sheet }) => sheet !== own.sheet) ? null : `=${sumFormula(found)}`;
}
