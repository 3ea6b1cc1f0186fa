import type { ReportSource } from '../../../src/app/import/load-report';
import { readInWorker } from '../../../src/hosts/browser/isolated-files';

/** The outcome of a reading, and how often the page did something else meanwhile. */
export interface Reading {
  /** The figure of one cell; the name of the exception if there was no report. */
  readonly found: unknown;
  readonly turns: number;
}

declare global {
  interface Window {
    /** Reads these bytes, or cancels once the worker is busy. */
    readBytes?: (bytes: readonly number[], isGivenUp: boolean) => Promise<Reading>;
  }
}

let atWork: () => void = () => undefined;
window.Worker = class extends Worker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(url, options);
    this.addEventListener('message', () => atWork(), { once: true });
  }
};

window.readBytes = async (bytes, isGivenUp) => {
  const source: ReportSource = { kind: 'file', name: '年报.docx', bytes: Uint8Array.from(bytes) };
  const giveUp = new AbortController();
  let turns = 0;
  let isOver = false;
  const turn = () => {
    if (isOver) return;
    turns += 1;
    channel.port2.postMessage(null);
  };
  atWork = () => {
    if (isGivenUp) giveUp.abort();
  };
  const channel = new MessageChannel();
  channel.port1.onmessage = turn;
  turn();
  const found = await readInWorker(source, { signal: giveUp.signal }).then(
    ({ report }) => report.cells.get('t2.gz.issued'),
    (error: unknown) => (error as Error).name,
  );
  isOver = true;
  channel.port1.close();
  // The source is still available for another attempt.
  return { found: source.bytes.length === bytes.length ? found : 'nothing left of the source', turns };
};
