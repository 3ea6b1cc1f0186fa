import { bracketsOf, depthsOf } from './brackets';
import type { CountedNumber } from './counted-numbers';
import type { Stretch, TextParagraph } from './paragraphs';
import { sentenceAt } from './paragraphs';

/** A number and the numbers it is broken down into. */
export interface NumberList {
  readonly whole: CountedNumber;
  readonly parts: readonly CountedNumber[];
  /** all: nothing indicates an omission; some: 等, 主要, 累计; cut: it runs into something else. */
  readonly extent: 'all' | 'some' | 'cut';
  /** In brackets, without 其中 or within another list. */
  readonly isNested: boolean;
}

/** Longer sequences are not lists. */
const longestList = 1500;

/** What follows is not part of the list. */
const another =
  /同比|环比|较|增长|增加|减少|下降|阅读|浏览|点击|访问|粉丝|关注|平均|超|共计|合计|总计|其中|同时|此外|另外|累计|办结|答复|结转|维持/u;
/** Words that start another statement; a list before them is complete. */
const statement = /^(?:办结|答复|结转|维持)/u;

/** 其中, or 在已公开的信息当中: what follows are parts of the number before. */
const marks =
  /其中|在[^，。；：,;:\d]{0,12}(?:公开|发布|公示|收到|受理|办结|办理|答复|申请|信息)[^，。；：,;:\d]{0,6}[中里](?=[，：,:])/gu;

/** The lists of a paragraph: after 其中, and in brackets after a number. */
export function numberLists(paragraph: TextParagraph): readonly NumberList[] {
  const brackets = bracketsOf(paragraph.text);
  const depthAt = depthsOf(brackets, paragraph.text.length);
  return [
    ...brackets.flatMap((bracket) => listInBrackets(paragraph, bracket, depthAt)),
    ...[...paragraph.text.matchAll(marks)].flatMap(({ 0: mark, index }) =>
      listBehind(paragraph, { start: index, end: index + mark.length }, depthAt),
    ),
  ];
}

function listInBrackets(
  { text, numbers, sentences }: TextParagraph,
  bracket: Stretch,
  depthAt: readonly number[],
): readonly NumberList[] {
  const whole = numbers.findLast(({ end }) => end === bracket.start);
  if (whole === undefined || whole.unit === '%' || bracket.end - bracket.start > longestList) return [];
  const isMarked = text.startsWith('其中', bracket.start + 1);
  const sentence = sentenceAt({ sentences }, whole.start);
  const isInList = depthAt[whole.start] !== 0 || text.slice(sentence.start, whole.start).includes('其中');
  const from = bracket.start + (isMarked ? 3 : 1);
  const list = listOf(
    { text, numbers, depthAt },
    whole,
    { start: from, end: bracket.end },
    isInList || !isMarked,
  );
  // （含解读 3 条、图解 2 条）: some of them.
  return [/^[，：:]?(?:含|包括|包含)/u.test(text.slice(from)) ? { ...list, extent: 'cut' } : list];
}

function listBehind(
  { text, numbers, sentences }: TextParagraph,
  { start: index, end: behind }: Stretch,
  depthAt: readonly number[],
): readonly NumberList[] {
  if (depthAt[index] !== 0) return [];
  const sentence = sentenceAt({ sentences }, index);
  const whole =
    index === sentence.start
      ? wholeBefore(numbers, sentences, sentence)
      : numbers.findLast(
          ({ start, end, unit }) =>
            start >= sentence.start && end <= index && depthAt[start] === 0 && unit !== '%',
        );
  if (whole === undefined || /[；;]/u.test(text.slice(whole.end, index))) return [];
  const list = listOf(
    { text, numbers, depthAt },
    whole,
    { start: behind, end: endOfList(text, index, sentence.end, numbers, depthAt) },
    false,
  );
  const isCumulative = text.slice(sentence.start, whole.start).includes('累计');
  return [isCumulative && list.extent === 'all' ? { ...list, extent: 'some' } : list];
}

/** A sentence that begins with 其中 breaks down the single number of the sentence before. */
function wholeBefore(
  numbers: readonly CountedNumber[],
  sentences: readonly Stretch[],
  sentence: Stretch,
): CountedNumber | undefined {
  const before = sentences[sentences.indexOf(sentence) - 1];
  if (before === undefined) return undefined;
  const own = numbers.filter(({ start, end }) => start >= before.start && end <= before.end);
  return own.length === 1 ? own[0] : undefined;
}

interface Listed {
  readonly text: string;
  readonly numbers: readonly CountedNumber[];
  readonly depthAt: readonly number[];
}

/** The numbers of a stretch, up to where something else begins; skips brackets within it. */
function listOf(
  { text, numbers, depthAt }: Listed,
  whole: CountedNumber,
  { start, end }: Stretch,
  isNested: boolean,
): NumberList {
  const depth = depthAt[start] ?? 0;
  const plain = text
    .slice(start, end)
    .split('')
    .map((sign, offset) => (depthAt[start + offset] === depth ? sign : '＿'))
    .join('');
  const cut = another.exec(plain);
  const until = start + (cut?.index ?? plain.length);
  const listed = numbers.filter(
    (number) =>
      number.start >= start && number.end <= until && number.unit !== '%' && depthAt[number.start] === depth,
  );
  const own = upToOther(listed, whole);
  const parts = withoutDetails(own, plain, start);
  const behind = plain.slice((parts.at(-1)?.end ?? start) - start);
  const isSome =
    /^.{0,3}等/u.test(behind) ||
    /^[：:，,]?(?:主要|包括|包含|含|重点|仅)/u.test(plain) ||
    parts.some(({ about }) => about !== null);
  const isCut = own.length < listed.length || (cut !== null && !statement.test(plain.slice(cut.index)));
  return { whole, parts, extent: isSome ? 'some' : isCut ? 'cut' : 'all', isNested };
}

/** A number greater than the whole is no part of it: something else has begun. */
function upToOther(listed: readonly CountedNumber[], whole: CountedNumber): readonly CountedNumber[] {
  const other = listed.findIndex(({ value, step }) => value > whole.value && step === 1);
  return other < 0 ? listed : listed.slice(0, other);
}

/** 网站 9 条，含解读 3 条、图解 2 条，公众号 4 条: details of one part. */
function withoutDetails(
  parts: readonly CountedNumber[],
  plain: string,
  start: number,
): readonly CountedNumber[] {
  let isDetail = false;
  return parts.filter((part, index) => {
    const before = plain.slice((parts[index - 1]?.end ?? start) - start, part.start - start);
    isDetail =
      index > 0 &&
      (/^[，,]?[^，。；、,;]{0,2}(?:含|包括)/u.test(before) || (isDetail && /^[、和及与]/u.test(before)));
    return !isDetail;
  });
}

/** Up to the first semicolon, unless semicolons separate the items: then to the end of the sentence. */
function endOfList(
  text: string,
  from: number,
  sentenceEnd: number,
  numbers: readonly CountedNumber[],
  depthAt: readonly number[],
): number {
  const to = Math.min(sentenceEnd, from + longestList);
  const [first, second] = numbers.filter(
    ({ start, end, unit }) => start > from && end <= to && depthAt[start] === 0 && unit !== '%',
  );
  const semicolonAfter = (at: number): number => {
    for (let index = at; index < to; index += 1)
      if (depthAt[index] === 0 && /[；;]/u.test(text.charAt(index))) return index;
    return to;
  };
  const dividesItems =
    first !== undefined && second !== undefined && semicolonAfter(first.end) < second.start;
  return dividesItems ? to : semicolonAfter(from);
}
