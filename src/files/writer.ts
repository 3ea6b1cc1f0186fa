import type { Report } from '../core/report/report';

export interface WriteOptions {
  /** Sentences printed as a remark in the file, such as that it was exported although rules are broken. */
  readonly remarks?: readonly string[];
  /** Which of several reports in its source this one is, where that was chosen. Only JSON tells. */
  readonly index?: number;
  /** The sections that are tables, or the whole report with its text; default: the tables. Forms without text have the tables only. */
  readonly sections?: 'tables' | 'report';
}

/** Turns a report into the bytes of a file. The same input gives the same bytes. */
export type Writer = (report: Report, options?: WriteOptions) => Promise<Uint8Array>;
