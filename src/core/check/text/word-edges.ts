/** A word segmenter for Chinese; null in browsers that have none. Made when it is first needed: that takes a while. */
let segmenter: Intl.Segmenter | null | undefined;

function wordSegmenter(): Intl.Segmenter | null {
  if (segmenter === undefined)
    segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;
  return segmenter;
}

/** How far around a position words are looked for. */
const reach = 16;
const mark = /[\s，。；：、！？,.;:!?()（）“”《》【】]/u;

/**
 * The beginning and the end of the word around a position between two characters; both are the position if no word goes
 * across it.
 */
export function wordAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const none = { start: at, end: at };
  if (at <= 0 || at >= text.length || mark.test(text.charAt(at - 1)) || mark.test(text.charAt(at)))
    return none;
  // Words are divided alike from a mark on, wherever the text begins.
  let from = at;
  while (from > 0 && at - from < reach && !mark.test(text.charAt(from - 1))) from -= 1;
  const segments = wordSegmenter()?.segment(text.slice(from, at + reach));
  const word = segments?.containing(at - from);
  if (word === undefined || from + word.index >= at) return none;
  return { start: from + word.index, end: from + word.index + word.segment.length };
}
