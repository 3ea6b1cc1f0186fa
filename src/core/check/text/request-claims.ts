import type { FigureSum, RequestFigure, TextQuantity } from '../../statute/edition-text';
import { withoutNameOf } from './agency-name';
import { withoutFillers } from './literal-words';
import type { NumberContext } from './number-context';
import type { Scope } from './scope';
import type { ClaimedQuantity, Hit, WordFinder } from './word-finder';
import { requestOutcomes, withoutHits } from './word-finder';

/** Some of the applications, or something else that is done with them. */
const others =
  /未答复|未办(?![^，]{0,8}转)|正在|逾期|超期|延期|撤回|撤销|撤诉|转办|补正|征求|告知(?!无法|不予|不再|予以|部分|其他)|收费|查询|不存在|不掌握|不属于|当场|重复|信访|满意|投诉|举报|培训|文书|协查|会商|电话|次数|涉及[^，]{2,}|主要|较为|内容|类型|[该此这]类|维持|复核|流程|环节|时限|最[多少高低]|[单每]月|(?:部门|单位|科室|乡镇)有?$|(?:未|没有?|无)(?:收到|受理|接到|接收)/u;

/** 因本机关不掌握等原因: a reason, not a quantity. */
const reason = /因[^因]{0,20}(?:原因|为由)/u;

const channels =
  /网站|网络|网上|互联网|线上|线下|邮寄|信函|信件|来函|快递|邮件|邮箱|当面|口头|现场|来访|窗口|传真|平台|在线|系统|信箱/u;
const isTotalOfChannels = /共|总|等|合计/u;
/** Of documents, not of requests: 公文属性为不予公开的 3 件. */
const ofDocuments = /属性|公文|发文/u;

/** A number of applications, by how they were handled. */
export function requestClaim(
  context: NumberContext,
  { year, agency }: Pick<Scope, 'year' | 'agency'>,
): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, isListed, clause, sentence, finder } = context;
  if (topic !== 'request' || (ofDocuments.test(sentence) && !receiving.test(sentence))) return null;
  const words = isSaidBehind ? post : pre;
  const find = (text: string) => finder.requestsIn(text, year);
  const hits = find(words);
  if (others.test(withoutCarriedOver(words, hits).replace(reason, '')) || isOfChannel(context)) return null;
  if (isOfOneKind(clause, finder)) return null;
  const found = isSaidBehind
    ? (allOf(context, hits) ?? (isRest(context, hits) ? null : firstOf(withoutRoutine(hits), words)))
    : lastOf(withoutRoutine(hits), words);
  const enclosing = acrossNumber(pre, post, find);
  if (enclosing !== null) return enclosing;
  if (found !== null) return isListed && parts.has(found.id) ? null : inContext(found, context);
  if (isSaidBehind || hits.length > 0) return null;
  // 信息公开申请有 3 件不予公开.
  const behind = withoutRoutine(find(post));
  if (behind.length > 0) return firstOf(behind, post);
  // 政府信息公开申请 3 件: received, or handled.
  const isGeneric = context.isTopicNamed && !isListed && /信息公开申请|依申请公开/u.test(clause);
  const rest = withoutFillers(withoutNameOf(words, agency) + post);
  return isGeneric && !/[有中里]$/u.test(words) && rest.length <= 6
    ? (finder.quantity('dealtWith') ?? null)
    : null;
}

/** 结转 3 件至下年: the words enclose the number. */
function acrossNumber(
  pre: string,
  post: string,
  find: (text: string) => readonly Hit<TextQuantity>[],
): TextQuantity | null {
  const hit = find(pre + post).find(({ start, end }) => start < pre.length && end > pre.length);
  return hit?.of.id === 'carriedForward' ? hit.of : null;
}

/** 上年未办结 is the name of what was carried over, not of requests that were not handled. */
const withoutCarriedOver = (words: string, hits: readonly Hit<TextQuantity>[]): string =>
  withoutHits(
    words,
    hits.filter(({ of }) => of.id === 'carriedOver'),
  );

