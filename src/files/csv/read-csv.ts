import { fillIn, layOut } from '../../core/grid/lay-out';
import type { Grid } from '../../core/grid/grid';
import { cellIndexOf, alternativeCellsOf, tableIds } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { editionIds, editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { parseSeparated } from '../text/separated-values';
import { headings, rearmed } from './csv-form';
import { labelPath } from './write-csv';

/**
 * The tables of a .csv that this program wrote, laid out again from its cell ids; also if a spreadsheet program saved
 * it with other separators. Null for any other text.
 */
export function gridsOfExportedCsv(text: string): readonly Grid[] | null {
  const start = text.slice(0, 200).replace(/^"?/u, '');
  if (!start.startsWith(headings.id)) return null;
  const separator = [',', ';', '\t'].find((mark) => new RegExp(`^${headings.id}"?${mark}`, 'u').test(start));
  if (separator === undefined) return null;
  const [header = [], ...records] = parseSeparated(text, separator);
  const at = header.indexOf(headings.figure);
  if (at === -1) return null;
  const figures = new Map<CellId, string>();
  for (const record of records) {
    const [id = ''] = record;
    // Remarks have no id.
    if (id !== '') figures.set(id as CellId, rearmed(record[at] ?? ''));
  }
  const id = editionOf(records);
  if (id === null) return null;
  const report: Report = {
    edition: id,
    year: null,
    agency: null,
    // The meaning of the texts is decided where every other text is read.
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

/**
 * The edition that has all of the cells with these labels, and the fewest others; the newest of several; null if none
 * has the cells.
 */
function editionOf(records: readonly (readonly string[])[]): EditionId | null {
  const lines = records.flatMap(([id = '', , row = '', column = '']) =>
    id === '' ? [] : [{ id: id as CellId, row, column }],
  );
  let found: { readonly id: EditionId; readonly unlike: number } | null = null;
  for (const id of lines.length === 0 ? [] : editionIds) {
    const form = cellIndexOf(editions[id]);
    const collapsed = new Set(alternativeCellsOf(editions[id]).map((cell) => cell.id));
    if (!lines.every((line) => form.has(line.id) || collapsed.has(line.id))) continue;
    const renamed = lines.filter(({ id: of, row, column }) => {
      const cell = form.get(of);
      return (
        cell !== undefined && (labelPath(cell.row.path) !== row || labelPath(cell.column.path) !== column)
      );
    });
    const unlike = renamed.length + Math.max(0, form.size - lines.length);
    if (found === null || unlike < found.unlike) found = { id, unlike };
  }
  return found?.id ?? null;
}

/**
 * The form that prints a group of rows as one, or its rows one by one, if the file has figures for what its own form lacks. Of
 * several forms it is the nearest: one further away may have renamed other rows.
 */
function formWith(figures: ReadonlyMap<CellId, string>, id: EditionId, table: TableId): Edition {
  const collapsed = alternativeCellsOf(editions[id]).find(
    (cell) => cell.id.startsWith(`${table}.`) && figures.has(cell.id),
  );
  if (collapsed === undefined) return editions[id];
  const nearest = byNearness(editionIds, id);
  return editions[nearest.find((other) => cellIndexOf(editions[other]).has(collapsed.id)) ?? id];
}

/** The elements of an ordered list, those next to one of them first; of two that are as far away, the earlier. */
export function byNearness<T>(ordered: readonly T[], from: T): readonly T[] {
  const at = ordered.indexOf(from);
  const distance = (other: T) => Math.abs(ordered.indexOf(other) - at);
  return [...ordered].sort((a, b) => distance(a) - distance(b));
}
