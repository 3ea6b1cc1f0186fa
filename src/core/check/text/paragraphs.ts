import type { Narrative } from '../../report/narrative';
import type { TextRange } from '../finding';
import type { CountedNumber } from './counted-numbers';
import { countedNumbers } from './counted-numbers';
import type { FoldedText } from './fold-text';
import { foldText, originalRange } from './fold-text';
import { wordAround } from './word-edges';

/** A range of units in the folded text; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One paragraph of the narrative, prepared for all rules. */
export interface TextParagraph {
  /** Numeral of the section; empty for the introduction. */
  readonly section: string;
  readonly paragraph: number;
  readonly raw: string;
  readonly folded: FoldedText;
  /** The folded text, as a shorthand. */
  readonly text: string;
  readonly sentences: readonly Stretch[];
  readonly numbers: readonly CountedNumber[];
  /** The preceding line, or the first words, that only name a subject: （二）依申请公开情况. */
  readonly heading: string;
}

const longestHeading = 30;

function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[。！？!?]/gu)) {
    if (index > start) sentences.push({ start, end: index });
    start = index + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** All paragraphs in order. */
export function paragraphsOf(narrative: Narrative): readonly TextParagraph[] {
  const parts = [
    { id: '', paragraphs: narrative.preamble ?? [] },
    ...narrative.sections.map(({ id, paragraphs }) => ({ id, paragraphs })),
  ];
  return parts.flatMap(({ id, paragraphs }) => {
    let heading = '';
    return paragraphs.map((raw, paragraph): TextParagraph => {
      const folded = foldText(raw);
      const { text } = folded;
      const sentences = sentencesOf(text);
      const first = sentences[0];
      const head = first === undefined ? '' : text.slice(first.start, first.end);
      const isNumbered = /^[(（]?[一二三四五六七八九十\d]+[)）、.]/u.test(head);
      if (isNumbered) heading = head.slice(0, longestHeading);
      else if (head.length <= longestHeading && sentences.length === 1 && !/[，；,;]/u.test(head))
        heading = head;
      return { section: id, paragraph, raw, folded, text, sentences, numbers: countedNumbers(text), heading };
    });
  });
}

/** The sentence that contains this unit of a paragraph. */
export const sentenceAt = ({ sentences }: Pick<TextParagraph, 'sentences'>, at: number): Stretch =>
  sentences.findLast(({ start }) => start <= at) as Stretch;

/** A text range of a paragraph as a finding points to it. */
export const rangeIn = (
  { section, paragraph, folded }: Pick<TextParagraph, 'section' | 'paragraph' | 'folded'>,
  start: number,
  end: number,
): TextRange => ({ section, paragraph, ...originalRange(folded, start, end) });

const longestQuote = 40;

/** Words of a paragraph as a message quotes them; of a long stretch the last whole words. */
export function quoteOf(
  { raw, folded }: Pick<TextParagraph, 'raw' | 'folded'>,
  start: number,
  end: number,
): string {
  const range = originalRange(folded, start, end);
  const words = raw.slice(range.start, range.end).replace(/\s+/gu, ' ').trim();
  if (words.length <= longestQuote) return words;
  return `…${words.slice(wordAround(words, words.length - longestQuote).end)}`;
}
