/** Locks that pages hold while open; the browser releases them when a page goes away for any reason. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

/** The locks of this browser; undefined on plain http. */
export const browserLocks = (): Locks | undefined => (navigator as Partial<Navigator>).locks;

/** Holds a lock while this page is open, as soon as it is free; without locks, does nothing. */
export function hold(name: string, locks: Locks | undefined, mode: LockMode = 'exclusive'): void {
  void locks?.request(name, { mode }, () => new Promise(() => undefined)).catch(() => undefined);
}

/** A name that no other page has, held while this page is open. */
export function ownName(prefix: string, locks: Locks | undefined): string {
  const name = `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  hold(name, locks);
  return name;
}

/** The names held by open pages; without locks, none. */
export async function heldNames(locks: Pick<Locks, 'query'> | undefined): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    return new Set(held.flatMap(({ name }) => name ?? []));
  } catch {
    return new Set();
  }
}
