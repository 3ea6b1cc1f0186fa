import type { IStyleBase, IStyleData } from '@univerjs/core';
import type { Look, Mark } from '../plan/looks';

const line = { s: 1, cl: { rgb: '#000000' } } as const;

const colour = (rgb: string) => ({ rgb: `#${rgb}` });

/**
 * A look in the terms of the grid. Its enumerations are written as numbers, because the library cannot be loaded where
 * this is tested: left 1, centre 2; middle 2; wrap 3; thin line 1.
 */
export const styleOfLook = (look: Look): IStyleData => ({
  ff: look.fontName,
  fs: look.fontSize,
  bl: look.bold ? 1 : 0,
  ht: look.horizontal === 'center' ? 2 : 1,
  vt: 2,
  tb: 3,
  ...(look.border ? { bd: { t: line, r: line, b: line, l: line } } : {}),
  ...(look.fill === undefined ? {} : { bg: colour(look.fill) }),
  ...(look.numberFormat === undefined ? {} : { n: { pattern: look.numberFormat } }),
});

/** The name under which a workbook keeps the style: the same look has the same name in every workbook. */
export const styleNameOf = (look: Look): string =>
  [
    'nianbao',
    look.fontName,
    look.fontSize,
    look.bold ? 'b' : '',
    look.horizontal,
    look.border ? 'box' : '',
    look.fill ?? '',
    look.numberFormat ?? '',
  ].join(' ');

export const styleOfMark = ({ fill, color, bold }: Mark): IStyleBase => ({
  bg: colour(fill),
  ...(color === undefined ? {} : { cl: colour(color) }),
  ...(bold === true ? { bl: 1 } : {}),
});
