import type { Grid, GridCell } from '../../core/grid/grid';
import type { SheetContent } from '../port';
import { cellsAt, gridOfCells, searched } from '../grid-of-cells';
import { formatAt, isPlainFormat } from '../foreign/plain-format';

/**
 * All visible sheets. One round trip when `known` holds the ids of all of them, otherwise two: the list of sheets
 * cannot be requested together with the contents of unknown ones. Those in `foreign` are listed without their contents.
 */
export async function readSheets(
  context: Excel.RequestContext,
  known: Iterable<string>,
  foreign: ReadonlySet<string>,
): Promise<readonly SheetContent[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const ranges = new Map<string, Excel.Range>();
  const ask = (id: string) => ranges.set(id, usedRange(worksheets.getItemOrNullObject(id)));
  for (const id of known) if (!foreign.has(id)) ask(id);
  await context.sync();
  const shown = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  const unknown = shown.filter(({ id }) => !ranges.has(id) && !foreign.has(id));
  if (unknown.length > 0) {
    for (const { id } of unknown) ask(id);
    await context.sync();
  }
  return Promise.all(
    shown.map(async ({ id, name, protection }) => {
      const range = ranges.get(id);
      const grid = range === undefined ? emptyGrid : await gridOf([range]);
      return { id, name, grid, ...(protection.protected ? { isProtected: true } : {}) };
    }),
  );
}

/** The part of a sheet that is not empty, within an address. */
export function usedRange(sheet: Excel.Worksheet, address: string = searched.address): Excel.Range {
  const range = sheet.getRange(address).getUsedRangeOrNullObject(true);
  // Not `text`, which is ### in a narrow column.
  range.load('rowIndex,columnIndex,values,formulas,numberFormat');
  return range;
}

/** The contents of ranges of one sheet that do not overlap. */
export async function gridOf(ranges: readonly Excel.Range[]): Promise<Grid> {
  const filled = ranges.filter(({ isNullObject }) => !isNullObject);
  // Judging number formats takes code that is rarely needed.
  const shownFigure = filled.some(showsOthers)
    ? (await import('../foreign/shown-content')).shownFigure
    : asStored;
  return gridOfCells(filled.flatMap((range) => cellsOf(range, shownFigure)));
}

type ShownFigure = (value: number, format: string) => number | string;

const asStored: ShownFigure = (value) => value;

/** Whether any number is in a format that may show another one. */
const showsOthers = ({ values, numberFormat }: Excel.Range): boolean =>
  rowsOf(values).some((contents, row) =>
    contents.some(
      (value, column) => typeof value === 'number' && !isPlainFormat(formatAt(numberFormat, row, column)),
    ),
  );

const rowsOf = (matrix: unknown): readonly (readonly unknown[])[] =>
  matrix as readonly (readonly unknown[])[];

export const emptyGrid: Grid = gridOfCells([]);

/**
 * Everything not empty. Merged cells have no spans: requesting them would be slow and clears the user's undo steps in
 * some versions. Cells covered by a merge read as empty, and tables are recognised by their labels, with or without
 * merges.
 */
function cellsOf(
  { rowIndex, columnIndex, values, formulas, numberFormat }: Excel.Range,
  shownFigure: ShownFigure,
): readonly GridCell[] {
  return rowsOf(values).flatMap((contents, row) =>
    contents.flatMap((value, column): readonly GridCell[] => {
      const format = formatAt(numberFormat, row, column);
      const content =
        typeof value === 'number' && !isPlainFormat(format)
          ? shownFigure(value, String(format))
          : contentOf(value);
      const formula = rowsOf(formulas)[row]?.[column];
      return cellsAt(rowIndex + row, columnIndex + column, content, { formula, value });
    }),
  );
}

function contentOf(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' && value !== '' ? value : null;
}
