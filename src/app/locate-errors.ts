import type { Located } from '../locate/repair';
import type { Evidence } from '../locate/report-problem';
import type { Report } from '../report/report';

/** Does the search somewhere, away from the page or in it. Rejects when it cannot; `stop` gives up at once. */
export interface Locator {
  locate(
    report: Report,
    evidence: Evidence,
  ): { readonly result: Promise<Located>; readonly stop: () => void };
}

/** What is known about the errors of a report: nothing yet, a search under way, or its result. */
export type LocateState =
  | { readonly kind: 'idle' | 'searching' }
  | { readonly kind: 'located'; readonly report: Report; readonly located: Located };

const idle: LocateState = { kind: 'idle' };

/**
 * Looks for the errors of the report that was checked last. Each new report ends the search for the one before, so that what is
 * shown is always about the figures that are there.
 */
export class ErrorSearch {
  private stop: (() => void) | null = null;
  private current: LocateState = idle;

  constructor(
    private readonly locator: Locator,
    private readonly changed: () => void,
  ) {}

  get state(): LocateState {
    return this.current;
  }

  /** Takes a report whose check has settled. */
  async take(report: Report, evidence: Evidence): Promise<void> {
    this.cancel();
    const search = this.locator.locate(report, evidence);
    this.stop = search.stop;
    this.show({ kind: 'searching' });
    let next: LocateState = idle;
    try {
      next = { kind: 'located', report, located: await search.result };
    } catch {
      // Without a proposal the findings stand as they are; there is nothing for the user to do about it.
    }
    if (this.stop !== search.stop) return;
    this.stop = null;
    this.show(next);
  }

  /** Something changed: what was found is no longer about what is there. */
  cancel(): void {
    this.stop?.();
    this.stop = null;
    if (this.current.kind !== 'idle') this.show(idle);
  }

  private show(state: LocateState): void {
    this.current = state;
    this.changed();
  }
}
