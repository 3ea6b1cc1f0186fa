import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { cellKey } from '../../core/grid/addresses';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { Band, SheetBody, TypedCell } from '../foreign/foreign-sheet';
import { shownContent } from '../foreign/shown-content';
import type { SheetContent } from '../port';
import type { Calculation } from './calculation';
import { nextTurn } from './next-turn';
import { formatOfStyle } from './sheet-of-foreign';
import { isSheetProtected } from './sheet-of-plan';
import { typedContent } from './typed-cell';

/** The part of a sheet that makes its grid. */
type SheetCells = Pick<Partial<IWorksheetData>, 'cellData' | 'mergeData'>;

/** What only the host knows about the cells of a sheet. */
interface CellFacts {
  /** Cells filled by dragging share one formula; how it reads in one of them. */
  readonly sharedFormula?: (row: number, column: number) => string | undefined;
  readonly styleOf?: (cell: ICellData) => IStyleData | null | undefined;
}

/**
 * A sheet of the embedded grid as a grid: everything not empty, and every merged cell. Formulas have the result that
 * the host calculated; dates, percents and the like are the text that is shown.
 */
export const gridOfSheet = (sheet: SheetCells, facts: CellFacts = {}): Grid =>
  gridOf(typedCells(sheet, facts), sheet.mergeData);

function gridOf(typed: readonly TypedCell[], mergeData: SheetCells['mergeData'] = []): Grid {
  const spans = new Map<number, Omit<GridCell, 'content'>>();
  const covered = new Set<number>();
  for (const { startRow, startColumn, endRow, endColumn } of mergeData) {
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1) covered.add(cellKey(row, column));
    spans.set(cellKey(startRow, startColumn), {
      row: startRow,
      column: startColumn,
      rowSpan: endRow - startRow + 1,
      columnSpan: endColumn - startColumn + 1,
    });
  }

  const cells: GridCell[] = [];
  for (const cell of typed) {
    const { row, column, formula } = cell;
    const key = cellKey(row, column);
    const span = spans.get(key);
    if (span === undefined && covered.has(key)) continue;
    const content = contentOf(cell);
    if (content === null && formula === undefined && span === undefined) continue;
    spans.delete(key);
    cells.push({
      ...(span ?? { row, column, rowSpan: 1, columnSpan: 1 }),
      content,
      ...(formula === undefined ? {} : { formula }),
    });
  }
  for (const span of spans.values()) cells.push({ ...span, content: null });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    rows: cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0),
    columns: cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0),
    cells,
    typed: true,
  };
}

/** A formula that was not calculated yet has no content: unlike in a file, its result is about to come. */
const contentOf = (cell: TypedCell): string | number | null =>
  cell.value === null ? null : shownContent(cell);

/** The cells of a sheet of the embedded grid with their types, including empty ones with a format. */
const typedCells = ({ cellData = {} }: SheetCells, facts: CellFacts = {}): readonly TypedCell[] =>
  // Integer keys are iterated in ascending order.
  Object.entries(cellData).flatMap(([row, columns]) => typedRow(Number(row), columns as RowData, facts));

type RowData = Readonly<Record<string, ICellData | null>>;

function typedRow(row: number, columns: RowData, facts: CellFacts): readonly TypedCell[] {
  const cells: TypedCell[] = [];
  for (const [columnKey, data] of Object.entries(columns)) {
    if (data === null) continue;
    const column = Number(columnKey);
    const formula = formulaOf(data) ?? (isPresent(data.si) ? facts.sharedFormula?.(row, column) : undefined);
    const format = formatOfStyle(data.s);
    cells.push({
      row,
      column,
      ...typedContent(data, facts.styleOf?.(data)),
      ...(formula === undefined ? {} : { formula: formula.replace(/^=/u, '') }),
      ...(format === undefined ? {} : { format }),
    });
  }
  return cells;
}

/** Reads many cells in slices, between which the page answers the user: what changes meanwhile is read once more. */
class Slices {
  /** Cells that are read within a twentieth of a second. */
  static readonly size = 10_000;
  #done = 0;

