import type { Report } from '../core/report/report';

export interface WriteOptions {
  /** Sentences printed as a remark in the file, such as that it was exported although rules are broken. */
  readonly remarks?: readonly string[];
  /** The report's index among several in its source, if it was chosen. Only JSON records it. */
  readonly index?: number;
  /**
   * The sections that are tables, or the whole report with its text; default: the tables. Formats without text have the
   * tables only.
   */
  readonly sections?: 'tables' | 'report';
}

/** Turns a report into the bytes of a file. The same input gives the same bytes. */
export type Writer = (report: Report, options?: WriteOptions) => Promise<Uint8Array>;
