import type { TableId } from '../../statute/types';
import { align } from './align';
import type { LabelPlace, Zone } from './zones';
import { scoreFor } from './zones';

/** Where the columns of a block lie in a grid, as found in its header. */
export interface Header {
  /** First column of each leaf, or -1 where its label was not found. */
  readonly columns: readonly number[];
  /** The place in which the label of each leaf was found. */
  readonly places: readonly (LabelPlace | undefined)[];
  /** Columns with a heading that the form does not know, such as 备注 or 上年数. */
  readonly foreign: readonly number[];
  /** Index of its last zone. */
  readonly zone: number;
}

/** Labels without figures whose wording is that of a column rather than of a row. */
export const isHeader = (zone: Zone): boolean =>
  zone.data.every((place) => !place.isFigure) &&
  zone.labels.some((place) => {
    const asRow = scoreFor(place, ({ kind }) => kind === 'row' || kind === 'rowGroup');
    const asHeader = scoreFor(
      place,
      ({ kind }) => kind === 'column' || kind === 'columnGroup' || kind === 'corner',
    );
    return asHeader >= Math.max(asRow, 0.8);
  });

/** The header of a block that stands nearest above a zone of the same grid, or null. */
export function headerAbove(
  zones: readonly Zone[],
  from: number,
  table: TableId,
  block: number,
  leaves: number,
): Header | null {
  const grid = zones[from]?.line.grid;
  const fits = (zone: Zone) => zone.labels.filter((place) => scoreFor(place, isColumn) >= 0.6);
  const isColumn = (label: { kind: string; table: TableId; block: number }) =>
    label.kind === 'column' && label.table === table && label.block === block;

  let last = from - 1;
  const there = (index: number) => zones[index] !== undefined && zones[index].line.grid === grid;
  const isHeaderAt = (index: number) => there(index) && isHeader(zones[index] as Zone);
  while (there(last) && !(isHeaderAt(last) && fits(zones[last] as Zone).length > 0)) last -= 1;
  if (!there(last)) return null;
  let first = last;
  while (isHeaderAt(first - 1)) first -= 1;

  const header = zones.slice(first, last + 1);
  const places = header.flatMap(fits).sort((a, b) => a.place.column - b.place.column);
  const scores = places.map((place) =>
    Array.from({ length: leaves }, (_, leaf) =>
      scoreFor(place, (label) => isColumn(label) && label.leaf === leaf),
    ),
  );
  const { found } = align(scores, leaves);
  const placeOf = (index: number) => (index < 0 ? undefined : places[index]);
  return {
    columns: found.map((index) => placeOf(index)?.place.column ?? -1),
    places: found.map(placeOf),
    foreign: header.flatMap((zone) => zone.data.map((place) => place.column)),
    zone: last,
  };
}
