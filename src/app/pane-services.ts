import type { Report } from '../report/report';
import type { ExportFormat } from './export-report';

export type PaneFormat = ExportFormat | 'xlsx';

/** What a pane needs besides the session and what depends on where it runs. Heavy parts are loaded when first used. */
export interface PaneServices {
  /** The bytes of a report in a format, with sentences to be printed in the file. */
  write(report: Report, format: PaneFormat, remarks: readonly string[]): Promise<Uint8Array>;
  /** The tables of a report as the fragment of a web page, for the preview and for copying. */
  fragment(report: Report): Promise<string>;
  /** Gives a file to the user; false when the host offers no way. */
  save(name: string, bytes: Uint8Array, type: string): Promise<boolean>;
  /** Puts rich text and plain text on the clipboard; false when the host refuses. */
  copy(html: string, text: string): Promise<boolean>;
  /** Reads a report from a file. Throws `UnusableFile`. */
  load(name: string, bytes: Uint8Array): Promise<Report>;
}

export const mediaTypes: Readonly<Record<PaneFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
};
