import { Store } from '../session/store';
import type { ReportSource } from './load-report';

/** A source to import; asking again for the same source makes a new request. */
interface Request {
  readonly source: ReportSource;
}

/** Passes what the user chose, dropped or pasted for import to the view that shows what was read. */
export class ImportRequests {
  private readonly last = new Store<Request | null>(null);
  private heard: Request | null = null;

  /** Requests the import of a source. If nobody listens yet, the last request waits for the first listener. */
  request(source: ReportSource): void {
    this.last.set({ source });
  }

  /** Calls the listener for every request. Returns the unsubscribe function. */
  subscribe(listener: (source: ReportSource) => void): () => void {
    const hear = () => {
      const request = this.last.state;
      if (request === null) return;
      this.heard = request;
      listener(request.source);
    };
    if (this.last.state !== this.heard) hear();
    return this.last.subscribe(hear);
  }
}
