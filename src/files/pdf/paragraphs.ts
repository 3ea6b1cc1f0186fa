import type { TextBlock } from './blocks';
import { joinWrapped } from './line-text';

/** The numbering that begins a section or an item of the report, never the rest of a sentence. */
const heading = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.、．])/u;

/** How far from the margin a line may end that was wrapped, and start that goes on. In font sizes. */
const ragged = 1.6;
const flush = 0.8;
/** Lines of one paragraph are no further apart. In font sizes. */
const furthest = 3;

/** From how much more than the size of the text on, lines in one size are the lines of a title. */
const large = 1.15;

/** The size in which most of the text is written. */
export function mainSize(blocks: readonly TextBlock[]): number {
  const counts = new Map<number, number>();
  for (const { line, text } of blocks) {
    const size = Math.round(line.size);
    counts.set(size, (counts.get(size) ?? 0) + text.length);
  }
  return [...counts].reduce((most, count) => (count[1] > most[1] ? count : most), [0, 0])[0];
}

/**
 * Joins lines of text that are one paragraph: the upper reaches the margin on the right, the lower starts at that on the left; or they
 * are lines of one title.
 */
export function paragraphsOf(blocks: readonly TextBlock[], size: number): readonly string[] {
  const left = Math.min(...blocks.map(({ line }) => line.left));
  const right = Math.max(...blocks.map(({ line }) => line.right));
  const paragraphs: string[] = [];
  let last: TextBlock | null = null;
  for (const block of blocks) {
    const { line, text } = block;
    const isTitle = last !== null && Math.min(line.size, last.line.size) > large * size;
    const goesOn =
      last !== null &&
      (isTitle || (last.line.right >= right - ragged * line.size && line.left <= left + flush * line.size)) &&
      Math.abs(last.line.size - line.size) < 0.2 * line.size &&
      (last.page !== block.page || line.y - last.line.y <= furthest * line.size) &&
      !heading.test(text);
    if (goesOn) paragraphs.push(joinWrapped(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
    last = block;
  }
  return paragraphs;
}
