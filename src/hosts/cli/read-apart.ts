import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { LoadedReport } from '../../app/import/load-report';
import type { Refusal } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';
import { readerArgument } from './reader-argument';

/** What the process that reads is asked. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly index: number | undefined;
}

/** What it says. */
export type ReaderAnswer =
  | { readonly kind: 'loaded'; readonly loaded: LoadedReport }
  | { readonly kind: 'unusable'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Megabytes; the largest report that the limits of the readers allow takes a part of it. */
const mostMemory = 512;

/** Exit codes from here on are of processes that were ended from outside, or by what they run on. */
const firstForeignCode = 128;

/**
 * Reads a file in a process of its own, which is ended when the time is over: sizes bound what a file can cost, but only a clock
 * outside says how long. A thread would not do. It cannot be ended within a call of the machine, such as one that parses JSON for
 * minutes, and when its memory is full there, the whole program goes with it.
 *
 * @throws {UnusableFile} like `loadReport`; takesTooLong, and tooComplex for what fills the memory
 */
export async function readApart(request: ReadRequest, seconds: number): Promise<LoadedReport> {
  // All of the command is this file, see `main`.
  const reader = fork(__filename, [readerArgument], {
    execArgv: [`--max-old-space-size=${mostMemory}`],
    serialization: 'advanced',
    // What is said when the memory is full is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let limit: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new UnusableFile({ code: 'takesTooLong', seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([answerOf(reader, request), isLate]);
  } finally {
    clearTimeout(limit);
    reader.kill('SIGKILL');
  }
}

function answerOf(reader: ChildProcess, request: ReadRequest): Promise<LoadedReport> {
  return new Promise((resolve, reject) => {
    reader.on('message', (message) => {
      const answer = message as ReaderAnswer;
      if (answer.kind === 'loaded') resolve(answer.loaded);
      else if (answer.kind === 'unusable') reject(new UnusableFile(answer.refusal));
      else reject(asError(answer.error));
    });
    reader.on('exit', (code) =>
      // Every error is answered: what ends without an answer had no memory left for one.
      reject(
        code === null || code >= firstForeignCode
          ? new UnusableFile({ code: 'tooComplex' })
          : new Error(`The process that reads ended with ${code}`),
      ),
    );
    reader.on('error', reject);
    reader.send(request);
  });
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
