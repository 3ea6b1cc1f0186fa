import type { CellStyle } from 'hucre/xlsx';
import type { Look, Mark } from '../../workbook/plan/looks';
import { cellFontName, fontSizes } from '../../workbook/plan/looks';

export const cellFont = { name: cellFontName, size: fontSizes.cell } as const;

const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };
const filled = (rgb: string) => ({
  type: 'pattern' as const,
  pattern: 'solid' as const,
  fgColor: { rgb },
  // In a conditional format the background colour is the one that shows.
  bgColor: { rgb },
});

export const cellStyle = (look: Look, locked: boolean): CellStyle => ({
  font: { name: look.fontName, size: look.fontSize, ...(look.bold ? { bold: true } : {}) },
  alignment: { wrapText: true, vertical: 'center', horizontal: look.horizontal },
  ...(look.border ? { border } : {}),
  ...(look.fill === undefined ? {} : { fill: filled(look.fill) }),
  ...(look.numberFormat === undefined ? {} : { numFmt: look.numberFormat }),
  // Every cell is locked that does not say otherwise.
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
