import type { Cell, CellStyle } from 'hucre/xlsx';
import type { CellFormat, Mark } from '../../workbook/plan/cell-formats';
import { cellFontName, fontSizes } from '../../workbook/plan/cell-formats';
import { withoutControls } from '../../workbook/xml/markup-text';

/** The maximum number of characters in a cell; Excel reports a file with more as damaged. */
const longest = 32_767;

/**
 * A text as cell content that stays text. Characters that begin a formula are harmless in a shared string. `_x0041_`
 * would be read as a letter, so its first underscore is itself written as such an escape (ECMA-376 part 1, 22.9.2.19).
 */
export function textCell(text: string): Partial<Cell> {
  const plain = withoutControls(text)
    .replace(/\r\n?/gu, '\n')
    .slice(0, longest)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  // The library writes an error text, such as #REF!, as an error value, but leaves rich text runs alone.
  return plain.startsWith('#') ? { richText: [{ text: plain }] } : { value: plain };
}

/** The text on one line, where lines are not allowed: document properties and defined names. */
export const oneLine = (text: string): string => withoutControls(text).replace(/[\t\r\n]+/gu, ' ');

export const cellFont = { name: cellFontName, size: fontSizes.cell } as const;

const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };
const filled = (rgb: string) => ({
  type: 'pattern' as const,
  pattern: 'solid' as const,
  fgColor: { rgb },
  // In a conditional format the visible colour is the background colour.
  bgColor: { rgb },
});

export const cellStyle = (look: CellFormat, locked: boolean): CellStyle => ({
  font: { name: look.fontName, size: look.fontSize, ...(look.bold ? { bold: true } : {}) },
  alignment: { wrapText: true, vertical: 'center', horizontal: look.horizontal },
  ...(look.border ? { border } : {}),
  ...(look.fill === undefined ? {} : { fill: filled(look.fill) }),
  ...(look.numberFormat === undefined ? {} : { numFmt: look.numberFormat }),
  // Cells are locked unless they specify otherwise.
  ...(locked ? {} : { protection: { locked } }),
});

export const markStyle = ({ fill, color, bold }: Mark): CellStyle => ({
  ...(color === undefined && bold === undefined
    ? {}
    : {
        font: {
          ...(bold === true ? { bold } : {}),
          ...(color === undefined ? {} : { color: { rgb: color } }),
        },
      }),
  fill: filled(fill),
});
