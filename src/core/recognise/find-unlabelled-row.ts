import type { Edition, TableId } from '../statute/types';
import { expectedRowsOf } from './expected-rows';
import type { FoundRow, FoundRows } from './find-rows';
import type { Header, HeaderOf } from './header';
import { headerAbove, longestHeader } from './header';
import { isDistinctiveOf } from './labels';
import type { LineRange } from './sections';
import { isWithin } from './sections';
import type { Zone } from './zones';
import { hasFigures, isCount, scoreFor, sure } from './zones';

/** A line that may be the row, with its header if that is complete enough. */
interface FigureLine {
  readonly zone: Zone;
  readonly header: Header | null;
}

/**
 * Finds the row of a table without row labels (table 4): the only line of figures below its header, up to the next
 * label. If there are two such lines, such as last year's and this year's, the table appears twice.
 *
 * @param sectionRange the lines of its section
 */
export function findUnlabelledRow(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  sectionRange?: LineRange,
): FoundRows {
  const { columns = [], ids = [] } = expectedRowsOf(edition, table).rows[0] ?? {};
  const form = { table, block: 0, leaves: columns };
  const row = ({ zone, header }: FigureLine): FoundRow => ({
    row: '',
    official: '',
    zone,
    label: undefined,
    isCollapsed: false,
    foreignHeadings: [],
    isMisplaced: false,
    duplicateRow: undefined,
    contradiction: undefined,
    header,
    columns,
    ids,
  });

  const found = figureLines(zones, form, sectionRange);
  // A page number below the table is also a line of figures.
  const full = found.filter(({ zone }) => figureCount(zone) >= columns.length / 2);
  const first = full[0] ?? found[0];
  const hasHeader = first !== undefined && first.header !== null;
  const blank = hasHeader ? null : blankLine(zones, form);
  // Figures elsewhere do not belong to a table that is present and blank.
  if (blank !== null) return { rows: [row(blank)], isRepeated: false, notes: [] };
  return { rows: first === undefined ? [] : [row(first)], isRepeated: full.length > 1, notes: [] };
}

const figureCount = ({ data }: Zone): number => data.filter((place) => place.isFigure).length;

/** Lines of figures that may be the row, in order. */
function figureLines(
  zones: readonly Zone[],
  form: HeaderOf,
  sectionRange: LineRange | undefined,
): readonly FigureLine[] {
  const count = form.leaves.length;
  const isInOwnSection = ({ index }: Zone) => sectionRange !== undefined && isWithin(index, sectionRange);
  const isInSection = (zone: Zone) => sectionRange === undefined || isInOwnSection(zone);
  // If its section has a header, a line of figures in another section is something else.
  const isBound = zones.some((zone) => zone.isHeader && isInSection(zone));
  const found: FigureLine[] = [];
  let lastHeader = Number.NEGATIVE_INFINITY;
  zones.forEach((zone, index) => {
    if (zone.isHeader) {
      lastHeader = index;
      return;
    }
    const isData = zone.labels.length === 0 && hasFigures(zone) && !isCount(zone);
    if (!isData || (isBound && !isInSection(zone))) return;
    const header = headerRightAbove(zones, index, form);
    // If the header is lost or in pieces, the section or a part of the header must show what the figures are.
    const isKnown = () => isInOwnSection(zone) || isBelowOwnLabel(zones, index, form.table);
    const isRow =
      header !== null ||
      ((isWholeRow(zone, count) || (index - lastHeader <= nearHeader && isPartOfRow(zone, count))) &&
        isKnown());
    if (isRow) found.push({ zone, header });
  });
  return found;
}

/** The header above a line, if it names most of the columns and no label is between the two. */
function headerRightAbove(zones: readonly Zone[], index: number, form: HeaderOf): Header | null {
  const header = headerAbove(zones, index, form);
  if (header === null) return null;
  const isMostly = header.columns.filter((column) => column >= 0).length > form.leaves.length / 2;
  const isRight = zones.slice(header.zone + 1, index).every((between) => between.labels.length === 0);
  return isMostly && isRight ? header : null;
}

/**
 * Whether a label of the table is above a line, with nothing in between that belongs to something else: a row with a
 * label, or a line of figures that other words or another sheet separate from this one.
 */
function isBelowOwnLabel(zones: readonly Zone[], index: number, table: TableId): boolean {
  let isSeparate = false;
  for (let above = index - 1; above >= Math.max(0, index - longestHeader); above -= 1) {
    const zone = zones[above] as Zone;
    const { labels, data, line } = zone;
    if (labels.some((label) => scoreFor(label, isDistinctiveOf(table)) >= sure)) return true;
    if (line.grid !== zones[above + 1]?.line.grid) isSeparate = true;
    if (hasFigures(zone) && (isSeparate || labels.length > 0)) return false;
    if (data.length > 0 && !hasFigures(zone)) isSeparate = true;
  }
  return false;
}

/** As many figures as a row has, or as many run-together digits. */
function isWholeRow({ line, data }: Zone, count: number): boolean {
  const [only, second] = data;
  if (line.mayRunTogether && second === undefined)
    return (only?.text.replace(/ /gu, '').length ?? 0) >= count;
  return data.length === count && data.every((place) => place.isFigure);
}

/** Number of zones after the last piece of a header within which part of a row counts as a row. */
const nearHeader = 3;

/** Too few figures for a row: it is unknown which cells are missing, but the row exists. */
const isPartOfRow = ({ data }: Zone, count: number): boolean =>
  data.length >= count / 3 && data.every((place) => place.isFigure);

/** The line below a complete header that has no figures below it: the cells are present and blank. */
function blankLine(zones: readonly Zone[], form: HeaderOf): FigureLine | null {
  const header = lastHeaderOf(zones, form);
  const above = header === null ? undefined : zones[header.zone]?.line;
  if (header === null || above === undefined || header.columns.includes(-1)) return null;
  const line = { ...above, row: above.row + 1, places: [], columns: [] };
  // Words in that line mean that the cells are elsewhere: they must not be overwritten.
  if (zones.some((zone) => zone.line.grid === line.grid && zone.line.row === line.row)) return null;
  const end = Number.POSITIVE_INFINITY;
  return { zone: { line, index: header.zone, labels: [], data: [], end, isHeader: false }, header };
}

function lastHeaderOf(zones: readonly Zone[], form: HeaderOf): Header | null {
  for (const [at, zone] of [...zones.entries()].reverse()) {
    const header = zone.isHeader ? headerAbove(zones, at + 1, form, zone.line.grid) : null;
    if (header !== null) return header;
  }
  return null;
}