/** Requests that came in one way only. */
const isOfChannel = ({ clause, pre }: NumberContext): boolean =>
  channels.test(clause) && !isTotalOfChannels.test(pre);

/** Words about how requests were handled. */
const manner =
  /均|都|已|全部|全数|按时|按期|如期|按|及时|依法|依规|规范|妥善|在|法定|规定|期限|时限|内|得到|获得|告知|决定|作出|予以|给予/gu;
const restOf = /另|其余|余下|剩余|其他|仅|只/u;

/** 另有 3 件申请均已办结: not all of them. */
const isRest = ({ pre }: NumberContext, hits: readonly Hit<TextQuantity>[]): boolean =>
  restOf.test(pre) && hits.length > 0 && hits.every(({ of }) => routine.has(of.id));

/** 3 件申请均按时办结, 共有 3 件申请: all of them. */
function allOf(
  { pre, post, isListed, isTopicNamed, finder }: NumberContext,
  hits: readonly Hit<TextQuantity>[],
): ClaimedQuantity | null {
  if (isListed || !isTopicNamed || restOf.test(pre)) return null;
  const [first] = hits;
  const isAll =
    first === undefined
      ? /共|总/u.test(pre) && withoutFillers(post) === ''
      : !/有$/u.test(pre) &&
        hits.every(({ of }) => routine.has(of.id)) &&
        /均|都|全部|全数/u.test(post.slice(0, first.start)) &&
        withoutFillers(post.slice(0, first.start), manner) === '';
  return isAll ? (finder.quantity('dealtWith') ?? null) : null;
}

const withRest =
  /^[，；](?:另有?|其余|剩余|余下)[^，；。\d]{0,4}\d+件(?![^，；。]{0,12}(?:转|下年|下一年|次年|跨年|办理中|审理))/u;

