import type { EventEntry } from '../../excel-host/transport';

/** Brings events to a page in their order, as many at once as have gathered while the last were under way. */
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
      // A page that is gone hears nothing.
      await this.bring(this.#waiting.splice(0)).catch(() => undefined);
    }
    this.#isUnderWay = false;
  }
}
