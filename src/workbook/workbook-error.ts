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