/** What the words around change in the meaning of a quantity; null if it is not that of the tables. */
function inContext(found: ClaimedQuantity, { pre, after, sentence }: NumberContext): ClaimedQuantity | null {
  // 答复 2 件，另 1 件告知信息不存在: not all that were handled.
  if (found.id === 'handled' && withRest.test(after)) return null;
  const withFigures = (...more: readonly FigureSum[]) => ({ ...found, figures: [...found.figures, ...more] });
  // 新收 9 件（含上年结转 2 件）.
  if (found.id === 'new' && /^[(（，]?(?:其中)?包?[含括]/u.test(after))
    return withFigures(['received', 'carriedOver']);
  // 答复 9 件，不予处理 1 件.
  if (found.id === 'handled' && /[答回]复/u.test(pre) && /不予处理|其[他它]处理|不再处理/u.test(sentence))
    return withFigures(['handled', '-unprocessed'], ['handled', '-unprocessed', '-otherwise']);
  return found;
}

/** After 其中 these describe a part of what was received. */
const parts: ReadonlySet<string> = new Set(['received', 'dealtWith']);

/** 结转下年度继续办理, 不予公开答复: the mention of handling afterwards counts nothing else. */
function withoutRoutine(hits: readonly Hit<TextQuantity>[]): readonly Hit<TextQuantity>[] {
  const first = hits.findIndex(({ of }) => !routine.has(of.id));
  return first < 0 ? hits : hits.filter(({ of }, index) => index <= first || !routine.has(of.id));
}

const routine: ReadonlySet<string> = new Set(['new', 'received', 'dealtWith', 'handled']);

function quantityOf(joined: readonly TextQuantity[]): ClaimedQuantity {
  return {
    id: joined.map(({ id }) => id).join('+'),
    rule: 'X-APPL',
    figures: joined.reduce<readonly FigureSum[]>(
      (sums, { figures }) =>
        sums.flatMap((sum) => figures.map((figure) => [...new Set([...sum, ...figure])])),
      [[]],
    ),
  };
}

/** The last quantity before a number, with those added to it: 予以公开和部分公开. */
function lastOf(hits: readonly Hit<TextQuantity>[], words: string): ClaimedQuantity | null {
  const last = hits.at(-1);
  if (last === undefined) return null;
  const joined = [last.of];
  let next = last;
  for (const hit of hits.slice(0, -1).reverse()) {
    const between = words.slice(hit.end, next.start);
    if (/并|后|且|，/u.test(between)) return alternatives(hits.map(({ of }) => of));
    if (withoutFillers(between) !== '' || !/[和及与、或]/u.test(between)) break;
    joined.unshift(hit.of);
    next = hit;
  }
  return quantityOf([...new Set(joined)]);
}

/** 收到并办结: one number for both. */
const alternatives = (all: readonly TextQuantity[]): ClaimedQuantity => ({
  id: all.map(({ id }) => id).join('|'),
  rule: 'X-APPL',
  figures: all.flatMap(({ figures }) => figures),
});

/** The first quantity after a number, with only fillers in between: 2 件予以公开. */
function firstOf(hits: readonly Hit<TextQuantity>[], words: string): ClaimedQuantity | null {
  const [first] = hits;
  const last = hits.at(-1);
  if (first === undefined || last === undefined || withoutFillers(words.slice(0, first.start), manner) !== '')
    return null;
  const all = [...new Set(hits.map(({ of }) => of))];
  if (all.length > 1 && withoutFillers(words.slice(first.end, last.start)) !== '') return null;
  // 收到 and 办理 after a number describe how, not how many.
  return all.some(({ id }) => parts.has(id)) ? null : quantityOf(all);
}

/** Applicants that are part of one of the form's kinds, and several of them together. */
const otherKinds = /企业|公司|律师|律所|媒体|村民|业主/u;
const jointKinds = /公民|[、和及与](?:企业|公司)|(?:企业|公司)[、和及与等]/u;

/** One kind of applicant is named; 公民、法人和其他组织 means all of them. */
const isOfOneKind = (clause: string, { applicantsIn }: WordFinder): boolean =>
  (applicantsIn(clause).length === 1 && !clause.replace('公民个人', '').includes('公民')) ||
  (otherKinds.test(clause) && !jointKinds.test(clause));

/** A number of applications by applicant. Which sum it breaks down is uncertain: any match is accepted. */
export function applicantClaim(
  context: NumberContext,
  { agency }: Pick<Scope, 'agency'>,
): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, clause, before, finder } = context;
  if (topic !== 'request') return null;
  const words = isSaidBehind ? post : withoutNameOf(pre, agency);
  const hits = finder.applicantsIn(words);
  const [hit] = hits;
  if (hit === undefined || !isOfOneKind(clause, finder)) return null;
  const rest = withoutFillers(withoutHits(words, [hit]));
  if (withoutFillers(withoutHits(words, hits), around) !== '') return null;
  // 收到的申请中，自然人 3 件.
  const isReceived = receiving.test(isSaidBehind || context.isListed ? rest : before);
  if (!isReceived && !context.isListed) return null;
  const part = (figure: RequestFigure): FigureSum => [`${figure}@${hit.of}`];
  return {
    id: `applicant.${hit.of}`,
    rule: 'X-APPL',
    figures: [
      part('received'),
      [...part('received'), ...part('carriedOver')],
      // In a list it may be any row: 予以公开 5 件，其中自然人 3 件.
      ...(isReceived ? [] : listed.map(part)),
    ],
  };
}

/** Words that may surround the name of an applicant. */
const around =
  /或者?|其他组织|申请人|来自|属于|收到|新收|受理|提出|提交|递交|占?绝?大?多数|居多|方面|[，,]/gu;
const receiving = /收到|新收|受理|接收/u;

/** What a list may break down by applicant. */
const listed: readonly RequestFigure[] = ['handled', 'carriedForward', 'carriedOver', ...requestOutcomes];
