import type { TotalsKind } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import type { ExportFormat } from './export-report';
import type { LoadedReport, LoadOptions, ReportSource } from './load-report';
import type { Locator } from './locate-errors';

/** How a step of the self-check ended. */
export type { StepResult } from '../workbook/self-check';

export type PaneFormat = ExportFormat | 'xlsx';
export type ExportTarget = PaneFormat | 'clipboard';

interface PaneWriteOptions {
  /** Sentences to be printed in the file. */
  readonly remarks: readonly string[];
  /** For workbooks: whether totals are formulas, where they agree with the figures. */
  readonly totals: TotalsKind;
}

export interface ReadOptions extends LoadOptions {
  readonly signal?: AbortSignal;
}

interface RichText {
  readonly html: string;
  readonly text: string;
}

/** What a pane needs besides the session and what depends on where it runs. Heavy parts are loaded when first used. */
export interface PaneServices {
  /** The bytes of a report in a format. */
  write(report: Report, format: PaneFormat, options: PaneWriteOptions): Promise<Uint8Array>;
  /** What our own reader finds in such bytes; null for formats that it cannot read. */
  readBack(bytes: Uint8Array, format: PaneFormat): Promise<Report | null>;
  /** The tables with remarks before them, as the fragment of a web page and as plain text: to look at and to copy. */
  richText(report: Report, remarks: readonly string[]): Promise<RichText>;
  /** Gives a file to the user; false when the host offers no way. */
  save(name: string, bytes: Uint8Array, type: string): Promise<boolean>;
  /** Nobody is told whether a file that was given arrives, and where the pane runs it may not: other ways are offered. */
  readonly savesUnseen?: boolean;
  /** Puts rich text and plain text on the clipboard; false when the host refuses. */
  copy(html: string, text: string): Promise<boolean>;
  /** Reads a report from a file or from the clipboard. Throws `UnusableFile`; rejects with an `AbortError` when it was given up. */
  read(source: ReportSource, options?: ReadOptions): Promise<LoadedReport>;
  /** Finds out which cells are probably wrong. */
  readonly locator: Locator;
}

export const mediaTypes: Readonly<Record<PaneFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
};
