import type { EventEntry } from '../../excel-host/transport';

/** Delivers events to a page in order, batching those that arrive while the last batch is under way. */
export class EventQueue {
  #waiting: EventEntry[] = [];
  #isUnderWay = false;

  constructor(private readonly bring: (entries: readonly EventEntry[]) => Promise<unknown>) {}

  add(entries: readonly EventEntry[]): void {
    this.#waiting.push(...entries);
    if (!this.#isUnderWay) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isUnderWay = true;
    while (this.#waiting.length > 0) {
      // A closed page receives nothing.
      await this.bring(this.#waiting.splice(0)).catch(() => undefined);
    }
    this.#isUnderWay = false;
  }
}
