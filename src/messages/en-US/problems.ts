import type { ProblemTexts } from '../zh-CN/problems';

export const problemTexts: ProblemTexts = {
  cellOpen:
    'A cell is being edited, so the workbook cannot be read or written. Press Enter or Esc, then try again.',
  sheetProtected:
    'The sheet or the workbook is protected, so nothing was written. Choose Review > Unprotect, then try again.',
  accessDenied:
    'The spreadsheet program refused this. Check whether the workbook is read-only, restricted or blocked by a security program, then try again, or save a copy and use that.',
  otherWorkbook: 'Another workbook is active. Click the workbook with the report, then try again.',
  noCell:
    'Something other than a cell is selected in the spreadsheet program, such as a chart or a picture, or another workbook is active, so this was not completed. Click any cell of the workbook with the report, then try again.',
  noAnswer:
    'The spreadsheet program has not answered for more than ten seconds: it may be busy, or a cell is being edited. Press Enter to finish the cell and press “Check” a little later; what you asked for may still be done, so do not repeat it at once.',
  tooLarge:
    'The sheets contain too much to be read or written. Move the report tables to a separate workbook, then try again.',
  notSupported:
    'This version of the spreadsheet program does not support this. Update it, or use the web edition.',
  hostFailed:
    'The spreadsheet program reported an unexpected error, and the operation was not completed. Click a cell (if several sheets are selected, select only one) and try again; otherwise save the workbook, close and reopen it, then try again.',
  notTaken: (cells, all) =>
    `The spreadsheet program did not take what was written to ${cells.join(', ')}${all > cells.length ? ` (${all} cells in all)` : ''}: these cells may be part of a merged cell, or were being edited. All other cells were written. Unmerge the cells or finish editing, then try again.`,
  oldSheetsShown:
    'The new tables were inserted, but the old sheets were not hidden, so the same table is there twice. Right-click the tab of each old sheet and choose Hide; the workbook is then read again.',
  displayIncomplete:
    'The tables were inserted and can be filled in; some display settings, such as frozen panes, were not accepted. Freeze them in the View tab if you need them.',
  storedRecovered:
    'The workbook contains two versions of explanations and other texts, and the newer one is used. Look them over in “Check” and “Text”; both become the same the next time something is stored.',
  undoInSheet:
    'The pane has the focus, so this key does not undo anything in the sheet. To undo what was written, click the sheet first, then press Ctrl+Z (⌘Z on a Mac).',
};
