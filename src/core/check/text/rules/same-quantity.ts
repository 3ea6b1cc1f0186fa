import type { TextFinding } from '../../finding';
import type { CountedNumber } from '../counted-numbers';
import { isRoundOf } from '../counted-numbers';
import type { TextParagraph } from '../paragraphs';
import { rangeIn, quoteOf } from '../paragraphs';
import { publishedItems } from '../published-items';
import type { TextContext } from '../text-context';
import { textFinding } from '../text-finding';
import { meaningsOf } from './claims-against-tables';

/** A quantity and its occurrence in the text. */
interface Mention {
  readonly paragraph: TextParagraph;
  readonly number: CountedNumber;
  readonly start: number;
  readonly subject: string;
}

/**
 * The quantities named in the text, by what they count. Those counted in the tables are compared there; here only what
 * the tables do not contain.
 */
function mentionsOf(context: TextContext): ReadonlyMap<string, readonly Mention[]> {
  const published = context.paragraphs.flatMap((paragraph) => publishedItems(paragraph, context.scope));
  const claims = context.claims.filter(
    (claim) => !claim.quantity.id.startsWith('applicant') && meaningsOf(claim, context) === null,
  );
  const mentions = new Map<string, Mention[]>();
  for (const mention of [
    ...published,
    ...claims.map(({ paragraph, number, start, quantity }) => ({
      paragraph,
      number,
      start,
      subject: quantity.id,
    })),
  ]) {
    const same = mentions.get(mention.subject);
    if (same === undefined) mentions.set(mention.subject, [mention]);
    else same.push(mention);
  }
  return mentions;
}

/** X-SAME: the same quantity has two values. */
export const sameQuantity = (context: TextContext): readonly TextFinding[] =>
  [...mentionsOf(context).values()].flatMap((mentions) => {
    const exact = mentions.filter(({ number }) => number.about === null && number.step === 1);
    const [first] = exact;
    const other = exact.find(
      ({ number, paragraph }) => number.value !== first?.number.value && paragraph !== first?.paragraph,
    );
    if (first === undefined || other === undefined) return [];
    return [
      textFinding('X-SAME', {
        words: [first, other].map(({ paragraph, start, number }) => rangeIn(paragraph, start, number.end)),
        left: first.number.value,
        right: other.number.value,
        params: {
          quote: quoteOf(first.paragraph, first.start, first.number.end),
          other: quoteOf(other.paragraph, other.start, other.number.end),
        },
      }),
    ];
  });

/** X-APPROX: a rounded number for what is stated exactly elsewhere, in the text or in the tables. */
export function approximations(context: TextContext): readonly TextFinding[] {
  const inText = [...mentionsOf(context).values()].flatMap((mentions) =>
    mentions.flatMap((mention) => {
      const exact = mentions.find(
        ({ number }) => number.about === null && isRoundOf(mention.number, number.value),
      );
      return exact === undefined ? [] : [findingOf(mention, exact.number.value, [])];
    }),
  );
  const inTables = context.claims.flatMap((claim) => {
    if (claim.number.about === null) return [];
    const exact = meaningsOf(claim, context)?.find(({ value }) => isRoundOf(claim.number, value));
    return exact === undefined ? [] : [findingOf(claim, exact.value, exact.cells)];
  });
  return [...inText, ...inTables];
}

const findingOf = (
  { paragraph, start, number }: Pick<Mention, 'paragraph' | 'start' | 'number'>,
  exact: number,
  cells: TextFinding['cells'],
): TextFinding =>
  textFinding('X-APPROX', {
    words: [rangeIn(paragraph, start, number.end)],
    cells,
    left: number.value,
    right: exact,
    params: { quote: quoteOf(paragraph, start, number.end) },
  });
