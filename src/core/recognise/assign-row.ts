import { lineWithin } from '../grid/broken-figure';
import type { Columns } from './columns';
import type { LineCell } from './lines';
import type { RowWidth } from './row-widths';
import { cellsAfterLabels } from './row-widths';
import type { Zone } from './zones';

/** The content of each data column of one row of the form. */
export interface AssignedRow {
  /**
   * One entry per column; undefined where the document shows nothing. Null: the figures cannot be assigned to columns.
   */
  readonly places: readonly (LineCell | undefined)[] | null;
  /** The figures were assigned by their order, not by the headings above them. */
  readonly isByOrder: boolean;
  /** Figures for which the form has no cell. */
  readonly extra: readonly LineCell[];
}

/** The column of each text according to the header; null if one of them is below no header. */
function byColumn(
  data: readonly LineCell[],
  columns: readonly number[],
  shift: number,
): (LineCell | undefined)[] | null {
  const placed = new Array<LineCell | undefined>(columns.length).fill(undefined);
  for (const place of data) {
    const index = columns.indexOf(place.column - shift);
    if (index === -1) return null;
    placed[index] = place;
  }
  return placed;
}

const isBeside = (place: LineCell, { foreign, unheaded }: Columns): boolean =>
  foreign.has(place.column) || unheaded.has(place.column);

/** Excludes content of foreign columns, and words next to the data columns, such as remarks. */
function ownData({ data }: Zone, columns: Columns | null): readonly LineCell[] {
  if (columns !== null)
    return data.filter(
      (place) => columns.own.includes(place.column) || (place.isFigure && !isBeside(place, columns)),
    );
  const first = data.findIndex((place) => place.isFigure);
  const last = data.findLastIndex((place) => place.isFigure);
  return data.filter((_, index) => index >= first && index <= last && first >= 0);
}

/** An unknown word between the labels and the figures may mean that the row counts something else. */
function hasUnknownLabel(zone: Zone, columns: Columns | null): boolean {
  const firstFigure = zone.data.findIndex((place) => place.isFigure);
  return (
    zone.labels.length > 0 &&
    zone.data.some(
      (place, index) =>
        index < firstFigure &&
        columns?.foreign.has(place.column) !== true &&
        columns?.own.includes(place.column) !== true,
    )
  );
}

/**
 * Assigns the figures of a zone to the columns of the form: by their headers if that fits; otherwise by order, if there
 * is one for each column or empty cells show the gaps; otherwise by the only shift of the whole row that fits. An
 * ambiguous row, or one with more figures than cells, is not assigned.
 *
 * @param header null if no complete header was found
 * @param width what the rows around it show about the number of its cells
 */
export function assignRow(
  zone: Zone,
  header: Columns | null,
  count: number,
  { isShort, isCounted }: RowWidth,
): AssignedRow {
  const data = ownData(zone, header);
  const beside = zone.data.filter((place) => place.isFigure && header?.unheaded.has(place.column) === true);
  const unplaced: AssignedRow = { places: null, isByOrder: false, extra: [] };
  const done = (places: readonly (LineCell | undefined)[] | null, isByOrder = false): AssignedRow =>
    places === null ? unplaced : { places, isByOrder, extra: beside };

  if (data.length === 0) return done(new Array<undefined>(count).fill(undefined));
  if (hasUnknownLabel(zone, header) || header?.isShort === true) return unplaced;
  const labelEnd = zone.labels.at(-1)?.place.end ?? 0;
  const first = header === null ? 0 : Math.min(...header.own);
  // Figures printed into each other are in fewer cells than they belong to.
  if (data.length < count && data.some((place) => place.text.includes(lineWithin))) return unplaced;
  const cells = cellsAfterLabels(zone);
  if (isShort && data.length < count) return unplaced;
  if (header !== null && first >= labelEnd) {
    const direct = byColumn(data, header.own, 0);
    if (direct !== null) return done(direct, header.isByOrder);
  }
  if (data.length === count) return done(data, true);
  if (data.length > count) return { ...unplaced, extra: data };

  if (isCounted) return done(byColumn(data, cells.slice(0, count), 0), true);
  // An empty cell at the very end may just be the end of the line, unless the source has a cell for each heading.
  const isWhole = header !== null && !zone.line.typed;
  const areCells = zone.line.blanksKnown || isWhole || data.at(-1)?.column === cells.at(-1);
  if (cells.length === count && areCells) return done(byColumn(data, cells, 0), true);
  if (header === null) return unplaced;
  const fitting = [-3, -2, -1, 1, 2, 3]
    .filter((shift) => first + shift >= labelEnd)
    .map((shift) => byColumn(data, header.own, shift))
    .filter((placed) => placed !== null);
  return fitting.length === 1 ? done(fitting[0] ?? null, true) : unplaced;
}
