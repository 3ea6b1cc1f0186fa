import type { CellId, TableId } from '../../core/statute/types';
import { missingFormulas } from '../layout/total-repair';
import type { Session } from '../session/session';

// Not in `change-figures.ts`, because the pane shows at once what can be filled.

/** Cells of a table that 空白填 0 would fill: blank, with a known address, and not meant to be formulas. */
export function blanksOf({ snapshot, addresses }: Session, table: TableId): readonly CellId[] {
  const { report, totals } = snapshot;
  if (report === null) return [];
  // A formula that shows nothing yet is not blank, nor is a total that is to become a formula again.
  const formulas = new Set([
    ...(report.formulas ?? []),
    ...(totals === 'formula' ? missingFormulas(report, addresses).keys() : []),
  ]);
  return [...report.cells].flatMap(([cell, state]) =>
    cell.startsWith(`${table}.`) && state.kind === 'blank' && addresses.has(cell) && !formulas.has(cell)
      ? [cell]
      : [],
  );
}

/** Writes 0 into these cells, after making sure that they are still blank. */
export async function fillBlanks(session: Session, cells: readonly CellId[]): Promise<boolean> {
  if (!(await session.check())) return false;
  const blank = cells.filter((cell) => session.stateOf(cell)?.kind === 'blank');
  return session.writeAndCheck(() =>
    session.port.write(session.addressesOf(blank).map((address) => ({ ...address, content: 0 }))),
  );
}

/** Total cells without a formula although totals are to be formulas. */
export function overwrittenTotals({ snapshot, addresses }: Session): readonly CellId[] {
  const { report, totals } = snapshot;
  return report === null || totals !== 'formula' ? [] : [...missingFormulas(report, addresses).keys()];
}

/** Restores the sums in total cells that lost them. */
export async function restoreFormulas(session: Session): Promise<boolean> {
  if (!(await session.check())) return false;
  const { report } = session.snapshot;
  if (report === null) return false;
  const formulas = [...missingFormulas(report, session.addresses)];
  return session.writeAndCheck(() =>
    session.port.write(
      formulas.flatMap(([cell, content]) =>
        session.addressesOf([cell]).map((address) => ({ ...address, content })),
      ),
    ),
  );
}
