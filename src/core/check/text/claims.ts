import type { CountedNumber } from './counted-numbers';
import type { TextParagraph } from './paragraphs';
import { applicantClaim, requestClaim } from './request-claims';
import { disputeClaim } from './dispute-claims';
import { distributedClaims } from './distributed-claims';
import { documentClaim } from './document-claims';
import { withoutFillers } from './literal-words';
import type { Scope } from './scope';
import { isComparable, isOfOthers } from './scope';
import type { NumberContext } from './number-context';
import { contextsIn } from './number-context';
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
    const contextAt = contextsIn(paragraph, sentence, numbers, finder);
    const distributed = distributedClaims(paragraph, sentence, numbers, contextAt, {
      finder,
      year: scope.year,
    });
    let isOfOtherBody = false;
    numbers.forEach((number, index) => {
      if (!caseUnits.has(number.unit)) return;
      const context = contextAt(index);
      // 系统 is a channel or a part of the reporting body; the next clauses do not go on with it.
      isOfOtherBody =
        isOfOthers(context.clause.replaceAll('系统', ''), scope) ||
        (isOfOtherBody && !namesOwnBody.test(betweenNumbers(paragraph, numbers, index)));
      const named = distributed.get(number.start) ?? quantityOf(context, scope);
      const quantity =
        named === null
          ? (totalOf(context, own.slice(-2)) ?? carriedOf(context, own))
          : amongReceived(named, own.at(-1));
      if (quantity === null || isPartOf(quantity, context, own) || isOfOutcome(quantity, context, own))
        return;
      own.push({
        paragraph,
        number,
        start: context.isSaidBehind ? number.start : context.preStart,
        end: context.isSaidBehind ? context.postEnd : number.end,
        quantity,
        isComparable:
          !isOfOtherBody &&
          isComparable(
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
    const comparable = own.filter((claim) => claim.isComparable);
    claims.push(...withoutAddends(withoutParts(comparable), paragraph, numbers));
  }
  return claims;
}

/** Words by which a sentence goes on to the reporting body, after another: 市水务局收到 9 件，我局收到 3 件. */
const namesOwnBody = /[我本；;]|全[省市县区州盟旗镇乡]|共|合计|总计/u;

const betweenNumbers = ({ text }: TextParagraph, numbers: readonly CountedNumber[], index: number): string =>
  text.slice(numbers[index - 1]?.end ?? 0, numbers[index]?.start);

const isBareTotal = /^[，、,；](?:共|共计|合计|总计|总共|一共)$/u;

/** 转来 1 件，自行收到 2 件，共 3 件: numbers that a total without a name adds up, unless each counts something else. */
function withoutAddends(
  claims: readonly Claim[],
  paragraph: TextParagraph,
  numbers: readonly CountedNumber[],
): readonly Claim[] {
  const addends = new Set<CountedNumber>();
  numbers.forEach((total, index) => {
    if (!isBareTotal.test(betweenNumbers(paragraph, numbers, index))) return;
    let sum = 0;
    let from = index;
    while (from > 0 && sum < total.value) {
      from -= 1;
      sum += numbers[from]?.value ?? 0;
    }
    const parts = numbers.slice(from, index);
    if (sum !== total.value || parts.length < 2) return;
    const ids = parts.map((part) => claims.find(({ number }) => number === part)?.quantity.id);
    const isNamed = !ids.includes(undefined) && new Set(ids).size === ids.length;
    if (!isNamed) for (const part of parts) addends.add(part);
  });
  return claims.filter(({ number }) => !addends.has(number));
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

/** 收到 9 件，结转 1 件: from last year, or to the next. */
const carriedOf = ({ pre, isListed }: NumberContext, before: readonly Claim[]): ClaimedQuantity | null =>
  !isListed && before.some(isReceived) && /^(?:结转|转结)$/u.test(withoutFillers(pre))
    ? { id: 'carried', rule: 'X-APPL', figures: [['carriedOver'], ['carriedForward']] }
    : null;

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
