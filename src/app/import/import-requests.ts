import type { ReportSource } from './load-report';

/** Brings what is to be imported from wherever the user chose, dropped or pasted it to the view that shows what was read. */
export class ImportRequests {
  private readonly listeners = new Set<(source: ReportSource) => void>();
  private waiting: ReportSource | null = null;

  /** Asks for the import of a source. Where nobody listens yet, the last one asked for is kept for whoever does first. */
  request(source: ReportSource): void {
    if (this.listeners.size === 0) this.waiting = source;
    for (const listener of this.listeners) listener(source);
  }

  /** Calls the listener for every request. Returns how to stop. */
  subscribe(listener: (source: ReportSource) => void): () => void {
    this.listeners.add(listener);
    const { waiting } = this;
    this.waiting = null;
    if (waiting !== null) listener(waiting);
    return () => this.listeners.delete(listener);
  }
}
