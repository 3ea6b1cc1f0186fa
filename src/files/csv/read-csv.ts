import { fillIn } from '../../core/grid/fill-in';
import type { Grid } from '../../core/grid/grid';
import { layOut } from '../../core/grid/lay-out';
import { cellIndexOf, alternativeCellsOf, tableIds } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { editionIds, editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { parseSeparated } from '../text/separated-values';
import { labelPath } from './write-csv';

/** The heading of the column of cell ids, with which the files begin that this program exports. */
const idHeading = '单元编号';
const figureHeading = '数值';

/** An apostrophe that keeps a spreadsheet program from running the text behind it. */
const disarmed = /^'(?=[=+\-@\t\r\n＝＋－＠])/u;

/**
 * The tables of a .csv that this program wrote, laid out anew from its cell ids; also when a spreadsheet program saved it again
 * with other separators. Null for any other text.
 */
export function gridsOfOwnCsv(text: string): readonly Grid[] | null {
  const start = text.slice(0, 200).replace(/^"?/u, '');
  if (!start.startsWith(idHeading)) return null;
  const separator = [',', ';', '\t'].find((mark) => new RegExp(`^${idHeading}"?${mark}`, 'u').test(start));
  if (separator === undefined) return null;
  const [header = [], ...records] = parseSeparated(text, separator);
  const at = header.indexOf(figureHeading);
  if (at === -1) return null;
  const figures = new Map<CellId, string>();
  for (const record of records) {
    const [id = ''] = record;
    // Remarks have no id.
    if (id !== '') figures.set(id as CellId, (record[at] ?? '').replace(disarmed, ''));
  }
  const id = editionOf(records);
  if (id === null) return null;
  const report: Report = {
    edition: id,
    year: null,
    agency: null,
    // What the texts mean is decided where every other text is read.
    cells: new Map([...figures].map(([cell, raw]): [CellId, CellState] => [cell, { kind: 'invalid', raw }])),
    notes: [],
  };
  return tableIds.map((table) => {
    const { rows, columns, cells } = fillIn(layOut(formWith(figures, id, table), table), report, 'text');
    const plain = cells.map(({ row, column, rowSpan, columnSpan, content }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      content: content === '' ? null : content,
    }));
    return { rows, columns, cells: plain };
  });
}

/** The edition that has all of the cells, with the labels that stand beside them and the fewest cells more; the newest of several. */
function editionOf(records: readonly (readonly string[])[]): EditionId | null {
  const lines = records.flatMap(([id = '', , row = '', column = '']) =>
    id === '' ? [] : [{ id: id as CellId, labels: `${row}\t${column}` }],
  );
  const unlike = (id: EditionId): number => {
    const form = cellIndexOf(editions[id]);
    const collapsed = new Set(alternativeCellsOf(editions[id]).map((cell) => cell.id));
    if (!lines.every((line) => form.has(line.id) || collapsed.has(line.id))) return Infinity;
    const others = lines.filter((line) => {
      const cell = form.get(line.id);
      return (
        cell !== undefined && `${labelPath(cell.row.path)}\t${labelPath(cell.column.path)}` !== line.labels
      );
    });
    return others.length + Math.max(0, form.size - lines.length);
  };
  const likeness = editionIds.map((id) => ({ id, unlike: unlike(id) }));
  const least = Math.min(...likeness.map((one) => one.unlike));
  return lines.length === 0 || least === Infinity
    ? null
    : (likeness.find((one) => one.unlike === least)?.id ?? null);
}

/** The form that prints a group of rows as one where the file has figures for that one row. */
function formWith(figures: ReadonlyMap<CellId, string>, id: EditionId, table: TableId): Edition {
  const collapsed = alternativeCellsOf(editions[id]).find(
    (cell) => cell.id.startsWith(`${table}.`) && figures.has(cell.id),
  );
  if (collapsed === undefined) return editions[id];
  return editions[editionIds.find((other) => cellIndexOf(editions[other]).has(collapsed.id)) ?? id];
}
