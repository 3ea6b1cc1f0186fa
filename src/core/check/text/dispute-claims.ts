import type { Dispute, FigureSum, TextQuantity, TextTopic } from '../../statute/edition-text';
import { withoutFillers } from './literal-words';
import type { NumberContext } from './number-context';
import type { ClaimedQuantity, WordFinder } from './word-finder';
import { withoutHits } from './word-finder';

const disputes: ReadonlySet<TextTopic | null> = new Set<Dispute>(['review', 'suit', 'direct', 'post']);

export const isDispute = (topic: TextTopic | null): topic is Dispute => disputes.has(topic);

/** Words for the disclosure of information, the only disputes that table 4 counts. */
export const ofDisclosure = /信息公开|依申请|政务公开/u;

/** Kinds of cases that the table has no column for, and other counted things. */
const others =
  /代理|撤|驳回|终止|调解|审结|胜诉|败诉|参加|出庭|率|答复|案卷|化解|责令|听证|案例|开庭|旁听|指导|意见|文书|确认违法|履行|当事人|不予受理|一审|二审|再审|占/u;

const notOwn =
  /作为(?:行政)?复议(?:机关|机构)|(?:与|和)(?:政府)?信息公开无关|[不未]涉及(?:政府)?信息公开|法院(?:共|全年)?(?:受理|审理|审结|收到)/u;

/** 因不服政府信息公开答复被申请行政复议: what the case is about. */
const cause = /(?:不服|因|对|针对)[^，。；]{0,20}(?:答复|意见|决定|行为)(?:不服)?/u;

const decided = /已?[审办]结的?(?:案件)?[当之]?中/u;

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
  const rest = withoutHits(words, outcomes);
  if (others.test(rest.replace(cause, '').replace(decided, ''))) return null;
  if (notOwn.test(sentence)) return null;
  const isOwnCase =
    ofDisclosure.test(sentence + heading) || context.section === finder.text.sections.disputes;
  if (!isOwnCase && (asAuthority.test(sentence) || !/被/u.test(sentence))) return null;
  if (!context.isListed && !ofDisclosure.test(pre) && ownAmong.test(sentence)) return null;
  const named = finder.topicsIn(context.isTopicNamed && !isSaidBehind ? pre : words);
  const kinds = [...new Set(named.map(({ of }) => of).filter(isDispute))];
  const [outcome, otherOutcome] = outcomes;
  if (outcome !== undefined) {
    if (otherOutcome !== undefined && otherOutcome.of !== outcome.of) return null;
    if (kinds.length > 1) return null;
    if (withoutTopics(rest.replace(decided, ''), finder) !== '') return null;
    return finder.quantity(`${topic}.${outcome.of}`) ?? null;
  }
  if (!context.isTopicNamed) return null;
  if (isListed && kinds.length !== 1 && context.topic !== 'direct' && context.topic !== 'post') return null;
  if (kinds.length > 1)
    return sumOf(
      kinds.flatMap((kind) => finder.quantity(kind) ?? []),
      context,
    );
  return finder.quantity(topic) ?? null;
}

const withoutTopics = (text: string, { topicsIn }: WordFinder): string =>
  withoutFillers(
    withoutHits(text, topicsIn(text)),
    /结果|被|法院|判决|复议机关|裁定|原?决定|原告|原答复|原?行政行为|作出|目前|全部/gu,
  );

const joint = /^(?:案件|申请)*(?:[和及与、或]|以及)+(?:者|被)?(?:提起)?$/u;

/** 行政复议、行政诉讼共 3 件; 均为 3 件 means each of them. */
function sumOf(
  quantities: readonly TextQuantity[],
  { pre, number, finder }: NumberContext,
): ClaimedQuantity | null {
  const hits = finder.topicsIn(pre).filter(({ of }) => isDispute(of));
  const isJoint = hits.every(
    ({ start }, index) => index === 0 || joint.test(pre.slice(hits[index - 1]?.end, start)),
  );
  if (!isJoint || (number.value !== 0 && /[均都皆]为?$/u.test(pre))) return null;
  return {
    id: quantities.map(({ id }) => id).join('+'),
    rule: 'T4-TXT',
    figures: [quantities.flatMap(({ figures }): FigureSum => figures[0] ?? [])],
  };
}
