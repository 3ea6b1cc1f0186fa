import type { EditionId } from '../statute/editions';
import { editionIds, editions } from '../statute/editions';
import type { Edition, TableId } from '../statute/types';
import { longestHeader } from './header';
import type { LabelIndex } from './labels';
import { labelIndexOf } from './labels';
import type { Zone } from './zones';
import { hasFigures } from './zones';

/**
 * The column headings above a block that only another edition has, if the block has none of its own: its figures are
 * then those of the other edition, even where the labels of its rows are the same.
 *
 * @param first index of the first zone with a row of the block
 * @returns the headings in the official wording; empty for a block of the edition
 */
export function foreignHeadings(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  first: number,
): readonly string[] {
  const texts = textsAbove(zones, first);
  const headingsIn = (id: EditionId) =>
    texts.flatMap((text) => headingOf(labelIndexOf(id), table, text) ?? []);
  const isOwn = (id: EditionId) => editions[id] === edition;
  // The labels of another edition are prepared only for a block that needs them.
  if (editionIds.some((id) => isOwn(id) && headingsIn(id).length > 0)) return [];
  return [...new Set(editionIds.filter((id) => !isOwn(id)).flatMap(headingsIn))];
}

/** The texts between a row and the nearest figures above it, in the same grid. */
function textsAbove(zones: readonly Zone[], first: number): readonly string[] {
  const texts: string[] = [];
  const grid = zones[first]?.line.grid;
  for (let at = first - 1; at >= Math.max(0, first - longestHeader); at -= 1) {
    const zone = zones[at] as Zone;
    if (zone.line.grid !== grid || hasFigures(zone)) break;
    texts.push(...zone.labels.map(({ place }) => place.text), ...zone.data.map(({ text }) => text));
  }
  return texts;
}

const headingOf = (index: LabelIndex, table: TableId, text: string): string | undefined =>
  index
    .matches(text)
    .find(({ label, score }) => score === 1 && label.kind === 'column' && label.table === table)?.label
    .official;
