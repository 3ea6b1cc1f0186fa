import type { Rectangle } from '../plan/rectangles';
import { rectanglesOf, referenceTo } from '../plan/rectangles';
import type { CellWrite, SheetAddress } from '../port';
import { WorkbookError } from '../port';
import type { OurChange } from './our-changes';
import { isOurProtection, protectSheet } from './protection';
import { formatAt, isPlainFormat } from '../foreign/plain-format';

/** Characters that also occur in dates, times and amounts that Excel would recognise. */
const ofDatesAndAmounts = /[年月日号时分秒点上下午元万亿千百十〇零一二三四五六七八九星期周]/gu;

/**
 * A text in the form in which it must be entered so that Excel keeps it as text: with a leading apostrophe where it
 * could be taken for a number, a date or a formula. The apostrophe is not part of the content.
 */
export function enteredText(text: string): string {
  if (text === '' || isSurelyText(text)) return text;
  return `'${text}`;
}

const isSurelyText = (text: string): boolean =>
  /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(text) && /\p{Script=Han}/u.test(text.replace(ofDatesAndAmounts, ''));

/** A block of cells written at once. */
interface WrittenBlock {
  readonly sheet: string;
  readonly area: Rectangle;
  /** A1 reference without the sheet. */
  readonly address: string;
  readonly contents: readonly (readonly CellWrite['content'][])[];
}

/** The same cells as few blocks, sheet by sheet. */
export function blocksOf(cells: readonly CellWrite[]): readonly WrittenBlock[] {
  const keyOf = (row: number, column: number) => `${row},${column}`;
  return [...new Set(cells.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const contents = new Map(own.map((cell) => [keyOf(cell.row, cell.column), cell.content]));
    return rectanglesOf(own).map((area) => ({
      sheet,
      area,
      address: referenceTo(area),
      contents: Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => contents.get(keyOf(area.row + row, area.column + column)) ?? null,
        ),
      ),
    }));
  });
}

/**
 * Writes in one round trip, after another that makes sure that everything can be written: every sheet exists, and no
 * cell is locked by a protection that is not ours. The same round trip reads the cells back: some versions of Excel drop what is written
 * under a merged cell, or while the user opens the cell, without an error. Returns these cells.
 */
export async function writeBlocks(
  context: Excel.RequestContext,
  blocks: readonly WrittenBlock[],
): Promise<readonly SheetAddress[]> {
  const targets = blocks.map((block) => {
    const { sheet: id, address } = block;
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const range = sheet.getRange(address);
    sheet.load('protection/protected,protection/options');
    range.load('format/protection/locked,numberFormat');
    return { block, sheet, range };
  });
  await context.sync();
  /** Sheets with our protection, which is taken away while locked cells are written. */
  const unlocked = new Map<string, Excel.Worksheet>();
  for (const { block, sheet, range } of targets) {
    if (sheet.isNullObject) throw new WorkbookError('cellGone');
    // null where some cells of the block are locked and others are not.
    const locked = range.format.protection.locked as boolean | null;
    if (!sheet.protection.protected || !(locked ?? true)) continue;
    if (!isOurProtection(sheet.protection)) throw new WorkbookError('sheetProtected');
    unlocked.set(block.sheet, sheet);
  }
  for (const sheet of unlocked.values()) sheet.protection.unprotect();
  for (const { block, sheet, range } of targets) {
    // Protection may forbid it.
    if (!sheet.protection.protected || unlocked.has(block.sheet)) resetFormats(range, block.contents);
    range.formulas = block.contents.map((row) => row.map(entered));
    range.load('values,formulas');
  }
  for (const sheet of unlocked.values()) protectSheet(sheet);
  await context.sync();
  return targets.flatMap(({ block, range }) => lostCells(block, range));
}

/** A figure must not appear as a date or a percentage because that was in the cell before. null leaves a format. */
function resetFormats(range: Excel.Range, contents: WrittenBlock['contents']): void {
  const formats = contents.map((row, r) =>
    row.map((content, c) =>
      typeof content === 'number' && !isPlainFormat(formatAt(range.numberFormat, r, c)) ? 'General' : null,
    ),
  );
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
}

/** The cells of a block that do not hold what was written. */
function lostCells(
  { sheet, area, contents }: WrittenBlock,
  { values, formulas }: Pick<Excel.Range, 'values' | 'formulas'>,
): readonly SheetAddress[] {
  return contents.flatMap((row, r) =>
    row.flatMap((content, c) =>
      isHeld(content, cellAt(values, r, c), cellAt(formulas, r, c))
        ? []
        : [{ sheet, row: area.row + r, column: area.column + c }],
    ),
  );
}

const cellAt = (matrix: readonly (readonly unknown[])[], row: number, column: number): unknown =>
  matrix[row]?.[column];

/** A figure in a cell with the text format is a text. */
function isHeld(content: CellWrite['content'], value: unknown, formula: unknown): boolean {
  if (typeof content === 'string' && content.startsWith('='))
    return typeof formula === 'string' && formula.startsWith('=');
  if (typeof content === 'number' && typeof value === 'number') return value === content;
  return String(value) === String(content ?? '');
}

/** What Excel will report. */
export const changesOf = (blocks: readonly WrittenBlock[]): readonly OurChange[] =>
  blocks.map(({ sheet, address, contents }) => {
    const content = contents.length === 1 && contents[0]?.length === 1 ? contents[0][0] : undefined;
    const isPlain = typeof content === 'number' || (typeof content === 'string' && !content.startsWith('='));
    return { sheet, address, ...(isPlain ? { content } : {}) };
  });

/** A text beginning with an equals sign is a formula; an empty text empties a cell. */
const entered = (content: CellWrite['content']): string | number => {
  if (typeof content !== 'string') return content ?? '';
  return content.startsWith('=') ? content : enteredText(content);
};
