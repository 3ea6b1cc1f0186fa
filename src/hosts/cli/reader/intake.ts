import type { ReportSource } from '../../../app/import/load-report';
import { readBytes } from './read-bytes';

/** How whoever does the tasks gets the files: a thread does only what is light. */
export interface Intake {
  readonly bytes: (path: string) => Promise<Uint8Array>;
  readonly source: (source: ReportSource) => ReportSource;
  /** Throws unless the template may be read here. */
  readonly checkTemplate: (bytes: Uint8Array) => void;
}

/** For a process: files of any cost. */
export const anyIntake: Intake = { bytes: readBytes, source: (source) => source, checkTemplate: () => {} };
