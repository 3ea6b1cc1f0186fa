import type { CellId, Edition, TableId } from '../statute/types';
import { cellId, leavesOf } from '../report/cells';
import type { Note } from '../report/note';
import type { CellState } from '../report/report';
import { stateText } from '../report/cell-state';
import { parseNumber } from '../report/parse-number';
import { numberState } from '../report/report';
import { tableSectionsOf } from '../report/cell-names';
import { rowsOwed } from './expected-rows';
import type { FoundRow } from './find-rows';
import { contradicts, differs, figuresOf } from './contradictions';
import { findLabelledRows } from './find-rows';
import { findUnlabelledRow } from './find-unlabelled-row';
import { rowSumsOf } from './form-sums';
import type { Header } from './header';
import { findLostLabels, labelNotes } from './label-notes';
import type { Columns } from './assign-row';
import { assignRow } from './assign-row';
import type { ReadCell } from './read-cell';
import { readCell, unitOf } from './read-cell';
import type { LineRange } from './sections';
import type { Zone } from './zones';

export interface FoundTable {
  readonly cells: readonly ReadCell[];
  readonly notes: readonly Note[];
  /** The first and last line of the table in the document; null if it has none. */
  readonly lines: readonly [first: number, last: number] | null;
  /** How many rows of the form were found. */
  readonly rowsFound: number;
  /** Labels of other editions: of rows that older documents print in place of a group, and of columns. */
  readonly foreignLabels: readonly string[];
  /** The document contains the table twice. */
  readonly isRepeated: boolean;
}

/** The figures of rows whose figures are run together, as far as they can be separated. */
export type DivideRuns = (
  edition: Edition,
  table: TableId,
  rows: readonly FoundRow[],
) => ReadonlyMap<FoundRow, readonly number[]>;

/**
 * Reads one table of an edition from the zones of a document.
 *
 * @param sectionRange the lines of its section
 */
