import { appendixGrid } from '../../core/grid/appendix-grid';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { Appendix } from '../../core/report/appendix';
import type { TableForm, TableId } from '../../core/statute/types';
import type { Words } from '../document-text';
import { cellWords } from '../document-text';
import { appendixWidths, columnWidths, headerRowsOf } from '../printed-table';

const covers = (from: number, span: number, other: GridCell, axis: 'row' | 'column'): boolean =>
  axis === 'row'
    ? other.row < from + span && from < other.row + other.rowSpan
    : other.column < from + span && from < other.column + other.columnSpan;

/**
 * The headers of each data cell of a laid-out table: caption, then columns from the outside in, then rows. A block has
 * the header rows right above its figures; those of another block do not apply to it.
 */
export function headersOfCells(grid: Grid): ReadonlyMap<GridCell, readonly GridCell[]> {
  const data = grid.cells.filter((cell) => cell.role === 'data');
  const dataRows = new Set(data.map((cell) => cell.row));
  /** The rows of headers above a row of figures. */
  const blockRows = (row: number): readonly [first: number, last: number] => {
    let last = row;
    while (last > 0 && dataRows.has(last)) last -= 1;
    let first = last;
    while (first > 0 && !dataRows.has(first - 1)) first -= 1;
    return [first, last];
  };
  return new Map(
    data.map((cell) => {
      const [first, last] = blockRows(cell.row);
      const headers = grid.cells.filter((header) => {
        switch (header.role) {
          case 'caption':
          case 'columnHeader':
            return (
              header.row >= first &&
              header.row <= last &&
              covers(cell.column, cell.columnSpan, header, 'column')
            );
          case 'rowHeader':
            return covers(cell.row, cell.rowSpan, header, 'row');
          default:
            return false;
        }
      });
      return [cell, headers] as const;
    }),
  );
}

/** Editors of government portals drop style sheets and classes, so all styles are inline. */
const styles = {
  scroller: 'max-width:100%;overflow-x:auto',
  table: 'width:100%;border-collapse:collapse;border:0.5pt solid #000;font-size:0.9em;line-height:1.4',
  header: 'font-weight:normal;text-align:center;text-wrap:balance',
  label: 'font-weight:normal;text-align:left',
  data: 'text-align:center',
} as const;

const cellStyle = 'padding:0.3em 0.2em;border:0.5pt solid #000;vertical-align:middle';

/** From this many columns on, a phone scrolls the table instead of showing columns one character wide. */
const columnsOfAPhone = 6;

/** The id of a table's heading, unique within the page that will contain the fragment. */
export const headingId = (table: TableId): string => `nianbao-${table}`;

/** A filled table as an element of a page: the spans of the official form, inline styles only, headers for screen readers. */
export const htmlTable = (form: TableForm, grid: Grid, words: Words): string =>
  tableElement(headingId(form.id), form.widths, grid, headerRowsOf(grid), words);

/** Any other table in the same look, below the heading with this id. */
export const htmlAppendix = (appendix: Appendix, heading: string, words: Words): string =>
  tableElement(heading, appendixWidths(appendix), appendixGrid(appendix), appendix.headRows, words);

function tableElement(
  heading: string,
  widths: TableForm['widths'],
  grid: Grid,
  headerRows: number,
  words: Words,
): string {
  const headers = headersOfCells(grid);
  const idsOf = (cell: GridCell) =>
    (headers.get(cell) ?? []).map((header) => cellId(heading, header)).join(' ');
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => cellElement(cell, cellId(heading, cell), idsOf(cell), words)).join('')}</tr>`;
  });
  const isWide = grid.columns > columnsOfAPhone;
  // Users without a pointer scroll with the keyboard, so the element must be focusable.
  const place = isWide ? ` role="region" aria-labelledby="${heading}" tabindex="0"` : '';
  return [
    `<div${place} style="${styles.scroller}">`,
    `<table aria-labelledby="${heading}" style="${styles.table}${isWide ? ';min-width:38em' : ''}">`,
    ...columnGroups(widths, grid.columns),
    ...(headerRows === 0 ? [] : ['<thead>', ...rows.slice(0, headerRows), '</thead>']),
    '<tbody>',
    ...rows.slice(headerRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

/** One column group for the row labels and one for the figures: headers spanning several columns refer to them. */
function columnGroups(widths: TableForm['widths'], columns: number): readonly string[] {
  const permille = columnWidths(widths, columns, 1000);
  const labels = widths.labels.length;
  return [permille.slice(0, labels), permille.slice(labels)]
    .filter((group) => group.length > 0)
    .map((group) => `<colgroup>${group.map((w) => `<col style="width:${w / 10}%">`).join('')}</colgroup>`);
}

const cellId = (heading: string, cell: GridCell): string => `${heading}-${cell.row}-${cell.column}`;

/**
 * A scope alone would give the figures of a lower block the headers of the blocks above it, so each cell names its
 * headers.
 */
function cellElement(cell: GridCell, id: string, headers: string, words: Words): string {
  const element = (tag: 'th' | 'td', relation: string, style: string) =>
    `<${tag}${tag === 'th' ? ` id="${id}"` : ''}${relation}${spansOf(cell)} style="${cellStyle};${style}">${cellWords(cell, words)}</${tag}>`;
  switch (cell.role) {
    case 'rowHeader':
      return element('th', cell.rowSpan > 1 ? ' scope="rowgroup"' : ' scope="row"', styles.label);
    case 'corner':
      return element('th', columnScope(cell), styles.label);
    case 'caption':
    case 'columnHeader':
      return element('th', columnScope(cell), styles.header);
    default:
      return element('td', ` headers="${headers}"`, styles.data);
  }
}

const columnScope = (cell: GridCell): string => (cell.columnSpan > 1 ? ' scope="colgroup"' : ' scope="col"');

/** The span attributes of a cell. */
export const spansOf = ({ rowSpan, columnSpan }: GridCell): string =>
  (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
