import type { FigureSum, RequestFigure, RequestOutcome, TextQuantity } from '../../statute/edition-text';
import { anyOf, withoutFillers } from './literal-words';
import type { NumberContext } from './number-context';
import type { ClaimedQuantity, Hit, WordFinder } from './word-finder';

/** Some of the applications, or something else that is done with them. */
const others =
  /未答复|未办|正在|逾期|超期|延期|撤回|撤销|撤诉|转办|补正|征求|告知|收费|查询|不存在|不掌握|不属于|当场|重复|信访|满意|投诉|举报|培训|文书|协查|会商|电话|次数|涉及[^，]{2,}|主要|较为|内容|类型|[该此这]类/u;

/** 因本机关不掌握等原因: a reason, not a quantity. */
const reason = /因[^因]{0,20}(?:原因|为由)/u;

const channels = /网站|网络|网上|线上|线下|邮寄|信函|邮件|邮箱|当面|现场|窗口|传真|平台|在线|系统|信箱/u;
const isTotalOfChannels = /共|总|等/u;

/** A number of applications, by how they were handled. */
export function requestClaim(context: NumberContext, year: number | null): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, isListed, clause, finder } = context;
  if (topic !== 'request') return null;
  const words = isSaidBehind ? post : pre;
  if (others.test(words.replace(reason, '')) || (channels.test(clause) && !isTotalOfChannels.test(pre)))
    return null;
  if (isOfOneKind(clause, finder)) return null;
  const find = (text: string) => finder.requestsIn(text, year);
  const found = isSaidBehind
    ? firstOf(withoutRoutine(find(words)), words)
    : lastOf(withoutRoutine(find(words)), words);
  if (found !== null) return isListed && parts.has(found.id) ? null : found;
  if (isSaidBehind || find(words).length > 0) return null;
  // 信息公开申请有 3 件不予公开.
  const behind = withoutRoutine(find(post));
  if (behind.length > 0) return firstOf(behind, post);
  // 政府信息公开申请 3 件: received, or handled.
  const isGeneric = context.isTopicNamed && !isListed && /信息公开申请|依申请公开/u.test(clause);
  return isGeneric && !/[有中里]$/u.test(words) && withoutFillers(words + post).length <= 6
    ? (finder.quantity('dealtWith') ?? null)
    : null;
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
  if (first === undefined || last === undefined || withoutFillers(words.slice(0, first.start)) !== '')
    return null;
  const all = [...new Set(hits.map(({ of }) => of))];
  if (all.length > 1 && withoutFillers(words.slice(first.end, last.start)) !== '') return null;
  // 收到 and 办理 after a number describe how, not how many.
  return all.some(({ id }) => parts.has(id)) ? null : quantityOf(all);
}

/** One kind of applicant is named; 公民、法人和其他组织 means all of them. */
const isOfOneKind = (clause: string, { applicantsIn }: WordFinder): boolean =>
  applicantsIn(clause).length === 1 && !clause.includes('公民');

/** A number of applications by applicant. Which sum it breaks down is uncertain: any match is accepted. */
export function applicantClaim(context: NumberContext): ClaimedQuantity | null {
  const { topic, pre, post, isSaidBehind, clause, finder } = context;
  if (topic !== 'request') return null;
  const words = isSaidBehind ? post : pre;
  const [hit] = finder.applicantsIn(words);
  if (hit === undefined || !isOfOneKind(clause, finder)) return null;
  const rest = withoutFillers(words.replace(words.slice(hit.start, hit.end), ''));
  const names = anyOf(finder.text.applicants.flatMap(({ cues }) => cues));
  if (withoutFillers(words.replace(names, ''), around) !== '') return null;
  const isReceived = /收到|新收|受理/u.test(rest);
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
const around = /或者?|其他组织|申请人|来自|属于|收到|新收|受理/gu;

/** The outcomes of requests. */
const outcomes: readonly RequestOutcome[] = [
  'granted',
  'partial',
  'refused',
  'unable',
  'unprocessed',
  'otherwise',
];
/** What a list may break down by applicant. */
const listed: readonly RequestFigure[] = ['handled', 'carriedForward', 'carriedOver', ...outcomes];