export function findTable(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  divide: DivideRuns,
  sectionRange?: LineRange,
): FoundTable {
  const hasLabels = edition.tables[table].blocks.some((block) => block.corner !== undefined);
  const found = hasLabels
    ? findLabelledRows(edition, table, zones, sectionRange)
    : findUnlabelledRow(edition, table, zones, sectionRange);
  const tableName = tableSectionsOf(edition).find((section) => section.table === table)?.name ?? '';
  const known = new Map<Header | null, Columns | null>([[null, null]]);
  const columnsUnder = (header: Header | null): Columns | null => {
    let columns = known.get(header);
    if (columns === undefined) known.set(header, (columns = columnsFor(edition, table, header, found.rows)));
    return columns;
  };
  const cells: ReadCell[] = [];
  const notes: Note[] = [];
  const byOrder = new RowList();
  const unread = new RowList();
  const extra = new RowList();
  const divided = new RowList();
  const split = divide(edition, table, found.rows);
  for (const row of found.rows) {
    const columns = columnsUnder(row.header);
    // Table 4 has no row labels.
    const name = row.official === '' ? tableName : row.official;
    const placed = assignRow(row.zone, columns, row.columns.length);
    const { ids } = row;
    if (row.zone.data.length === 0 && (columns === null || (hasLabels && columns.own[0] === 0))) {
      // A label in running text: its figures may be blank or written elsewhere.
      unread.add(name, ids);
      continue;
    }
    const figures = split.get(row);
    const run = row.zone.data[0];
    if (figures !== undefined && run !== undefined) {
      const address = { grid: row.zone.line.grid, row: row.zone.line.row, column: run.column };
      const { zone } = row;
      cells.push(
        ...ids.map((id, i): ReadCell => ({
          id,
          state: numberState(figures[i] ?? Number.NaN),
          address,
          zone,
        })),
      );
      divided.add(name, ids, run.text);
      continue;
    }
    if (placed.extra.length > 0) extra.add(name, ids, placed.extra.map((place) => place.text).join(' '));
    // A header with no known column may concern something else, such as last year.
    const isUnknown =
      row.isMisplaced ||
      row.foreignHeadings.length > 0 ||
      row.header?.columns.every((column) => column === -1) === true;
    if (placed.places === null || isUnknown) {
      const raw = row.zone.data.map((place) => place.text).join(' ');
      const state: CellState = { kind: 'invalid', raw };
      cells.push(...ids.map((id): ReadCell => ({ id, state, zone: row.zone })));
      notes.push({ code: 'row.unplaced', cells: ids, params: { table, row: name, text: raw } });
      continue;
    }
    const { places } = placed;
    const { zone, duplicateRow, contradiction } = row;
    const others =
      duplicateRow === undefined ? null : assignRow(duplicateRow, columns, row.columns.length).places;
    const undecided: CellId[] = [];
    const { grid, row: line } = zone.line;
    row.columns.forEach(({ node }, i) => {
      const input = {
        type: node.type ?? 'count',
        isTyped: zone.line.typed,
        unit: unitOf(row.header?.texts[i], row.label?.place.text),
      };
      const { state: read, normalised, converted, formula } = readCell(places[i], input);
      const second = others === null ? undefined : readCell(others[i], input).state;
      const isOpen = contradiction !== undefined && contradicts(read, second);
      if (isOpen) undecided.push(ids[i] as CellId);
      const state: CellState = isOpen
        ? { kind: 'invalid', raw: `${stateText(read, '—')} / ${stateText(second, '—')}` }
        : read;
      const column = places[i]?.column ?? (placed.isByOrder ? undefined : columns?.own[i]);
      // Called for each worksheet cell at every change: all objects have the same shape, and nothing is copied.
      cells.push({
        id: ids[i] as CellId,
        state,
        normalised,
        converted,
        formula,
        address: column === undefined ? undefined : { grid, row: line, column },
        text: places[i]?.text,
        zone,
        duplicateRow: isOpen || differs(read, second) ? duplicateRow : undefined,
      });
    });
    if (contradiction !== undefined && undecided.length > 0)
      notes.push({
        code: 'row.repeated',
        cells: undecided,
        params: { row: name, first: figuresOf(zone), second: figuresOf(contradiction) },
      });
    if (placed.isByOrder) byOrder.add(name, ids);
  }
  const lost = findLostLabels(edition, table, zones, found.rows);
  for (const group of lost) {
    const { zone, label } = group;
    const columns = leavesOf(edition.tables[table].blocks[0]?.columns ?? []);
    const ids = group.rows.flatMap((row) => columns.map(({ node }) => cellId(table, row, node.id)));
    const raw = zone.data.map((place) => place.text).join(' ');
    cells.push(...ids.map((id): ReadCell => ({ id, state: { kind: 'invalid', raw }, zone })));
    notes.push({ code: 'row.unplaced', cells: ids, params: { table, row: label, text: raw } });
  }
  const missing = new RowList();
  const there = new Set([...found.rows.map(({ row }) => row), ...lost.flatMap(({ rows }) => rows)]);
  if (found.rows.length > 0)
    for (const { node, ids } of rowsOwed(edition, table, there)) missing.add(node.label, ids);
  return {
    cells,
    lines: linesUsed(zones, found.rows),
    notes: [
      ...byOrder.notes((cells, rows) => ({ code: 'row.shifted', cells, params: { table, ...rows } })),
      ...divided.notes((cells, rows, text) => ({
        code: 'row.divided',
        cells,
        params: { table, ...rows, text },
      })),
      ...unread.notes((cells, rows) => ({ code: 'row.unread', cells, params: { table, ...rows } })),
      ...extra.notes((cells, rows, text) => ({
        code: 'cell.extra',
        cells,
        params: { table, ...rows, text },
      })),
      ...missing.notes((cells, rows) => ({ code: 'row.missing', cells, params: { table, ...rows } })),
      ...notes,
      ...found.notes,
      ...labelNotes(table, found.rows, (header) => columnsUnder(header)?.isByOrder === true),
    ],
    rowsFound: found.rows.length,
    foreignLabels: [
      ...found.rows.filter((row) => row.isCollapsed).map((row) => row.official),
      ...new Set(found.rows.flatMap((row) => row.foreignHeadings)),
    ],
    isRepeated: found.isRepeated,
  };
}

