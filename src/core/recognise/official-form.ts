import { layOut } from '../grid/lay-out';
import type { Grid, GridCell } from '../grid/grid';
import { cellIndexOf, tableIds } from '../report/cells';
import { fromStoredNumber } from '../report/parse-number';
import { blank } from '../report/report';
import type { EditionId } from '../statute/editions';
import { editionInForce, editionIds, editions } from '../statute/editions';
import type { CellId, Edition, TableId, ValueType } from '../statute/types';
import { linesOf } from './lines';
import type { ReadCell } from './read-cell';
import type { PlacedReport } from './recognise';
import { assemble } from './recognise';
import { findSections } from './sections';
import type { FoundTable } from './tables';
import { findTitle } from './title';

/** A cell of a laid-out table, relative to its first cell. */
type FormPosition = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> &
  ({ readonly text: string } | { readonly id: CellId; readonly type: ValueType });

/** The layout of a table: its labels, each with its span, and its data cells. */
interface FormTable {
  readonly rows: number;
  readonly first: string;
  readonly positions: readonly FormPosition[];
}

const known = new WeakMap<Edition, ReadonlyMap<TableId, FormTable>>();

function formOf(edition: Edition): ReadonlyMap<TableId, FormTable> {
  let form = known.get(edition);
  if (form === undefined) {
    const cells = cellIndexOf(edition);
    form = new Map(
      tableIds.map((table): readonly [TableId, FormTable] => {
        const grid = layOut(edition, table);
        const positions = grid.cells.map(
          ({ row, column, rowSpan, columnSpan, content, cellId }): FormPosition => {
            const span = { row, column, rowSpan, columnSpan };
            if (cellId === undefined) return { ...span, text: String(content ?? '') };
            return { ...span, id: cellId, type: cells.get(cellId)?.type ?? 'count' };
          },
        );
        const [first] = positions;
        return [
          table,
          { rows: grid.rows, first: first !== undefined && 'text' in first ? first.text : '', positions },
        ];
      }),
    );
    known.set(edition, form);
  }
  return form;
}

/** The cells of a grid by position, and those that are part of no table so far. */
interface Sheet {
  readonly index: number;
  readonly at: ReadonlyMap<number, GridCell>;
  readonly left: Set<GridCell>;
}

/** More columns than a table of the form has. */
const width = 64;

/** The most cells of a document that may be nothing but the official tables, whatever the edition. */
const mostCells = 1000;

/**
 * Reads worksheets that show nothing but the three official tables, word for word, with their titles and headings, and
 * numbers in their cells: there is nothing to compare. Null for everything else, also where a figure is a text.
 */
export function recogniseOfficial(grids: readonly Grid[]): PlacedReport | null {
  const count = grids.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count > mostCells || !grids.every(({ typed, columns }) => typed === true && columns <= width))
    return null;
  for (const id of editionIds) {
    const found = readAs(id, grids);
    if (found !== null) return found;
  }
  return null;
}

function readAs(id: EditionId, grids: readonly Grid[]): PlacedReport | null {
  const edition: Edition = editions[id];
  const sheets = grids.map(({ cells }, index): Sheet => {
    const at = new Map(cells.map((cell) => [cell.row * width + cell.column, cell]));
    return { index, at, left: new Set(cells) };
  });
  const tables = new Map<TableId, FoundTable>();
  for (const [table, form] of formOf(edition)) {
    const found = findIn(sheets, form);
    if (found === null) return null;
    tables.set(table, found);
  }
  const headings = new Set(
    edition.sections.flatMap(({ table, heading }) => (table === undefined ? [] : [heading])),
  );
  const titles = new Set<string>();
  for (const { left } of sheets)
    for (const { row, content, formula } of left) {
      if (typeof content !== 'string' || formula !== undefined) return null;
      if (headings.has(content)) continue;
      // The same title stands on each sheet.
      if (row !== 0) return null;
      titles.add(content);
    }
  if (titles.size > 1) return null;
  const lines = linesOf(grids.map((grid, index) => ({ ...grid, cells: [...(sheets[index]?.left ?? [])] })));
  const title = findTitle(lines);
  // The year decides between forms with the same labels.
  const due = editionInForce(title.year);
  if (due !== null && due !== id) return null;
  const { report, addresses } = assemble({
    id,
    edition,
    tables,
    sections: findSections(edition, lines),
    title,
  });
  return { report, addresses };
}

/** The table in the only sheet that has its first label; null unless all labels are there. */
function findIn(sheets: readonly Sheet[], form: FormTable): FoundTable | null {
  const anchors = sheets.flatMap((sheet) =>
    [...sheet.left].filter(({ content }) => content === form.first).map((cell) => ({ sheet, cell })),
  );
  for (const { sheet, cell } of anchors) {
    const cells = cellsAt(sheet, cell, form);
    if (cells !== null)
      return {
        cells,
        notes: [],
        lines: null,
        rowsFound: form.rows,
        foreignLabels: [],
        isRepeated: false,
      };
  }
  return null;
}

function cellsAt(
  sheet: Sheet,
  { row: top, column: start }: GridCell,
  { positions }: FormTable,
): readonly ReadCell[] | null {
  const used: GridCell[] = [];
  const cells: ReadCell[] = [];
  for (const position of positions) {
    const [row, column] = [top + position.row, start + position.column];
    const cell = sheet.at.get(row * width + column);
    if (cell !== undefined) {
      used.push(cell);
      if (cell.rowSpan !== position.rowSpan || cell.columnSpan !== position.columnSpan) return null;
    }
    if ('text' in position) {
      if (cell?.content !== position.text || cell.formula !== undefined) return null;
      continue;
    }
    const content = cell?.content ?? '';
    // A text may be a figure, or several.
    if (typeof content === 'string' && content !== '') return null;
    cells.push({
      id: position.id,
      state: typeof content === 'number' ? fromStoredNumber(content, position.type) : blank,
      normalised: undefined,
      converted: undefined,
      formula: cell?.formula === undefined ? undefined : 'calculated',
      address: { grid: sheet.index, row, column },
      text: cell === undefined ? undefined : String(content),
    });
  }
  for (const cell of used) sheet.left.delete(cell);
  return cells;
}
