import { appendixGrid } from '../../core/grid/appendix-grid';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { Appendix } from '../../core/report/appendix';
import { formatNumber } from '../../core/report/parse-number';
import type { TableForm } from '../../core/statute/types';
import { appendixWidths, columnWidths, headerRowsOf } from '../printed-table';
import { documentMarkup } from '../document-text';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Width of the type area of GB/T 9704-2012 in twips. */
export const typeAreaWidth = twips(156);

/**
 * How a table is set: text size in half-points, minimum row height, and left and right margins of the text in a cell.
 */
interface Setting {
  readonly size: number;
  readonly rowHeight: number;
  readonly margin: number;
}

/** 五号 in the wide columns of table 2; 小五 with hardly any margin in tables 3 and 4, so that each fits on one page. */
const roomy: Setting = { size: 21, rowHeight: twips(7), margin: twips(1.5) };
const dense: Setting = { size: 18, rowHeight: twips(5), margin: twips(0.7) };
const roomyFrom = 20;

/** At this size the longest count, twelve digits, still fits into the narrowest column. */
const smallestSize = 8;

/** Half a border on either side reduces the room for text, too. */
const borderWidth = 20;

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const borders = edges
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** What the cell XML of one table depends on. */
interface Frame extends Setting {
  readonly widths: readonly number[];
  /** Rows of column headers repeated on the next page. */
  readonly headerRows: number;
  readonly rows: number;
}

/**
 * A filled table of the form as WordprocessingML: fixed layout across the type area, real spans, rows that no page
 * break splits, and a small closing paragraph, without which Word would join it to a following table. Fonts are set on
 * every run, because the default font of a user's template is unknown.
 */
export const docxTable = (form: TableForm, grid: Grid): string =>
  tableXml(grid, {
    ...(form.widths.data >= roomyFrom ? roomy : dense),
    widths: columnWidths(form.widths, grid.columns, typeAreaWidth),
    headerRows: headerRowsOf(grid),
    rows: grid.rows,
  });

/** Any other table in the same look; its columns are as wide as there is room. */
export const docxAppendix = (appendix: Appendix): string => {
  const grid = appendixGrid(appendix);
  return tableXml(grid, {
    ...dense,
    widths: columnWidths(appendixWidths(appendix), grid.columns, typeAreaWidth),
    headerRows: appendix.headRows,
    rows: grid.rows,
  });
};

function tableXml(grid: Grid, frame: Frame): string {
  const places = coverage(grid);
  const properties =
    `<w:tblW w:w="${typeAreaWidth}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margins(frame.margin)}</w:tblCellMar>`;
  const columns = frame.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = places.map((cells, row) => rowXml(cells, row, frame)).join('');
  return (
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>` +
    '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
  );
}

/** For each row, the cells that cover part of it, from left to right. */
const coverage = (grid: Grid): readonly (readonly GridCell[])[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column),
  );

function rowXml(cells: readonly GridCell[], row: number, frame: Frame): string {
  const properties =
    `<w:cantSplit/><w:trHeight w:val="${frame.rowHeight}" w:hRule="atLeast"/>` +
    (row < frame.headerRows ? '<w:tblHeader/>' : '');
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => cellXml(cell, row, frame)).join('')}</w:tr>`;
}

function cellXml(cell: GridCell, row: number, frame: Frame): string {
  const width = frame.widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, column) => sum + column, 0);
  const merge = row === cell.row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '') +
    (cell.rowSpan > 1 ? merge : '') +
    (cell.role === 'columnHeader' ? balancedMargins(cell, width, frame) : '') +
    '<w:vAlign w:val="center"/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(cell, row, width, frame)}</w:tc>`;
}

function paragraphXml(cell: GridCell, row: number, width: number, frame: Frame): string {
  // Rows kept with the next one hold the table on one page if it fits.
  const keep = row + 1 < frame.rows ? '<w:keepNext/>' : '';
  const aside = cell.role === 'corner' || cell.role === 'rowHeader';
  const properties =
    `${keep}<w:snapToGrid w:val="0"/>` +
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    '<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>' +
    `<w:jc w:val="${aside ? 'left' : 'center'}"/>`;
  const text = row === cell.row ? textOf(cell) : '';
  const size = typeof cell.content === 'number' ? fittingSize(text, width, frame) : frame.size;
  const run = text === '' ? '' : `<w:r>${runProperties(size)}<w:t>${documentMarkup(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}${runProperties(size)}</w:pPr>${run}</w:p>`;
}

const runProperties = (size: number): string =>
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/>' +
  `<w:b w:val="0"/><w:sz w:val="${size}"/></w:rPr>`;

const textOf = ({ content }: GridCell): string =>
  typeof content === 'number' ? formatNumber(content) : (content ?? '').replace(/\s+/gu, ' ');

const margins = (side: number): string =>
  `<w:top w:w="17" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:bottom w:w="17" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/>`;

/** A number must not wrap: its size is reduced if it is wider than its column. Digits are half an em wide. */
function fittingSize(digits: string, width: number, { size, margin }: Setting): number {
  const halfPoints = Math.floor((width - 2 * margin - borderWidth) / (digits.length * 5));
  return Math.max(smallestSize, Math.min(size, halfPoints));
}

/**
 * Wider margins for a header that wraps, so that its lines break between words: 商业|企业, not 商业企|业. The words of the
 * labels have two characters.
 */
function balancedMargins(cell: GridCell, width: number, { size, margin }: Setting): string {
  const em = size * 10;
  const characters = textOf(cell).length;
  const most = Math.floor((width - 2 * margin) / em);
  if (characters <= most) return '';
  const even = Math.ceil(characters / Math.ceil(characters / most));
  const perLine = even - (even % 2);
  const side = Math.floor((width - (perLine + 0.5) * em) / 2);
  return side <= margin ? '' : `<w:tcMar>${margins(side)}</w:tcMar>`;
}
