/** A workbook that was being edited when the page went away. */
export interface Saved {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
  readonly snapshot: unknown;
}

const key = 'nianbao.autosave';
const schema = 1;

/** Keeps the workbook in the browser's own storage; silently does nothing where that is blocked or full. */
export function saveCopy(storage: Storage | null, saved: Saved): boolean {
  try {
    storage?.setItem(key, JSON.stringify({ schema, ...saved }));
    return storage !== null;
  } catch {
    return false;
  }
}

/** The copy that was kept, or null: none, another schema, or storage is blocked. */
export function readCopy(storage: Storage | null): Saved | null {
  try {
    const value = JSON.parse(storage?.getItem(key) ?? 'null') as
      (Partial<Saved> & { schema?: unknown }) | null;
    if (value?.schema !== schema || typeof value.at !== 'number' || typeof value.name !== 'string')
      return null;
    return { at: value.at, name: value.name, snapshot: value.snapshot };
  } catch {
    return null;
  }
}

/** The user saved a file, or does not want the copy. */
export function forgetCopy(storage: Storage | null): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

/** The browser's storage, or null where the page may not use it. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
