import type { LineCell } from './lines';
import type { Zone } from './zones';

/** What stands in each data column of one row of the form. */
export interface PlacedRow {
  /** One entry for each column; undefined where the document shows nothing. Null: the figures cannot be placed. */
  readonly places: readonly (LineCell | undefined)[] | null;
  /** The figures were placed by their order, not by what stands above them. */
  readonly isByOrder: boolean;
  /** Figures for which the form has no cell. */
  readonly extra: readonly LineCell[];
}

/** Where the header says that the columns are. */
export interface Columns {
  /** First column of each leaf. */
  readonly own: readonly number[];
  /** Columns that the form does not have, with a heading of their own, such as 备注 or 上年数. */
  readonly foreign: ReadonlySet<number>;
  /** Columns that the form does not have, without a heading: their figures are noted. */
  readonly unheaded: ReadonlySet<number>;
  /** The header has fewer cells than the rows, in a source that may have lost some: which figure is below which heading is unknown. */
  readonly isShort: boolean;
  /** The columns are those of the form in its order, not where the headings stand. */
  readonly isByOrder: boolean;
}

/** Where each of the places goes by the header; null when one of them is below no header. */
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

/** What belongs to the form: not what stands in foreign columns, nor words beside the data columns, such as remarks. */
function ownData({ data }: Zone, columns: Columns | null): readonly LineCell[] {
  if (columns !== null)
    return data.filter(
      (place) => columns.own.includes(place.column) || (place.isFigure && !isBeside(place, columns)),
    );
  const first = data.findIndex((place) => place.isFigure);
  const last = data.findLastIndex((place) => place.isFigure);
  return data.filter((_, index) => index >= first && index <= last && first >= 0);
}

/** An unknown word between the labels and the figures: it may say that the row counts something else. */
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
 * Gives the figures of a zone to the columns of the form: below their headers where that fits; else by their order, when there
 * is one for each column or empty cells show the gaps; else by the only shift of the whole row that fits. What would fit in
 * two ways, or has more figures than cells, is not placed.
 *
 * @param header null when no complete header was found
 */
export function placeRow(zone: Zone, header: Columns | null, count: number): PlacedRow {
  const data = ownData(zone, header);
  const beside = zone.data.filter((place) => place.isFigure && header?.unheaded.has(place.column) === true);
  const unplaced: PlacedRow = { places: null, isByOrder: false, extra: [] };
  const done = (places: readonly (LineCell | undefined)[] | null, isByOrder = false): PlacedRow =>
    places === null ? unplaced : { places, isByOrder, extra: beside };

  if (data.length === 0) return done(new Array<undefined>(count).fill(undefined));
  if (hasUnknownLabel(zone, header) || header?.isShort === true) return unplaced;
  const labelEnd = zone.labels.at(-1)?.place.end ?? 0;
  const first = header === null ? 0 : Math.min(...header.own);
  const cells = zone.line.columns.filter((column) => column >= labelEnd && column < zone.end);
  const lacksCells = zone.line.mayLackCells && cells.length < count && data.length < count;
  if (lacksCells) return unplaced;
  if (header !== null && first >= labelEnd) {
    const direct = byColumn(data, header.own, 0);
    if (direct !== null) return done(direct, header.isByOrder);
  }
  if (data.length === count) return done(data, true);
  if (data.length > count) return { ...unplaced, extra: data };

  // An empty cell at the very end may as well be the end of the line; but not where the source has a cell for each heading.
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
