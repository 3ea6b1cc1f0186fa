/**
 * Whether something is stored: it then survives the end of the browser by any cause. full: there is no room for it.
 * refused: this page may not store anything, or the storage does not work.
 */
export type StoringOutcome = 'stored' | 'full' | 'refused';

/**
 * A part of a copy. A copy is written in generations: the first parts of a generation hold everything, up to the one that
 * completes it, later parts what changed since. The generation before stays, in case this one is damaged.
 */
export interface PartToStore {
  /** The page or the workbook to which the copy belongs. */
  readonly owner: string;
  /** From 1. */
  readonly generation: number;
  /** From 0. */
  readonly index: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A name for the copy, shown when it is offered. */
  readonly label: string;
  /** The report in it, by agency and year; absent in copies of older versions. */
  readonly title?: string;
  /** With this part, the generation is whole. */
  readonly isWhole: boolean;
  /** Plain data, copied before the call returns. */
  readonly content: unknown;
}

/** A copy that is in the storage, as of its last part. */
export interface StoredCopy extends Pick<PartToStore, 'owner' | 'at' | 'label' | 'title'> {
  /** Bytes of its newest generation, without the file it was opened from. */
  readonly size?: number;
}

/** The parts of a copy in their order, the last of their generation to be intact. */
export interface IntactCopy extends StoredCopy {
  readonly contents: readonly unknown[];
  /** Later parts were damaged. */
  readonly isOlder: boolean;
}

/**
 * Copies of work in durable storage. Calls take effect in their order. Only `write` and `writeFile` report failures; what
 * reads rejects then.
 */
export interface CopyStore {
  /** Stores a part: wholly or not at all. */
  write(part: PartToStore): Promise<StoringOutcome>;
  /** Stores a file with the copy of this owner. */
  writeFile(owner: string, bytes: Uint8Array): Promise<StoringOutcome>;
  /** The file of this owner; null if there is none, or only a damaged one. */
  readFile(owner: string): Promise<Uint8Array | null>;
  dropFile(owner: string): Promise<void>;
  /** Removes everything of this owner. */
  drop(owner: string): Promise<void>;
  /** The copies whose owners begin like this, newest first. */
  list(prefix: string): Promise<readonly StoredCopy[]>;
  /** Null if no generation is intact. */
  read(owner: string): Promise<IntactCopy | null>;
  /** Everything stored as parts of this owner, damaged or not, as JSON. */
  raw(owner: string): Promise<string>;
}