/**
 * The columns under a header, and those next to them: with a heading unknown to the form, or without one where some row
 * below has a figure next to a complete set. Null without a header that names every column; in running text every line
 * starts at column 0.
 */
function columnsFor(
  edition: Edition,
  table: TableId,
  header: Header | null,
  rows: readonly FoundRow[],
): Columns | null {
  const named = header?.columns ?? [];
  if (header === null || named.length === 0 || named.includes(-1) || new Set(named).size < named.length)
    return null;
  const below = rows.filter((row) => row.header?.zone === header.zone);
  const isByOrder = header.isDisordered && addsUpInOrder(edition, table, named, below);
  const own = isByOrder ? [...named].sort((a, b) => a - b) : named;
  const foreign = new Set(header.foreign);
  const unheaded = new Set<number>();
  let isShort = false;
  for (const { zone } of below) {
    if (own.length === 1) continue;
    const columns = zone.data.map((place) => place.column);
    if (!own.every((column) => columns.includes(column))) continue;
    for (const column of columns) {
      if (own.includes(column) || foreign.has(column)) continue;
      unheaded.add(column);
      if (zone.line.mayLackCells && !header.cells.has(column)) isShort = true;
    }
  }
  return { own, foreign, unheaded, isShort, isByOrder };
}

/**
 * Whether the rows add up when read in the form's order but not by the headings: a span that is too small has moved a
 * heading of several rows ahead of its neighbour.
 */
function addsUpInOrder(
  edition: Edition,
  table: TableId,
  named: readonly number[],
  rows: readonly FoundRow[],
): boolean {
  const ids = rows[0]?.columns.map(({ node }) => node.id) ?? [];
  const sums = rowSumsOf(edition, table, ids);
  const addUp = (columns: readonly number[]) => {
    const held = rows.map(({ zone }) => {
      const figures = columns.map((column) => {
        const place = zone.data.find((other) => other.column === column);
        const state = place === undefined ? undefined : parseNumber(place.text, 'count').state;
        return state?.kind === 'number' ? state.value : Number.NaN;
      });
      return sums.every(
        ({ total, parts }) => figures[total] === parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0),
      );
    });
    return held.every(Boolean);
  };
  return sums.length > 0 && !addUp(named) && addUp([...named].sort((a, b) => a - b));
}

/** From the first heading to the last row. */
function linesUsed(
  zones: readonly Zone[],
  rows: readonly FoundRow[],
): readonly [first: number, last: number] | null {
  const used = rows
    .filter(({ zone }) => zone.data.length > 0)
    .flatMap(({ zone, header }) => [zone.index, zones[header?.zone ?? -1]?.index ?? zone.index]);
  return used.length === 0 ? null : [Math.min(...used), Math.max(...used)];
}

/** Rows of one table that share a note: the label of the first, the number of rows, and the content of the first. */
class RowList {
  private readonly names: string[] = [];
  private readonly cells: CellId[] = [];
  private text = '';

  add(name: string, cells: readonly CellId[], text = ''): void {
    if (this.names.length === 0) this.text = text;
    this.names.push(name);
    this.cells.push(...cells);
  }

  /** Their note, if there are any rows. */
  notes(
    make: (
      cells: readonly CellId[],
      rows: { readonly row: string; readonly rows: number },
      text: string,
    ) => Note,
  ): readonly Note[] {
    const [row] = this.names;
    return row === undefined ? [] : [make(this.cells, { row, rows: this.names.length }, this.text)];
  }
}
