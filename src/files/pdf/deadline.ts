import { UnusableFile } from '../unusable-file';

/** Milliseconds. */
const longest = 10_000;

/** Tells the time in milliseconds, from any start. */
export type Clock = () => number;

/**
 * The time by which a file has to be read. What works through a file asks it again and again, so that it holds also where nothing waits
 * and no timer has its turn.
 */
export class Deadline {
  private readonly end: number;

  constructor(private readonly now: Clock = () => performance.now()) {
    this.end = now() + longest;
  }

  /** Milliseconds that are left. */
  get left(): number {
    return Math.max(0, this.end - this.now());
  }

  /** @throws {UnusableFile} takesTooLong when the time is over */
  check(): void {
    if (this.now() > this.end) throw new UnusableFile({ code: 'takesTooLong', seconds: longest / 1000 });
  }
}
