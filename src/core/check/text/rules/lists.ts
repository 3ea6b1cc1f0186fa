import type { TextFinding } from '../../finding';
import type { CountedNumber } from '../counted-numbers';
import { isFigure, isSameKind } from '../counted-numbers';
import type { NumberList } from '../number-lists';
import { numberLists } from '../number-lists';
import type { TextParagraph } from '../paragraphs';
import { rangeIn, quoteOf } from '../paragraphs';
import type { TextContext } from '../text-context';
import { textFinding } from '../text-finding';
import { wordAround } from '../word-edges';
import { meaningsOf } from './claims-against-tables';

/** X-BREAK and X-NEST: the parts after 其中 or in brackets add up to the number before them. */
export const lists = (context: TextContext): readonly TextFinding[] =>
  context.paragraphs.flatMap((paragraph) =>
    numberLists(paragraph).flatMap((list) => findingOf(list, paragraph, context)),
  );

const sumOf = (numbers: readonly CountedNumber[]): number =>
  Number(numbers.reduce((sum, { value }) => sum + value, 0).toPrecision(15));

/** 办结 9 件，其中予以公开 5 件、不予公开 2 件: a choice of what the tables have in full. */
const isInTables = (part: CountedNumber, context: TextContext): boolean => {
  const claim = context.claims.find(({ number }) => number === part);
  return (
    claim !== undefined && meaningsOf(claim, context)?.some(({ value }) => isFigure(part, value)) === true
  );
};

/** Words before the whole that a message quotes with it. */
const quoted = 12;

/** The beginning of the whole's clause, or whole words before it. */
function quoteStart(text: string, at: number): number {
  const from = Math.max(0, at - quoted);
  const clause = /[，。；：,;:（(][^，。；：,;:（(]{2,}$/u.exec(text.slice(from, at));
  return clause === null ? wordAround(text, from).end : from + clause.index + 1;
}

function findingOf(
  { whole, parts, extent, isNested }: NumberList,
  paragraph: TextParagraph,
  context: TextContext,
): readonly TextFinding[] {
  const counted = parts.filter(({ unit }) => isSameKind(unit, whole.unit));
  if (counted.length < 2 || whole.about !== null || [whole, ...parts].some(({ step }) => step > 1)) return [];
  const sum = sumOf(counted);
  if (sum === whole.value || sumOf(parts) === whole.value) return [];
  const isLess = sum < whole.value;
  if (isLess && (extent === 'cut' || counted.every((part) => isInTables(part, context)))) return [];
  const isOpen = parts.some(({ unit }) => unit !== whole.unit) || (isLess && extent === 'some');
  // A list of less than half is plainly a selection.
  if (isOpen && sum < whole.value / 2) return [];
  return [
    textFinding(isNested ? 'X-NEST' : 'X-BREAK', {
      ...(isOpen ? { severity: 'info' as const } : {}),
      words: [rangeIn(paragraph, whole.start, parts.at(-1)?.end ?? whole.end)],
      left: whole.value,
      right: sum,
      params: {
        quote: quoteOf(paragraph, quoteStart(paragraph.text, whole.start), whole.end),
        parts: counted.map(({ value }) => value),
        open: isOpen,
      },
    }),
  ];
}
