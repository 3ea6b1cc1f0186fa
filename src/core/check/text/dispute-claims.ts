import type { Dispute, FigureSum, TextQuantity, TextTopic } from '../../statute/edition-text';
import { withoutFillers } from './literal-words';
import type { NumberContext } from './number-context';
import type { ClaimedQuantity, WordFinder } from './word-finder';

const disputes: ReadonlySet<TextTopic | null> = new Set<Dispute>(['review', 'suit', 'direct', 'post']);

export const isDispute = (topic: TextTopic | null): topic is Dispute => disputes.has(topic);

/** Kinds of cases that the table has no column for, and other counted things. */
const others =
  /撤|驳回|终止|调解|审结|胜诉|败诉|参加|出庭|率|答复|案卷|化解|责令|听证|案例|开庭|旁听|指导|意见|文书|确认违法|履行|当事人|不予受理|一审|二审|再审|占/u;

/** Words that a body deciding reviews would use about its work. */
const asAuthority = /办理|受理|审理|收到|接到/u;

/** 行政复议 21 件，其中涉及信息公开 5 件: the first number counts all of an agency's cases. */
const ownAmong = /其中[^，。；\d]{0,14}(?:信息公开|依申请|政务公开)/u;

/** A number of reviews or lawsuits over disclosure, by outcome. */
export function disputeClaim(context: NumberContext): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, isListed, sentence, heading, finder } = context;
  if (!isDispute(topic)) return null;
  const words = isSaidBehind ? post : pre;
  const outcomes = finder.outcomesIn(words);
  const rest = outcomes.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words);
  if (others.test(rest)) return null;
  const isOwnCase =
    /信息公开|依申请|政务公开/u.test(sentence + heading) || context.section === finder.text.sections.disputes;
  if (!isOwnCase && (asAuthority.test(sentence) || !/被/u.test(sentence))) return null;
  if (!context.isListed && !/信息公开|依申请|政务公开/u.test(pre) && ownAmong.test(sentence)) return null;
  const named = finder.topicsIn(context.isTopicNamed && !isSaidBehind ? pre : words);
  const kinds = [...new Set(named.map(({ of }) => of).filter(isDispute))];
  const [outcome, otherOutcome] = outcomes;
  if (outcome !== undefined) {
    if (otherOutcome !== undefined && otherOutcome.of !== outcome.of) return null;
    if (kinds.length > 1) return null;
    if (withoutTopics(rest, finder) !== '') return null;
    return finder.quantity(`${topic}.${outcome.of}`) ?? null;
  }
  if (!context.isTopicNamed) return null;
  if (isListed && kinds.length !== 1 && context.topic !== 'direct' && context.topic !== 'post') return null;
  if (kinds.length > 1)
    return sumOf(
      kinds.flatMap((kind) => finder.quantity(kind) ?? []),
      pre,
    );
  return finder.quantity(topic) ?? null;
}

const withoutTopics = (text: string, { topicsIn }: WordFinder): string =>
  withoutFillers(
    topicsIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
    /结果|被|法院|判决|复议机关|裁定|决定|原告|原行政行为|作出|行政行为|目前|全部/gu,
  );

/** 行政复议、行政诉讼共 3 件. */
function sumOf(quantities: readonly TextQuantity[], pre: string): ClaimedQuantity | null {
  if (!/行政复议(?:[和及与、或]|以及)+(?:者|被)?(?:提起)?行政诉讼/u.test(pre)) return null;
  return {
    id: quantities.map(({ id }) => id).join('+'),
    rule: 'T4-TXT',
    figures: [quantities.flatMap(({ figures }): FigureSum => figures[0] ?? [])],
  };
}
