import type { Grid } from '../grid/grid';
import type { NumberFormat, PrintedNumber } from './number-format';
import { numberFormatOf, readPrinted } from './number-format';

/** What a cell of a table holds. */
export const held = {
  blank: 0,
  number: 1,
  /** A mark for nothing (-, —, …): nought where the others add up. */
  nothing: 2,
  /** A mark for a figure that exists but is not given (x, .., n.a.): a sum over it is undecided. */
  unknown: 3,
  text: 4,
} as const;

type Held = (typeof held)[keyof typeof held];

/** The figures of a sheet as whole numbers of one unit, so that sums are exact. */
export interface Figures {
  readonly rows: number;
  readonly columns: number;
  /** By row, then by column: `row * columns + column`. Nought where there is no number. */
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  /** Half of the unit in which a cell is rounded, in units of the values. */
  readonly halves: Float64Array;
  /** The printed decimals of one unit: 1 is 10^-scale. */
  readonly scale: number;
  /** The texts of the cells that hold no number, by position. */
  readonly texts: ReadonlyMap<number, string>;
  readonly percents: Uint8Array;
}

const nothingMark = /^(?:[-–—−－―]{1,3}|[…⋯]{1,2}|\.{3}|\/|／|无|零)$/u;
const unknownMark = /^(?:[x×*#]{1,3}|\.\.|:|n\.?\s?[adkm]\.?|n\/a|na|nil|\(?[xsdcz]\)|不详|保密|空缺|\?+)$/iu;
/** Sums of a hundred thousand such values are still exact. */
const mostUnits = 2 ** 52;

/** Reads the figures of a grid. Where texts and numbers are mixed, numbers stored as text count like others. */
export function figuresOf(grid: Grid): Figures {
  const { rows, columns } = grid;
  const size = rows * columns;
  const kinds = new Uint8Array(size);
  const percents = new Uint8Array(size);
  const texts = new Map<number, string>();
  const format = formatOf(grid);
  const printed = new Map<number, PrintedNumber>();
  for (const { row, column, content } of grid.cells) {
    const at = row * columns + column;
    if (content === null || row >= rows || column >= columns) continue;
    const { kind, number } = readCell(content, format);
    kinds[at] = kind;
    if (number !== null) {
      printed.set(at, number);
      if (number.isPercent) percents[at] = 1;
    } else if (kind !== held.blank) texts.set(at, String(content));
  }
  return { rows, columns, kinds, texts, percents, ...scaled(printed, size, columns) };
}

/** How the numbers of a sheet are written. */
export function formatOf({ cells }: Grid): NumberFormat {
  const strings: string[] = [];
  for (const { content } of cells)
    if (typeof content === 'string' && /\d/u.test(content)) strings.push(content);
  return numberFormatOf(strings);
}

/** What one cell holds, by the number format of its sheet. */
export function readCell(
  content: string | number,
  format: NumberFormat,
): { readonly kind: Held; readonly number: PrintedNumber | null } {
  const number = typeof content === 'number' ? ofStored(content) : readPrinted(content, format);
  if (number !== null) return { kind: held.number, number };
  const text = String(content).trim();
  if (text === '') return { kind: held.blank, number };
  const kind = nothingMark.test(text) ? held.nothing : unknownMark.test(text) ? held.unknown : held.text;
  return { kind, number };
}

/** Fifteen significant digits, as spreadsheet programs show; what binary fractions add after them is no figure. */
function ofStored(value: number): PrintedNumber | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value))
    return { digits: String(Math.abs(value)), decimals: 0, isNegative: value < 0, isPercent: false };
  const text = Number(value.toPrecision(15)).toString();
  const plain = text.includes('e') ? value.toFixed(12) : text;
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(plain) ?? [];
  if (whole === '') return null;
  return {
    digits: `${whole}${fraction}`.replace(/^0+(?=\d)/u, ''),
    decimals: fraction.length,
    isNegative: sign === '-',
    isPercent: false,
  };
}

const decimalsNeeded = ({ digits, decimals }: PrintedNumber): number => {
  let needed = decimals;
  while (needed > 0 && digits.endsWith('0', digits.length - (decimals - needed))) needed -= 1;
  return /^0*$/u.test(digits) ? 0 : needed;
};

interface Rounding {
  decimals: number;
  figures: number;
  /** Of these, the ones that five units divide, and ten. */
  fives: number;
  tens: number;
}

const noRounding = (): Rounding => ({ decimals: 0, figures: 0, fives: 0, tens: 0 });

function scaled(
  printed: ReadonlyMap<number, PrintedNumber>,
  size: number,
  columns: number,
): Pick<Figures, 'values' | 'halves' | 'scale'> {
  const values = new Float64Array(size);
  const halves = new Float64Array(size);
  let scale = 0;
  let mostWhole = 1;
  // In a column or row the figures are rounded alike: 28.00000 among others like it is a whole number.
  const ofRow = new Map<number, Rounding>();
  const ofColumn = new Map<number, Rounding>();
  const roundingsOf = (at: number): readonly Rounding[] => [
    known(ofRow, Math.floor(at / columns)),
    known(ofColumn, at % columns),
  ];
  for (const [at, number] of printed) {
    const needed = decimalsNeeded(number);
    scale = Math.max(scale, needed);
    mostWhole = Math.max(mostWhole, number.digits.length - number.decimals);
    for (const rounding of roundingsOf(at)) rounding.decimals = Math.max(rounding.decimals, needed);
  }
  scale = Math.min(scale, Math.max(0, Math.floor(Math.log10(mostUnits)) - mostWhole));
  for (const [at, { digits, decimals, isNegative }] of printed) {
    const shift = 10 ** Math.abs(scale - decimals);
    const value = decimals <= scale ? Number(digits) * shift : Math.round(Number(digits) / shift);
    values[at] = isNegative && value !== 0 ? -value : value;
    if (value === 0) continue;
    for (const rounding of roundingsOf(at)) {
      const unit = 10 ** (scale - Math.min(rounding.decimals, scale));
      rounding.figures += 1;
      if (value % (5 * unit) === 0) rounding.fives += 1;
      if (value % (10 * unit) === 0) rounding.tens += 1;
    }
  }
  for (const at of printed.keys())
    halves[at] = Math.max(...roundingsOf(at).map((rounding) => halfOf(rounding, scale)));
  return { values, halves, scale };
}

/** Census offices round to five or ten. So many figures are not divided by five by chance. */
const fewestRound = 8;

function halfOf({ decimals, figures, fives, tens }: Rounding, scale: number): number {
  const half = 0.5 * 10 ** (scale - Math.min(decimals, scale));
  if (figures < fewestRound || fives < figures) return half;
  return tens === figures ? 10 * half : 5 * half;
}

function known(roundings: Map<number, Rounding>, key: number): Rounding {
  const found = roundings.get(key) ?? noRounding();
  roundings.set(key, found);
  return found;
}
