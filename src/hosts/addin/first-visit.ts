/**
 * Remembers that the introduction was seen. Without storage it would appear every time, so it does not appear at all.
 */
export class FirstVisit {
  constructor(
    private readonly storage: Storage | null,
    private readonly key: string,
  ) {}

  get isFirst(): boolean {
    try {
      return this.storage !== null && this.storage.getItem(this.key) === null;
    } catch {
      return false;
    }
  }

  end(): void {
    try {
      this.storage?.setItem(this.key, '1');
    } catch {
      // Storage full: the introduction appears once more.
    }
  }
}
