import type { Appendix } from '../../core/report/appendix';
import { appendixTitle } from '../../core/report/appendix';
import type { FormCell } from '../../core/report/cells';
import { cellIndexOf, cellsOf, alternativeCellsOf } from '../../core/report/cells';
import { disarmed } from '../../core/report/disarmed-text';
import { formatNumber } from '../../core/report/parse-number';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { withoutControls } from '../../workbook/xml/markup-text';
import { tableSectionsOf } from '../../core/report/cell-names';
import type { Writer } from '../writer';
import { headings } from './csv-form';

/** Without this mark Excel reads a UTF-8 file as GBK and garbles the labels. */
const byteOrderMark = '\uFEFF';

/**
 * One row per cell of the edition, in printed order: id, table, row labels, column labels, figure, unit. UTF-8 with a
 * byte order mark, CRLF, quoted according to RFC 4180. Blank cells stay empty; unreadable ones keep their text, made
 * safe against formulas. Figures of a collapsed row （六）, if the report has them, other tables and remarks follow as
 * further rows; those without an id are not read back.
 */
export const writeCsv: Writer = (report, options) => {
  const edition = editions[report.edition];
  const names = new Map(tableSectionsOf(edition).map(({ table, name }) => [table, name]));
  const figures = [...cellsOf(edition), ...collapsedCells(report)].map((cell) => [
    text(cell.id),
    text(names.get(cell.table) ?? cell.table),
    text(labelPath(cell.row.path)),
    text(labelPath(cell.column.path)),
    figure(report.cells.get(cell.id)),
    text(unitOf(cell)),
  ]);
  const remarks = (options?.remarks ?? []).map((remark) => ['', text('说明'), text(remark), '', '', '']);
  const others = (report.appendices ?? []).flatMap(appendixLines);
  const lines = [Object.values(headings), ...figures, ...others, ...remarks].map(
    (fields) => `${fields.join(',')}\r\n`,
  );
  return Promise.resolve(new TextEncoder().encode(byteOrderMark + lines.join('')));
};

/** A row for each figure of a table that is not of the form, by the texts in front of it and above it. */
function appendixLines(appendix: Appendix): readonly (readonly string[])[] {
  const { rows, headRows, labelColumns } = appendix;
  const named = (texts: readonly (string | number | null | undefined)[]): string =>
    texts
      .flatMap((one) => (one === null || one === undefined || one === '' ? [] : [String(one)]))
      .join(' › ');
  return rows
    .slice(headRows)
    .flatMap((cells) =>
      cells
        .slice(labelColumns)
        .map((content, at) => [
          '',
          text(appendixTitle(appendix)),
          text(named(cells.slice(0, labelColumns))),
          text(named(rows.slice(0, headRows).map((head) => head[labelColumns + at]))),
          typeof content === 'number' ? formatNumber(content) : text(content ?? ''),
          '',
        ]),
    );
}

/** The cells that this report has in place of a group of rows; the labels are those of the cells they replace. */
function collapsedCells(report: Report): readonly FormCell[] {
  const edition = editions[report.edition];
  return alternativeCellsOf(edition).flatMap(({ id, inPlaceOf, row: group }) => {
    const member = inPlaceOf[0] === undefined ? undefined : cellIndexOf(edition).get(inPlaceOf[0]);
    if (member === undefined || !report.cells.has(id)) return [];
    const at = member.row.path.indexOf(group);
    const path = at === -1 ? [...member.row.path, group] : member.row.path.slice(0, at + 1);
    return [{ ...member, id, row: { node: group, path } }];
  });
}

/** All labels above or before a cell, from the outside in. */
export const labelPath = (path: readonly { readonly label: string }[]): string =>
  path.map((node) => node.label).join(' › ');

const unitOf = (cell: FormCell): string => (cell.type === 'amount' ? '万元' : '件');

function figure(state: CellState | undefined): string {
  if (state === undefined || state.kind === 'blank') return '';
  return state.kind === 'number' ? formatNumber(state.value) : text(state.raw);
}

function text(value: string): string {
  const harmless = disarmed(withoutControls(value));
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
