import type { UnusableFile } from '../../files/unusable-file';
import type { BatchReader } from '../../app/rollup/read-many';
import type { MemberPath } from './reader/read-member-file';
import type { RunTask } from './reader/tasks';

/** Where results are stored, and the build of the program that they belong to. */
export interface CachePlace {
  readonly folder: string;
  readonly build: string;
}

/**
 * One line, or any number of them: a file decides how many, and a call has no room for more than some 100,000
 * arguments.
 */
export type Lines = string | readonly string[];

/** The output of a command: results to stdout, messages to stderr. Whatever a line contains, it is printed as one. */
export interface Output {
  result(...lines: readonly Lines[]): void;
  /** The result for another program; `jsonText` makes it. */
  json(text: string): void;
  message(...lines: readonly Lines[]): void;
}

/** What a command needs of the process that runs it. */
export interface Machine extends Output {
  /**
   * Does what depends on the content of files, where it can be ended.
   *
   * @throws {UnusableFile} takesTooLong, tooComplex
   * @throws everything that the task throws
   */
  readonly isolated: RunTask;
  /** A clock in milliseconds, for searches that end after a while. */
  now(): number;
  /**
   * Starts a thread that reads many light files.
   *
   * @param seconds for each message
   */
  startReader(seconds: number): BatchReader<MemberPath>;
  /** How many of them work at the same time. */
  readonly readers: number;
  /** Where what was read is stored for the next run; null if nowhere. */
  readonly cache: CachePlace | null;
  /** One line on a terminal while something takes long; null removes it. */
  showProgress(line: string | null): void;
}

/** Exit codes of the command-line contract. */
export const exitCodes = { fine: 0, findings: 1, unusable: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Command = (args: readonly string[], machine: Machine) => Promise<ExitCode>;

/** A call that the command line cannot parse; `message` is shown with a pointer to `--help`. */
export class UsageError extends Error {}

/** A file that cannot be read or written; the lines are shown to the user. */
export class FileError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly Lines[]) {
    const all = lines.flat();
    super(all.join('\n'));
    this.lines = all;
  }
}

/** Why a named file is unusable. */
export class UnusableInput extends Error {
  constructor(
    readonly path: string,
    readonly reason: UnusableFile,
  ) {
    super(reason.code);
  }
}
