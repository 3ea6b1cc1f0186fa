import type { Grid, GridCell } from '../../core/grid/grid';
import type { SheetContent } from '../port';
import { formatAt, isPlainFormat } from './plain-format';

/**
 * The area in which tables are searched for. It bounds the cost of a live check when other sheets of the workbook are
 * huge; no office fills in a report beyond it.
 */
const searched = 'A1:CV1000';

/**
 * All visible sheets. One round trip when `known` holds the ids of all of them, otherwise two: the list of sheets
 * cannot be requested together with the contents of unknown ones.
 */
export async function readSheets(
  context: Excel.RequestContext,
  known: Iterable<string>,
): Promise<readonly SheetContent[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const ranges = new Map<string, Excel.Range>();
  const ask = (id: string) => ranges.set(id, usedRange(worksheets.getItemOrNullObject(id)));
  for (const id of known) ask(id);
  await context.sync();
  const shown = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  const unknown = shown.filter(({ id }) => !ranges.has(id));
  if (unknown.length > 0) {
    for (const { id } of unknown) ask(id);
    await context.sync();
  }
  const shownRanges = shown.map(({ id }) => ranges.get(id));
  const shownFigure = shownRanges.some(showsOthers)
    ? (await import('../foreign/shown-content')).shownFigure
    : undefined;
  return shown.map(({ id, name }, index) => {
    const range = shownRanges[index];
    return { id, name, grid: isFilled(range) ? gridOfRange(range, shownFigure) : emptyGrid };
  });
}

type ShownFigure = (value: number, format: string) => number | string;

const isFilled = (range: Excel.Range | undefined): range is Excel.Range =>
  range !== undefined && !range.isNullObject;

/** Whether any number is in a format that may show another one. */
const showsOthers = (range: Excel.Range | undefined): boolean =>
  isFilled(range) &&
  rowsOf(range.values).some((contents, row) =>
    contents.some(
      (value, column) =>
        typeof value === 'number' && !isPlainFormat(formatAt(range.numberFormat, row, column)),
    ),
  );

const rowsOf = (matrix: unknown): readonly (readonly unknown[])[] =>
  matrix as readonly (readonly unknown[])[];

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange(searched).getUsedRangeOrNullObject(true);
  // Not `text`, which is ### in a narrow column.
  range.load('rowIndex,columnIndex,values,formulas,numberFormat');
  return range;
}

const emptyGrid: Grid = { rows: 0, columns: 0, cells: [], typed: true, mergesUnknown: true };

/**
 * Everything not empty. Merged cells have no spans: requesting them would be slow and clears the user's undo steps in
 * some versions. Cells covered by a merge read as empty, and tables are recognised by their labels, with or without
 * merges.
 */
function gridOfRange(
  { rowIndex, columnIndex, values, formulas, numberFormat }: Excel.Range,
  shownFigure: ShownFigure = (value) => value,
): Grid {
  const cells = rowsOf(values).flatMap((contents, row) =>
    contents.flatMap((value, column): readonly GridCell[] => {
      const format = formatAt(numberFormat, row, column);
      const content =
        typeof value === 'number' && !isPlainFormat(format)
          ? shownFigure(value, String(format))
          : contentOf(value);
      const formula = formulaOf(rowsOf(formulas)[row]?.[column], value);
      if (content === null && formula === undefined) return [];
      return [
        {
          row: rowIndex + row,
          column: columnIndex + column,
          rowSpan: 1,
          columnSpan: 1,
          content,
          ...(formula === undefined ? {} : { formula }),
        },
      ];
    }),
  );
  return {
    rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
    cells,
    typed: true,
    mergesUnknown: true,
  };
}

function contentOf(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A text that begins with an equals sign is the same as formula and as value. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;
