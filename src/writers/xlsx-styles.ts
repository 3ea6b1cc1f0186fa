import type { CellStyle } from 'hucre/xlsx';
import type { Role } from '../grid/grid';
import type { ValueType } from '../statute/types';
import type { ConditionalFormat } from './conditional-formats';

/** Points. The font of the cells is also the unit of column widths. */
export const fontSizes = { title: 16, heading: 12, cell: 10 } as const;

export const cellFont = { name: '宋体', size: fontSizes.cell } as const;

const side = { style: 'thin' } as const;
const border = { top: side, right: side, bottom: side, left: side };
const filled = (rgb: string) => ({
  type: 'pattern' as const,
  pattern: 'solid' as const,
  fgColor: { rgb },
  // In a conditional format the background colour is the one that shows.
  bgColor: { rgb },
});
const wrapped = { wrapText: true, vertical: 'center' } as const;
const centred = { ...wrapped, horizontal: 'center' } as const;
const leftward = { ...wrapped, horizontal: 'left' } as const;

export const titleStyle: CellStyle = {
  font: { name: '宋体', size: fontSizes.title, bold: true },
  alignment: centred,
};

export const headingStyle: CellStyle = {
  font: { name: '黑体', size: fontSizes.heading },
  alignment: leftward,
};

export const remarkStyle: CellStyle = { font: cellFont, alignment: leftward };

/** Headers and labels; locked, as every cell is that does not say otherwise. */
export const labelStyles: Readonly<Record<Exclude<Role, 'data'>, CellStyle>> = {
  caption: { font: { ...cellFont, bold: true }, border, fill: filled('D9D9D9'), alignment: centred },
  corner: { font: cellFont, border, fill: filled('F2F2F2'), alignment: leftward },
  columnHeader: { font: cellFont, border, fill: filled('F2F2F2'), alignment: centred },
  rowHeader: { font: cellFont, border, fill: filled('F2F2F2'), alignment: leftward },
};

/**
 * No decimals for counts; for amounts those that there are, never two by force: that is the general format, because
 * `0.######` would print a point behind a whole number.
 */
const numberFormats: Partial<Record<ValueType, string>> = { count: '0', change: '0' };

/** A data cell: unlocked where figures are entered, tinted where the form prescribes a sum. */
export const dataStyle = (type: ValueType, total: boolean, locked: boolean): CellStyle => ({
  font: cellFont,
  border,
  alignment: centred,
  protection: { locked },
  ...(numberFormats[type] === undefined ? {} : { numFmt: numberFormats[type] }),
  ...(total ? { fill: filled('EAF1FB') } : {}),
});

const wrong: CellStyle = {
  font: { bold: true, color: { rgb: '9C0006' } },
  fill: filled('FFC7CE'),
};

export const markStyles: Readonly<Record<ConditionalFormat['kind'], CellStyle>> = {
  relation: wrong,
  type: wrong,
  blank: { fill: filled('FFFBE6') },
};
