import { cellsOf, isComputed, tableIds } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';

/** How far the inputs of a table are filled in, and how many blank cells have to be filled in by hand. */
export interface TableProgress {
  readonly table: TableId;
  readonly inputs: number;
  readonly filled: number;
  readonly blanks: number;
}

/** Progress of each table; an input counts as filled when it holds anything. */
export function progressOf(report: Report): readonly TableProgress[] {
  // A formula shows nothing until its parts are filled in.
  const formulas = new Set(report.formulas ?? []);
  return tableIds.map((table) => {
    const cells = cellsOf(editions[report.edition]).filter((cell) => cell.table === table);
    const inputs = cells.filter((cell) => !isComputed(cell));
    const kindOf = (id: (typeof cells)[number]['id']) => report.cells.get(id)?.kind;
    return {
      table,
      inputs: inputs.length,
      filled: inputs.filter((cell) => !['blank', undefined].includes(kindOf(cell.id))).length,
      blanks: cells.filter((cell) => kindOf(cell.id) === 'blank' && !formulas.has(cell.id)).length,
    };
  });
}
