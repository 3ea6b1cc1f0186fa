import type { Clock } from '../../../src/app/session/debounce';

/** A clock that stands still until advanced. */
export class FakeClock implements Clock {
  private time = 1_700_000_000_000;
  private waiting: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly later = (run: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.time + milliseconds, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  /** Advances time, runs what is due in order, and waits for what that started. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const due = this.waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.waiting = this.waiting.filter((other) => other !== due);
      this.time = due.at;
      due.run();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Waits until pending promises have made progress. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
