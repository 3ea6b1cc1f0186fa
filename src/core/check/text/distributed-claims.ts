import type { CountedNumber } from './counted-numbers';
import { isDispute, ofDisclosure } from './dispute-claims';
import type { NumberContext } from './number-context';
import type { Stretch, TextParagraph } from './paragraphs';
import type { ClaimedQuantity, WordFinder } from './word-finder';

/** 分别为 3 件、2 件和 1 件. */
const separately = /分别(?:为|是|有|达|达到)?$/u;
const joint = /^(?:[、，,]|以?及|和|与)+$/u;

/**
 * What each of several numbers counts that follow the names of as many quantities: 予以公开、部分公开分别为 3 件、2 件. By the
 * position of the number.
 *
 * @param numbers of the sentence
 * @param subject what the sentence is about, as seen from a number
 */
export function distributedClaims(
  paragraph: TextParagraph,
  sentence: Stretch,
  numbers: readonly CountedNumber[],
  subject: (at: number) => Pick<NumberContext, 'topic'>,
  { finder, year }: { readonly finder: WordFinder; readonly year: number | null },
): ReadonlyMap<number, ClaimedQuantity> {
  const { text } = paragraph;
  const claims = new Map<number, ClaimedQuantity>();
  numbers.forEach((number, index) => {
    const before = text.slice(numbers[index - 1]?.end ?? sentence.start, number.start);
    if (!separately.test(before)) return;
    const series = [number];
    for (const next of numbers.slice(index + 1)) {
      const last = series.at(-1) ?? number;
      if (next.unit !== number.unit || !joint.test(text.slice(last.end, next.start))) break;
      series.push(next);
    }
    const names = before.split(/[，；：,;:]/u).at(-1) ?? '';
    const { topic } = subject(index);
    const isOwn =
      ofDisclosure.test(text.slice(sentence.start, sentence.end)) ||
      paragraph.section === finder.text.sections.disputes;
    const quantities = isDispute(topic)
      ? isOwn
        ? finder.topicsIn(names).flatMap(({ of }) => (isDispute(of) ? (finder.quantity(of) ?? []) : []))
        : []
      : topic === 'request'
        ? finder.requestsIn(names, year).map(({ of }) => of)
        : [];
    if (quantities.length !== series.length) return;
    series.forEach(({ start }, at) => {
      const quantity = quantities[at];
      if (quantity !== undefined) claims.set(start, quantity);
    });
  });
  return claims;
}
