import { isSameState } from '../../../core/report/cell-state';
import type { RollupExtent } from '../../../workbook/stored/rollup-extent';
import type { CellWrite } from '../../../workbook/port';
import type { FigureChange } from '../../corrections/change-figures';
import { changeFigures } from '../../corrections/change-figures';
import { incompleteRemarks } from '../../export/export-remarks';
import { insertTables } from '../../layout/insert-sheets';
import type { Session } from '../../session/session';
import type { RolledUp } from '../roll-up-files';

/** What writing the totals into the tables of the workbook would change. */
export interface TotalsPlan {
  readonly changes: readonly FigureChange[];
  /** How many of them replace something other than a blank. */
  readonly overwritten: number;
}

/**
 * Compares the totals with the tables of a workbook. Unlike an import, a blank replaces a figure: that total is undecided,
 * and what stands there is of an earlier roll-up. Formulas stay.
 */
export function planTotals({ rollup }: RolledUp, { snapshot, addresses }: Session): TotalsPlan {
  const { report } = snapshot;
  if (report === null) return { changes: [], overwritten: 0 };
  const isFormula = new Set(report.formulas ?? []);
  const changes = [...rollup.parent.cells].flatMap(([cell, to]): readonly FigureChange[] => {
    const from = report.cells.get(cell);
    const isFree = from !== undefined && addresses.has(cell) && !isFormula.has(cell);
    return isFree && !isSameState(from, to) ? [{ cell, from, to }] : [];
  });
  return { changes, overwritten: changes.filter(({ from }) => from.kind !== 'blank').length };
}

/**
 * Writes the totals into the workbook: as new tables, or into the tables that it has. The sheets and every export then
 * carry a remark while reports are missing. Returns how many cells were written; null if nothing could be done.
 */
export async function placeTotals(session: Session, rolled: RolledUp): Promise<number | null> {
  const { parent, counted, due } = rolled.rollup;
  const extent: RollupExtent = { counted, due };
  const remarks = incompleteRemarks(extent);
  if (session.snapshot.phase === 'none') {
    const { agency, year } = parent;
    if (agency === null || year === null) return null;
    const isDone = await insertTables(session, {
      agency,
      year,
      ...(parent.profile === undefined ? {} : { profile: parent.profile }),
      totals: 'formula',
      figures: parent,
      remarks,
    });
    if (!isDone) return null;
    await storeExtent(session, extent);
    return [...parent.cells.values()].filter(({ kind }) => kind === 'number').length;
  }
  const { changes } = planTotals(rolled, session);
  if (changes.length > 0 && !(await changeFigures(session, changes))) return null;
  const writes = remarkWrites(session, remarks[0] ?? null);
  if (writes.length > 0 && !(await session.writeAndCheck(() => session.port.write(writes)))) return null;
  await storeExtent(session, extent);
  return changes.length;
}

async function storeExtent(session: Session, extent: RollupExtent): Promise<void> {
  session.update({ rollup: extent });
  await session.storeValue('rollup', extent);
}

/** As `incompleteRemarks` writes it. */
const isRemark = (content: unknown): boolean =>
  typeof content === 'string' && /^不完整 \d+\/\d+：/u.test(content);

/** Writes the remark on each sheet with a table: where the last one stands, else below everything; null removes it. */
function remarkWrites({ sheets, addresses }: Session, remark: string | null): readonly CellWrite[] {
  const withTables = new Set([...addresses.values()].map(({ sheet }) => sheet));
  return sheets
    .filter(({ id }) => withTables.has(id))
    .flatMap(({ id, grid }): readonly CellWrite[] => {
      const old = grid.cells.find(({ content }) => isRemark(content));
      if (old?.content === remark || (old === undefined && remark === null)) return [];
      const row = old?.row ?? grid.cells.reduce((end, cell) => Math.max(end, cell.row + cell.rowSpan), 0) + 1;
      return [{ sheet: id, row, column: old?.column ?? 0, content: remark }];
    });
}
