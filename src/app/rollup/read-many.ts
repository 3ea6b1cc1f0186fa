import type { MemberReport } from '../../core/rollup/member-report';
import type { Refusal } from '../../files/unusable-file';

/** Why a file has no report: `notRead` if the system refused it, `isRollup` if it is a roll-up itself. */
export type FileReason =
  Refusal | { readonly code: 'notRead'; readonly systemCode: string } | { readonly code: 'isRollup' };

/** What reading a file gave. */
export type SettledOutcome =
  | { readonly kind: 'read'; readonly report: MemberReport }
  | { readonly kind: 'refused'; readonly hash: string | null; readonly reason: FileReason };

/** What a light reader has done: only `readAlone` may read a heavy file. */
export type ReadOutcome = SettledOutcome | { readonly kind: 'heavy' };

/** Reads light files in a thread or worker of its own, many with one message. */
export interface BatchReader<F> {
  /** Rejects when the thread has ended or taken too long; another one then takes over. */
  readonly read: (files: readonly F[]) => Promise<readonly ReadOutcome[]>;
  /** Ends it, whatever it does. */
  readonly end: () => void;
}

/** What reading many files needs of a host. */
export interface ReadingPorts<F> {
  readonly startReader: () => BatchReader<F>;
  /** Reads one file of any cost where it can be ended. Does not reject for a file that cannot be used. */
  readonly readAlone: (file: F) => Promise<SettledOutcome>;
  /** How many readers work at the same time. */
  readonly readers: number;
  /** Milliseconds. */
  readonly now: () => number;
}

interface ReadingProgress {
  readonly done: number;
  readonly all: number;
  /** Milliseconds that the rest will take at the speed so far; null at the start. */
  readonly left: number | null;
}

export interface ReadingOptions {
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Ends the readers; `readMany` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Files of one message: many enough that messages cost little, few enough that all readers have work until the end. */
const mostOfBatch = 32;
const leastBatches = 4;

/** A file that makes no reader slow is read within this share of all; progress before that is no measure. */
const leastDone = 8;

/**
 * Reads files with several readers at once. The outcomes are in the order of the files, whoever read them when. A file
 * that a reader fails on is read once more by itself: it is one line in the result, and never the end of the others.
 */
export async function readMany<F>(
  files: readonly F[],
  ports: ReadingPorts<F>,
  { onProgress, signal }: ReadingOptions = {},
): Promise<readonly SettledOutcome[]> {
  signal?.throwIfAborted();
  const outcomes = new Array<ReadOutcome>(files.length).fill({ kind: 'heavy' });
  const size = Math.max(1, Math.min(mostOfBatch, Math.ceil(files.length / (ports.readers * leastBatches))));
  const start = ports.now();
  const readers = new Set<BatchReader<F>>();
  const state = { next: 0, done: 0 };

  const report = (count: number) => {
    state.done += count;
    const { done } = state;
    const left = done < leastDone ? null : ((ports.now() - start) / done) * (files.length - done);
    onProgress?.({ done, all: files.length, left });
  };

  const work = async () => {
    let reader: BatchReader<F> | null = null;
    while (state.next < files.length && signal?.aborted !== true) {
      const from = state.next;
      const batch = files.slice(from, from + size);
      state.next = from + batch.length;
      reader ??= ports.startReader();
      readers.add(reader);
      try {
        const read = await reader.read(batch);
        read.forEach((outcome, index) => (outcomes[from + index] = outcome));
        report(read.filter(({ kind }) => kind !== 'heavy').length);
      } catch {
        // The files stay heavy.
        reader.end();
        readers.delete(reader);
        reader = null;
      }
    }
  };

  const endAll = () => {
    for (const reader of readers) reader.end();
  };
  const isAborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  isAborted.catch(() => undefined);
  const all = (async () => {
    await Promise.all(Array.from({ length: Math.min(ports.readers, files.length) }, work));
    endAll();
    const read: SettledOutcome[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      signal?.throwIfAborted();
      if (outcome.kind !== 'heavy') read.push(outcome);
      else {
        read.push(await ports.readAlone(files[index] as F));
        report(1);
      }
    }
    return read;
  })();
  try {
    return await Promise.race([all, isAborted]);
  } finally {
    endAll();
  }
}
