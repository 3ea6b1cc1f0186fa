import type { CellId, Edition, TableId, ValueType } from '../../statute/types';
import { cellId, leavesOf } from '../../report/cells';
import type { CellState, Note } from '../../report/report';
import { align } from './align';
import type { Header } from './header';
import { headerAbove, isHeader } from './header';
import { rowsOf } from './labels';
import type { Columns } from './place-row';
import { placeRow } from './place-row';
import type { ReadCell } from './read-cell';
import { readCell } from './read-cell';
import type { LabelPlace, Zone } from './zones';
import { scoreFor } from './zones';

/** A row of the form and the zone that was found for it. */
interface FoundRow {
  readonly row: string;
  readonly official: string;
  readonly zone: Zone;
  readonly label: LabelPlace | undefined;
  /** Printed in place of a group of rows. */
  readonly collapsed: boolean;
  readonly header: Header | null;
  readonly columns: readonly { readonly id: string; readonly official: string; readonly type: ValueType }[];
}

export interface FoundTable {
  readonly cells: readonly ReadCell[];
  readonly notes: readonly Note[];
  /** Rows of the form that were found, and how many it has. */
  readonly rowsFound: number;
  /** Rows that older documents print in place of a group. */
  readonly collapsedRows: readonly string[];
  /** The document has the table twice. */
  readonly repeated: boolean;
}

/** A score from which on a row counts as found for certain. */
const sure = 0.9;

function columnsOf(edition: Edition, table: TableId, block: number): FoundRow['columns'] {
  return leavesOf(edition.tables[table].blocks[block]?.columns ?? []).map(({ node }) => ({
    id: node.id,
    official: node.label,
    type: node.type ?? 'count',
  }));
}

/** Finds the rows of a table that have labels (tables 2 and 3) by aligning the document with the form. */
function findRows(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
): { rows: FoundRow[]; repeated: boolean } {
  const expected = edition.tables[table].blocks.flatMap((block, index) =>
    rowsOf(block.rows).map((node, leaf) => ({
      node,
      leaf,
      block: index,
      collapsed: node.children !== undefined,
    })),
  );
  const candidates = zones
    .map((zone, index) => ({ zone, index, label: zone.labels.at(-1) }))
    .filter(({ zone, label }) => label !== undefined && !isHeader(zone))
    .map((candidate) => ({
      ...candidate,
      scores: expected.map(({ block, leaf, collapsed }) =>
        collapsed && candidate.zone.data.length === 0
          ? 0
          : scoreFor(
              candidate.label,
              (label) =>
                label.kind === 'row' && label.table === table && label.block === block && label.leaf === leaf,
            ),
      ),
    }))
    .filter(({ scores }) => scores.some((score) => score > 0));

  const alignment = align(
    candidates.map(({ scores }) => scores),
    expected.length,
  );
  const used = new Set(alignment.found);
  const rows = expected.flatMap(({ node, block, collapsed }, j): FoundRow[] => {
    const candidate = candidates[alignment.found[j] ?? -1];
    if (candidate === undefined) return [];
    const columns = columnsOf(edition, table, block);
    return [
      {
        row: node.id,
        official: node.label,
        zone: candidate.zone,
        label: candidate.label,
        collapsed,
        header: headerAbove(zones, candidate.index, table, block, columns.length),
        columns,
      },
    ];
  });
  return { rows: withoutDoubleGroups(rows), repeated: hasSecond(candidates, used, expected.length) };
}

/** A collapsed row next to the rows it would replace is only their group label. */
function withoutDoubleGroups(rows: FoundRow[]): FoundRow[] {
  return rows.filter((row) => !row.collapsed || !rows.some((other) => other.row.startsWith(`${row.row}.`)));
}

/** Whether the zones that are left over hold most of the table once more, with figures. */
function hasSecond(
  candidates: readonly { readonly zone: Zone; readonly scores: readonly number[] }[],
  used: ReadonlySet<number>,
  expected: number,
): boolean {
  const rest = candidates.filter(
    ({ zone, scores }, index) => !used.has(index) && zone.data.length > 0 && Math.max(...scores) >= sure,
  );
  const again = align(
    rest.map(({ scores }) => scores),
    expected,
  );
  return again.total > 0.6 * expected;
}

/** Table 4 has no row labels: its figures are the first line behind the header that has no labels. */
function findUnlabelled(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
): { rows: FoundRow[]; repeated: boolean } {
  const columns = columnsOf(edition, table, 0);
  const row = (zone: Zone, header: Header | null): FoundRow => ({
    row: '',
    official: '',
    zone,
    label: undefined,
    collapsed: false,
    header,
    columns,
  });
  const found: FoundRow[] = [];
  zones.forEach((zone, index) => {
    if (zone.labels.length > 0 || !zone.data.some((place) => place.isFigure)) return;
    const header = headerAbove(zones, index, table, 0, columns.length);
    const missing = header?.columns.filter((column) => column < 0).length ?? columns.length;
    const isNext =
      header !== null && zones.slice(header.zone + 1, index).every((between) => between.data.length === 0);
    if (isNext && missing <= columns.length / 2) found.push(row(zone, header));
    // The header is lost or glued together, but nothing else in the report is a line of so many figures.
    else if (
      header === null &&
      zone.data.length === columns.length &&
      zone.data.every((place) => place.isFigure)
    )
      found.push(row(zone, null));
  });
  const [first] = found;
  if (first !== undefined) return { rows: [first], repeated: found.length > 1 };

  // A header without any figures below it: the cells are there, and blank.
  const lastHeader = zones.findLastIndex(isHeader);
  const header =
    headerAbove(zones, lastHeader + 1, table, 0, columns.length) ??
    headerOfLast(zones, table, columns.length);
  const empty = header === null ? undefined : zones[header.zone];
  if (header === null || empty === undefined || header.columns.some((column) => column < 0))
    return { rows: [], repeated: false };
  return { rows: [row({ ...empty, labels: [], data: [] }, header)], repeated: false };
}

