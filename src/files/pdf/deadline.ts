import { UnusableFile } from '../unusable-file';

/** Milliseconds. */
const longest = 10_000;

/** A clock in milliseconds, from any origin. */
export type Clock = () => number;

/**
 * The time by which a file has to be read. Long-running code polls it, so that it works even where nothing is awaited
 * and no timer can fire.
 */
export class Deadline {
  private readonly end: number;

  constructor(private readonly now: Clock = () => performance.now()) {
    this.end = now() + longest;
  }

  /** Milliseconds left. */
  get left(): number {
    return Math.max(0, this.end - this.now());
  }

  /** @throws {UnusableFile} takesTooLong when the time is up */
  check(): void {
    if (this.now() > this.end) throw new UnusableFile({ code: 'takesTooLong', seconds: longest / 1000 });
  }
}