  async cellsOf({ cellData = {} }: SheetCells, facts: CellFacts): Promise<readonly TypedCell[]> {
    const rows: (readonly TypedCell[])[] = [];
    for (const [row, columns] of Object.entries(cellData)) {
      const cells = typedRow(Number(row), columns as RowData, facts);
      rows.push(cells);
      await this.count(cells.length);
    }
    return rows.flat();
  }

  /** Gives way once enough cells were read. */
  async count(cells: number): Promise<void> {
    this.#done += cells;
    if (this.#done < Slices.size) return;
    this.#done = 0;
    await nextTurn();
  }
}

const isPresent = (text: unknown): text is string => typeof text === 'string' && text !== '';

const formulaOf = (data: ICellData): string | undefined => (isPresent(data.f) ? data.f : undefined);

/** A sheet with all that it holds. */
export interface WholeSheet extends SheetContent, SheetBody {
  readonly isHidden: boolean;
}

/** Reads everything that a sheet holds, for writing it to a file. */
export function wholeSheet(sheet: Partial<IWorksheetData>, facts: CellFacts = {}): WholeSheet {
  const { id = '', name = '', hidden, mergeData = [], rowData = {}, columnData = {} } = sheet;
  const cells = typedCells(sheet, facts);
  return {
    id,
    name,
    isHidden: hidden === 1,
    isProtected: isSheetProtected(sheet),
    grid: gridOf(cells, mergeData),
    cells,
    merges: mergeData.map(({ startRow, startColumn, endRow, endColumn }) => ({
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    rows: hiddenBands(rowData),
    columns: hiddenBands(columnData),
  };
}

const hiddenBands = (data: object): readonly Band[] =>
  Object.entries(data as Readonly<Record<string, { readonly hd?: number } | null>>).flatMap(([at, band]) =>
    band?.hd === 1 ? [{ at: Number(at), isHidden: true }] : [],
  );

/** The contents of the visible sheets, after formulas have their results. */
export async function sheetContents(
  workbook: FWorkbook,
  calculation: Calculation,
): Promise<readonly SheetContent[]> {
  const found = sheetsIn(workbook).filter(({ hidden }) => hidden !== 1);
  if (found.some(hasFormulas)) await calculation.settled();
  const contents: SheetContent[] = [];
  const slices = new Slices();
  for (const sheet of found) {
    const { id = '', name = '', mergeData } = sheet;
    const cells = await slices.cellsOf(sheet, factsOf(workbook, id));
    contents.push({ id, name, grid: gridOf(cells, mergeData), isProtected: isSheetProtected(sheet) });
    await slices.count(cells.length);
  }
  return contents;
}

/** All sheets with everything on them, after formulas have their results. */
export async function wholeSheets(
  workbook: FWorkbook,
  calculation: Calculation,
): Promise<readonly WholeSheet[]> {
  if (sheetsIn(workbook).some(hasFormulas)) await calculation.settled();
  return sheetsIn(workbook).map((sheet) => wholeSheet(sheet, factsOf(workbook, sheet.id ?? '')));
}

function sheetsIn(workbook: FWorkbook): readonly Partial<IWorksheetData>[] {
  const { sheetOrder, sheets } = workbook.getWorkbook().getSnapshot();
  return sheetOrder.flatMap((id) => sheets[id] ?? []);
}

const factsOf = (workbook: FWorkbook, id: string): CellFacts => ({
  sharedFormula: (row, column) => workbook.getSheetBySheetId(id)?.getRange(row, column).getFormula(),
  styleOf: (cell) => workbook.getWorkbook().getStyles().getStyleByCell(cell) as IStyleData | null | undefined,
});

const hasFormulas = ({ cellData = {} }: Partial<IWorksheetData>): boolean =>
  Object.values(cellData).some((row) =>
    Object.values(row as Record<string, { f?: unknown; si?: unknown } | null>).some(
      (cell) => typeof cell?.f === 'string' || typeof cell?.si === 'string',
    ),
  );
