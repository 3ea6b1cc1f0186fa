import type { CountedNumber } from './counted-numbers';
import { withoutFillers } from './literal-words';
import type { Stretch, TextParagraph } from './paragraphs';
import type { WordFinder } from './word-finder';
import { isOutcome } from './word-finder';
import { remembered } from './remembered';
import type { TextTopic } from '../../statute/edition-text';

/** The words around a number that may indicate what it counts. */
export interface NumberContext {
  readonly number: CountedNumber;
  /** From the last punctuation or number to this number; the preceding clause if that gives no clue. */
  readonly pre: string;
  readonly preStart: number;
  /** From the number to the next punctuation or number; only if the words before it give no clue. */
  readonly post: string;
  readonly postEnd: number;
  readonly isSaidBehind: boolean;
  /** After 其中. */
  readonly isListed: boolean;
  readonly before: string;
  /** The words behind the number, across punctuation. */
  readonly after: string;
  readonly clause: string;
  readonly sentence: string;
  /** The subject here: named by the words themselves, otherwise the last one named. */
  readonly topic: TextTopic | null;
  /** Named by the words themselves. */
  readonly isTopicNamed: boolean;
  readonly heading: string;
  readonly section: string;
  readonly finder: WordFinder;
}

const clauseEnd = /[，；：,;:()（）。]/u;
const farthest = 80;

const lastBreak = (text: string): number => {
  for (let index = text.length - 1; index >= 0; index -= 1)
    if (clauseEnd.test(text.charAt(index))) return index;
  return -1;
};

const firstBreak = (text: string): number => {
  const found = /[，；：,;:()（）。、]/u.exec(text);
  return found === null ? text.length : found.index;
};

/**
 * The contexts of the numbers of a sentence, by index.
 *
 * @param numbers of the sentence, in order
 */
export function contextsIn(
  paragraph: TextParagraph,
  sentence: Stretch,
  numbers: readonly CountedNumber[],
  finder: WordFinder,
): (index: number) => NumberContext {
  // It takes the whole sentence, which may have thousands of numbers.
  let implied: boolean | undefined;
  const isImplied = () => (implied ??= impliesRequests(paragraph, sentence, finder));
  return remembered((index: number) => contextOf(paragraph, sentence, numbers, index, finder, isImplied));
}

function contextOf(
  { text, heading, section }: TextParagraph,
  sentence: Stretch,
  numbers: readonly CountedNumber[],
  index: number,
  finder: WordFinder,
  isImplied: () => boolean,
): NumberContext {
  const { topicsIn } = finder;
  const number = numbers[index] as CountedNumber;
  const from = Math.max(sentence.start, numbers[index - 1]?.end ?? 0, number.start - farthest);
  const to = Math.min(sentence.end, numbers[index + 1]?.start ?? text.length, number.end + farthest);
  const window = text.slice(from, number.start);
  const cut = lastBreak(window);
  const own = window.slice(cut + 1);
  const behind = text.slice(number.end, to);
  const behindAll = text.slice(number.end, Math.min(sentence.end, number.end + farthest));
  const reason = /^(?:尚?因|由于|尚?未到?)[^，；。（(]{1,20}，/u.exec(behind)?.[0].length ?? 0;
  const postEnd = number.end + reason + firstBreak(behind.slice(reason));
  const post = text.slice(number.end + reason, postEnd);
  const says = withoutFillers(own) !== '' || topicsIn(own).length > 0;
  const clauseBefore = lookBack(window, cut);
  const isLookingBack = !says && clauseBefore !== '' && !own.includes('其中') && !isTelling(post, finder);
  const pre = isLookingBack ? clauseBefore + own : own;
  const isSaidBehind = !says && !isLookingBack;
  const before = text.slice(Math.max(sentence.start, number.start - 400), number.start);
  const words = isSaidBehind ? post : pre;
  const named = topicsIn(words).at(isSaidBehind ? 0 : -1);
  const isNamedBehind = named === undefined && !isSaidBehind ? topicsIn(post).at(0) : undefined;
  const last =
    named ??
    isNamedBehind ??
    topicsIn(before).at(-1) ??
    topicsIn(/^[^，；。：,;:（(]*/u.exec(behindAll)?.[0] ?? '').at(0);
  return {
    number,
    pre,
    preStart: from + (isLookingBack ? lastBreak(window.slice(0, cut)) : cut) + 1,
    post,
    postEnd,
    isSaidBehind,
    isListed: before.includes('其中'),
    before,
    after: text.slice(number.end, number.end + farthest),
    clause: pre + text.slice(number.start, number.end) + post,
    sentence: text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2000)),
    topic: last === undefined && isImplied() ? 'request' : (last?.of ?? null),
    isTopicNamed: named !== undefined || isNamedBehind !== undefined,
    heading,
    section,
    finder,
  };
}

/** The preceding clause, provided nothing but commas and no number stand between. */
function lookBack(window: string, cut: number): string {
  if (cut < 0 || !/[，,：:]/u.test(window.charAt(cut))) return '';
  const earlier = window.slice(0, cut);
  return earlier.slice(lastBreak(earlier) + 1);
}

const isTelling = (post: string, { topicsIn }: WordFinder): boolean =>
  topicsIn(post).length > 0 || withoutFillers(post) !== '';

/**
 * Whether applications are meant where nothing near a number names its subject: the paragraph was about them before this
 * sentence, or its heading is, or the sentence lists several outcomes (予以公开 3 件，不予公开 1 件), which nothing else has.
 */
function impliesRequests(
  { text, heading }: TextParagraph,
  { start, end }: Stretch,
  { topicsIn, requestsIn }: WordFinder,
): boolean {
  const earlier = topicsIn(text.slice(Math.max(0, start - 400), start)).at(-1) ?? topicsIn(heading).at(-1);
  if (earlier?.of === 'request') return true;
  const ways = requestsIn(text.slice(start, end), null).flatMap(({ of: { id } }) =>
    isOutcome(id) ? [id] : [],
  );
  return new Set(ways).size > 1;
}
