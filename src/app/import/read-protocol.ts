import type { Refusal } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';
import type { LoadedReport, LoadOptions, ReportSource } from './load-report';

// The messages to and from the worker of a page that reads.

export interface ReadRequest extends LoadOptions {
  readonly source: ReportSource;
}

export type ReadAnswer =
  | { readonly kind: 'loaded'; readonly loaded: LoadedReport }
  | { readonly kind: 'unusable'; readonly refusal: Refusal }
  /** The program is wrong. The error may quote the file, so that not every reader hands it out. */
  | { readonly kind: 'failed'; readonly error?: unknown };

/** What a worker posts: `started` just before it looks at a source; the time limit counts from then. */
export type WorkerMessage = { readonly kind: 'started' } | ReadAnswer;

/**
 * The report in an answer.
 *
 * @throws {UnusableFile} when the file cannot be used
 * @throws {Error} for any other failure
 */
export function reportOf(answer: ReadAnswer): LoadedReport {
  switch (answer.kind) {
    case 'loaded':
      return answer.loaded;
    case 'unusable':
      throw new UnusableFile(answer.refusal);
    case 'failed':
      throw answer.error instanceof Error
        ? answer.error
        : new Error('The source could not be read', { cause: answer.error });
  }
}