/** The header at the very end of a document, below which no zone stands. */
function headerOfLast(zones: readonly Zone[], table: TableId, leaves: number): Header | null {
  const last = zones.at(-1);
  return last === undefined
    ? null
    : headerAbove([...zones, { ...last, labels: [], data: [] }], zones.length, table, 0, leaves);
}

/** The columns of a header that is complete and stands beside the labels; in running text every line starts at column 0. */
function usableColumns(header: Header | null): readonly number[] | null {
  if (header === null) return null;
  const isUsable = header.columns.every((column, i) => column > (header.columns[i - 1] ?? -1));
  return isUsable ? header.columns : null;
}

/**
 * The columns for a row, and those beside them: with a heading that the form does not know, or without one where some row
 * below the same header has a figure beside a complete set of its own.
 */
function columnsFor(row: FoundRow, rows: readonly FoundRow[]): Columns | null {
  const own = usableColumns(row.header);
  if (own === null) return null;
  const foreign = new Set(row.header?.foreign ?? []);
  const complete = rows.filter(
    ({ zone, header }) =>
      header?.zone === row.header?.zone &&
      own.every((column) => zone.data.some((place) => place.column === column)),
  );
  const besides = complete.flatMap(({ zone }) => zone.data.map((place) => place.column));
  return {
    own,
    foreign,
    unheaded: new Set(besides.filter((column) => !own.includes(column) && !foreign.has(column))),
  };
}

/** Rows of one table that share a note. */
class RowList {
  private readonly names: string[] = [];
  private readonly cells: CellId[] = [];

  constructor(private readonly code: Note['code']) {}

  add(name: string, cells: readonly CellId[]): void {
    this.names.push(name);
    this.cells.push(...cells);
  }

  notes(): readonly Note[] {
    const [row] = this.names;
    return row === undefined
      ? []
      : [{ code: this.code, cells: this.cells, params: { row, rows: this.names.length } }];
  }
}

/** Reads one table of an edition from the zones of a document. */
export function findTable(edition: Edition, table: TableId, zones: readonly Zone[]): FoundTable {
  const hasLabels = edition.tables[table].blocks.some((block) => block.corner !== undefined);
  const { rows, repeated } = hasLabels
    ? findRows(edition, table, zones)
    : findUnlabelled(edition, table, zones);
  const cells: ReadCell[] = [];
  const notes: Note[] = [];
  const shifted = new RowList('row.shifted');
  const unread = new RowList('row.unread');
  for (const row of rows) {
    const columns = columnsFor(row, rows);
    const placed = placeRow(row.zone, columns, row.columns.length);
    const ids = row.columns.map((column) => cellId(table, row.row, column.id));
    const name = row.official;
    if (row.zone.data.length === 0 && (columns === null || (hasLabels && columns.own[0] === 0))) {
      // A label in running text: whether its figures are blank or written elsewhere cannot be told.
      unread.add(name, ids);
      continue;
    }
    if (placed.places === null) {
      const raw = row.zone.data.map((place) => place.text).join(' ');
      const state: CellState = { kind: 'invalid', raw };
      cells.push(...ids.map((id): ReadCell => ({ id, state })));
      notes.push({ code: 'row.unplaced', cells: ids, params: { row: name, text: raw } });
    } else {
      const { places } = placed;
      row.columns.forEach((column, i) => {
        const cell = readCell(ids[i] as CellId, places[i], column.type, row.zone.line.typed);
        const at = places[i]?.column ?? (placed.shifted ? undefined : columns?.own[i]);
        const { grid, row: line } = row.zone.line;
        cells.push(at === undefined ? cell : { ...cell, place: { grid, row: line, column: at } });
      });
      if (placed.shifted) shifted.add(name, ids);
    }
    if (placed.extra.length > 0)
      notes.push({
        code: 'cell.extra',
        cells: ids,
        params: { row: name, text: placed.extra.map((place) => place.text).join(' ') },
      });
  }
  return {
    cells,
    notes: [...shifted.notes(), ...unread.notes(), ...notes, ...labelNotes(table, rows)],
    rowsFound: rows.length,
    collapsedRows: rows.filter((row) => row.collapsed).map((row) => row.official),
    repeated,
  };
}

/** One note for each label whose wording is not the official one. */
function labelNotes(table: TableId, rows: readonly FoundRow[]): readonly Note[] {
  const notes = new Map<string, Note>();
  const compare = (place: LabelPlace | undefined, official: string, cells: readonly CellId[]) => {
    if (place === undefined) return;
    const exact = place.matches.some(
      ({ label, score }) => label.official === official && (score === 1 || score === 0.97),
    );
    const key = `${place.place.text}\n${official}`;
    if (!exact && !notes.has(key))
      notes.set(key, {
        code: 'label.variant',
        cells,
        params: { found: place.place.text, expected: official },
      });
  };
  for (const row of rows) {
    const ids = row.columns.map((column) => cellId(table, row.row, column.id));
    compare(row.label, row.official, ids);
    row.columns.forEach((column, leaf) => {
      const below = rows.filter(
        (other) => other.columns === row.columns || other.header?.zone === row.header?.zone,
      );
      compare(
        row.header?.places[leaf],
        column.official,
        below.map((other) => cellId(table, other.row, column.id)),
      );
    });
  }
  return [...notes.values()];
}
