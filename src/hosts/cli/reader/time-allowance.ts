/** The time that everything done with one file may take together: reading it, checking it, filling it, reading it back. */
export class TimeAllowance {
  /** Milliseconds. */
  private left: number;

  constructor(readonly seconds: number) {
    this.left = seconds * 1000;
  }

  /** Milliseconds left; 0 if the time is up. */
  get milliseconds(): number {
    return Math.max(0, this.left);
  }

  /** @param milliseconds that some work has taken */
  spend(milliseconds: number): void {
    this.left -= milliseconds;
  }
}
