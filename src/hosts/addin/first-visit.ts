/** Remembers that the introduction was seen. Where nothing can be remembered it would come every time, so it does not come. */
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
      // Full: it comes once more.
    }
  }
}
