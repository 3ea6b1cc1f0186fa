import { functionsAddress } from '../functions/functions-address';
import type { CopyMethod, CopyRequest, CopyWorkerMessage } from './copy-protocol';
import type { CopyStore } from './copy-store';

/**
 * The store of copies, in a worker, so that typing stays smooth; where a page may not have workers, in the page. The
 * database is opened by the first call.
 */
export function openCopyStore(): Promise<CopyStore> {
  return new Promise((resolve) => {
    const inPage = () =>
      void import(/* webpackChunkName: "copies" */ './indexed-copies').then(
        ({ IndexedCopies }) => resolve(new IndexedCopies()),
        () => resolve(unavailable),
      );
    let worker: Worker;
    try {
      worker = new Worker(
        /* webpackChunkName: "copy-worker" */ new URL('./copy-worker.ts', import.meta.url),
        { name: functionsAddress() },
      );
    } catch {
      inPage();
      return;
    }
    const calls = new Calls(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<CopyWorkerMessage>) => {
      if (data.kind === 'started') resolve(storeOf((method, args) => calls.make(method, args)));
      else calls.end(data);
    });
    worker.addEventListener('error', () => {
      calls.failAll();
      // No effect once the worker has started.
      inPage();
    });
  });
}

interface Call {
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Calls of a worker that wait for their answers. */
class Calls {
  private readonly open = new Map<number, Call>();
  private count = 0;
  private isBroken = false;

  constructor(private readonly worker: Worker) {}

  make(method: CopyMethod, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.isBroken) {
        reject(new Error('The worker has ended'));
        return;
      }
      const id = (this.count += 1);
      const request: CopyRequest = { id, method, args };
      // The data are copied here.
      this.worker.postMessage(request);
      this.open.set(id, { resolve, reject });
    });
  }

  end(message: Exclude<CopyWorkerMessage, { kind: 'started' }>): void {
    const call = this.open.get(message.id);
    this.open.delete(message.id);
    if (message.kind === 'done') call?.resolve(message.result);
    else call?.reject(new Error('The storage does not work'));
  }

  failAll(): void {
    this.isBroken = true;
    for (const { reject } of this.open.values()) reject(new Error('The worker has ended'));
    this.open.clear();
  }
}

/** A store whose calls are made elsewhere. If one fails, what is to be stored is refused, and nothing is dropped. */
function storeOf(call: (method: CopyMethod, args: readonly unknown[]) => Promise<unknown>): CopyStore {
  const storing = (method: 'write' | 'writeFile', ...args: readonly unknown[]) =>
    call(method, args).catch(() => 'refused') as ReturnType<CopyStore['write']>;
  const dropping = async (method: 'drop' | 'dropFile', owner: string) => {
    await call(method, [owner]).catch(() => undefined);
  };
  const reading = <M extends CopyMethod>(method: M, ...args: readonly unknown[]) =>
    call(method, args) as ReturnType<CopyStore[M]>;
  return {
    write: (part) => storing('write', part),
    writeFile: (owner, bytes) => storing('writeFile', owner, bytes),
    readFile: (owner) => reading('readFile', owner),
    dropFile: (owner) => dropping('dropFile', owner),
    drop: (owner) => dropping('drop', owner),
    list: (prefix) => reading('list', prefix),
    read: (owner) => reading('read', owner),
    raw: (owner) => reading('raw', owner),
  };
}

/** Nothing can be stored. */
const unavailable: CopyStore = storeOf(() => Promise.reject(new Error('There is no storage')));
