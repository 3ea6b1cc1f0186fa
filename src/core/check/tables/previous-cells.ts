import { cellsOf } from '../../report/cells';
import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId, Edition } from '../../statute/types';
import { relationsOf } from './relations';

/** The cells of last year's report that the rules of an edition compare with, guards included, in printed order. */
export function previousCellsOf(edition: Edition): readonly CellId[] {
  const compared = new Set(
    relationsOf(edition).flatMap(({ left, right, when }) =>
      [...left, ...right, ...when.flatMap((guard) => ('terms' in guard ? guard.terms : []))]
        .filter((term) => term.previous)
        .map((term) => term.cell),
    ),
  );
  return cellsOf(edition)
    .map(({ id }) => id)
    .filter((id) => compared.has(id));
}

/** Whether last year's report has nothing else than that: then it was typed, and nobody gave it a title. */
export function isOnlyCompared(previous: Report): boolean {
  const compared = new Set(previousCellsOf(editions[previous.edition]));
  return [...previous.cells.keys()].every((cell) => compared.has(cell));
}
