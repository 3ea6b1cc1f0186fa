import { blocksOf, enteredText } from '../excel/write-cells';
import type { CellWrite } from '../port';
import { WorkbookError } from '../port';
import { member } from './jsapi';
import type { NumberedSheet } from './sheet-ids';

/**
 * Writes cells block by block, after making sure that everything can be written. WPS has no transactions: if it stops
 * half-way, what the blocks held before is written again.
 */
export function writeCells(sheets: readonly NumberedSheet[], cells: readonly CellWrite[]): void {
  const targets = blocksOf(cells).map(({ sheet: id, address, contents }) => {
    const sheet = sheets.find((candidate) => candidate.id === id)?.sheet;
    if (sheet === undefined) throw new WorkbookError('cellGone');
    const range = sheet.Range(address);
    if (member(sheet, 'ProtectContents') && member(range, 'Locked') !== false)
      throw new WorkbookError('sheetProtected');
    return { range, before: member(range, 'Formula'), contents };
  });
  const written: typeof targets = [];
  try {
    for (const target of targets) {
      written.push(target);
      target.range.Value2 = target.contents.map((row) => row.map(entered));
    }
  } catch (error) {
    for (const { range, before } of written) range.Formula = before;
    throw error;
  }
}

/** A text beginning with an equals sign is a formula; an empty text empties a cell. */
const entered = (content: CellWrite['content']): string | number => {
  if (typeof content !== 'string') return content ?? '';
  return content.startsWith('=') ? content : enteredText(content);
};
