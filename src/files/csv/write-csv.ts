import type { Appendix } from '../../core/report/appendix';
import { appendixTitle } from '../../core/report/appendix';
import type { FormCell } from '../../core/report/cells';
import { cellIndexOf, cellsOf, alternativeCellsOf } from '../../core/report/cells';
import { formatNumber } from '../../core/report/parse-number';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import { tableSectionsOf } from '../../core/report/cell-names';
import type { Writer } from '../writer';
import { headings } from './csv-form';
import { csvBytes, csvText } from './csv-lines';

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
    csvText(cell.id),
    csvText(names.get(cell.table) ?? cell.table),
    csvText(labelPath(cell.row.path)),
    csvText(labelPath(cell.column.path)),
    figure(report.cells.get(cell.id)),
    csvText(unitOf(cell)),
  ]);
  const remarks = (options?.remarks ?? []).map((remark) => [
    '',
    csvText('说明'),
    csvText(remark),
    '',
    '',
    '',
  ]);
  const others = (report.appendices ?? []).flatMap(appendixLines);
  return Promise.resolve(csvBytes([Object.values(headings), ...figures, ...others, ...remarks]));
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
          csvText(appendixTitle(appendix)),
          csvText(named(cells.slice(0, labelColumns))),
          csvText(named(rows.slice(0, headRows).map((head) => head[labelColumns + at]))),
          typeof content === 'number' ? formatNumber(content) : csvText(content ?? ''),
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
  return state.kind === 'number' ? formatNumber(state.value) : csvText(state.raw);
}
