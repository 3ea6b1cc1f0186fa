import { areasAround } from '../plan/protection';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { referenceTo } from '../plan/rectangles';
import { WorkbookError } from '../port';
import type { WpsSheet } from './jsapi';
import { member } from './jsapi';

/**
 * Protects a sheet without a password: contents only; cells, columns and rows can be formatted. The arguments between are
 * those of VBA.
 */
const protect = (sheet: WpsSheet): void =>
  sheet.Protect(undefined, false, true, false, false, true, true, true);

/** Protects a new sheet of ours, on which notes can be written around the tables. */
export function protectNewSheet(sheet: WpsSheet, plan: WorksheetPlan): void {
  for (const area of areasAround(plan)) sheet.Range(referenceTo(area)).Locked = false;
  protect(sheet);
}

/** Whether a sheet is protected like ours. */
function isOurs(sheet: WpsSheet): boolean {
  const protection = member(sheet, 'Protection');
  return (
    member(protection, 'AllowFormattingCells') &&
    member(protection, 'AllowFormattingColumns') &&
    member(protection, 'AllowFormattingRows') &&
    !member(protection, 'AllowInsertingRows') &&
    !member(protection, 'AllowDeletingRows')
  );
}

/** Protects a sheet, or takes the protection away. Throws `WorkbookError` where that may need a password: WPS would ask. */
export function changeProtection(sheet: WpsSheet, isProtected: boolean): void {
  if (member(sheet, 'ProtectContents') === isProtected) return;
  if (isProtected) protect(sheet);
  else unprotect(sheet);
}

function unprotect(sheet: WpsSheet): void {
  if (!isOurs(sheet)) throw new WorkbookError('sheetProtected');
  sheet.Unprotect('');
  if (member(sheet, 'ProtectContents')) throw new WorkbookError('sheetProtected');
}

/** Does work on sheets that have our protection as if they had none. */
export function withoutProtection(sheets: readonly WpsSheet[], work: () => void): void {
  const unprotected: WpsSheet[] = [];
  try {
    for (const sheet of sheets) {
      unprotect(sheet);
      unprotected.push(sheet);
    }
    work();
  } finally {
    for (const sheet of unprotected) protect(sheet);
  }
}
