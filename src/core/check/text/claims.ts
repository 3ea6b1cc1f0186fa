import type { CountedNumber } from './counted-numbers';
import type { TextParagraph } from './paragraphs';
import { applicantClaim, requestClaim } from './request-claims';
import { disputeClaim } from './dispute-claims';
import { distributedClaims } from './distributed-claims';
import { documentClaim } from './document-claims';
import { withoutFillers } from './literal-words';
import type { Scope } from './scope';
import { isComparable } from './scope';
import type { NumberContext } from './number-context';
import { contextOf } from './number-context';
import type { ClaimedQuantity, WordFinder } from './word-finder';
import { isOutcome } from './word-finder';

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
    const contextAt = (index: number) => contextOf(paragraph, sentence, numbers, index, finder);
    const distributed = distributedClaims(paragraph, sentence, contextAt, { finder, year: scope.year });
    numbers.forEach((number, index) => {
      if (!caseUnits.has(number.unit)) return;
      const context = contextAt(index);
      const named = distributed.get(number.start) ?? quantityOf(context, scope);
      const quantity = named === null ? totalOf(context, own.slice(-2)) : amongReceived(named, own.at(-1));
      if (quantity === null || isPartOf(quantity, context, own) || isOfOutcome(quantity, context, own))
        return;
      own.push({
        paragraph,
        number,
        start: context.isSaidBehind ? number.start : context.preStart,
        end: context.isSaidBehind ? context.postEnd : number.end,
        quantity,
        isComparable: isComparable(
          // 今年以来累计收到: of cases, texts mean by 累计 those of the year unless they name other years.
          {
            before: context.before,
            clause: context.clause,
            sentence: context.sentence.replaceAll('累计', ''),
          },
          scope,
        ),
      });
    });
    claims.push(...withoutParts(own.filter((claim) => claim.isComparable)));
  }
  return claims;
}

const quantityOf = (context: NumberContext, scope: Scope): ClaimedQuantity | null =>
  /各$|分别|每|[无没未]有?$/u.test(context.pre)
    ? null
    : (disputeClaim(context) ??
      documentClaim(context) ??
      applicantClaim(context, scope) ??
      requestClaim(context, scope));

/** 新收 9 件，上年结转 1 件，共计 10 件. */
function totalOf({ pre }: NumberContext, [first, second]: readonly Claim[]): ClaimedQuantity | null {
  const isTotal = /共|合计|总计/u.test(pre) && withoutFillers(pre, /[两二]者|[两二]项/gu) === '';
  return isTotal && isReceived(first) && second?.quantity.id === 'carriedOver'
    ? { id: 'received+carriedOver', rule: 'X-APPL', figures: [['received', 'carriedOver']] }
    : null;
}

/** 新收 9 件，办结 8 件: those of the year alone, or all that were handled. */
const amongReceived = (quantity: ClaimedQuantity, before: Claim | undefined): ClaimedQuantity =>
  quantity.id === 'handled' && isReceived(before)
    ? { ...quantity, figures: [...quantity.figures, ['handled', '-carriedOver']] }
    : quantity;

const isReceived = (claim: Claim | undefined): boolean =>
  claim !== undefined && ['new', 'received', 'dealtWith'].includes(claim.quantity.id);

/** 收到 …, 其中甲单位收到 …: a part of the quantity before. */
const isPartOf = (
  quantity: ClaimedQuantity,
  { isListed }: NumberContext,
  before: readonly Claim[],
): boolean => isListed && before.some((claim) => claim.quantity.id === quantity.id);

/** 予以公开 9 件（含上年结转 2 件）: a part of what was carried over. */
const isOfOutcome = (quantity: ClaimedQuantity, { pre }: NumberContext, before: readonly Claim[]): boolean =>
  quantity.id === 'carriedOver' &&
  /^(?:其中)?包?[含括]/u.test(pre) &&
  isOutcome(before.at(-1)?.quantity.id ?? '');

/** One quantity with several values in one sentence is broken down; only a leading total can be compared. */
function withoutParts(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    const same = claims.filter(({ quantity }) => quantity.id === claim.quantity.id);
    const { value } = claim.number;
    return same.every(({ number }) => number.value === value || (claim === same[0] && number.value < value));
  });
}
