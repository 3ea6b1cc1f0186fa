import type { ChildProcess } from 'node:child_process';
import type { LoadedReport, ReportSource } from '../../app/import/load-report';
import type { ReadAnswer, ReadRequest } from '../../app/import/read-protocol';
import { reportOf } from '../../app/import/read-protocol';
import type { OpenedFile } from '../../files/open/guard';
import { openFile } from '../../files/open/guard';
import { UnusableFile } from '../../files/unusable-file';

/** Starts the command as the reader of one file for its parent process. */
export const readerArgument = '--read-for-parent';

/** What reading a file may cost, with the file if it was opened to find that out. */
export type ReadCost =
  | { readonly level: 'low'; readonly file: OpenedFile }
  | { readonly level: 'high'; readonly source: ReportSource };

/**
 * Bytes, unpacked. Smaller files are read within a second or two, whatever they contain: their size alone bounds how
 * much there can be to compare. Our workbooks have a quarter of it.
 */
const lightBytes = 256 * 1024;

/**
 * Whether a file can be costly to read. A separate process takes a good part of a second to start, so only these files
 * get one. A PDF always does: even a small one can draw a lot.
 *
 * @throws {UnusableFile} like `openFile`
 */
export function readCost(bytes: Uint8Array, name: string): ReadCost {
  // Opening a text means decoding all of it.
  if (bytes.length > lightBytes) return { level: 'high', source: { kind: 'file', name, bytes } };
  const file = openFile(bytes, name);
  return file.kind === 'pdf' || unpackedMarkup(file) > lightBytes
    ? { level: 'high', source: { kind: 'opened', file } }
    : { level: 'low', file };
}

/** Bytes that the markup of any package unpacks to. Pictures are never unpacked. */
function unpackedMarkup(file: OpenedFile): number {
  if (!('directory' in file)) return 0;
  const markup = [...file.directory.values()].filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  return markup.reduce((sum, { size }) => sum + size, 0);
}

/** The process that reads one file for another. */
export interface IsolatedReader {
  /** A program that answers one request when it is started with `readerArgument`. */
  readonly program: string;
  /** Megabytes. */
  readonly memory: number;
}

/** The largest report within the readers' limits needs a fraction of this memory, in megabytes. */
const mostMemory = 512;

/** Exit codes from here on belong to processes ended from outside, or by the system. */
const firstForeignCode = 128;

/**
 * Reads a file in a separate process, which is ended when the time is up: sizes bound what a file can cost, but only a
 * clock outside can limit how long it takes. A thread would not do. It cannot be ended within a native call, such as
 * one that parses JSON for minutes, and when it runs out of memory, the whole program goes down with it.
 *
 * @throws {UnusableFile} like `loadSource`; takesTooLong, and tooComplex for a file that fills the memory
 */
export async function readInChildProcess(
  request: ReadRequest,
  seconds: number,
  // The whole command is in this file, see `main`.
  { program, memory }: IsolatedReader = { program: __filename, memory: mostMemory },
): Promise<LoadedReport> {
  // Few invocations of the command need it.
  const { fork } = await import('node:child_process');
  const reader = fork(program, [readerArgument], {
    execArgv: [`--max-old-space-size=${memory}`],
    serialization: 'advanced',
    // Nobody needs the output of a process that runs out of memory.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let limit: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new UnusableFile({ code: 'takesTooLong', seconds })), seconds * 1000);
  });
  try {
    return reportOf(await Promise.race([answerOf(reader, request), isLate]));
  } finally {
    clearTimeout(limit);
    reader.kill('SIGKILL');
  }
}

function answerOf(reader: ChildProcess, request: ReadRequest): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    reader.on('message', (message) => resolve(message as ReadAnswer));
    reader.on('exit', (code) =>
      // Every error is reported: a process that ends without a response had no memory left for one.
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
