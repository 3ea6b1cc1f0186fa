import type { Grid, GridCell } from '../../core/grid/grid';
import { referenceTo } from '../plan/rectangles';
import type { SheetContent } from '../port';
import type { WpsRange } from './jsapi';
import { constants, member } from './jsapi';
import type { NumberedSheet } from './sheet-ids';

/** The area in which tables are searched for, as in Excel: it bounds the cost of a live check. */
const searched = { rows: 1000, columns: 100 } as const;

/** What a cell with an error has as its value, where it is not the text itself. */
const errorTexts: ReadonlyMap<unknown, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** All visible sheets, with two calls for the contents of each. */
export const readSheets = (sheets: readonly NumberedSheet[]): readonly SheetContent[] =>
  sheets
    .filter(({ sheet }) => member(sheet, 'Visible') === constants.sheetVisible)
    .map(({ id, name, sheet }) => ({ id, name, grid: gridOf(usedPart(sheet)) }));

/** The used part of the searched area; null if there is none. */
function usedPart(sheet: NumberedSheet['sheet']): WpsRange | null {
  const used = member(sheet, 'UsedRange');
  const row = member(used, 'Row') - 1;
  const column = member(used, 'Column') - 1;
  const rows = Math.min(member(member(used, 'Rows'), 'Count'), searched.rows - row);
  const columns = Math.min(member(member(used, 'Columns'), 'Count'), searched.columns - column);
  return rows <= 0 || columns <= 0 ? null : sheet.Range(referenceTo({ row, column, rows, columns }));
}

/** Everything not empty. Merges are unknown, as in Excel: asking for them takes a call for each cell. */
function gridOf(range: WpsRange | null): Grid {
  const cells = range === null ? [] : cellsOf(range);
  return {
    rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
    cells,
    typed: true,
    mergesUnknown: true,
  };
}

function cellsOf(range: WpsRange): readonly GridCell[] {
  const [top, left] = [member(range, 'Row') - 1, member(range, 'Column') - 1];
  const formulas = matrixOf(member(range, 'Formula'));
  return matrixOf(member(range, 'Value2')).flatMap((contents, r) =>
    contents.flatMap((value, c): readonly GridCell[] => {
      const content = contentOf(value);
      const formula = formulaOf(formulas[r]?.[c], value);
      if (content === null && formula === undefined) return [];
      return [
        {
          row: top + r,
          column: left + c,
          rowSpan: 1,
          columnSpan: 1,
          content,
          ...(formula === undefined ? {} : { formula }),
        },
      ];
    }),
  );
}

/** A range of one cell has a single value. */
const matrixOf = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];

/** Blank cells are null, undefined or an empty text, depending on the build. */
function contentOf(value: unknown): string | number | null {
  if (typeof value === 'number') return errorTexts.get(value) ?? value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A text that begins with an equals sign is the same as formula and as value. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;
