import type { CellId, ColumnNode, Edition, TableId } from '../statute/types';
import type { Leaf } from '../report/cells';
import type { Note } from '../report/note';
import { align } from './align';
import type { ExpectedRows } from './expected-rows';
import { expectedRowsOf } from './expected-rows';
import { contradictionOf } from './contradictions';
import { foreignHeadings } from './foreign-headings';
import type { Header, HeaderOf } from './header';
import { headerAbove } from './header';
import { isDistinctiveOf } from './labels';
import { unusedWithin } from './unused-lines';
import type { LineRange } from './sections';
import { isWithin } from './sections';
import type { LabelCell, Zone } from './zones';
import { hasFigures, scoreFor, sure } from './zones';

/** A row of the form and the zone that was found for it. */
export interface FoundRow {
  readonly row: string;
  /** Empty in a table without row labels. */
  readonly official: string;
  readonly zone: Zone;
  readonly label: LabelCell | undefined;
  /** Printed in place of a group of rows. */
  readonly isCollapsed: boolean;
  /** Column headings of another edition that its figures are below; empty if there are none. */
  readonly foreignHeadings: readonly string[];
  /** Its figures are below the headings of another block, and do not fill several columns of its own. */
  readonly isMisplaced: boolean;
  /** The same row a second time. */
  readonly duplicateRow: Zone | undefined;
  /** The same row a second time within the table, with other figures: it is unknown which of them hold. */
  readonly contradiction: Zone | undefined;
  readonly header: Header | null;
  readonly columns: readonly Leaf<ColumnNode>[];
  /** The cells of the row, one per column. */
  readonly ids: readonly CellId[];
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** The document contains the table twice. */
  readonly isRepeated: boolean;
  readonly notes: readonly Note[];
}

interface Candidate {
  readonly zone: Zone;
  readonly index: number;
  readonly label: LabelCell | undefined;
  /** Scores against each expected row. */
  readonly scores: readonly number[];
}

/**
 * Finds the rows of a table that have labels (tables 2 and 3) by aligning the document with the form.
 *
 * @param sectionRange the lines of its section: it is preferred to rows of the same names elsewhere, such as last
 * year's in the text
 */
export function findLabelledRows(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  sectionRange?: LineRange,
): FoundRows {
  const form = expectedRowsOf(edition, table);
  const expected = form.rows;
  const candidates = candidatesOf(zones, table, form);
  const chosen = align(weighted(candidates, expected.length, sectionRange), expected.length).found.map(
    (index) => candidates[index],
  );
  const taken = new Set(chosen);
  const left = candidates.filter((candidate) => !taken.has(candidate));
  const isRepeated = hasSecond(left, expected.length);

  const notes: Note[] = [];
  // A row whose label is out of the form's order.
  expected.forEach(({ node }, j) => {
    if (chosen[j] !== undefined || node.children !== undefined) return;
    const moved = left.find((candidate) => (candidate.scores[j] ?? 0) >= sure && hasFigures(candidate.zone));
    if (moved === undefined) return;
    chosen[j] = moved;
    left.splice(left.indexOf(moved), 1);
    notes.push({ code: 'label.order', cells: [], params: { found: [moved.label?.place.text ?? ''] } });
  });

  const foreignOf = new Map<number, readonly string[]>();
  const rows = expected.flatMap(({ node, block, columns, ids }, j): FoundRow[] => {
    const candidate = chosen[j];
    if (candidate === undefined) return [];
    const header = headerAbove(zones, candidate.index, { table, block, leaves: columns });
    const foreign = foreignOf.get(block) ?? foreignHeadings(edition, table, zones, candidate.index);
    foreignOf.set(block, foreign);
    return [
      {
        row: node.id,
        official: node.label,
        zone: candidate.zone,
        label: candidate.label,
        isCollapsed: node.children !== undefined,
        foreignHeadings: foreign,
        duplicateRow: left.find((other) => (other.scores[j] ?? 0) >= sure && hasFigures(other.zone))?.zone,
        contradiction: undefined,
        header,
        isMisplaced:
          (columns.length === 1 || candidate.zone.data.length !== columns.length) &&
          isBelowOthers(zones, candidate.index, header, { table, block }),
        columns,
        ids,
      },
    ];
  });
  // Words that any table has do not show that a table is this one.
  if (!rows.some((row) => namesForm(row, table))) return { rows: [], isRepeated: false, notes: [] };
  const unused = isRepeated ? [] : unusedWithin(zones, rows, table);
  const known = rows.map((row) => ({ ...row, contradiction: contradictionOf(row, unused) }));
  const contradictions = new Set(known.map(({ contradiction }) => contradiction));
  for (const zone of unused)
    if (!contradictions.has(zone))
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
  return { rows: known.filter((row) => !isGroupLabel(row)), isRepeated, notes };
}

/** Whether headings of another block of the table are between a row and the headings of its own. */
function isBelowOthers(
  zones: readonly Zone[],
  index: number,
  header: Header | null,
  { table, block }: Pick<HeaderOf, 'table' | 'block'>,
): boolean {
  const own = zones[header?.zone ?? -1];
  if (own === undefined || header === null) return false;
  const isHeading = (place: LabelCell, isOwn: boolean) =>
    scoreFor(
      place,
      (label) => label.kind === 'column' && label.table === table && (label.block === block) === isOwn,
    ) >= sure;
  return zones
    .slice(header.zone + 1, index)
    .some(
      ({ isHeader, line, labels }) =>
        isHeader &&
        line !== own.line &&
        labels.some((place) => isHeading(place, false) && !isHeading(place, true)),
    );
}

/** Whether the label of a row, or one above it, names this form. */
const namesForm = ({ label, header }: FoundRow, table: TableId): boolean =>
  [label, ...(header?.labels ?? [])].some((found) => scoreFor(found, isDistinctiveOf(table)) > 0);

/**
 * The weight of a row outside the main part of its table: less than a row there with blank cells, or than an equal one.
 */
const elsewhere = { section: 0.6, grid: 0.9 } as const;

/** The candidates' scores, lowered for those outside the section or grid that contains most of the table. */
function weighted(
  candidates: readonly Candidate[],
  expected: number,
  sectionRange: LineRange | undefined,
): readonly (readonly number[])[] {
  const isInSection = ({ zone }: Candidate) =>
    sectionRange !== undefined && isWithin(zone.index, sectionRange);
  const counts = new Map<number, number>();
  for (const { zone } of candidates) counts.set(zone.line.grid, (counts.get(zone.line.grid) ?? 0) + 1);
  const isBySection = 2 * candidates.filter(isInSection).length >= expected;
  if (!isBySection && counts.size < 2) return candidates.map(({ scores }) => scores);
  const [main] = [...counts].reduce((most, count) => (count[1] > most[1] ? count : most));
  return candidates.map((candidate) => {
    const isThere = isBySection ? isInSection(candidate) : candidate.zone.line.grid === main;
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
    // Rows with figures come before sentences that explain a row, and before bare labels.
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

/** Whether the remaining rows contain most of the table again, with figures. */
function hasSecond(left: readonly Candidate[], expected: number): boolean {
  const rest = left.filter(({ zone, scores }) => hasFigures(zone) && Math.max(...scores) >= sure);
  const again = align(
    rest.map(({ scores }) => scores),
    expected,
  );
  return again.total > 0.6 * expected;
}
