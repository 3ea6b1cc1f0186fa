import type { Located } from '../../core/locate/report/repair';
import type { Evidence } from '../../core/locate/report/report-problem';
import type { Report } from '../../core/report/report';

/** Does the search somewhere, away from the page or in it. Rejects when it cannot; `stop` gives up at once. */
export interface Locator {
  locate(
    report: Report,
    evidence: Evidence,
  ): { readonly result: Promise<Located>; readonly stop: () => void };
}

/** What was found out about the errors of a report. */
export interface Found {
  readonly report: Report;
  readonly located: Located;
}

export interface SearchState {
  readonly isSearching: boolean;
  /** Stays until something else is found, or the search is cleared: it may be about earlier figures. */
  readonly found: Found | null;
}

const nothing: SearchState = { isSearching: false, found: null };

/** Looks for the errors of the report that was checked last. Each new report ends the search for the one before. */
export class ErrorSearch {
  private stopSearch: (() => void) | null = null;
  private current = nothing;

  constructor(
    private readonly locator: Locator,
    private readonly changed: () => void,
  ) {}

  get state(): SearchState {
    return this.current;
  }

  /** Begins to look for the errors of a report whose check has settled. */
  async begin(report: Report, evidence: Evidence): Promise<void> {
    this.stopSearch?.();
    const search = this.locator.locate(report, evidence);
    this.stopSearch = search.stop;
    this.show({ ...this.current, isSearching: true });
    let found: Found | null = null;
    try {
      found = { report, located: await search.result };
    } catch {
      // Without a proposal the findings stand as they are; there is nothing for the user to do about it.
    }
    if (this.stopSearch !== search.stop) return;
    this.stopSearch = null;
    this.show({ isSearching: false, found });
  }

  /** The figures changed: what is being looked for is no longer asked. */
  stop(): void {
    this.stopSearch?.();
    this.stopSearch = null;
    if (this.current.isSearching) this.show({ ...this.current, isSearching: false });
  }

  /** There is nothing wrong any more. */
  clear(): void {
    this.stop();
    if (this.current.found !== null) this.show(nothing);
  }

  private show(state: SearchState): void {
    this.current = state;
    this.changed();
  }
}
