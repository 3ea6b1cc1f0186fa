import { edition2019 } from './2019/edition';
import { edition2021 } from './2021/edition';
import { orderOf } from './edition-order';
import type { Edition } from './types';

/** Freezes a tree of plain data, so that no part of the program can change the statute. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** All editions known to the program. A new format is a new folder, imported above, and one line here. */
export const editions = freeze({
  '2019': edition2019,
  '2021': edition2021,
} as const satisfies Record<string, Edition>);

/** The year in which the State Council issued a form: `2021` is 国办公开办函〔2021〕30号, `2019` 〔2019〕60号, which is only read. */
export type EditionId = keyof typeof editions;

export const isEditionId = (id: string): id is EditionId => Object.hasOwn(editions, id);

export const {
  editionIds,
  newestEdition,
  firstYear,
  editionInForce,
  editionForYear,
  editionDue,
  isOutdated,
  successorOf,
  predecessorOf,
} = orderOf<EditionId>(editions);
