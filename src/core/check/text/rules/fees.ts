import { toMillionths } from '../../../report/cell-state';
import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import { rangeIn, sentenceAt } from '../paragraphs';
import type { TextContext } from '../text-context';
import { sectionOf } from '../text-context';
import { sectionStart, textFinding, wordsAt } from '../text-finding';
import { withoutTitles } from '../without-titles';

const fee = /信息(?:公开)?处理费|信息公开(?:收费|费用)|依申请公开(?:收费|费用)/gu;

interface Mention {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
  /** The sentences around it. */
  readonly from: number;
  readonly to: number;
}

/** Sentences that mention fees: the sentence, and the next one of the paragraph. */
const mentionsOf = ({ paragraphs }: TextContext): readonly Mention[] =>
  paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(fee)].map((match) => {
      const sentence = sentenceAt(paragraph, match.index);
      const next = paragraph.sentences[paragraph.sentences.indexOf(sentence) + 1];
      const [from, to] = [sentence.start, next?.end ?? paragraph.text.length];
      return { paragraph, start: match.index, end: match.index + match[0].length, from, to };
    }),
  );

const said = /[未无没零不]|免|\d(?:万?元|件|份|次)/u;

/** Charges in general; 经费 and 消费 are others. */
const charge = '(?:收费|(?<![经消])费用?)';
/** 未向公众收取费用, 无收费情况, 依申请公开未收费, 收费 0 元. */
const statedCharge = new RegExp(
  `(?:[未无零免]|没有?|不(?=收|产生|发生|涉及))[^，。；：,;:]{0,24}${charge}|${charge}[^，。；：,;:]{0,16}(?:[未无零免]|没有|(?<![\\d.])0(?!\\d)|\\d(?:\\.\\d+)?万?元)`,
  'u',
);
const overDisclosure = /申请|信息处理|信息公开|政府信息/u;

/** A sentence that states charges in other words: any in the last section, elsewhere those over disclosure. */
const statesCharge = ({ paragraphs, part }: TextContext): boolean =>
  paragraphs.some(({ text, section, sentences }) =>
    sentences.some(({ start, end }) => {
      const sentence = withoutTitles(text.slice(start, Math.min(end, start + 600)));
      return (
        (section === part.text.sections.remarks || overDisclosure.test(sentence)) &&
        statedCharge.test(sentence)
      );
    }),
  );

/** X-FEE: the text states what was charged, even if nothing was. */
export function feeStatement(context: TextContext): readonly TextFinding[] {
  const { remarks } = context.part.text.sections;
  const last = sectionOf(context, remarks);
  const hasSection = context.report.narrative?.sections.some(({ id }) => id === remarks) === true;
  if (!hasSection) return [];
  const mentions = mentionsOf(context);
  const isSaid = mentions.some(({ paragraph, from, to }) =>
    said.test(withoutTitles(paragraph.text.slice(from, to))),
  );
  if (isSaid || statesCharge(context)) return [];
  const [mention] = mentions.filter(({ paragraph }) => paragraph.section === remarks);
  return [
    textFinding('X-FEE', {
      words:
        mention === undefined
          ? sectionStart(remarks)
          : [rangeIn(mention.paragraph, mention.start, mention.end)],
      params: { mentioned: mention !== undefined, empty: last.length === 0 },
    }),
  ];
}

/** T2-FEE: the fees collected are part of the fees of table 2. */
export function collectedFees(context: TextContext): readonly TextFinding[] {
  const amount = context.figure(['fees']);
  if (amount === null) return [];
  return amountsIn(context).flatMap(({ paragraph, start, end, yuan }) => {
    if (toMillionths(yuan / 10_000) <= toMillionths(amount.value)) return [];
    const { words, quote } = wordsAt(paragraph, start, end);
    return [
      textFinding('T2-FEE', {
        words,
        cells: amount.cells,
        left: yuan / 10_000,
        right: amount.value,
        params: { quote },
      }),
    ];
  });
}

/** Amounts in yuan that the text reports as collected. */
function amountsIn(context: TextContext) {
  return mentionsOf(context).flatMap(({ paragraph, from, to, end: behind }) =>
    paragraph.numbers
      .filter(
        ({ unit, start, about }) => unit.endsWith('元') && about === null && start >= from && start < to,
      )
      .filter(({ start }) => {
        const before = paragraph.text.slice(Math.max(from, start - 30), start);
        return /收|费/u.test(before) && !/应收|通知|标准|每|减免|退|超过|较|上年|去年/u.test(before);
      })
      .slice(0, 1)
      .filter(({ start }) => start > behind - 40)
      .map(({ value, unit, start, end }) => ({
        paragraph,
        start,
        end,
        yuan: value * (unit === '元' ? 1 : unit === '万元' ? 10_000 : 100_000_000),
      })),
  );
}

/** T3-FEE: anyone who did not pay was sent a notice first. */
export function feeNotices(context: TextContext): readonly TextFinding[] {
  const unpaid = context.figure(['unpaid']);
  const { remarks } = context.part.text.sections;
  const hasSection = context.report.narrative?.sections.some(({ id }) => id === remarks) === true;
  if (unpaid === null || unpaid.value === 0 || !hasSection) return [];
  const mentions = mentionsOf(context);
  const notices = mentions.flatMap(({ paragraph, from, to }) =>
    paragraph.numbers.filter(
      ({ unit, start, end }) =>
        '件份次条宗'.includes(unit) &&
        start >= from &&
        start < to &&
        /通知|发出|开具|送达|下达|告知/u.test(
          paragraph.text.slice(Math.max(from, start - 30), Math.min(to, end + 16)),
        ),
    ),
  );
  const most = notices.reduce((max, { value }) => Math.max(max, value), 0);
  if (most >= unpaid.value) return [];
  const [mention] = mentions;
  return [
    textFinding('T3-FEE', {
      words:
        mention === undefined
          ? sectionStart(remarks)
          : [rangeIn(mention.paragraph, mention.start, mention.end)],
      cells: unpaid.cells,
      left: unpaid.value,
      right: most,
      params: { notices: notices.length > 0 },
    }),
  ];
}
