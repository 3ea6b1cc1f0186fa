import { figureCountsAfter } from './known-labels';
import type { TextRow } from './text-row';

type Span = readonly [start: number, end: number];

/** The figures of a row with their positions; none if it is not a row of figures. */
interface Figures {
  readonly label: string;
  readonly texts: readonly (string | null)[];
  readonly spans: readonly Span[];
}

function figuresOf({ cells, spans, blanksKnown }: TextRow): Figures | null {
  if (spans === undefined || blanksKnown === true || cells.length < 2) return null;
  const first = cells.findIndex(
    (cell, index) => index > 0 && cell !== null && /^[\d０-９+\-－/—零无.,，]+(?:万元|元)?$/u.test(cell),
  );
  const label = cells[first - 1];
  if (first < 1 || label === null || label === undefined) return null;
  return { label, texts: cells.slice(first), spans: spans.slice(first) };
}

/** How many rows above and below reveal the columns of a row. */
const neighbours = 8;

/**
 * Assigns columns to the figures of rows with blanks, using nearby rows that have all their figures. A figure belongs
 * to the column it overlaps; if it overlaps none, or two, the row stays unchanged.
 */
export function alignToColumns(rows: readonly TextRow[]): readonly TextRow[] {
  const found = rows.map(figuresOf);
  const counts = found.map((figures) => (figures === null ? [] : figureCountsAfter(figures.label)));
  return rows.map((row, index) => {
    const figures = found[index];
    if (figures === null || figures === undefined) return row;
    const [count] = counts[index] ?? [];
    if (count === undefined || counts[index]?.length !== 1 || figures.texts.length >= count) return row;
    const columns: (Span | undefined)[] = new Array<undefined>(count).fill(undefined);
    for (
      let at = Math.max(0, index - neighbours);
      at <= Math.min(rows.length - 1, index + neighbours);
      at += 1
    ) {
      const other = found[at];
      if (
        other === null ||
        other === undefined ||
        other.texts.length !== count ||
        counts[at]?.includes(count) !== true
      )
        continue;
      other.spans.forEach(([start, end], column) => {
        const known = columns[column];
        columns[column] =
          known === undefined ? [start, end] : [Math.min(start, known[0]), Math.max(end, known[1])];
      });
    }
    const places = figures.spans.map((span) => columnUnder(span, columns));
    const isClear = places.every((place, i) => place !== -1 && place > (places[i - 1] ?? -1));
    if (!isClear) return row;
    const cells = new Array<string | null>(count).fill(null);
    places.forEach((place, i) => (cells[place] = figures.texts[i] ?? null));
    const labels = row.cells.slice(0, row.cells.length - figures.texts.length);
    return { cells: [...labels, ...cells], isCut: false, blanksKnown: true };
  });
}

/** The only column that overlaps a figure, with a tolerance of one character on either side. */
function columnUnder([start, end]: Span, columns: readonly (Span | undefined)[]): number {
  const over = columns.flatMap((column, index) =>
    column !== undefined && start - 1 < column[1] && end + 1 > column[0] ? [index] : [],
  );
  return over.length === 1 ? (over[0] ?? -1) : -1;
}
