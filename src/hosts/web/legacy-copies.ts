import { fromBase64 } from '../../app/export/base64';
import type { CopyPart, WorkbookSnapshot } from '../../workbook/embedded/workbook-copy';
import type { StoredCopy } from '../browser/copies/copy-store';

/** The file of a copy has the same name after this prefix as the copy after the other. */
const filePrefix = 'nianbao.original.';
const schema = 1;

interface Stored {
  readonly at: number;
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
}

/** Copies of versions up to 0.2, which used the browser's other storage: only read and removed. */
export class LegacyCopies {
  constructor(
    private readonly storage: Storage | null,
    private readonly prefix: string,
  ) {}

  list(): readonly StoredCopy[] {
    const keys = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(this.prefix));
    return keys.map((owner) => {
      const { at = 0, name = '' } = this.stored(owner) ?? {};
      return { owner, at, label: name };
    });
  }

  has(owner: string): boolean {
    return this.raw(owner) !== null;
  }

  /** The copy as the only part of a new one; null if it is damaged. */
  read(owner: string): readonly CopyPart[] | null {
    const stored = this.stored(owner);
    return stored === null ? null : [{ snapshot: stored.snapshot, isWhole: true }];
  }

  raw(owner: string): string | null {
    return this.storage?.getItem(owner) ?? null;
  }

  readFile(owner: string): Uint8Array | null {
    try {
      const text = this.storage?.getItem(this.fileOf(owner)) ?? null;
      return text === null ? null : fromBase64(text);
    } catch {
      return null;
    }
  }

  drop(owner: string): void {
    this.storage?.removeItem(owner);
    this.storage?.removeItem(this.fileOf(owner));
  }

  private fileOf(owner: string): string {
    return filePrefix + owner.slice(this.prefix.length);
  }

  private stored(owner: string): Stored | null {
    try {
      const value = JSON.parse(this.raw(owner) ?? 'null') as (Partial<Stored> & { schema?: unknown }) | null;
      if (value?.schema !== schema || typeof value.at !== 'number' || typeof value.name !== 'string')
        return null;
      return withParts(value as Stored);
    } catch {
      return null;
    }
  }
}

/** These versions noted the sheets on which cells were moved by their ids, not by their parts of the opened file. */
function withParts(stored: Stored): Stored {
  // Missing in some damaged copies.
  const { origins = {}, rearranged } = (stored.snapshot as WorkbookSnapshot | undefined) ?? {};
  if (rearranged === undefined) return stored;
  const parts = rearranged.flatMap((sheet) => origins[sheet] ?? []);
  return { ...stored, snapshot: { ...stored.snapshot, rearranged: parts } };
}
