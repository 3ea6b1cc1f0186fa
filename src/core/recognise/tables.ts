import type { CellId, Edition, TableId } from '../statute/types';
import { cellId, leavesOf } from '../report/cells';
import type { Note } from '../report/note';
import type { CellState } from '../report/report';
import { stateText } from '../report/cell-state';
import { blank } from '../report/report';
import { tableSectionsOf } from '../report/cell-names';
import { rowsOwed } from './expected-rows';
import type { FoundRow } from './find-rows';
import { contradicts, differs } from './contradictions';
import { findLabelledRows } from './find-rows';
import { findUnlabelledRow } from './find-unlabelled-row';
import type { Columns } from './columns';
import { columnsFor } from './columns';
import type { Header } from './header';
import { findLostLabels, labelNotes } from './label-notes';
import { assignRow } from './assign-row';
import { readAs } from './complete-row';
import type { Figures } from './divide-run';
import { RowList } from './row-list';
import type { ReadCell } from './read-cell';
import { readCell, unitOf } from './read-cell';
import { cellsAfterLabels, rowWidths } from './row-widths';
import type { LineRange } from './sections';
import type { Zone } from './zones';
import { figuresOf, hasFigures } from './zones';

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
      const text = figuresOf(row.zone);
      cells.push(...readAs(row, readings));
      if (readings.length > 1) {
        const choices = readings.map((figures) => figures.map((figure) => figure ?? '').join(' '));
        notes.push({ code: 'row.ambiguous', cells: ids, params: { table, row: name, text, choices } });
      } else {
        const texts = row.zone.data.map((place) => place.text);
        const isWhole = readings[0]?.filter((figure) => figure !== null).join() === texts.join();
        (isWhole ? byOrder : divided).add(name, ids, text);
      }
      continue;
    }
    if (placed.extra.length > 0) extra.add(name, ids, placed.extra.map((place) => place.text).join(' '));
    // A header with no known column may concern something else, such as last year.
    const isUnknown =
      row.isMisplaced ||
      row.foreignHeadings.length > 0 ||
      row.header?.columns.every((column) => column === -1) === true;
    if (placed.places === null || isUnknown) {
      const raw = figuresOf(row.zone);
      const state: CellState = raw === '' ? blank : { kind: 'invalid', raw };
      cells.push(...ids.map((id): ReadCell => ({ id, state, zone: row.zone })));
      if (raw !== '')
        notes.push({ code: 'row.unplaced', cells: ids, params: { table, row: name, text: raw } });
      continue;
    }
    const { places } = placed;
    const { zone, duplicateRow, contradiction } = row;
    const others =
      duplicateRow === undefined ? null : assignRow(duplicateRow, columns, row.columns.length, width).places;
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
    const raw = figuresOf(zone);
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

/** The largest distance in lines between two rows of one table: a label of a group may be between them. */
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
