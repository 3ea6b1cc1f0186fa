import type { Place } from './lines';
import type { Zone } from './zones';

/** What stands in each data column of one row of the form. */
export interface PlacedRow {
  /** One entry for each column; undefined where the document shows nothing. Null: the figures cannot be placed. */
  readonly places: readonly (Place | undefined)[] | null;
  /** The figures do not stand below their headers; they were placed by their order. */
  readonly shifted: boolean;
  /** Figures for which the form has no cell. */
  readonly extra: readonly Place[];
}

/** Where each of the places goes by the header; null when one of them is below no header. */
function byColumn(
  data: readonly Place[],
  columns: readonly number[],
  shift: number,
): (Place | undefined)[] | null {
  const placed = new Array<Place | undefined>(columns.length).fill(undefined);
  for (const place of data) {
    const index = columns.indexOf(place.column - shift);
    if (index === -1) return null;
    placed[index] = place;
  }
  return placed;
}

/** Where the header says that the columns are. */
export interface Columns {
  /** First column of each leaf. */
  readonly own: readonly number[];
  /** Columns that the form does not have, with a heading of their own, such as 备注 or 上年数. */
  readonly foreign: ReadonlySet<number>;
  /** Columns that the form does not have, without a heading: their figures are noted. */
  readonly unheaded: ReadonlySet<number>;
}

const isBeside = (place: Place, { foreign, unheaded }: Columns): boolean =>
  foreign.has(place.column) || unheaded.has(place.column);

/** What belongs to the form: not what stands in foreign columns, nor words beside the data columns, such as remarks. */
function ownData(zone: Zone, columns: Columns | null): readonly Place[] {
  const firstFigure = zone.data.findIndex((place) => place.isFigure);
  return zone.data.filter((place, index) =>
    columns === null
      ? place.isFigure || index > firstFigure
      : columns.own.includes(place.column) || (place.isFigure && !isBeside(place, columns)),
  );
}

/**
 * Gives the figures of a zone to the columns of the form: below their headers where that fits, else by their order when
 * there are as many as columns or empty cells show the gaps, else by the only shift of the whole row that fits. Never
 * guesses between two possibilities.
 *
 * @param header null when no complete header was found
 */
export function placeRow(zone: Zone, header: Columns | null, count: number): PlacedRow {
  const data = ownData(zone, header);
  const beside = zone.data.filter((place) => place.isFigure && header?.unheaded.has(place.column) === true);
  const columns = header?.own ?? null;
  const labelEnd = Math.max(0, ...zone.labels.map(({ place }) => place.end));
  const done = (
    places: readonly (Place | undefined)[] | null,
    shifted = false,
    extra: readonly Place[] = [],
  ): PlacedRow => ({ places, shifted, extra: [...extra, ...beside] });
  if (data.length === 0) return done(new Array<undefined>(count).fill(undefined));

  const fits = columns !== null && (columns[0] ?? 0) >= labelEnd;
  if (fits) {
    const direct = byColumn(data, columns, 0);
    if (direct !== null) return done(direct);
  }
  if (data.length === count) return done(data, columns !== null);

  const cells = zone.line.columns.filter((column) => column >= labelEnd && column < zone.end);
  if (data.length < count && cells.length === count) return done(byColumn(data, cells, 0), columns !== null);

  if (data.length > count) {
    const below = fits ? data.filter((place) => columns.includes(place.column)) : [];
    const [first] = data;
    const kept = count === 1 && below.length === 0 && first !== undefined ? [first] : below;
    if (kept.length === 0) return done(null);
    const placed = count === 1 ? kept.slice(0, 1) : byColumn(kept, columns ?? [], 0);
    return done(
      placed,
      false,
      data.filter((place) => !(placed ?? []).includes(place)),
    );
  }
  if (columns !== null) {
    const shifts = [-3, -2, -1, 1, 2, 3].filter((shift) => (columns[0] ?? 0) + shift >= labelEnd);
    const fitting = shifts.map((shift) => byColumn(data, columns, shift)).filter((placed) => placed !== null);
    return done(fitting.length === 1 ? (fitting[0] ?? null) : null, true);
  }
  return done(null);
}
