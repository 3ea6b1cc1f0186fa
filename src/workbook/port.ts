import type { Grid } from '../core/grid/grid';
import type { ConditionalFormat } from './plan/conditional-formats';
import type { WorksheetPlan } from './plan/plan-worksheet';
import type { WorkbookMark } from './stored/workbook-mark';

/** A visible sheet with everything on it. Rows and columns of the grid are those of the sheet, counted from 0. */
export interface SheetContent {
  /** Does not change when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  /** Locked cells of the sheet cannot be changed by the user: all but those to be filled in, on a sheet of ours. */
  readonly isProtected?: boolean;
}

export interface SheetAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that the user selected: the address of the first one, and how many rows and columns if there are more. */
export interface Selection extends SheetAddress {
  readonly rows?: number;
  readonly columns?: number;
}

/** A conditional format of a sheet. */
export interface SheetFormat extends Pick<ConditionalFormat, 'kind' | 'areas' | 'formula'> {
  readonly sheet: string;
}

/** The new content of a cell. A text beginning with an equals sign is a formula; null empties the cell. */
export interface CellWrite extends SheetAddress {
  readonly content: string | number | null;
}

/** Capabilities that the host lacks are absent or false, never silently ignored. */
export interface Capabilities {
  readonly host: 'web' | 'excel' | 'wps';
  /** A write can be undone by the host's undo. */
  readonly undo: boolean;
  /** So can adding and hiding sheets; otherwise that may also clear the user's undo steps before. */
  readonly undoOfSheets: boolean;
  /** New tables are protected unless the user decides otherwise; where that was not seen to work yet, only on request. */
  readonly protectsByDefault: boolean;
}

/**
 * What is missing from an insertion that otherwise succeeded: the old sheets are still visible; the new ones are not
 * protected; or they do not look or behave exactly as planned, for example their panes are not frozen.
 */
export type Unfinished = 'oldSheetsShown' | 'protection' | 'display';

/**
 * The only thing in the program that knows the locations of cells. Addresses are never remembered across calls: sheets
 * change.
 */
export interface WorkbookPort {
  readonly can: Capabilities;
  /**
   * All visible sheets in one round trip. A cell being typed into is read with its current content; a host that does
   * not allow that throws `WorkbookError` and reports a change as soon as reading is possible.
   */
  read(): Promise<readonly SheetContent[]>;
  /**
   * Adds a new sheet for each plan, and stores the mark with the workbook; null leaves it unchanged. Existing sheets do
   * not change; those replaced by the new ones, given by id, are hidden and never deleted. Returns what the program did
   * not accept although the new sheets are there. Plans that want it are protected, as by `protect`.
   */
  insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead?: readonly string[],
  ): Promise<readonly Unfinished[]>;
  /**
   * Protects sheets without a password, or takes the protection away. On a protected sheet the user can change cells to be
   * filled in, everything outside the tables, and formats. Excel and WPS use the protection of the sheet; the web edition
   * guards labels, headers and calculated totals by itself, refuses to insert, remove or move rows and columns of a table,
   * and writes the same protection into files. Throws `WorkbookError` with `sheetProtected` if a password is needed.
   */
  protect(sheets: readonly string[], isProtected: boolean): Promise<void>;
  /** Permanently removes sheets. Only for our scratch sheets: what users see is never removed. */
  discard(sheets: readonly string[]): Promise<void>;
  /**
   * Writes cells as one step, and reads them back. Throws `WorkbookError` with `notTaken` and the cells that hold
   * something else; all others are written. Our protection does not stand in the way, and is the same afterwards; that of
   * others, on a locked cell, throws `sheetProtected`.
   */
  write(cells: readonly CellWrite[]): Promise<void>;
  /**
   * Adds conditional formats to existing sheets, which the program then updates by itself; nothing else changes. Absent
   * where that is not possible.
   */
  addFormats?(formats: readonly SheetFormat[]): Promise<void>;
  /** Shows a cell, selects it and lets the user type there. */
  reveal(address: SheetAddress): Promise<void>;
  /** The user or another program changed something; our writes are not reported. Returns the unsubscribe function. */
  onChange(listener: () => void): () => void;
  /** The user selected other cells. Returns the unsubscribe function. */
  onSelect(listener: (selection: Selection) => void): () => void;
  /** Small texts stored with the workbook under our keys, such as explanations; null if absent. */
  setting(key: string): Promise<string | null>;
  saveSetting(key: string, value: string | null): Promise<void>;
  /**
   * The texts were found in two different versions, and the newer one was taken; known once one was read. Absent where
   * there is only one.
   */
  readonly isRecovered?: boolean;
}

/** Why a workbook did not do what was requested; the sentence is composed in the message layer. */
export type WorkbookErrorCode =
  /** A cell is being edited, and the program waits for the end of the edit */
  | 'cellOpen'
  | 'sheetProtected'
  /** The program refuses it, and not because of protection: a workbook for reading only, or a lack of rights */
  | 'accessDenied'
  /** The program shows a dialog */
  | 'workbookBusy'
  /** Something other than a cell is selected, such as a chart */
  | 'noCell'
  /** The program has not answered in time; it may still do what was asked */
  | 'noAnswer'
  /** Cells do not hold what was written: they lie under a merged cell, or the user opened them just then */
  | 'notTaken'
  /** Texts cannot be stored with a workbook that was never saved */
  | 'neverSaved'
  /** Another workbook has the focus, and the program refuses this one */
  | 'otherWorkbook'
  /** More than the program takes or gives at once */
  | 'tooLarge'
  /** This version of the program cannot do it */
  | 'notSupported'
  /** A sheet, or something on it, is no longer there */
  | 'cellGone'
  /** Something else went wrong in the program */
  | 'hostFailed';

/**
 * A workbook refused an operation. Nothing was changed unless stated otherwise. The cause is for developers and never
 * shown.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    options?: ErrorOptions,
    /** The cells concerned, if it is about cells. */
    readonly cells: readonly SheetAddress[] = [],
  ) {
    super(code, options);
    this.name = 'WorkbookError';
  }
}
