/** How long a search may run. Time is supplied from outside, so that the same call can be repeated exactly. */
export interface Limits {
  /** Milliseconds of any clock. Without a clock only the number of steps is limited. */
  readonly now?: () => number;
  /** Default: 200, so that the last step ends within 250 even on a busy machine. */
  readonly milliseconds?: number;
  /** Polled now and then; true ends the search with the best result so far. */
  readonly isCancelled?: () => boolean;
  /** Default: as many as are worthwhile; also limits memory. */
  readonly steps?: number;
}

export const mostMilliseconds = 200;
const mostSteps = 3000;

/** Counts steps and signals when to stop. */
export class Budget {
  private steps = 0;
  private readonly end: number;
  isSpent = false;

  constructor(private readonly limits: Limits) {
    this.end = (limits.now?.() ?? 0) + (limits.milliseconds ?? mostMilliseconds);
  }

  /** Takes one step; false if none is left. */
  take(): boolean {
    const { now, isCancelled, steps = mostSteps } = this.limits;
    this.steps += 1;
    if (this.steps > steps) this.isSpent = true;
    else if ((now !== undefined && now() >= this.end) || isCancelled?.() === true) this.isSpent = true;
    return !this.isSpent;
  }
}
