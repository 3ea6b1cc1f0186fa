import type { Injector } from '@univerjs/core';
import { Rectangle } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { typedFigure } from '../../core/report/typed-figure';
import type { CellWrite } from '../port';
import { activeSheet } from './active-sheet';
import { writeCells } from './edit-workbook';
import { inputCellAt } from './input-cells';

/** How the library marks what was copied from the grid itself. */
const fromGrid = /data-copy-id/u;

/**
 * Pastes a single figure into a cell of the form itself: the library refuses it for a merged cell, which most figures of
 * table 2 are in. Anything else is left to the library.
 */
export function pasteFigures(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  const pasteEvent = clipboard.legacyPaste.bind(clipboard);
  const pasteItem = clipboard.paste.bind(clipboard);
  clipboard.legacyPaste = async (html, text, files) =>
    pasteOne(injector, html ?? '', text ?? '') || pasteEvent(html, text, files);
  clipboard.paste = async (item, type) => {
    const textOf = async (kind: string) =>
      item.types.includes(kind) ? (await item.getType(kind)).text() : '';
    const isOrdinary = type === undefined || type === 'default-paste';
    return (
      (isOrdinary && pasteOne(injector, await textOf('text/html'), await textOf('text/plain'))) ||
      pasteItem(item, type)
    );
  };
}

/** Whether the clipboard holds one cell, and the selection is one cell of the form. */
function pasteOne(injector: Injector, html: string, plain: string): boolean {
  const text = onlyText(html, plain);
  const sheet = activeSheet(injector);
  const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (text === null || sheet === null || range === undefined) return false;
  const { startRow: row, startColumn: column } = range;
  const merge = sheet.getMergedCell(row, column);
  const whole = merge ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
  if (!Rectangle.contains(whole, range) || (merge === null && fromGrid.test(html))) return false;
  const [unitId, id] = [sheet.getUnitId(), sheet.getSheetId()];
  const cell = inputCellAt(injector, unitId, id, whole.startRow, whole.startColumn);
  if (cell === null) return false;
  const content: CellWrite['content'] = text === '' ? null : (typedFigure(text, cell.type) ?? text);
  writeCells(injector, unitId, [{ sheet: id, row: whole.startRow, column: whole.startColumn, content }]);
  return true;
}

/** The text on the clipboard if it is that of one cell. */
function onlyText(html: string, plain: string): string | null {
  const text = plain.trim();
  // Parsed, not run, and nothing in it is loaded.
  const cells = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('td, th');
  if (cells.length > 1 || /[\t\r\n]/u.test(text)) return null;
  const [cell] = cells;
  if (text !== '') return text;
  return cell === undefined ? null : cell.textContent.trim();
}
