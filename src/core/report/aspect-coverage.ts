import type { Aspect } from '../statute/edition-text';

/** missing: not mentioned. headed: a heading without text. covered: there is text. */
export type Coverage = 'missing' | 'headed' | 'covered';

/** A numbered line with everything below it, up to the next one. */
export interface AspectPart {
  /** All aspects whose names are in the heading. */
  readonly aspects: readonly Aspect[];
  /** Its first line, and one past its last line that has text. */
  readonly start: number;
  readonly end: number;
  readonly hasText: boolean;
  /** The first line is a sentence rather than a heading. */
  readonly isSentence: boolean;
}

const numbered = /^[(（]?[一二三四五六七八九十]{1,2}[)）、]/u;
/** A heading ends at the first full stop or colon; the rest of its line is text. */
const headingEnd = /[。：:]/u;
/** A longer numbered line is a sentence. */
const longestHeading = 30;

/** Headings contain no figure or comma: 「（二）依申请公开 收到3件。」 */
const hasSubstance = /[\d，,；;]/u;

/** Documents break words with spaces anywhere and emphasise them with asterisks. */
const plain = (line: string): string => line.replace(/[\s*]/gu, '');

/** The parts of a text that begin with a numbered line. */
export function partsByAspect(lines: readonly string[], aspects: readonly Aspect[]): readonly AspectPart[] {
  const parts: AspectPart[] = [];
  lines.forEach((written, at) => {
    const line = plain(written);
    const last = parts.at(-1);
    if (numbered.test(line)) {
      const [title = ''] = line.split(headingEnd, 1);
      const name = title.slice(0, longestHeading);
      const isSentence = title.length > longestHeading;
      parts.push({
        aspects: aspects.filter(({ inHeadings }) => new RegExp(inHeadings, 'u').test(name)),
        start: at,
        end: at + 1,
        hasText: isSentence || line.length > title.length + 1 || hasSubstance.test(title),
        isSentence,
      });
    } else if (last !== undefined && line !== '') {
      parts[parts.length - 1] = { ...last, end: at + 1, hasText: true };
    }
  });
  return parts;
}

const mentions = new WeakMap<Aspect, RegExp>();

/** Any words for an aspect; made once. */
function mentionOf(aspect: Aspect): RegExp {
  const pattern = mentions.get(aspect) ?? new RegExp(aspect.words.map((word) => word.pattern).join('|'), 'u');
  mentions.set(aspect, pattern);
  return pattern;
}

/** From so many headings on, what is below the heading of one aspect does not cover another. */
const mostly = 3;

/**
 * How far a text covers an aspect: below headings that name it; without those, by any words that refer to it.
 *
 * @param lines paragraphs as printed
 */
export function coverageOf(lines: readonly string[], aspect: Aspect, aspects: readonly Aspect[]): Coverage {
  const parts = partsByAspect(lines, aspects);
  const own = parts.filter((part) => part.aspects.includes(aspect));
  if (own.length > 0) return own.some(({ hasText }) => hasText) ? 'covered' : 'headed';
  const taken = parts.filter((part) => part.aspects.length > 0);
  const isByHeadings = new Set(taken.flatMap((part) => part.aspects)).size >= mostly;
  const others = isByHeadings
    ? lines.filter((_, at) => !taken.some(({ start, end }) => at >= start && at < end))
    : lines;
  const isMentioned =
    lines.map(plain).join('\n').includes(aspect.heading) ||
    mentionOf(aspect).test(others.map(plain).join('\n'));
  return isMentioned ? 'covered' : 'missing';
}
