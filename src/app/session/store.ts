/** The part of a store that is open to those who show or follow a state. */
export type Watched<T> = Pick<Store<T>, 'state' | 'subscribe' | 'watch'>;

/** One value that is replaced, never changed in place, and the listeners to its changes. */
export class Store<T> {
  private current: T;
  private readonly listeners = new Set<() => void>();

  constructor(first: T) {
    this.current = first;
  }

  get state(): T {
    return this.current;
  }

  /** Replaces the state; setting the same value again is no change. */
  set(next: T): void {
    if (Object.is(next, this.current)) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  /** Replaces some fields of the state. */
  update(change: Partial<T>): void {
    this.set({ ...this.current, ...change });
  }

  /** Calls the listener after every change. Returns a function that stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Calls the listener only after the selected part changes. Returns a function that stops it. */
  watch<S>(select: (state: T) => S, listener: (selected: S) => void): () => void {
    let last = select(this.current);
    return this.subscribe(() => {
      const next = select(this.current);
      if (isSameSelection(last, next)) return;
      last = next;
      listener(next);
    });
  }
}

/** Whether two selections are the same value, or objects that a selector made of the same values. */
export function isSameSelection(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && Object.is(one[name], other[name]))
  );
}

/** Maps, sets and lists in the state are replaced when they change, so comparing them by identity is enough. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
