import type { CellId, Edition, TableId } from '../statute/types';
import { cellId, leavesOf } from '../report/cells';
import type { Note } from '../report/note';
import type { CellState } from '../report/report';
import { parseNumber } from '../report/parse-number';
import { blank } from '../report/report';
import { tableSectionsOf } from '../report/cell-names';
import { rowsOwed } from './expected-rows';
import type { FoundRow } from './find-rows';
import { findLabelledRows } from './find-rows';
import { findUnlabelledRow } from './find-unlabelled-row';
import { rowSumsOf } from './form-sums';
import type { Header } from './header';
import { findLostLabels, labelNotes } from './label-notes';
import type { Columns } from './assign-row';
import { assignRow } from './assign-row';
import type { Figures } from './complete-row';
import { readAs } from './complete-row';
import { RowList } from './row-list';
import type { ReadCell } from './read-cell';
import { readCell, unitOf } from './read-cell';
import { cellsAfterLabels, rowWidths } from './row-widths';
import type { LineRange } from './sections';
import type { Zone } from './zones';
import { hasFigures } from './zones';

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

/** The figures of rows whose figures are run together or that lack cells, as far as the form's sums show them. */
export type DivideRuns = (
  edition: Edition,
  table: TableId,
  rows: readonly FoundRow[],
  isShort: (row: FoundRow) => boolean,
) => ReadonlyMap<FoundRow, readonly Figures[]>;

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
  const widthOf = rowWidths(found.rows, columnsUnder);
  const split = divide(edition, table, found.rows, (row) => widthOf(row).isShort && hasFigures(row.zone));
  for (const row of found.rows) {
    const columns = columnsUnder(row.header);
    // Table 4 has no row labels.
    const name = row.official === '' ? tableName : row.official;
    const width = widthOf(row);
    const placed = assignRow(row.zone, columns, row.columns.length, width);
    const { ids } = row;
    const isCut = row.zone.line.mayLackCells && cellsAfterLabels(row.zone).length >= row.columns.length;
    if (row.zone.data.length === 0 && !isCut && (columns === null || (hasLabels && columns.own[0] === 0))) {
      // A label in running text: its figures may be blank or written elsewhere.
      unread.add(name, ids);
      if (isAmong(row, found.rows))
        cells.push(...ids.map((id): ReadCell => ({ id, state: blank, zone: row.zone })));
      continue;
    }
    const readings = split.get(row);
    if (readings !== undefined) {
      const texts = row.zone.data.map((place) => place.text);
      const read = readAs(row, readings);
      if (readings.length > 1) {
        const choices = readings.map((figures) => figures.map((figure) => figure ?? '').join(' '));
        // A row in which all readings differ everywhere is unreadable like any other.
        if (read.some(({ state }) => state.kind !== 'invalid')) {
          cells.push(...read);
          notes.push({
            code: 'row.ambiguous',
            cells: ids,
            params: { table, row: name, text: texts.join(' '), choices },
          });
          continue;
        }
      } else {
        cells.push(...read);
        const isWhole = readings[0]?.filter((figure) => figure !== null).join() === texts.join();
        (isWhole ? byOrder : divided).add(name, ids, texts.join(' '));
        continue;
      }
    }
    if (placed.extra.length > 0) extra.add(name, ids, placed.extra.map((place) => place.text).join(' '));
    // A header with no known column may concern something else, such as last year.
    const isUnknown =
      row.foreignHeadings.length > 0 || row.header?.columns.every((column) => column === -1) === true;
    if (placed.places === null || isUnknown) {
      const raw = row.zone.data.map((place) => place.text).join(' ');
      const state: CellState = { kind: 'invalid', raw };
      cells.push(...ids.map((id): ReadCell => ({ id, state, zone: row.zone })));
      notes.push({ code: 'row.unplaced', cells: ids, params: { table, row: name, text: raw } });
      continue;
    }
    const { places } = placed;
    const { zone, duplicateRow } = row;
    const others =
      duplicateRow === undefined ? null : assignRow(duplicateRow, columns, row.columns.length, width).places;
    const { grid, row: line } = zone.line;
    row.columns.forEach(({ node }, i) => {
      const input = {
        type: node.type ?? 'count',
        isTyped: zone.line.typed,
        unit: unitOf(row.header?.texts[i], row.label?.place.text),
      };
      const { state, normalised, converted, formula } = readCell(places[i], input);
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
        duplicateRow:
          others !== null && differs(state, readCell(others[i], input).state) ? duplicateRow : undefined,
      });
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

/** How many lines apart two rows of one table may be: a label of a group may be between them. */
const nextLines = 2;

/** Whether a row is among others of its table that have figures, rather than a label somewhere in a text. */
function isAmong({ zone }: FoundRow, rows: readonly FoundRow[]): boolean {
  const lines = new Map(
    rows.flatMap((row) => (row.zone.line.grid === zone.line.grid ? [[row.zone.index, row] as const] : [])),
  );
  const reaches = (step: number): boolean => {
    let at = zone.index;
    for (;;) {
      const next = Array.from({ length: nextLines }, (_, by) => at + step * (by + 1)).find((index) =>
        lines.has(index),
      );
      if (next === undefined) return false;
      if (hasFigures((lines.get(next) as FoundRow).zone)) return true;
      at = next;
    }
  };
  return reaches(-1) && reaches(1);
}

const differs = (a: CellState, b: CellState): boolean =>
  a.kind === 'number' && b.kind === 'number' && a.value !== b.value;

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
