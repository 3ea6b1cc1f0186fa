import '../functions/in-worker';
import type { CopyRequest, CopyWorkerMessage } from './copy-protocol';
import { IndexedCopies } from './indexed-copies';

// The worker's side: turns copies into bytes and stores them, one request after the other.
const send = (message: CopyWorkerMessage): void => postMessage(message);
const copies = new IndexedCopies();
let last: Promise<unknown> = Promise.resolve();

async function answer({ id, method, args }: CopyRequest): Promise<void> {
  try {
    const call = copies[method].bind(copies) as (...given: readonly unknown[]) => Promise<unknown>;
    send({ kind: 'done', id, result: await call(...args) });
  } catch {
    send({ kind: 'failed', id });
  }
}

addEventListener('message', ({ data }: MessageEvent<CopyRequest>) => {
  last = last.then(() => answer(data));
});
send({ kind: 'started' });
