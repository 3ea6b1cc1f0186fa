import type { CellId, ColumnNode, Edition, TableId } from '../statute/types';
import type { Leaf } from '../report/cells';
import type { Note } from '../report/note';
import { align } from './align';
import type { ExpectedRows } from './expected-rows';
import { expectedRowsOf } from './expected-rows';
import type { Header } from './header';
import { headerAbove } from './header';
import { unusedWithin } from './unused-lines';
import type { Stretch } from './sections';
import { isWithin } from './sections';
import type { LabelPlace, Zone } from './zones';
import { hasFigures, isCount } from './zones';

/** A row of the form and the zone that was found for it. */
export interface FoundRow {
  readonly row: string;
  /** Empty in a table without row labels. */
  readonly official: string;
  readonly zone: Zone;
  readonly label: LabelPlace | undefined;
  /** Printed in place of a group of rows. */
  readonly isCollapsed: boolean;
  /** The same row once more. */
  readonly rival: Zone | undefined;
  readonly header: Header | null;
  readonly columns: readonly Leaf<ColumnNode>[];
  /** The cells of the row, one for each column. */
  readonly ids: readonly CellId[];
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** The document has the table twice. */
  readonly isRepeated: boolean;
  readonly notes: readonly Note[];
}

interface Candidate {
  readonly zone: Zone;
  readonly index: number;
  readonly label: LabelPlace | undefined;
  /** Against each expected row. */
  readonly scores: readonly number[];
}

/** A score from which on a row counts as found for certain. */
const sure = 0.9;

/**
 * Finds the rows of a table that have labels (tables 2 and 3) by aligning the document with the form.
 *
 * @param home the lines of its section: rows of the same names elsewhere, such as last year's in the text, are not preferred to its own
 */
export function findLabelledRows(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  home?: Stretch,
): FoundRows {
  const form = expectedRowsOf(edition, table);
  const expected = form.rows;
  const candidates = candidatesOf(zones, table, form);
  const chosen = align(weighted(candidates, expected.length, home), expected.length).found.map(
    (index) => candidates[index],
  );
  const taken = new Set(chosen);
  const left = candidates.filter((candidate) => !taken.has(candidate));
  const isRepeated = hasSecond(left, expected.length);

  const notes: Note[] = [];
  // A row whose own label stands elsewhere than in the form's order.
  expected.forEach(({ node }, j) => {
    if (chosen[j] !== undefined || node.children !== undefined) return;
    const moved = left.find((candidate) => (candidate.scores[j] ?? 0) >= sure && hasFigures(candidate.zone));
    if (moved === undefined) return;
    chosen[j] = moved;
    left.splice(left.indexOf(moved), 1);
    notes.push({ code: 'label.order', cells: [], params: { found: [moved.label?.place.text ?? ''] } });
  });

  const rows = expected.flatMap(({ node, block, columns, ids }, j): FoundRow[] => {
    const candidate = chosen[j];
    if (candidate === undefined) return [];
    return [
      {
        row: node.id,
        official: node.label,
        zone: candidate.zone,
        label: candidate.label,
        isCollapsed: node.children !== undefined,
        rival: left.find((other) => (other.scores[j] ?? 0) >= sure && hasFigures(other.zone))?.zone,
        header: headerAbove(zones, candidate.index, { table, block, leaves: columns }),
        columns,
        ids,
      },
    ];
  });
  if (!isRepeated)
    for (const zone of unusedWithin(zones, rows, table))
      notes.push({
        code: 'row.extra',
        cells: [],
        params: {
          row: zone.labels.at(-1)?.place.text ?? zone.data.find((place) => !place.isFigure)?.text ?? '',
          text: zone.data
            .filter((place) => place.isFigure)
            .map((place) => place.text)
            .join(' '),
        },
      });
  // A collapsed row next to the rows it would replace is only their group label.
  const isGroupLabel = (row: FoundRow) => rows.some((other) => other.row.startsWith(`${row.row}.`));
  return { rows: rows.filter((row) => !isGroupLabel(row)), isRepeated, notes };
}

/** How much a row counts that is not where most of its table is: less than one there with blank cells, or than an equal one. */
const elsewhere = { section: 0.6, grid: 0.9 } as const;

/** The scores of candidates with less for those that are not in the section, or the grid, that has most of the table. */
function weighted(
  candidates: readonly Candidate[],
  expected: number,
  home: Stretch | undefined,
): readonly (readonly number[])[] {
  const isHome = ({ zone }: Candidate) => home !== undefined && isWithin(zone.index, home);
  const counts = new Map<number, number>();
  for (const { zone } of candidates) counts.set(zone.line.grid, (counts.get(zone.line.grid) ?? 0) + 1);
  const isBySection = 2 * candidates.filter(isHome).length >= expected;
  if (!isBySection && counts.size < 2) return candidates.map(({ scores }) => scores);
  const [main] = [...counts].reduce((most, count) => (count[1] > most[1] ? count : most));
  return candidates.map((candidate) => {
    const isThere = isBySection ? isHome(candidate) : candidate.zone.line.grid === main;
    if (isThere) return candidate.scores;
    const weight = isBySection ? elsewhere.section : elsewhere.grid;
    return candidate.scores.map((score) => weight * score);
  });
}

