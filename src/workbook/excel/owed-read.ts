import type { Later } from './run-excel';

/** When a refused read is tried again, in milliseconds after each refusal; the last pause repeats. */
const pauses = [2000, 5000, 15_000] as const;

/**
 * A read that Excel refused. It is due as soon as the user continues in Excel. Not every version reports that, so it is
 * also tried again by time, as long as the pane is visible.
 */
export class OwedRead {
  #isOwed = false;
  #refusals = 0;
  #cancel: () => void = () => undefined;

  constructor(
    private readonly later: Later,
    private readonly isVisible: () => boolean,
    private readonly due: () => void,
  ) {}

  refused(): void {
    this.#isOwed = true;
    this.#wait();
    this.#refusals += 1;
  }

  done(): void {
    this.#refusals = 0;
    this.forget();
  }

  /** The read is requested now if it is owed. */
  pay(): void {
    if (!this.#isOwed) return;
    this.forget();
    this.due();
  }

  forget(): void {
    this.#isOwed = false;
    this.#cancel();
    this.#cancel = () => undefined;
  }

  #wait(): void {
    this.#cancel();
    const pause = pauses[Math.min(this.#refusals, pauses.length - 1)] ?? pauses[0];
    this.#cancel = this.later(() => {
      if (this.isVisible()) this.pay();
      else this.#wait();
    }, pause);
  }
}
