import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './jsapi';
import { member } from './jsapi';

export interface Reports {
  /** Contents changed or were calculated. */
  readonly changed: () => void;
  /** Sheets may have been added, removed, renamed, shown or hidden: WPS names no event for most of these. */
  readonly sheetsMayDiffer: () => void;
  readonly selected: (sheet: WpsSheet, range: WpsRange) => void;
}

/**
 * Registers for everything that happens in a workbook. Events come from all open workbooks, in line with what causes
 * them. Returns the unsubscribe function: a pane that is closed without it is still called.
 */
export function registerEvents(
  { ApiEvent: events }: WpsApplication,
  workbook: WpsWorkbook,
  { changed, sheetsMayDiffer, selected }: Reports,
): () => void {
  const address = member(workbook, 'FullName');
  // Saving under another name changes the address, so the workbook's own is asked for each time.
  const isOurs = (sheet: WpsSheet): boolean => {
    try {
      const other: unknown = member(member(sheet, 'Parent'), 'FullName');
      return typeof other !== 'string' || other === address || other === member(workbook, 'FullName');
    } catch {
      return true;
    }
  };
  const handlers: readonly (readonly [string, (sheet: WpsSheet, range: WpsRange) => void])[] = [
    ['SheetChange', (sheet) => isOurs(sheet) && changed()],
    ['SheetCalculate', (sheet) => isOurs(sheet) && changed()],
    ['SheetActivate', sheetsMayDiffer],
    ['WorkbookNewSheet', sheetsMayDiffer],
    ['WorkbookActivate', sheetsMayDiffer],
    ['SheetSelectionChange', (sheet, range) => isOurs(sheet) && selected(sheet, range)],
  ];
  for (const [name, handler] of handlers) events.AddApiEventListener(name, handler);
  return () => {
    for (const [name, handler] of handlers) events.RemoveApiEventListener(name, handler);
  };
}
