import { cellIndexOf } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { CellWrite } from '../../workbook/port';
import { formulaOf } from '../layout/total-repair';
import type { Session } from '../session/session';
import type { CellAddresses } from '../session/recognise-sheets';

// With `fill-cells.ts`, all code that writes figures into existing cells. It is only ever called at the user's click.

/** One cell of a correction: its current value and the intended one. */
export interface FigureChange {
  readonly cell: CellId;
  readonly from: CellState;
  readonly to: CellState;
}

/**
 * Writes these figures as one step, provided that every cell still has the content that the change starts from, and
 * reads them again.
 */
export async function changeFigures(session: Session, changes: readonly FigureChange[]): Promise<boolean> {
  if (!(await session.check())) return false;
  const { report } = session.snapshot;
  const writes = changes.flatMap((change) =>
    report === null || !isSameState(session.stateOf(change.cell), change.from)
      ? []
      : (writeOf(change, report, session.addresses) ?? []),
  );
  if (writes.length < changes.length) {
    session.update({ problem: 'figuresChanged' });
    return false;
  }
  if (!(await session.writeAndCheck(() => session.port.write(writes)))) return false;
  // Something else may have changed in the meantime.
  if (session.snapshot.isStale && !(await session.check())) return false;
  const isWritten = changes.every(({ cell, to }) => isSameState(session.stateOf(cell), to));
  if (!isWritten) session.update({ problem: 'figuresNotTaken' });
  return isWritten;
}

/**
 * How to write a figure into its cell; null if that is impossible. A formula that adds up the wrong cells gets the
 * form's sum instead, so that it stays a formula.
 */
function writeOf({ cell, to }: FigureChange, report: Report, addresses: CellAddresses): CellWrite | null {
  const address = addresses.get(cell);
  if (address === undefined) return null;
  if (report.formulas?.includes(cell) !== true) return { ...address, content: contentOf(to) };
  const form = cellIndexOf(editions[report.edition]).get(cell);
  const content = form === undefined ? null : formulaOf(form, addresses);
  return content === null ? null : { ...address, content };
}

const contentOf = (state: CellState): CellWrite['content'] =>
  state.kind === 'number' ? state.value : state.kind === 'invalid' ? state.raw : null;
