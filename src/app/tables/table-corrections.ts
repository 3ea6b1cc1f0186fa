import type { CellPosition } from '../../core/tables/relations';
import type { SheetAddress } from '../../workbook/port';
import type { Session } from '../session/session';
import type { CheckedTable } from './check-tables';

/** A figure to be written into a cell of a table. */
export interface TableCorrection {
  readonly address: SheetAddress;
  /** What the cell held, as the workbook gives it. */
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** A correction that was made, and whether everything about its cell adds up since. */
export interface AppliedCorrection extends TableCorrection {
  readonly isCured: boolean;
}

/** What a suspected cell holds now, with its address; null for a formula, whose result is not to be overwritten. */
export function correctionOf(
  session: Session,
  { sheetAt, groups }: Pick<CheckedTable, 'sheetAt' | 'groups'>,
  [row, column]: CellPosition,
  to: number,
): TableCorrection | null {
  const sheet = session.sheets[sheetAt];
  const decimals = groups[0]?.broken[0]?.decimals ?? 0;
  if (sheet === undefined) return null;
  const cell = sheet.grid.cells.find((one) => one.row === row && one.column === column);
  if (cell?.formula !== undefined) return null;
  return {
    address: { sheet: sheet.id, row, column },
    from: cell?.content ?? null,
    to: Number((to / 10 ** decimals).toFixed(decimals)),
  };
}

/** Writes a figure into a cell that still holds what the correction starts from. Returns null if nothing was written. */
export async function correctTable(
  session: Session,
  { address, from, to }: TableCorrection,
): Promise<AppliedCorrection | null> {
  if (!(await session.check())) return null;
  if (contentAt(session, address) !== from) {
    session.update({ problem: 'figuresChanged' });
    return null;
  }
  const before = session.snapshot.tableSums?.errors ?? 0;
  if (!(await session.writeAndCheck(() => session.port.write([{ ...address, content: to }])))) return null;
  if (contentAt(session, address) !== to) {
    session.update({ problem: 'figuresNotTaken' });
    return null;
  }
  return { address, from, to, isCured: (session.snapshot.tableSums?.errors ?? 0) < before };
}

function contentAt({ sheets }: Session, { sheet, row, column }: SheetAddress): string | number | null {
  const grid = sheets.find(({ id }) => id === sheet)?.grid;
  return grid?.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? null;
}