function candidatesOf(
  zones: readonly Zone[],
  table: TableId,
  { rows, starts }: ExpectedRows,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  zones.forEach((zone, index) => {
    const label = zone.labels.at(-1);
    if (label === undefined || zone.isHeader) return;
    // Rows with figures before sentences that explain a row, and before labels alone.
    const weight = hasFigures(zone) ? 1 : zone.data.length === 0 ? 0.7 : 0.4;
    let scores: number[] | undefined;
    for (const { label: official, score } of label.matches) {
      if (official.kind !== 'row' || official.table !== table) continue;
      const j = (starts[official.block] ?? 0) + official.leaf;
      if (zone.data.length === 0 && rows[j]?.node.children !== undefined) continue;
      scores ??= new Array<number>(rows.length).fill(0);
      scores[j] = Math.max(scores[j] ?? 0, weight * score);
    }
    if (scores !== undefined) candidates.push({ zone, index, label, scores });
  });
  return candidates;
}

/** Whether what is left over holds most of the table once more, with figures. */
function hasSecond(left: readonly Candidate[], expected: number): boolean {
  const rest = left.filter(({ zone, scores }) => hasFigures(zone) && Math.max(...scores) >= sure);
  const again = align(
    rest.map(({ scores }) => scores),
    expected,
  );
  return again.total > 0.6 * expected;
}

/** As many figures as a row has, or as many digits run together. */
function isWholeRow({ line, data }: Zone, count: number): boolean {
  const [only, second] = data;
  if (line.mayRunTogether && second === undefined)
    return (only?.text.replace(/ /gu, '').length ?? 0) >= count;
  return data.length === count && data.every((place) => place.isFigure);
}

/**
 * Finds the row of a table without row labels (table 4): the only line of figures below its header, up to the next label. Two
 * such lines, such as last year's and this year's, make the table appear twice.
 */
export function findUnlabelledRow(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  home?: Stretch,
): FoundRows {
  const { columns = [], ids = [] } = expectedRowsOf(edition, table).rows[0] ?? {};
  const of = { table, block: 0, leaves: columns };
  const row = (zone: Zone, header: Header | null): FoundRow => ({
    row: '',
    official: '',
    zone,
    label: undefined,
    isCollapsed: false,
    rival: undefined,
    header,
    columns,
    ids,
  });
  const isHome = ({ index }: Zone) => home === undefined || isWithin(index, home);
  // Where its own section has a header, a line of figures in another section is something else.
  const isBound = zones.some((zone) => zone.isHeader && isHome(zone));
  const isData = (zone: Zone) => zone.labels.length === 0 && hasFigures(zone) && !isCount(zone);
  const found: FoundRow[] = [];
  const headerZones: number[] = [];
  zones.forEach((zone, index) => {
    if (zone.isHeader) {
      headerZones.push(index);
      return;
    }
    if (!isData(zone) || (isBound && !isHome(zone))) return;
    const header = headerAbove(zones, index, of);
    const isBelow =
      header !== null &&
      header.columns.filter((column) => column >= 0).length > columns.length / 2 &&
      zones.slice(header.zone + 1, index).every((between) => between.labels.length === 0);
    // The header is lost, or in pieces, but nothing else in the report is a line of so many figures.
    const isLost = !isBelow && isWholeRow(zone, columns.length);
    // Figures behind pieces of the header, too few of them: which cells are missing cannot be told, but that they are there.
    const isPartial =
      index - (headerZones.at(-1) ?? Number.NEGATIVE_INFINITY) <= 3 &&
      zone.data.length >= columns.length / 3 &&
      zone.data.every((place) => place.isFigure);
    if (isBelow || isLost || isPartial) found.push(row(zone, isBelow ? header : null));
  });
  const figures = (row: FoundRow) => row.zone.data.filter((place) => place.isFigure).length;
  // A page number below the table is a line of figures, too.
  const full = found.filter((row) => figures(row) >= columns.length / 2);
  const first = full[0] ?? found[0];
  const isSure = first !== undefined && first.header !== null;
  // A header without any figures below it: the cells are in the row below it, and blank.
  let header: Header | null = null;
  if (!isSure)
    for (let at = headerZones.pop(); at !== undefined && header === null; at = headerZones.pop())
      header = headerAbove(zones, at + 1, of, zones[at]?.line.grid);
  const above = header === null ? undefined : zones[header.zone]?.line;
  // Figures elsewhere are not those of a table that is there, and blank.
  const isBlank = header !== null && !header.columns.includes(-1);
  if (first !== undefined && !isBlank) return { rows: [first], isRepeated: full.length > 1, notes: [] };
  if (header === null || above === undefined || !isBlank) return { rows: [], isRepeated: false, notes: [] };
  const line = { ...above, row: above.row + 1, places: [], columns: [] };
  // Words in that row mean that the cells are elsewhere: nobody shall write over them.
  const isTaken = zones.some((zone) => zone.line.grid === line.grid && zone.line.row === line.row);
  if (isTaken) return { rows: first === undefined ? [] : [first], isRepeated: full.length > 1, notes: [] };
  const blank: Zone = {
    line,
    index: header.zone,
    labels: [],
    data: [],
    end: Number.POSITIVE_INFINITY,
    isHeader: false,
  };
  return { rows: [row(blank, header)], isRepeated: false, notes: [] };
}
