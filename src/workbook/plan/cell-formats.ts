import type { Role } from '../../core/grid/grid';
import type { ValueType } from '../../core/statute/types';
import type { ConditionalFormat } from './conditional-formats';

/** The format of a cell, in terms that every spreadsheet program has. Colours are RRGGBB. */
export interface CellFormat {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center';
  /** Thin lines on all sides. */
  readonly border: boolean;
  readonly fill?: string;
  /** In en-US notation; the general format if absent. */
  readonly numberFormat?: string;
}

/** Points. The font of the cells is also the unit of column widths. */
export const fontSizes = { title: 16, heading: 12, cell: 10 } as const;

export const cellFontName = '宋体';

const plain: CellFormat = {
  fontName: cellFontName,
  fontSize: fontSizes.cell,
  bold: false,
  horizontal: 'left',
  border: false,
};

export const titleLook: CellFormat = {
  ...plain,
  fontSize: fontSizes.title,
  bold: true,
  horizontal: 'center',
};
export const headingLook: CellFormat = { ...plain, fontName: '黑体', fontSize: fontSizes.heading };
export const remarkLook: CellFormat = plain;

export const labelFormats: Readonly<Record<Exclude<Role, 'data'>, CellFormat>> = {
  caption: { ...plain, bold: true, horizontal: 'center', border: true, fill: 'D9D9D9' },
  corner: { ...plain, border: true, fill: 'F2F2F2' },
  columnHeader: { ...plain, horizontal: 'center', border: true, fill: 'F2F2F2' },
  rowHeader: { ...plain, border: true, fill: 'F2F2F2' },
};

/**
 * No decimals for counts; for amounts as many as there are, never forced to two: that is the general format, because
 * `0.######` would print a point after an integer.
 */
const numberFormats: Partial<Record<ValueType, string>> = { count: '0', change: '0' };

/** In en-US notation; undefined is the general format. */
export const numberFormatOf = (type: ValueType): string | undefined => numberFormats[type];

/** A data cell: tinted if the form prescribes a sum. */
export const dataLook = (type: ValueType, isTotal: boolean): CellFormat => ({
  ...plain,
  horizontal: 'center',
  border: true,
  ...(numberFormats[type] === undefined ? {} : { numberFormat: numberFormats[type] }),
  ...(isTotal ? { fill: 'EAF1FB' } : {}),
});

/** What a conditional format changes in a cell's format. */
export interface Mark {
  readonly fill: string;
  readonly color?: string;
  readonly bold?: boolean;
}

const wrong: Mark = { fill: 'FFC7CE', color: '9C0006', bold: true };

export const marks: Readonly<Record<ConditionalFormat['kind'], Mark>> = {
  relation: wrong,
  type: wrong,
  blank: { fill: 'FFFBE6' },
};
