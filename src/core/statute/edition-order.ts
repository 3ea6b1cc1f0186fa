import type { Edition } from './types';

/**
 * A report by its edition and its year, which is null if unknown.
 *
 * @public the declarations of the library name it
 */
export interface Dated<Id> {
  readonly edition: Id;
  readonly year: number | null;
}

/** Which of several editions applies, according to their own data. */
export interface EditionOrder<Id extends string> {
  /** All of them, newest first. */
  readonly editionIds: readonly Id[];
  /** The edition that applies if no year is known. */
  readonly newestEdition: Id;
  /** The first year for which reports are written. */
  readonly firstYear: number;
  /**
   * The edition in force for reports on a year, whether or not it is only read; null before the first edition, and for
   * an unknown year.
   */
  readonly editionInForce: (year: number | null) => Id | null;
  /** The edition in which a report on a year is written; the newest if the year is unknown. */
  readonly editionForYear: (year: number | null) => Id;
  /** The edition that a report should have. Without a year, its own will do, as long as reports are written in it. */
  readonly editionDue: (report: Dated<Id>) => Id;
  /** Whether another edition has replaced the report's own. */
  readonly isOutdated: (report: Dated<Id>) => boolean;
  /** The edition that replaced another one; null for the newest. */
  readonly successorOf: (id: Id) => Id | null;
  /** The edition that an edition replaced; null for the first. */
  readonly predecessorOf: (id: Id) => Id | null;
}

/** @throws TypeError if reports are written in none of the editions */
export function orderOf<Id extends string>(editions: Readonly<Record<Id, Edition>>): EditionOrder<Id> {
  const editionIds = (Object.keys(editions) as Id[]).sort(
    (a, b) => editions[b].validFrom - editions[a].validFrom,
  );
  const written = editionIds.filter((id) => editions[id].isReadOnly !== true);
  const newestEdition = written.reduce((newest) => newest);
  const oldestWritten = written.reduce((_, older) => older);
  const among = (ids: readonly Id[], year: number) => ids.find((id) => editions[id].validFrom <= year);
  const editionForYear = (year: number | null) =>
    year === null ? newestEdition : (among(written, year) ?? oldestWritten);
  const editionDue = ({ edition, year }: Dated<Id>) =>
    year === null && editions[edition].isReadOnly !== true ? edition : editionForYear(year);
  return {
    editionIds,
    newestEdition,
    firstYear: editions[oldestWritten].validFrom,
    editionInForce: (year) => (year === null ? null : (among(editionIds, year) ?? null)),
    editionForYear,
    editionDue,
    isOutdated: (report) => editions[editionDue(report)].validFrom > editions[report.edition].validFrom,
    successorOf: (id) => editionIds.find((other) => editions[other].succession?.from === id) ?? null,
    predecessorOf: (id) => editionIds.find((other) => other === editions[id].succession?.from) ?? null,
  };
}
