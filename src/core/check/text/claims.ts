import type { CountedNumber } from './counted-numbers';
import type { TextParagraph } from './paragraphs';
import { applicantClaim, requestClaim } from './request-claims';
import { disputeClaim } from './dispute-claims';
import { documentClaim } from './document-claims';
import type { Scope } from './scope';
import { isComparable } from './scope';
import type { NumberContext } from './number-context';
import { contextOf } from './number-context';
import type { ClaimedQuantity, WordFinder } from './word-finder';

/** A claim of the text about a figure of the tables. */
export interface Claim {
  readonly paragraph: TextParagraph;
  readonly number: CountedNumber;
  /** From the words that name the quantity to the end of the number. */
  readonly start: number;
  readonly end: number;
  readonly quantity: ClaimedQuantity;
}

/** Units in which texts count applications, cases and documents. */
const caseUnits: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例', '条', '个', '项', '部']);

/** The claims of a paragraph that can be compared with the tables, in order. */
export function claimsOf(paragraph: TextParagraph, scope: Scope, finder: WordFinder): readonly Claim[] {
  const claims: Claim[] = [];
  for (const sentence of paragraph.sentences) {
    const own: (Claim & { readonly isComparable: boolean })[] = [];
    const numbers = paragraph.numbers.filter(({ start }) => start >= sentence.start && start < sentence.end);
    numbers.forEach((number, index) => {
      if (!caseUnits.has(number.unit)) return;
      const context = contextOf(paragraph, sentence, numbers, index, finder);
      const quantity = quantityOf(context, scope);
      if (quantity === null || isPartOf(quantity, context, own)) return;
      own.push({
        paragraph,
        number,
        start: context.isSaidBehind ? number.start : context.preStart,
        end: context.isSaidBehind ? context.postEnd : number.end,
        quantity,
        isComparable: isComparable(
          { before: context.before, clause: context.clause, sentence: context.sentence },
          scope,
        ),
      });
    });
    claims.push(...withoutParts(own.filter((claim) => claim.isComparable)));
  }
  return claims;
}

const quantityOf = (context: NumberContext, scope: Scope): ClaimedQuantity | null =>
  /各$|分别|每/u.test(context.pre)
    ? null
    : (disputeClaim(context) ??
      documentClaim(context) ??
      applicantClaim(context) ??
      requestClaim(context, scope.year));

/** 收到 …, 其中甲单位收到 …: a part of the quantity before. */
const isPartOf = (
  quantity: ClaimedQuantity,
  { isListed }: NumberContext,
  before: readonly Claim[],
): boolean => isListed && before.some((claim) => claim.quantity.id === quantity.id);

/** One quantity with several values in one sentence is broken down; only a leading total can be compared. */
function withoutParts(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    const same = claims.filter(({ quantity }) => quantity.id === claim.quantity.id);
    const { value } = claim.number;
    return same.every(({ number }) => number.value === value || (claim === same[0] && number.value < value));
  });
}
