import { figureCountsAfter } from './known-labels';
import type { Span, TextRow } from './text-row';

/** The figures of a row with their positions; none if it is not a row of figures. */
interface Figures {
  readonly label: string;
  readonly texts: readonly (string | null)[];
  /** Positions of the label and of the figures, in characters and in columns of the screen. */
  readonly places: readonly (Placed | null)[];
}

interface Placed {
  readonly labelEnd: number;
  readonly spans: readonly Span[];
}

function figuresOf({ cells, spans, wideSpans, blanksKnown }: TextRow): Figures | null {
  if (spans === undefined || blanksKnown === true || cells.length < 2) return null;
  const first = cells.findIndex(
    (cell, index) => index > 0 && cell !== null && /^[\d０-９+\-－/—零无.,，]+(?:万元|元)?$/u.test(cell),
  );
  const label = cells[first - 1];
  if (first < 1 || label === null || label === undefined) return null;
  const places = [spans, wideSpans].map((found): Placed | null =>
    found?.length === cells.length
      ? { labelEnd: found[first - 1]?.[1] ?? 0, spans: found.slice(first) }
      : null,
  );
  return { label, texts: cells.slice(first), places };
}

/** How many rows above and below reveal the columns of a row: first those nearby, on the same page. */
const neighbours = [8, 40];
/** Wider gaps are more than the space between two figures. */
const narrow = 2;

/**
 * Assigns columns to the figures of rows with blanks, using nearby rows that have all their figures. A figure belongs
 * to the column it overlaps; if it overlaps none, or two, or the columns overlap each other, the row stays unchanged.
 * Chinese characters are one or two columns wide, depending on the program: what both agree on, or only one can tell,
 * counts.
 */
export function alignToColumns(rows: readonly TextRow[]): readonly TextRow[] {
  const found = rows.map(figuresOf);
  const counts = found.map((figures) => (figures === null ? [] : figureCountsAfter(figures.label)));
  return rows.map((row, index) => {
    const figures = found[index];
    if (figures === null || figures === undefined) return row;
    const [count] = counts[index] ?? [];
    if (count === undefined || counts[index]?.length !== 1 || figures.texts.length >= count) return row;
    const isFull = (other: Figures | null | undefined, at: number): other is Figures =>
      other?.texts.length === count && counts[at]?.includes(count) === true;
    const answers = figures.places.flatMap((own, measure): (readonly number[])[] => {
      for (const reach of own === null ? [] : neighbours) {
        const from = Math.max(0, index - reach);
        const full = found.slice(from, index + reach + 1).filter((other, at) => isFull(other, from + at));
        const places = placesIn(
          own as Placed,
          full.flatMap((other) => other.places[measure] ?? []),
        );
        if (places !== null) return [places];
      }
      return [];
    });
    const [answer, other] = answers;
    if (answer === undefined || (other !== undefined && other.join() !== answer.join())) return row;
    const cells = new Array<string | null>(count).fill(null);
    answer.forEach((place, i) => (cells[place] = figures.texts[i] ?? null));
    const labels = row.cells.slice(0, row.cells.length - figures.texts.length);
    return { cells: [...labels, ...cells], isCut: false, blanksKnown: true };
  });
}

/** The spaces before each figure of a row; not before the first if its label is in another line. */
const gapsOf = ({ labelEnd, spans }: Placed): readonly number[] =>
  spans
    .map(([start], index) => start - (spans[index - 1]?.[1] ?? labelEnd))
    .filter((gap, index) => gap > 0 || index > 0);

/** The number of spaces before every figure, if it is the same everywhere: then the figures are not in columns. */
function usualGap(rows: readonly Placed[]): number | undefined {
  const gaps = new Set(rows.flatMap(gapsOf));
  const [gap] = gaps;
  return gaps.size === 1 ? gap : undefined;
}

/** The columns of some figures among those of full rows; null if they are unclear. */
function placesIn({ labelEnd, spans }: Placed, full: readonly Placed[]): readonly number[] | null {
  // A blank cell leaves a wider gap, unless the text is not set in columns at all.
  const gaps = gapsOf({ labelEnd, spans });
  if (Math.max(...gaps) <= narrow || gaps.every((gap) => gap === usualGap(full))) return null;
  const columns: [number, number][] = [];
  for (const other of full)
    other.spans.forEach(([start, end], column) => {
      const [from, to] = columns[column] ?? [start, end];
      columns[column] = [Math.min(start, from), Math.max(end, to)];
    });
  if (columns.some(([start], column) => start < (columns[column - 1]?.[1] ?? -1))) return null;
  const places = spans.map((span) => columnUnder(span, columns));
  return places.every((place, i) => place !== -1 && place > (places[i - 1] ?? -1)) ? places : null;
}

/** The only column that overlaps a figure, with a tolerance of one character on either side. */
function columnUnder([start, end]: Span, columns: readonly Span[]): number {
  const over = columns.flatMap((column, index) =>
    start - 1 < column[1] && end + 1 > column[0] ? [index] : [],
  );
  return over.length === 1 ? (over[0] ?? -1) : -1;
}
