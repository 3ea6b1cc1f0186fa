import type { ChosenMember } from '../read-chosen';
import type { ReadingOptions, SettledOutcome } from '../read-many';
import type { Turns } from '../roll-up-files';
import type { ChosenPart } from '../set/chosen-set';
import type { ReadSet } from '../set/read-set';
import type { TextTable } from '../table-rows';
import type { RollupDraft } from './rollup-draft';

/** A roll-up that is stored on this machine. */
export interface StoredRollup {
  readonly id: string;
  /** 机关全称 of the government, the year, and how many files; null if unknown. */
  readonly parent: string | null;
  readonly year: number | null;
  readonly files: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What is shown in the list of stored roll-ups. */
export type RollupFacts = Omit<StoredRollup, 'id' | 'at'>;

/** Roll-ups that are stored on this machine, so that a closed page loses nothing. */
export interface StoredRollups {
  /** Those of pages that are closed, newest first. */
  readonly list: () => Promise<readonly StoredRollup[]>;
  readonly read: (id: string) => Promise<RollupDraft | null>;
  /** Stores the roll-up of this page. Returns whether that succeeded. */
  readonly write: (draft: RollupDraft, facts: RollupFacts) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
}

/** What a roll-up in a pane needs of the page that it runs in. */
export interface RollupHost extends Turns {
  /** Reads the reports of members, many at once. Rejects with an `AbortError` when cancelled. */
  readonly readMembers: (
    chosen: readonly ChosenMember[],
    options: ReadingOptions,
  ) => Promise<readonly SettledOutcome[]>;
  /** Reads a year and region of a set. Throws `UnusableFile`; an `AbortError` when cancelled. */
  readonly readSet: (part: ChosenPart, signal: AbortSignal) => Promise<ReadSet>;
  /** Reads the tables of a file as texts. Throws `UnusableFile`. */
  readonly readTables: (file: File) => Promise<readonly TextTable[]>;
  readonly stored: StoredRollups;
}
