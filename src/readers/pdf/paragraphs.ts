import type { TextBlock } from './blocks';
import { joinWrapped } from './line-text';

/** The numbering that begins a section or an item of the report, never the rest of a sentence. */
const heading = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.、．])/u;

/** How far from the margin a line may end that was wrapped, and start that goes on. In font sizes. */
const ragged = 1.6;
const flush = 0.8;
/** Lines of one paragraph are no further apart. In font sizes. */
const furthest = 3;

/** Joins lines of text that are one paragraph: the upper reaches the margin on the right, the lower starts at that on the left. */
export function paragraphsOf(blocks: readonly TextBlock[]): readonly string[] {
  const left = Math.min(...blocks.map(({ line }) => line.left));
  const right = Math.max(...blocks.map(({ line }) => line.right));
  const paragraphs: string[] = [];
  let last: TextBlock | null = null;
  for (const block of blocks) {
    const { line, text } = block;
    const goesOn =
      last !== null &&
      last.line.right >= right - ragged * line.size &&
      line.left <= left + flush * line.size &&
      Math.abs(last.line.size - line.size) < 0.2 * line.size &&
      (last.page !== block.page || line.y - last.line.y <= furthest * line.size) &&
      !heading.test(text);
    if (goesOn) paragraphs.push(joinWrapped(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
    last = block;
  }
  return paragraphs;
}
