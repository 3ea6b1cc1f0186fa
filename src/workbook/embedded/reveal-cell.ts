import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetAddress } from '../port';
import { nextFrame } from './next-turn';

/** Shows the sheet of a cell and selects the cell. */
export async function revealCell(
  api: FUniver,
  workbook: FWorkbook,
  { sheet, row, column }: SheetAddress,
): Promise<void> {
  const target = workbook.getSheetBySheetId(sheet);
  if (target === null) throw new Error(`no sheet ${sheet}`);
  if (workbook.getActiveSheet().getSheetId() !== sheet) {
    workbook.setActiveSheet(target);
    // What the sheet shows is known once it is drawn.
    await nextFrame();
  }
  target.getRange(row, column).activate();
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  await api.executeCommand('sheet.operation.scroll-to-range', { range });
}
