import type { TextFinding } from '../../finding';
import type { Claim } from '../claims';
import { rangeIn, quoteOf } from '../paragraphs';
import type { TextContext } from '../text-context';
import { textFinding } from '../text-finding';

const parts = ['received', 'carriedOver', 'handled', 'carriedForward'] as const;

/** X-TXTBAL: 新收 + 上年结转 = 办结 + 结转下年度 among the numbers of one paragraph. */
export const textBalance = ({ paragraphs, claims }: TextContext): readonly TextFinding[] =>
  paragraphs.flatMap((paragraph) => {
    const own = claims.filter((claim) => claim.paragraph === paragraph);
    const found = parts.map((part) => own.filter(({ quantity: { id } }) => kindOf(id) === part));
    // A number that occurs twice could be either.
    if (!found.every((some) => some.length === 1)) return [];
    const [received, carriedOver, handled, carriedForward] = found.flat() as [Claim, Claim, Claim, Claim];
    if (
      [received, carriedOver, handled, carriedForward].some(
        ({ number }) => number.about !== null || number.step > 1,
      )
    )
      return [];
    const right = handled.number.value + carriedForward.number.value;
    const left = received.number.value + carriedOver.number.value;
    const mayCountBoth = received.quantity.id === 'received';
    if (left === right || (mayCountBoth && received.number.value === right)) return [];
    const all = [received, carriedOver, handled, carriedForward];
    return [
      textFinding('X-TXTBAL', {
        words: all.map(({ start, end }) => rangeIn(paragraph, start, end)),
        left,
        right,
        params: {
          quote: quoteOf(paragraph, received.start, received.end),
          new: received.number.value,
          carriedOver: carriedOver.number.value,
          results: handled.number.value,
          carriedForward: carriedForward.number.value,
        },
      }),
    ];
  });

const kindOf = (id: string): string => (id === 'new' ? 'received' : id);
