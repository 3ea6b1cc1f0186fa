/** How a wrong figure may have come about. */
export type Cause =
  /** Two neighbouring digits the wrong way round */
  | 'exchangedDigits'
  /** One digit is another */
  | 'wrongDigit'
  /** A digit was left out or is there once too often */
  | 'missingDigit'
  | 'extraDigit'
  /** Multiplied or divided by a power of ten */
  | 'extraZeros'
  | 'missingZeros'
  | 'twoDigits'
  /** Typed as 元 in a cell of 万元, or the other way round */
  | 'unit'
  | 'sign'
  /** A sum that was not made anew after its parts had changed */
  | 'staleTotal'
  /** The parts changed last, and their sums did not follow */
  | 'carriedThrough'
  /** Nothing was typed where something belongs */
  | 'missing'
  | 'leftZero'
  /** Something was typed where 0 belongs */
  | 'notZero'
  /** It stands one column or one row off */
  | 'neighbourColumn'
  | 'neighbourRow'
  /** Two cells hold each other's figures */
  | 'exchangedCells'
  /** A sum and one of its parts hold each other's figures */
  | 'exchangedWithTotal'
  | 'shiftedRow'
  /** Another source knows the figure: last year's report or the register */
  | 'expected'
  | 'unknown';

/** What it takes to believe a cause: about −log of its frequency. */
export const causeCosts: Readonly<Record<Cause, number>> = {
  exchangedDigits: 0.95,
  wrongDigit: 1,
  missingDigit: 1,
  extraDigit: 1,
  extraZeros: 1,
  missingZeros: 1,
  twoDigits: 1.7,
  unit: 0.9,
  sign: 0.7,
  staleTotal: 1.05,
  carriedThrough: 0.9,
  missing: 0.6,
  leftZero: 1.15,
  notZero: 1.15,
  neighbourColumn: 1.35,
  neighbourRow: 1.35,
  exchangedCells: 1.6,
  exchangedWithTotal: 1.5,
  shiftedRow: 2.2,
  expected: 0.5,
  unknown: 2.1,
};

export interface Believed {
  readonly cause: Cause;
  readonly cost: number;
}

const believed = (cause: Cause, more = 0): Believed => ({ cause, cost: causeCosts[cause] + more });

/** 元 in one 万元. */
export const unitFactor = 10_000;

/** The likeliest way from one figure to another in a single cell. */
export function slipFrom(from: number | null, to: number): Believed {
  if (from === null) return believed('missing');
  if (from === -to) return believed('sign');
  if (from < 0 || to < 0) return believed('unknown');
  if (from === 0) return to <= 9 ? believed('leftZero') : believed('leftZero', to < 100 ? 0.2 : 0.5);
  if (to === 0) return from <= 9 ? believed('notZero') : believed('notZero', from < 100 ? 0.2 : 0.5);
  if (from === to * unitFactor || to === from * unitFactor) return believed('unit');
  return slipInDigits(String(from), String(to));
}

function slipInDigits(from: string, to: string): Believed {
  if (from.length > to.length && from === to + '0'.repeat(from.length - to.length))
    return believed('extraZeros', 0.2 * (from.length - to.length - 1));
  if (to.length > from.length && to === from + '0'.repeat(to.length - from.length))
    return believed('missingZeros', 0.2 * (to.length - from.length - 1));
  if (from.length === to.length + 1 && isWithoutOne(from, to)) return believed('extraDigit');
  if (to.length === from.length + 1 && isWithoutOne(to, from)) return believed('missingDigit');
  if (from.length !== to.length) return believed('unknown');
  const different = Array.from(from, (digit, at) => (digit === to[at] ? -1 : at)).filter((at) => at !== -1);
  const [first = 0, second = 0] = different;
  if (different.length === 1) return believed('wrongDigit');
  if (different.length !== 2) return believed('unknown');
  const isExchange = second === first + 1 && from[first] === to[second] && from[second] === to[first];
  return believed(isExchange ? 'exchangedDigits' : 'twoDigits');
}

/** Whether `short` is `long` with one digit removed. */
function isWithoutOne(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}
