import type { Grid, GridCell } from '../../grid/grid';
import { formatOf, held, readCell } from '../../tables/figures';
import type { Frame } from '../../tables/frame';
import type { Axis } from '../../tables/lines';
import { unitAbove } from '../../tables/printed-unit';
import type { SheetTexts } from '../../tables/sheet-texts';
import { amountOf } from './amount';

/** What a cell of a member's table holds; null is nothing, or a mark for nothing. */
export type MemberCell =
  | { readonly kind: 'figure'; readonly amount: bigint; readonly isPercent: boolean }
  /** A text that is no number. `isMark`: one for a figure that exists but is not given. */
  | { readonly kind: 'open'; readonly text: string; readonly isMark: boolean }
  | null;

/** A row or column of a table that may hold figures. */
export interface MemberLine {
  /** Its number in the sheet, from 0. */
  readonly at: number;
  readonly label: string;
  /** What labels are compared by. */
  readonly key: string;
}

/** A table of a definition, as it was found in a member's file. */
export interface MemberTable {
  /** null where there are no sheets. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly rows: readonly MemberLine[];
  readonly columns: readonly MemberLine[];
  /** By row, then by column. */
  readonly cells: readonly (readonly MemberCell[])[];
  /** The unit that is printed above it. */
  readonly unit: string | null;
  /** Heads and labels, by their position in the table. */
  readonly labels: readonly Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'content'>[];
}

/** More cells than any table that people fill in. */
const mostCells = 4_000_000;

/**
 * Takes a table out of a sheet.
 *
 * @throws {RangeError} on more cells than can be added up
 */
export function memberTable(sheet: string | null, grid: Grid, texts: SheetTexts, frame: Frame): MemberTable {
  const { area, body } = frame;
  const { top, left, bottom, right } = area;
  const linesOf = (axis: Axis): readonly MemberLine[] =>
    frame.lines(axis).map((at) => {
      const { label } = frame.nameOf(axis, at);
      return { at, label, key: texts.keyOf(label) };
    });
  const [rows, columns] = [linesOf('rows'), linesOf('columns')];
  if (rows.length * columns.length > mostCells) throw new RangeError('Too many cells to add up');
  const cells = rows.map(() => new Array<MemberCell>(columns.length).fill(null));
  const labels: MemberTable['labels'][number][] = [];
  const format = formatOf(grid);
  for (const { row, column, rowSpan, columnSpan, content } of grid.cells) {
    if (content === null || row < top || row > bottom || column < left || column > right) continue;
    const [line, lane] = [row - top - body.headRows, column - left - body.labelColumns];
    const own = cells[line];
    if (own !== undefined && lane >= 0) own[lane] = memberCell(content, format);
    else labels.push({ row: row - top, column: column - left, rowSpan, columnSpan, content });
  }
  return { sheet, top, left, rows, columns, cells, labels, unit: unitAbove(texts, area, body.headRows) };
}

function memberCell(content: string | number, format: Parameters<typeof readCell>[1]): MemberCell {
  const { kind, number } = readCell(content, format);
  if (number !== null) return { kind: 'figure', amount: amountOf(number), isPercent: number.isPercent };
  if (kind === held.blank || kind === held.nothing) return null;
  return { kind: 'open', text: String(content), isMark: kind === held.unknown };
}

export const linesOf = (table: MemberTable, axis: Axis): readonly MemberLine[] =>
  axis === 'rows' ? table.rows : table.columns;

/** A cell by its numbers among the table's lines; nothing where it has no such line. */
export const cellAt = (
  table: MemberTable,
  row: number | undefined,
  column: number | undefined,
): MemberCell => (row === undefined || column === undefined ? null : (table.cells[row]?.[column] ?? null));

/** The cells of a row or column. */
export const cellsAlong = ({ cells, rows }: MemberTable, axis: Axis, line: number): readonly MemberCell[] =>
  axis === 'rows' ? (cells[line] ?? []) : rows.map((_, row) => cells[row]?.[line] ?? null);

/** Whether any cell of it holds a figure. */
export const hasFigures = ({ cells }: MemberTable): boolean =>
  cells.some((row) => row.some((cell) => cell?.kind === 'figure'));

/** Whether any figure is not nought: the totals of a blank copy may be formulas. */
export const isFilledIn = ({ cells }: MemberTable): boolean =>
  cells.some((row) => row.some((cell) => cell?.kind === 'figure' && cell.amount !== 0n));
