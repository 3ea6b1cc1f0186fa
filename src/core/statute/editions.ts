import { edition2019 } from './2019/edition';
import { edition2021 } from './2021/edition';
import type { Edition } from './types';

/** Freezes a tree of plain data, so that no part of the program can change the statute. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** All editions known to the program. A new format is a new folder, imported above and one line here. */
export const editions = freeze({
  '2019': edition2019,
  '2021': edition2021,
} as const satisfies Record<string, Edition>);

export type EditionId = keyof typeof editions;

/** The ids of all editions, the newest first. */
export const editionIds: readonly EditionId[] = (Object.keys(editions) as EditionId[]).sort(
  (a, b) => editions[b].validFrom - editions[a].validFrom,
);

export const isEditionId = (id: string): id is EditionId => Object.hasOwn(editions, id);

const all: Readonly<Record<EditionId, Edition>> = editions;

/** The ids of the editions in which reports are written, the newest first. */
const written = editionIds.filter((id) => all[id].isReadOnly !== true);

/** The edition whose turn it is where no year is known. */
export const newestEdition: EditionId = written.reduce((newest) => newest);
/** The edition of the first years on which reports are written. */
const oldestWritten: EditionId = written.reduce((_, next) => next);

/** The first year on which reports are written with this program. */
export const firstYear: number = editions[oldestWritten].validFrom;

/** The edition in force for reports on a year, whether or not it is only read; null before the first. */
export const editionInForce = (year: number | null): EditionId | null =>
  year === null ? null : (editionIds.find((id) => editions[id].validFrom <= year) ?? null);

/** The edition in which a report on a year is written; the newest where the year is not known. */
export const editionForYear = (year: number | null): EditionId =>
  year === null ? newestEdition : (written.find((id) => editions[id].validFrom <= year) ?? oldestWritten);

/** A report by its edition and its year, null where that is not known. */
interface Dated {
  readonly edition: EditionId;
  readonly year: number | null;
}

/** The edition that a report should be in. Without a year its own is as good as any, as long as reports are written in it. */
export const editionDue = ({ edition, year }: Dated): EditionId =>
  year === null && all[edition].isReadOnly !== true ? edition : editionForYear(year);

/** Whether another edition has taken the place of the report's own. */
export const isOutdated = (report: Dated): boolean =>
  editions[editionDue(report)].validFrom > editions[report.edition].validFrom;

/** The edition that took the place of another one; null for the newest. */
export const successorOf = (id: EditionId): EditionId | null =>
  editionIds.find((other) => all[other].succession?.from === id) ?? null;

/** The edition whose place an edition took; null for the first. */
export const predecessorOf = (id: EditionId): EditionId | null =>
  editionIds.find((other) => other === all[id].succession?.from) ?? null;
