import { fillIn } from '../grid/fill-in';
import type { Grid, GridCell } from '../grid/grid';
import { headersOfCells } from '../grid/headers-of-cells';
import { layOut } from '../grid/lay-out';
import { formatNumber } from '../report/parse-number';
import type { Report } from '../report/report';
import { editions } from '../statute/editions';
import type { TableForm, TableId } from '../statute/types';
import { columnWidths } from './column-widths';
import { markupText } from './markup-text';
import { reportTitle } from '../report/report-title';
import { tableSectionsOf } from '../report/table-sections';
import type { WriteOptions, Writer } from './writer';

/** Editors of government portals drop style sheets and classes, so everything is said where it applies. */
const styles = {
  page: "margin:0 auto;padding:1em;max-width:60em;color:#000;background:#fff;font-family:'仿宋_GB2312','仿宋',FangSong,serif",
  title: 'margin:1em 0;font-size:1.6em;font-weight:normal;text-align:center',
  heading: "margin:1.2em 0 0.6em;font-size:1.2em;font-weight:bold;font-family:'黑体',SimHei,sans-serif",
  remark: 'margin:0.6em 0',
  scroller: 'max-width:100%;overflow-x:auto',
  table: 'width:100%;border-collapse:collapse;border:0.5pt solid #000;font-size:0.9em;line-height:1.4',
  header: 'font-weight:normal;text-align:center;text-wrap:balance',
  label: 'font-weight:normal;text-align:left',
  data: 'text-align:center',
} as const;

const cellStyle = 'padding:0.3em 0.2em;border:0.5pt solid #000;vertical-align:middle';

/** From so many columns on, a phone shows a part of the table to be scrolled instead of columns one character wide. */
const columnsOfAPhone = 6;

/**
 * The sections 二, 三 and 四 as a fragment for the editor of a web site: headings and real tables with the spans of the
 * official form, inline styles only, no script, one number in each data cell. Remarks come first.
 */
export function writeHtmlFragment(report: Report, options: WriteOptions = {}): string {
  const edition = editions[report.edition];
  const remarks = (options.remarks ?? []).map(
    (remark) => `<p style="${styles.remark}">${markupText(remark)}</p>`,
  );
  const sections = tableSectionsOf(edition).map(
    ({ table, heading }) =>
      `<h2 id="${idOf(table)}" style="${styles.heading}">${markupText(heading)}</h2>\n` +
      tableElement(edition.tables[table], fillIn(layOut(edition, table), report)),
  );
  return [...remarks, ...sections].join('\n');
}

/** The fragment as a page of its own: UTF-8, with the title of the report. */
export const writeHtml: Writer = (report, options) => {
  const title = markupText(reportTitle(report));
  const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="${styles.page}">
<h1 style="${styles.title}">${title}</h1>
${writeHtmlFragment(report, options)}
</body>
</html>
`;
  return Promise.resolve(new TextEncoder().encode(page));
};

function tableElement(form: TableForm, grid: Grid): string {
  const headers = headersOfCells(grid);
  const idsOf = (cell: GridCell) =>
    (headers.get(cell) ?? []).map((header) => idOf(form.id, header)).join(' ');
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => cellElement(cell, idOf(form.id, cell), idsOf(cell))).join('')}</tr>`;
  });
  const minimum = grid.columns > columnsOfAPhone ? ';min-width:38em' : '';
  return [
    `<div style="${styles.scroller}">`,
    `<table aria-labelledby="${idOf(form.id)}" style="${styles.table}${minimum}">`,
    ...columnGroups(form, grid.columns),
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

/** One group of columns for the row labels and one for the figures: what headers of several columns refer to. */
function columnGroups(form: TableForm, columns: number): readonly string[] {
  const permille = columnWidths(form, columns, 1000);
  const labels = form.widths.labels.length;
  return [permille.slice(0, labels), permille.slice(labels)]
    .filter((group) => group.length > 0)
    .map((group) => `<colgroup>${group.map((w) => `<col style="width:${w / 10}%">`).join('')}</colgroup>`);
}

/** The id of a heading or header within the page that the fragment becomes a part of. */
const idOf = (table: TableId, cell?: GridCell): string =>
  `nianbao-${table}${cell === undefined ? '' : `-${cell.row}-${cell.column}`}`;

/** A scope alone would give the figures of a lower block the headers of the blocks above it, so each cell names its own. */
function cellElement(cell: GridCell, id: string, headers: string): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const element = (tag: 'th' | 'td', relation: string, style: string) =>
    `<${tag}${tag === 'th' ? ` id="${id}"` : ''}${relation}${spans} style="${cellStyle};${style}">${contentOf(cell)}</${tag}>`;
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

function contentOf({ content }: GridCell): string {
  if (content === null) return '';
  return markupText(typeof content === 'number' ? formatNumber(content) : content);
}
