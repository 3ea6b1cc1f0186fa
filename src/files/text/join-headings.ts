import { isBeginning, isExactLabel } from './known-labels';
import type { TextRow } from './text-row';

/** Lines of a header below each other that may hold pieces of one heading, with those of other columns between them. */
const mostRows = 24;
const mostPieces = 3;
/** Characters by which the middles of two pieces may differ. */
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

/** Joins the pieces of headings that were set in several lines within narrow columns: 社会, 公益, 组织. */
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
  if (chain.length > mostPieces || !isBeginning(text)) return null;
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
