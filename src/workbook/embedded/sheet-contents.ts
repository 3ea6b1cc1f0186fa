import type { IWorksheetData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetContent } from '../port';
import type { Calculation } from './calculation';
import { gridOfSheet } from './grid-of-sheet';

/** What stands on the sheets that are shown, or on those that are hidden, after formulas have their results. */
export async function sheetContents(
  workbook: FWorkbook,
  calculation: Calculation,
  wanted: { readonly hidden: boolean },
): Promise<readonly SheetContent[]> {
  const { sheetOrder, sheets } = workbook.getWorkbook().getSnapshot();
  const found = sheetOrder
    .flatMap((id) => sheets[id] ?? [])
    .filter(({ hidden }) => (hidden === 1) === wanted.hidden);
  if (found.some(hasFormulas)) await calculation.settled();
  return found.map((sheet) => {
    const { id = '', name = '' } = sheet;
    const formulaAt = (row: number, column: number) =>
      workbook.getSheetBySheetId(id)?.getRange(row, column).getFormula();
    return { id, name, grid: gridOfSheet(sheet, formulaAt) };
  });
}

const hasFormulas = ({ cellData = {} }: Partial<IWorksheetData>): boolean =>
  Object.values(cellData).some((row) =>
    Object.values(row as Record<string, { f?: unknown; si?: unknown } | null>).some(
      (cell) => typeof cell?.f === 'string' || typeof cell?.si === 'string',
    ),
  );
