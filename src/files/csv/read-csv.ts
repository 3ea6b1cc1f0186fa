import { fillIn, layOut } from '../../core/grid/lay-out';
import type { Grid } from '../../core/grid/grid';
import { tableName } from '../../core/report/cell-names';
import { alternativeCellsOf, cellIndexOf, cellsOf, tableIds } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { editionIds, editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { parseSeparated } from '../text/separated-values';
import type { RefusalOf } from '../unusable-file';
import { UnusableFile } from '../unusable-file';
import { headings } from './csv-form';
import { labelPath } from './write-csv';

/** A line of the file about one cell. */
interface CsvLine {
  readonly line: number;
  readonly id: CellId;
  readonly row: string;
  readonly column: string;
  readonly figure: string;
}

const refuse = (line: number, problem: RefusalOf<'damagedCsv'>['problem']): never => {
  throw new UnusableFile({ code: 'damagedCsv', line, problem });
};

/**
 * The tables of a .csv that this program wrote, laid out again from its cell ids; also if a spreadsheet program saved
 * it with other separators. Null for any other text.
 *
 * @throws {UnusableFile} if the file was cut off or changed so that a cell is missing, contradicted or in doubt
 */
export function gridsOfExportedCsv(text: string): readonly Grid[] | null {
  const start = text.slice(0, 200).replace(/^"?/u, '');
  if (!start.startsWith(headings.id)) return null;
  const separator = [',', ';', '\t'].find((mark) => new RegExp(`^${headings.id}"?${mark}`, 'u').test(start));
  if (separator === undefined) return null;
  const lines = linesOf(text, separator);
  const id = editionOf(lines);
  refuseWrongLabels(lines, id);
  const figures = figuresIn(lines);
  const report: Report = {
    edition: id,
    year: null,
    agency: null,
    // The meaning of the texts is decided where every other text is read.
    cells: new Map([...figures].map(([cell, raw]): [CellId, CellState] => [cell, { kind: 'invalid', raw }])),
    notes: [],
  };
  return tableIds
    .filter((table) => isPresent(figures, id, table))
    .map((table) => {
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

/** The lines with a cell id; remarks have none. Spreadsheet programs add empty fields and empty lines. */
function linesOf(text: string, separator: string): readonly CsvLine[] {
  const { records, lines, openQuote } = parseSeparated(text, separator);
  if (openQuote !== null) refuse(openQuote.line, 'quote');
  const [header = [], ...rest] = records;
  const [row, column, figure] = [headings.row, headings.column, headings.figure].map((name) =>
    header.indexOf(name),
  ) as [number, number, number];
  if (row === -1 || column === -1 || figure === -1) refuse(1, 'headings');
  return rest.flatMap((fields, index): readonly CsvLine[] => {
    const line = lines[index + 1] ?? 0;
    const [id = ''] = fields;
    if (id === '') return [];
    if (fields.length < header.length || fields.slice(header.length).some((field) => field !== ''))
      refuse(line, 'fields');
    const at = (position: number) => fields[position] ?? '';
    return [{ line, id: id as CellId, row: at(row), column: at(column), figure: at(figure).trim() }];
  });
}

/** The figure of each cell as it is written. */
function figuresIn(lines: readonly CsvLine[]): ReadonlyMap<CellId, string> {
  const figures = new Map<CellId, string>();
  for (const { id, figure } of lines) {
    const before = figures.get(id);
    if (before !== undefined && before !== figure)
      throw new UnusableFile({ code: 'duplicateValue', cell: id, values: [before, figure] });
    figures.set(id, figure);
  }
  return figures;
}

/** Whether the file has a table, which it then has as a whole: the writer writes blank cells, too. */
function isPresent(figures: ReadonlyMap<CellId, string>, id: EditionId, table: TableId): boolean {
  const form = cellsOf(editions[id]).filter((cell) => cell.table === table);
  const missing = form.filter((cell) => !figures.has(cell.id)).length;
  if (missing > 0 && missing < form.length)
    throw new UnusableFile({ code: 'incompleteCsv', table: tableName(editions[id], table), missing });
  return missing === 0;
}

/** Refuses a line whose labels are those of another cell: either they are wrong or the id is. */
function refuseWrongLabels(lines: readonly CsvLine[], id: EditionId): void {
  const key = (table: string, row: string, column: string) => [table, row, column].join('\n');
  const owners = new Map<string, Set<CellId>>();
  for (const cell of cellsOf(editions[id])) {
    const name = key(cell.table, labelPath(cell.row.path), labelPath(cell.column.path));
    owners.set(name, (owners.get(name) ?? new Set()).add(cell.id));
  }
  for (const { line, id: cell, row, column } of lines) {
    const owner = owners.get(key(cell.slice(0, 2), row, column));
    if (owner?.has(cell) === false && cellIndexOf(editions[id]).has(cell)) refuse(line, 'labels');
  }
}

/** The edition that has all of the cells with these labels, and the fewest others; the newest of several. */
function editionOf(lines: readonly CsvLine[]): EditionId {
  let found: { readonly id: EditionId; readonly unlike: number } | null = null;
  let unknown: CsvLine | undefined;
  for (const id of editionIds) {
    const form = cellIndexOf(editions[id]);
    const collapsed = new Set(alternativeCellsOf(editions[id]).map((cell) => cell.id));
    const foreign = lines.find((line) => !form.has(line.id) && !collapsed.has(line.id));
    if (foreign !== undefined) {
      unknown ??= foreign;
      continue;
    }
    const renamed = lines.filter(({ id: of, row, column }) => {
      const cell = form.get(of);
      return (
        cell !== undefined && (labelPath(cell.row.path) !== row || labelPath(cell.column.path) !== column)
      );
    });
    const unlike = renamed.length + Math.max(0, form.size - lines.length);
    if (found === null || unlike < found.unlike) found = { id, unlike };
  }
  return found === null || lines.length === 0 ? refuse(unknown?.line ?? 1, 'cell') : found.id;
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
