import type { TextBlock } from './blocks';
import { piecesOf, textOf } from './line-text';

/** Fewer pieces on either side of a gap are no columns of text. */
const fewest = 4;
/** Characters that a line of a column of text has at least, on average: a table has less in its cells. */
const shortest = 10;

/** Lines of text in reading order: where they stand in two columns, the left one first. */
export function inReadingOrder(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const pieces = blocks.flatMap((block) => piecesOf(block.line, 1).map((line) => ({ block, line })));
  if (pieces.length < 2 * fewest) return blocks;
  const left = Math.min(...pieces.map(({ line }) => line.left));
  const right = Math.max(...pieces.map(({ line }) => line.right));
  const middle = (left + right) / 2;
  const sides = {
    left: pieces.filter(({ line }) => line.right <= middle),
    right: pieces.filter(({ line }) => line.left >= middle),
  };
  const crossing = pieces.filter(({ line }) => line.left < middle && line.right > middle);
  const isText = (side: typeof pieces) =>
    side.length >= fewest &&
    side.reduce((sum, { line }) => sum + line.marks.length, 0) / side.length >= shortest;
  if (!isText(sides.left) || !isText(sides.right)) return blocks;
  // Headings above, and what follows below, go over the whole width.
  const tops = [...sides.left, ...sides.right].map(({ line }) => line.y);
  const [top, bottom] = [Math.min(...tops), Math.max(...tops)];
  if (crossing.some(({ line }) => line.y > top && line.y < bottom)) return blocks;
  const cut = (side: typeof pieces) =>
    side.map(({ block, line }): TextBlock => ({ ...block, line, text: textOf(line.marks) }));
  return [
    ...blocks.filter(({ line }) => line.y < top - 0.1),
    ...cut(sides.left),
    ...cut(sides.right),
    ...blocks.filter(({ line }) => line.y > bottom + 0.1),
  ];
}
