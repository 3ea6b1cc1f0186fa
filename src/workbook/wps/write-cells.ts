import { addressOf } from '../../core/grid/addresses';
import { blocksOf, enteredText } from '../excel/write-cells';
import { isPlainFormat } from '../foreign/plain-format';
import type { Rectangle } from '../plan/rectangles';
import type { CellWrite } from '../port';
import { WorkbookError } from '../port';
import type { WpsRange, WpsSheet } from './jsapi';
import { member } from './jsapi';
import { withoutProtection } from './protection';
import type { NumberedSheet } from './sheet-ids';

/**
 * Writes cells block by block, after making sure that everything can be written. WPS has no transactions: if it stops
 * half-way, what the blocks held before is written again.
 */
export function writeCells(sheets: readonly NumberedSheet[], cells: readonly CellWrite[]): void {
  const locked = new Set<WpsSheet>();
  const targets = blocksOf(cells).map(({ sheet: id, area, address, contents }) => {
    const sheet = sheets.find((candidate) => candidate.id === id)?.sheet;
    if (sheet === undefined) throw new WorkbookError('cellGone');
    const range = sheet.Range(address);
    if (member(sheet, 'ProtectContents') && member(range, 'Locked') !== false) locked.add(sheet);
    return { sheet, area, range, before: member(range, 'Formula'), contents };
  });
  withoutProtection([...locked], () => {
    const written: typeof targets = [];
    try {
      for (const target of targets) {
        written.push(target);
        resetFormats(target);
        target.range.Value2 = target.contents.map((row) => row.map(entered));
      }
    } catch (error) {
      for (const { range, before } of written) range.Formula = before;
      throw error;
    }
  });
}

interface Target {
  readonly sheet: WpsSheet;
  readonly area: Rectangle;
  readonly range: WpsRange;
  readonly contents: readonly (readonly CellWrite['content'][])[];
}

/** A figure must not appear as a date or a percentage because that was in the cell before. Protection forbids it. */
function resetFormats({ sheet, area, range, contents }: Target): void {
  const isPlain = (cells: WpsRange) => {
    const format: unknown = member(cells, 'NumberFormat');
    return typeof format === 'string' && isPlainFormat(format);
  };
  if (member(sheet, 'ProtectContents') || isPlain(range)) return;
  contents.forEach((row, r) =>
    row.forEach((content, c) => {
      if (typeof content !== 'number') return;
      const cell = sheet.Range(addressOf(area.row + r, area.column + c));
      if (!isPlain(cell)) cell.NumberFormat = 'General';
    }),
  );
}

/** A text beginning with an equals sign is a formula; an empty text empties a cell. */
const entered = (content: CellWrite['content']): string | number => {
  if (typeof content !== 'string') return content ?? '';
  return content.startsWith('=') ? content : enteredText(content);
};
