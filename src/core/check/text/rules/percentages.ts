import type { TextFinding } from '../../finding';
import type { CountedNumber } from '../counted-numbers';
import { isSameKind } from '../counted-numbers';
import type { Stretch, TextParagraph } from '../paragraphs';
import { sentenceAt } from '../paragraphs';
import type { TextContext } from '../text-context';
import { allRequests, figureIn } from '../text-context';
import { textFinding, wordsAt } from '../text-finding';

/** Additional tolerance for two rounded figures, since floating-point numbers cannot represent fractions exactly. */
const hair = 1e-9;

/**
 * X-PCT: percentages match the counts, those of one list do not exceed 100 per cent, and changes match last year's
 * report.
 */
export const percentages = (context: TextContext): readonly TextFinding[] =>
  context.paragraphs.flatMap((paragraph) => [
    ...paragraph.numbers.flatMap((number, index) =>
      number.unit !== '%' || number.about !== null
        ? []
        : [...shareFinding(paragraph, index, number, context), ...growthFinding(paragraph, number, context)],
    ),
    ...paragraph.sentences.flatMap((sentence) => sumFinding(paragraph, sentence)),
  ]);

const share = /(?:占比?|比例)(?:[^，。；：,;:%]{0,20})$/u;
/** The whole that the share refers to is not in this text. */
const elsewhere = /率|参与|满意|覆盖|完成|较|同比|提高|全[市省县区国]/u;
/** How many numbers before a share may be its whole; no paragraph has more. */
const wholesInReach = 40;

const fits = (percent: CountedNumber, part: number, whole: number): boolean =>
  Math.abs(percent.value - (part / whole) * 100) <= percent.step / 2 + hair;

function shareFinding(
  paragraph: TextParagraph,
  index: number,
  percent: CountedNumber,
  context: TextContext,
): readonly TextFinding[] {
  const { text, numbers } = paragraph;
  const part = numbers[index - 1];
  if (part === undefined || part.unit === '%' || part.about !== null || part.step > 1) return [];
  const between = text.slice(part.end, percent.start);
  if (between.length > 24 || /[。；;]/u.test(between) || !share.test(between) || elsewhere.test(between))
    return [];
  if (percent.value > 100) return [];
  const inText = numbers
    .slice(Math.max(0, index - wholesInReach), index + 3)
    .filter((number) => number !== part && number.unit !== '%' && isSameKind(number.unit, part.unit))
    .filter(({ value, about, step }) => value >= part.value && about === null && step === 1)
    .map(({ value }) => value);
  const inTables = allRequests.flatMap((sum) => context.figure(sum)?.value ?? []);
  const isOfRequests = context.claims.some(
    (claim) => claim.paragraph === paragraph && claim.quantity.rule === 'X-APPL',
  );
  const wholes = [...inText, ...wholeOfParts(paragraph, part), ...(isOfRequests ? inTables : [])];
  const whole = inText.at(-1) ?? wholes[0];
  if (whole === undefined || wholes.some((one) => fits(percent, part.value, one))) return [];
  // The share may refer to several parts named before: 网站和微信共 …, 占 ….
  if (/合计|共计|总计|之和/u.test(between)) return [];
  const { words, quote } = wordsAt(paragraph, part.start, percent.end);
  return [
    textFinding('X-PCT', {
      words,
      left: percent.value,
      right: rounded((part.value / whole) * 100, percent.step),
      params: { quote, about: 'share', part: part.value, whole },
    }),
  ];
}

/** 自然人 41 件，占 69.5%；法人 18 件，占 30.5%: if each part has a share, their sum may be the whole. */
function wholeOfParts(paragraph: TextParagraph, part: CountedNumber): readonly number[] {
  const { text, numbers } = paragraph;
  const sentence = sentenceAt(paragraph, part.start);
  const parts = numbers.filter((number, index) => {
    const next = numbers[index + 1];
    return (
      number.start >= sentence.start &&
      number.start < sentence.end &&
      isSameKind(number.unit, part.unit) &&
      next?.unit === '%' &&
      share.test(text.slice(number.end, next.start))
    );
  });
  return parts.length < 2 ? [] : [parts.reduce((sum, { value }) => sum + value, 0)];
}

const rounded = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toFixed(Math.max(0, Math.round(-Math.log10(step)))));

/** Shares of one whole, all without counts: 自然人占 80%，法人占 25%. */
function sumFinding(paragraph: TextParagraph, { start, end }: Stretch): readonly TextFinding[] {
  const { text, numbers } = paragraph;
  const own = numbers.filter((number) => number.start >= start && number.end <= end);
  const shares = own.filter((number) => number.unit === '%');
  if (shares.length < 2 || shares.length !== own.length) return [];
  const isList = shares.every((number, index) => {
    const before = text.slice(Math.max(start, shares[index - 1]?.end ?? start), number.start);
    return /占/u.test(before) && !elsewhere.test(before) && !/其中|[；;]/u.test(index === 0 ? '' : before);
  });
  if (!isList) return [];
  const sum = Number(shares.reduce((total, { value }) => total + value, 0).toPrecision(12));
  const tolerance = shares.reduce((total, { step }) => total + step / 2, 0);
  if (sum <= 100 + tolerance + hair) return [];
  const { words, quote } = wordsAt(
    paragraph,
    (shares[0] as CountedNumber).start,
    (shares.at(-1) as CountedNumber).end,
  );
  return [textFinding('X-PCT', { words, left: sum, right: 100, params: { quote, about: 'sum' } })];
}

const growth =
  /(?:同比|较上年|比上年|较去年|比去年|较上年度)(?:同期)?(增长|增加|上升|下降|减少)(?:了|率为)?$/u;

/** 收到申请 3646 件，同比增长 1.05%: compared with last year's report. */
function growthFinding(
  paragraph: TextParagraph,
  percent: CountedNumber,
  { claims, previous, part }: TextContext,
): readonly TextFinding[] {
  const { text } = paragraph;
  const direction = growth.exec(text.slice(Math.max(0, percent.start - 16), percent.start))?.[1];
  if (previous === null || direction === undefined) return [];
  const claim = claims.findLast((one) => one.paragraph === paragraph && one.number.end <= percent.start);
  if (claim === undefined || claim.quantity.rule !== 'X-APPL') return [];
  if (
    claim.number.about !== null ||
    !/^[，,、（(]?(?:其中)?[^，。；0-9]{0,14}$/u.test(text.slice(claim.number.end, percent.start))
  )
    return [];
  const { figures } = claim.quantity;
  const before = figures.flatMap((sum) => figureIn(previous, part, sum)?.value ?? []);
  if (before.length < figures.length || before.includes(0)) return [];
  const sign = /下降|减少/u.test(direction) ? -1 : 1;
  const changes = before.map((value) => sign * (claim.number.value / value - 1) * 100);
  const isRight = changes.some((change) => Math.abs(percent.value - change) <= percent.step / 2 + hair);
  // A change in the opposite direction belongs to another meaning of the number.
  const [nearest] = changes.sort((a, b) => Math.abs(a - percent.value) - Math.abs(b - percent.value));
  if (isRight || nearest === undefined) return [];
  const { words, quote } = wordsAt(paragraph, claim.number.start, percent.end);
  return [
    textFinding('X-PCT', {
      words,
      left: percent.value,
      right: rounded(nearest, percent.step),
      params: { quote, about: 'growth' },
    }),
  ];
}
