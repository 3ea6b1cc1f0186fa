import type { TypedFields } from '../../app/session/typed-texts';
import type { CopyPart } from '../../workbook/embedded/workbook-copy';
import type { CopyStore, StoredCopy, StoringOutcome } from '../browser/copies/copy-store';
import type { Locks } from '../browser/copies/page-locks';
import { heldNames, ownName } from '../browser/copies/page-locks';
import { LegacyCopies } from './legacy-copies';

const prefix = 'nianbao.autosave.';

/** A part of a copy of the page's work: of the workbook, and what is typed in the pane and stored nowhere else. */
export interface WorkPart extends CopyPart {
  readonly typed?: TypedFields;
}

/** The work in a copy, as of its last intact part. */
export interface CopiedWork {
  readonly parts: readonly WorkPart[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Later parts were damaged. */
  readonly isOlder: boolean;
}

interface Sources {
  readonly store: Promise<CopyStore>;
  /** The storage of the version before. */
  readonly legacy: Storage | null;
  readonly locks: Locks | undefined;
}

/**
 * Copies of unsaved work. Every page has a separate one, so that two of them never overwrite each other's, and holds a
 * lock of its name. Without locks (plain http) the copy of a page that is still open is offered as well.
 */
export class CrashCopies {
  /** The file from which this page's work was opened; stored only with a copy of the work. */
  private original: Uint8Array | null = null;
  /** Resolves to whether it is stored; null if that was not tried since it was opened or the work was saved. */
  private originalStored: Promise<boolean> | null = null;
  private readonly own: string;
  private readonly legacy: LegacyCopies;
  private store: CopyStore | null = null;
  private generation = 0;
  private index = 0;

  constructor(private readonly sources: Sources) {
    this.own = ownName(prefix, sources.locks);
    this.legacy = new LegacyCopies(sources.legacy, prefix);
  }

  /** Resolves when parts can be written. */
  async ready(): Promise<CopyStore> {
    return (this.store ??= await this.sources.store);
  }

  /** The next parts are those of a whole copy. */
  begin(): void {
    this.generation += 1;
    this.index = 0;
  }

  /**
   * Stores the next part of a copy of this page's work, which is copied before the call returns.
   *
   * @param name the file that the work came from or was saved to; empty if there is none
   * @param title the report in it
   */
  async write(content: WorkPart, name: string, title = ''): Promise<StoringOutcome> {
    const { store } = this;
    if (store === null) return 'refused';
    const { own: owner, generation, index } = this;
    const isWhole = content.isWhole === true;
    const part = { owner, generation, index, at: Date.now(), label: name, title, isWhole, content };
    this.index += 1;
    const outcome = await store.write(part);
    const { originalStored } = this;
    if (outcome !== 'full' || (await originalStored) !== true) return outcome;
    // Saved or replaced in the meantime.
    if (originalStored !== this.originalStored) return outcome;
    // The work comes before the file that it was opened from.
    this.originalStored = Promise.resolve(false);
    await store.dropFile(owner);
    return store.write(part);
  }

  /** The work of this page, which was forgotten, comes from another file now, or from none. */
  setOriginal(bytes: Uint8Array | null): void {
    this.original = bytes;
  }

  /** Stores the file to which the copy belongs, once; false if there is no room for it. */
  async keepOriginal(): Promise<boolean> {
    const { original, store } = this;
    if (original === null) return true;
    if (store === null) return false;
    this.originalStored ??= store.writeFile(this.own, original).then((outcome) => outcome === 'stored');
    return this.originalStored;
  }

  /** This page's work is in a file, or other work replaced it. */
  async forget(): Promise<void> {
    this.originalStored = null;
    await this.store?.drop(this.own);
  }

  /** Removes a copy that was restored or declined. */
  async drop({ owner }: Pick<StoredCopy, 'owner'>): Promise<void> {
    if (this.legacy.has(owner)) this.legacy.drop(owner);
    else await (await this.ready()).drop(owner);
  }

  /** The copies of pages that are gone, newest first. */
  async left(): Promise<readonly StoredCopy[]> {
    const held = await heldNames(this.sources.locks);
    const stored = await this.ready().then(
      (store) => store.list(prefix),
      () => [],
    );
    return [...stored, ...this.legacy.list()]
      .filter(({ owner }) => owner !== this.own && !held.has(owner))
      .sort((a, b) => b.at - a.at);
  }

  /** The work in a copy; null if it is damaged. */
  async workOf({ owner, at }: Pick<StoredCopy, 'owner' | 'at'>): Promise<CopiedWork | null> {
    if (this.legacy.has(owner)) {
      const parts = this.legacy.read(owner);
      return parts === null ? null : { parts, at, isOlder: false };
    }
    const copy = await (await this.ready()).read(owner);
    return copy === null
      ? null
      : { parts: copy.contents as readonly WorkPart[], at: copy.at, isOlder: copy.isOlder };
  }

  /** The file to which a copy belongs; null if there was none, or no room for it. */
  async originalOf({ owner }: Pick<StoredCopy, 'owner'>): Promise<Uint8Array | null> {
    return this.legacy.has(owner) ? this.legacy.readFile(owner) : (await this.ready()).readFile(owner);
  }

  /** Everything that is stored of a copy, damaged or not, as JSON. */
  async rawOf({ owner }: Pick<StoredCopy, 'owner'>): Promise<string> {
    return this.legacy.raw(owner) ?? (await this.ready()).raw(owner);
  }
}
