import type { ICellData, IWorksheetData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { SheetContent } from '../port';
import type { Calculation } from './calculation';

/** The part of a sheet that makes its grid. */
type SheetCells = Pick<Partial<IWorksheetData>, 'cellData' | 'mergeData'>;

/** Cells filled by dragging share one formula; only the host knows how it reads in each of them. */
type SharedFormula = (row: number, column: number) => string | undefined;

/**
 * A sheet of the embedded grid as a grid: everything not empty, and every merged cell. Formulas have the result that
 * the host calculated.
 */
export function gridOfSheet(
  { cellData = {}, mergeData = [] }: SheetCells,
  sharedFormula?: SharedFormula,
): Grid {
  const spans = new Map<string, { readonly rowSpan: number; readonly columnSpan: number }>();
  const covered = new Set<string>();
  for (const { startRow, startColumn, endRow, endColumn } of mergeData) {
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1) covered.add(`${row},${column}`);
    spans.set(`${startRow},${startColumn}`, {
      rowSpan: endRow - startRow + 1,
      columnSpan: endColumn - startColumn + 1,
    });
  }

  const cells: GridCell[] = [];
  const put = (row: number, column: number, data: ICellData | null | undefined) => {
    const key = `${row},${column}`;
    const span = spans.get(key);
    if (span === undefined && covered.has(key)) return;
    spans.delete(key);
    const content = contentOf(data);
    const formula = formulaOf(data) ?? (isPresent(data?.si) ? sharedFormula?.(row, column) : undefined);
    if (content === null && formula === undefined && span === undefined) return;
    cells.push({
      row,
      column,
      ...(span ?? { rowSpan: 1, columnSpan: 1 }),
      content,
      ...(formula === undefined ? {} : { formula: formula.replace(/^=/u, '') }),
    });
  };
  // Integer keys are iterated in ascending order.
  for (const [row, columns] of Object.entries(cellData))
    for (const [column, data] of Object.entries(columns as Readonly<Record<string, ICellData | null>>))
      put(Number(row), Number(column), data);
  for (const key of [...spans.keys()]) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    put(row, column, undefined);
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    rows: Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan)),
    columns: Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    cells,
    typed: true,
  };
}

const isPresent = (text: unknown): text is string => typeof text === 'string' && text !== '';

const formulaOf = (data: ICellData | null | undefined): string | undefined =>
  isPresent(data?.f) ? data.f : undefined;

/** Types are 1 text, 2 number, 3 boolean, 4 forced text. */
function contentOf(data: ICellData | null | undefined): string | number | null {
  if (data === undefined || data === null) return null;
  const { v, t, p } = data;
  // Text with several formats or several lines in one cell is a small document.
  if (p?.body !== undefined) return textOrNull(p.body.dataStream.replace(/\r\n$/u, '').replace(/\r/gu, '\n'));
  if (v === undefined || v === null) return null;
  if (t === 3 || typeof v === 'boolean') return v === true || v === 1 ? 'TRUE' : 'FALSE';
  if (t === 2 && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))) return Number(v);
  if (typeof v === 'number') return t === 1 || t === 4 ? String(v) : v;
  return textOrNull(v);
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** The contents of the visible, or the hidden, sheets, after formulas have their results. */
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
