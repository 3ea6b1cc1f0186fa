import type { Finding } from '../core/check/finding';
import type { TotalsKind } from '../workbook/stored/workbook-mark';
import type { Report } from '../core/report/report';
import type { CellId } from '../core/statute/types';
import type { ReportScope } from '../core/report/printed-report';
import type { ConsideredTemplate, FillTemplate } from './export/report-template';
import type { Watched } from './session/store';
import type { LoadedReport, LoadOptions, ReportSource } from './import/load-report';
import type { Locator } from './corrections/locate-errors';
import type { RollupHost } from './rollup/desk/rollup-host';

export type { Reopening } from '../workbook/reopening';
/** How a step of the self-check ended. */
export type { StepResult } from '../workbook/self-check';

/** The formats of an export; the pane also offers workbooks. */
export const exportFormats = ['docx', 'html', 'json', 'csv'] as const;
type ExportFormat = (typeof exportFormats)[number];
export type PaneFormat = ExportFormat | 'xlsx';

/** Rich text for Word and WPS, rich text for the editor of a portal, and the source of the latter. */
export const copyFlavours = ['word', 'portal', 'source'] as const;
export type CopyFlavour = (typeof copyFlavours)[number];

/** The parts of a report that are printed. */
export interface PrintOptions {
  /** Sentences to print in the file. */
  readonly remarks: readonly string[];
  readonly sections: ReportScope;
}

export interface ReadOptions extends LoadOptions {
  readonly signal?: AbortSignal;
}

/** Clipboard content: for programs that accept rich text, and for those that do not. */
export interface RichText {
  /** Null where only the text is meant. */
  readonly html: string | null;
  readonly text: string;
}

/** The current state of a report. */
export interface CheckedReport {
  readonly report: Report;
  /** All findings about it. */
  readonly findings: () => Promise<readonly Finding[]>;
  /** The kind of totals in the workbook; typed if there are none. */
  readonly totals?: TotalsKind;
  /** Sentences that every export has to carry, such as that a roll-up is incomplete. */
  readonly remarks?: readonly string[];
}

/** The source of an exported report: the session of a pane, or a loaded file. */
export interface CheckedSource {
  /** Reads the report anew; `unread` if it cannot be read now, `nothing` if there is none. */
  readonly read: () => Promise<CheckedReport | 'unread' | 'nothing'>;
}

/** The agency and year of an exported report, and how it was exported. */
interface ExportedFile {
  readonly agency: string | null;
  readonly year: number | null;
  readonly format: PaneFormat;
  readonly sections: ReportScope;
}

/** Delivers the export. A host leaves out the methods that it does not support. */
export interface Out {
  /** Returns the name of the file; null when the host refuses. */
  readonly file: (bytes: Uint8Array, about: ExportedFile) => Promise<string | null>;
  /** Returns whether the host did it. */
  readonly clipboard?: (text: RichText) => Promise<boolean>;
  /** Returns whether the host did it. */
  readonly printer?: (page: string) => Promise<boolean>;
  /**
   * Writes the HTML source of a page to a new sheet of the workbook. Returns the sheet's name; null when the host
   * refuses.
   */
  readonly sheet?: (source: string) => Promise<string | null>;
}

/** The current stage of an export; shown if it takes long. */
export type ExportStage = 'checking' | 'writing' | 'comparing';
export type Progress = (stage: ExportStage) => void;

/** The program that runs in this page, compared with the one on its server. */
export interface ProgramState {
  /** The server has another version: parts that were not loaded yet are gone. */
  readonly isReplaced: Watched<boolean>;
  /** Loads the page again, with unsaved work stored. */
  readonly reload: () => void;
}

/** Unsaved work of a page that ended. */
export interface Draft {
  /** Identifies it in the list. */
  readonly owner: string;
  /** The file it came from or was saved to; empty if there is none. */
  readonly label: string;
  /** Agency and year, as far as known. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Bytes; null if unknown. */
  readonly size: number | null;
}

/** A file that was opened or saved before. */
export interface RecentFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Otherwise the user has to choose it. */
  readonly opensAtOnce: boolean;
}

/** What a page that holds the workbook itself offers to begin with. */
export interface StartOffers {
  /** Lets the user choose a file to open. */
  readonly chooseFile: () => void;
  readonly openSample: () => void;
  /** Newest first. */
  readonly recent: Watched<readonly RecentFile[]>;
  readonly openRecent: (file: RecentFile) => void;
  readonly forgetRecent: (file: RecentFile) => void;
  /** Newest first. */
  readonly drafts: Watched<readonly Draft[]>;
  readonly resume: (draft: Draft) => void;
  readonly drop: (draft: Draft) => void;
  /** Counts the blank workbooks that were asked for. */
  readonly blanks: Watched<number>;
}

/** Small choices that outlast a visit, by name. */
export interface Choices {
  /** Null if nothing was chosen, or it cannot be read. */
  readonly of: (name: string) => string | null;
  readonly keep: (name: string, value: string) => void;
}

/** What a pane needs besides the session, depending on where it runs. Heavy parts are loaded on first use. */
export interface PaneServices {
  /** Gives a file to the user; false when the host offers no way. */
  save(name: string, bytes: Uint8Array, type: string): Promise<boolean>;
  /** The host does not report whether a saved file arrives, and in this pane it may not: other ways are offered. */
  readonly savesUnseen?: boolean;
  /** Files rarely arrive in this pane, so copying is offered first. */
  readonly copiesFirst?: boolean;
  /** Puts text on the clipboard; false when the host refuses. */
  copy(text: RichText): Promise<boolean>;
  /** Prints a separate page; false when the host has no way to. */
  print(page: string): Promise<boolean>;
  /**
   * Reads a report from a file or the clipboard, or re-reads an export for comparison. Throws `UnusableFile`; rejects
   * with an `AbortError` when cancelled.
   */
  read(source: ReportSource, options?: ReadOptions): Promise<LoadedReport>;
  /**
   * Finds out what a file can be used as that is to become a template. Rejects with an `AbortError` when cancelled.
   */
  considerTemplate(bytes: Uint8Array, signal?: AbortSignal): Promise<ConsideredTemplate>;
  /** Fills the office's template. Throws `TemplateError`; rejects with an `AbortError` when cancelled. */
  fillTemplate(
    ...filled: [...wanted: Parameters<FillTemplate>, signal?: AbortSignal]
  ): ReturnType<FillTemplate>;
  /** Finds out which cells are probably wrong. */
  readonly locator: Locator;
  /**
   * Opens a file at a cell in a window of its own; false if there is none. Absent where another program opens the
   * workbooks.
   */
  openFile?(file: File, cell: CellId | null): Promise<boolean>;
  /** Loads what a roll-up needs of the page. */
  rollup(): Promise<RollupHost>;
  /** Absent where all parts are loaded at the start. */
  readonly program?: ProgramState;
  /** Absent where another program opens the workbooks. */
  readonly offers?: StartOffers;
  /** Whether Enter and Tab go along the form; absent where another program decides it. */
  readonly formFlow?: { readonly isOn: Watched<boolean>; readonly turn: (isOn: boolean) => void };
  /** What the user chose last on this machine; absent where nothing is remembered. */
  readonly choices?: Choices;
}

export const mediaTypes: Readonly<Record<PaneFormat | 'zip', string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  zip: 'application/zip',
};
