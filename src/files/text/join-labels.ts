import { isBeginning, isExactLabel } from './known-labels';
import type { TextRow } from './text-row';

/** Consecutive header lines that may contain pieces of one heading, with those of other columns in between. */
const mostRows = 24;
const mostHeadingPieces = 3;
/** How many characters the middles of two pieces may differ by. */
const play = 3;

interface Piece {
  readonly text: string;
  readonly middle: number;
  readonly start: number;
}

function pieceOf({ cells, spans, isCut }: TextRow): Piece | null {
  const [text, second] = cells;
  const span = spans?.[0];
  if (
    isCut ||
    second !== undefined ||
    typeof text !== 'string' ||
    span === undefined ||
    /[\d,.，。]/u.test(text)
  )
    return null;
  return { text, middle: (span[0] + span[1]) / 2, start: span[0] };
}

/** Joins the pieces of headings set in several lines within narrow columns: 社会, 公益, 组织. */
export function joinHeadings(rows: readonly TextRow[]): readonly TextRow[] {
  const pieces = rows.map(pieceOf);
  const used = new Set<number>();
  return rows.flatMap((row, index): readonly TextRow[] => {
    const piece = pieces[index];
    if (used.has(index)) return [];
    if (piece === null || piece === undefined || isExactLabel(piece.text)) return [row];
    const chain = chainFrom(pieces, used, index, piece.text, [index]);
    if (chain === null) return [row];
    for (const part of chain.slice(1)) used.add(part);
    return [{ ...row, cells: [chain.map((part) => pieces[part]?.text ?? '').join('')] }];
  });
}

function chainFrom(
  pieces: readonly (Piece | null)[],
  used: ReadonlySet<number>,
  first: number,
  text: string,
  chain: readonly number[],
): readonly number[] | null {
  if (chain.length > 1 && isExactLabel(text)) return chain;
  if (chain.length > mostHeadingPieces || !isBeginning(text)) return null;
  const above = pieces[first];
  const from = (chain.at(-1) ?? first) + 1;
  for (let at = from; at < Math.min(pieces.length, first + mostRows); at += 1) {
    const below = pieces[at];
    if (below === null || below === undefined) return null;
    if (above === null || above === undefined || used.has(at)) continue;
    if (Math.abs(below.middle - above.middle) > play) continue;
    const found = chainFrom(pieces, used, first, text + below.text, [...chain, at]);
    if (found !== null) return found;
  }
  return null;
}

/** The maximum number of lines a label is broken into: 三、本年度办理结果 set vertically. */
const mostPieces = 12;

const soleText = ({ cells }: TextRow): string | null => {
  const texts = cells.filter((cell) => cell !== null);
  return texts.length === 1 ? (texts[0] ?? null) : null;
};

const isNumeric = (text: string): boolean => /^[\d０-９\s.,，+\-/—]+$/u.test(text);

/**
 * Joins labels that were broken into several lines, if the lines together are the official wording and none of them
 * alone is. The figures of the row may be next to any of the lines, or between two.
 */
export function joinLabels(rows: readonly TextRow[]): readonly TextRow[] {
  const joined: TextRow[] = [];
  for (let from = 0; from < rows.length;) {
    const found = joinFrom(rows, from);
    const row = rows[from];
    if (found !== null) joined.push(found.row);
    else if (row !== undefined) joined.push(row);
    from = found?.end ?? from + 1;
  }
  return joined;
}

function joinFrom(
  rows: readonly TextRow[],
  from: number,
): { readonly row: TextRow; readonly end: number } | null {
  let label = '';
  let figures: TextRow | null = null;
  let best: { row: TextRow; end: number } | null = null;
  for (let at = from; at < Math.min(rows.length, from + mostPieces); at += 1) {
    const row = rows[at];
    if (row === undefined || row.isCut) break;
    const text = soleText(row);
    const [head, ...behind] = row.cells;
    if (text !== null && !isNumeric(text)) label += text;
    else if (label === '' && (head === null || head === undefined || isNumeric(head))) return null;
    else if (figures !== null || head === null || head === undefined) break;
    else if (isNumeric(head)) figures = row;
    else if (behind.every((cell) => cell !== null && isNumeric(cell))) {
      label += head;
      figures = {
        ...row,
        cells: behind,
        ...(row.spans === undefined ? {} : { spans: row.spans.slice(1) }),
      };
    } else break;
    if (!isBeginning(label)) break;
    if (at > from && isExactLabel(label))
      best = { row: withFigures(label, rows[from], figures), end: at + 1 };
    // A whole label is not a piece of a longer one.
    else if (at === from && isExactLabel(label)) return null;
  }
  return best;
}

function withFigures(label: string, first: TextRow | undefined, figures: TextRow | null): TextRow {
  const span = first?.spans?.[0] ?? ([0, 0] as const);
  if (figures === null) return { cells: [label], isCut: false, spans: [span] };
  return {
    ...figures,
    cells: [label, ...figures.cells],
    ...(figures.spans === undefined ? {} : { spans: [span, ...figures.spans] }),
  };
}
