import type { Located } from '../../core/locate/report/repair';
import type { Evidence } from '../../core/locate/report/report-problem';
import type { Report } from '../../core/report/report';

/** Runs the search, off the page or in it. Rejects when it cannot; `stop` aborts at once. */
export interface Locator {
  locate(
    report: Report,
    evidence: Evidence,
  ): { readonly result: Promise<Located>; readonly stop: () => void };
}

/** What the search found out about the errors of a report. */
export interface Found {
  readonly report: Report;
  readonly located: Located;
}

export interface SearchState {
  readonly isSearching: boolean;
  /** Remains until there is a new result or the search is cleared, so it may refer to earlier figures. */
  readonly found: Found | null;
}

const nothing: SearchState = { isSearching: false, found: null };

/**
 * Searches for the errors of the report that was checked last. Each new report ends the search for the previous one.
 */
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

  /** Starts to look for the errors of a report whose check has settled. */
  async begin(report: Report, evidence: Evidence): Promise<void> {
    this.stopSearch?.();
    const search = this.locator.locate(report, evidence);
    this.stopSearch = search.stop;
    this.show({ ...this.current, isSearching: true });
    let found: Found | null = null;
    try {
      found = { report, located: await search.result };
    } catch {
      // Without a proposal the findings stay as they are; there is nothing for the user to act on.
    }
    if (this.stopSearch !== search.stop) return;
    this.stopSearch = null;
    this.show({ isSearching: false, found });
  }

  /** The figures changed, so the search under way is obsolete. */
  stop(): void {
    this.stopSearch?.();
    this.stopSearch = null;
    if (this.current.isSearching) this.show({ ...this.current, isSearching: false });
  }

  /** No errors remain. */
  clear(): void {
    this.stop();
    if (this.current.found !== null) this.show(nothing);
  }

  private show(state: SearchState): void {
    this.current = state;
    this.changed();
  }
}
