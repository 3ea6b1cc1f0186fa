import type { Grid } from '../core/grid/grid';
import type { WorksheetPlan } from './plan/plan-worksheet';
import type { WorkbookMark } from './stored/workbook-mark';

/** A sheet that is shown, with everything on it. Rows and columns of the grid are those of the sheet, counted from 0. */
export interface SheetContent {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
}

export interface SheetAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell shall hold. A text beginning with an equals sign is a formula; null empties the cell. */
export interface CellWrite extends SheetAddress {
  readonly content: string | number | null;
}

/** What the host cannot do is absent or false, never silently ignored. */
export interface Capabilities {
  readonly host: 'web' | 'excel' | 'wps';
  /** A write can be taken back by the host's own undo. */
  readonly undo: boolean;
}

/** The only thing in the program that knows where cells live. Addresses are never remembered across calls: sheets change. */
export interface WorkbookPort {
  readonly can: Capabilities;
  /**
   * All shown sheets in one round trip. A cell that is being typed into is taken as it stands; a host that does not allow it throws
   * `WorkbookError` and reports a change as soon as reading is possible.
   */
  read(): Promise<readonly SheetContent[]>;
  /**
   * Adds a new sheet for each plan, as one step, and keeps the mark with the workbook; null says nothing new about it. Existing
   * sheets stay as they are; those that the new ones stand in for, by id, are hidden in the same step and never deleted.
   */
  insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead?: readonly string[],
  ): Promise<void>;
  /** Removes sheets for good. Only for scratch sheets of ours: what users see is never removed. */
  discard(sheets: readonly string[]): Promise<void>;
  /** Writes cells as one step. */
  write(cells: readonly CellWrite[]): Promise<void>;
  /** Shows a cell, selects it and lets the user type there. */
  reveal(address: SheetAddress): Promise<void>;
  /** The user or another program changed something; own writes are not reported. Returns how to stop. */
  onChange(listener: () => void): () => void;
  /** The user selected another cell. Returns how to stop. */
  onSelect(listener: (address: SheetAddress) => void): () => void;
  /** Small texts kept with the workbook under our own keys, such as explanations; null where there is none. */
  setting(key: string): Promise<string | null>;
  saveSetting(key: string, value: string | null): Promise<void>;
}

/** Why a workbook did not do what it was asked for; the sentence is made at the edge. */
export type WorkbookErrorCode =
  /** A cell is open for typing, and the program waits for its end */
  | 'cellOpen'
  | 'sheetProtected'
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

/** A workbook refused. Nothing was changed unless it says otherwise. The cause is for developers and never shown. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'WorkbookError';
  }
}
