import type { Report } from '../report/report';

export interface WriteOptions {
  /** Sentences printed as a remark in the file, such as that it was exported although rules are broken. */
  readonly remarks?: readonly string[];
}

/** Turns a report into the bytes of a file. The same input gives the same bytes. */
export type Writer = (report: Report, options?: WriteOptions) => Promise<Uint8Array>;
