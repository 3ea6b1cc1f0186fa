import type { FigureSum } from '../../../statute/edition-text';
import type { CellId } from '../../../statute/types';
import type { TextFinding } from '../../finding';
import { isDispute } from '../dispute-claims';
import { withoutNameOf } from '../agency-name';
import { withoutFillers } from '../literal-words';
import type { Stretch, TextParagraph } from '../paragraphs';
import type { Scope } from '../scope';
import { isSinceEarlier, yearReferredTo } from '../scope';
import type { TextContext } from '../text-context';
import { allRequests } from '../text-context';
import { textFinding, wordsAt } from '../text-finding';
import { withoutHits } from '../word-finder';

/** X-NEG: what the text denies is 0 in the tables. The rule blocks export, so only complete, plain negations count. */
export const negations = (context: TextContext): readonly TextFinding[] =>
  context.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) =>
      clausesOf(paragraph.text, sentence).flatMap((clause) =>
        findingsOf(clause, sentence, paragraph, context),
      ),
    ),
  );

const negative =
  /未有|无人(?:提出|提交)?|(?:从?未曾?|没有?|无|零)(?:新)?(?:收到|接到|接收到?|受理|发生|出现|产生|涉及|存在|制定|制发|出台|印发|废止|被)*过?|暂无|不存在/gu;
const allZero = /(?:总?数量?|件数|总?量)?[均都皆]?[为是][0零](?:$|[，。；,;])/u;

function clausesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let from = start;
  for (let index = start; index <= end; index += 1) {
    if (index < end && !/[，；：,;:()（）]/u.test(text.charAt(index))) continue;
    // Longer clauses are not plain statements.
    if (index > from && index - from <= 120) clauses.push({ start: from, end: index });
    from = index + 1;
  }
  return clauses;
}

function findingsOf(
  clause: Stretch,
  sentence: Stretch,
  paragraph: TextParagraph,
  context: TextContext,
): readonly TextFinding[] {
  const words = paragraph.text.slice(clause.start, clause.end);
  const before = paragraph.text.slice(Math.max(sentence.start, clause.start - 200), clause.end);
  if (yearReferredTo(before, context.scope.year) === 'other') return [];
  const zero = allZero.exec(words);
  // 均为零 is one statement, not a denial of what follows 零.
  const hits = [...words.matchAll(negative)].filter(({ index }) => zero === null || index < zero.index);
  if (zero === null && hits.length === 0) return [];
  const earlier = before.slice(0, before.length - words.length);
  if (isNarrowed(earlier, words, context) || !isWholeYear(before, context.scope.year)) return [];
  if (zero !== null) {
    if (hits.length > 0) return [];
    const denied = withoutOwnName(words.slice(0, zero.index), context.scope).replace(receiving, '');
    return statement(deniedFigures(denied, '零', context) ?? [], clause, paragraph, context);
  }
  if (!isPlainSubject(words.slice(0, hits[0]?.index), context.scope)) return [];
  if (!isPlainSubject(beforeBracket(earlier), context.scope)) return [];
  let isClear = true;
  return hits.flatMap((hit, index) => {
    const from = hit.index + hit[0].length;
    const to = hits[index + 1]?.index ?? words.length;
    const until = words.slice(from, to);
    // 未制定、未废止规范性文件: both deny the same.
    const shared = /^[、和及]$/u.test(until) ? sharedWith(hits, index, words) : until;
    const denied = shared.replace(/(?<![且并也亦和及、])[且并也亦和及、]+$/u, '');
    const end = shared === until ? from + denied.length : words.length;
    const stretch = { start: clause.start + hit.index, end: clause.start + end };
    const figures = deniedFigures(denied, hit[0], context);
    const isUnderstood = isClear;
    // 无超期未结转的申请: denying something that is not understood makes no statement.
    isClear &&= denied === '' || figures !== null;
    if (
      !isUnderstood ||
      figures === null ||
      (context.finder.topicsIn(denied).some(({ of }) => isDispute(of)) &&
        isOfSome({ start: sentence.start, end: clause.start }, paragraph, context))
    )
      return [];
    return statement(figures, stretch, paragraph, context);
  });
}

/** What the last of several joined negations denies. */
const sharedWith = (hits: readonly RegExpExecArray[], index: number, words: string): string => {
  const next = hits[index + 1];
  return next === undefined || index + 2 < hits.length ? '' : words.slice(next.index + next[0].length);
};

/** 各村（社区）未收到: what a bracket before the clause belongs to. */
const beforeBracket = (before: string): string =>
  /(?<![^，；：,;:()（）])([^，；：,;:()（）]*)[(（][^()（）]*[)）]$/u.exec(before)?.[1] ?? '';

/** 除……外， 对……的申请， 食品安全方面， 结案的5件中， */
const exception = /^除.*外$/u;
const object = /^(?:针对(?!性)|对(?![外照标比]))/u;
const field = /(?:外|方面|领域|环节|期间|中|的)$/u;

/** Words before a clause may restrict what it denies to part of what the tables count. */
function isNarrowed(before: string, words: string, { scope, finder }: TextContext): boolean {
  // 5件……，均未提起行政诉讼: of those, not of all.
  if (/^[均都皆]/u.test(words) && !isPlainSubject(before.replace(/[，；：,;:]/gu, ''), scope)) return true;
  const said = /(?<![^，；：,;:])([^，；：,;:]+)[，,]$/u.exec(before)?.[1] ?? '';
  if (exception.test(said) || object.test(said)) return true;
  if (!field.test(said) || isPlainSubject(said, scope)) return false;
  // 依申请公开方面，在行政复议、诉讼工作中: the subject itself, unless some of them were counted.
  const isOwn = /信息公开|政务公开/u.test(said) || finder.topicsIn(said).some(({ of }) => of !== null);
  return !isOwn || /\d/u.test(said.replace(/\d{4}年/gu, ''));
}

/** 3件申请当事人主动撤回，未发生行政诉讼: a sentence about some of the applications denies disputes over those. */
const isOfSome = (before: Stretch, { numbers }: TextParagraph, { figure }: TextContext): boolean => {
  const all = allRequests.map((sum) => figure(sum)?.value);
  return numbers.some(
    ({ start, end, unit, value }) =>
      start >= before.start && end <= before.end && '件起宗例'.includes(unit) && !all.includes(value),
  );
};

/** Counts by month or since some date are not statements about the year. */
const isWholeYear = (before: string, year: number | null): boolean =>
  !/上半年|下半年|季度|累计|备案/u.test(before) &&
  !isSinceEarlier(before, year) &&
  !/\d月/u.test(before.replace(/(?:1月1日|截[至止]).{0,12}12月31日/u, ''));

/** 2024年我局, 线上、线下均: these do not narrow the denial. */
const isPlainSubject = (words: string, scope: Scope): boolean =>
  withoutFillers(withoutOwnName(words, scope))
    .replace(
      /全[市县区州镇乡街道局]|1月1日|12月31日|期间|[截至到止底末内在]|一年来|年初|以来|此外|统计|[线网]上[线网]下|^[局厅委办镇]?机关|[也亦]/gu,
      '',
    )
    .replace(/[我本](?:[\u4e00-\u9fff]{0,4}(?:局|委|办|厅|镇|乡|街道|政府|机关|单位|中心|部门))?/gu, '') ===
  '';

/** In a report on a whole area, 市政府 may be the government alone. */
const withoutOwnName = (words: string, { agency, isGovernment }: Scope): string => {
  if (agency === null) return words;
  const rest = words.replaceAll(agency, '');
  return isGovernment && !/[镇乡]/u.test(agency) ? rest : withoutNameOf(rest, agency);
};

/** The finding about denied figures of which some are not 0. */
function statement(
  denied: readonly FigureSum[],
  stretch: Stretch,
  paragraph: TextParagraph,
  context: TextContext,
): readonly TextFinding[] {
  const contradicted = denied.flatMap((sum) => {
    const figure = context.figure(sum);
    return figure !== null && figure.value !== 0 ? [figure] : [];
  });
  const [first] = contradicted;
  if (first === undefined) return [];
  const { words, quote } = wordsAt(paragraph, stretch.start, stretch.end);
  const cells: readonly CellId[] = contradicted.flatMap((figure) => figure.cells);
  return [
    textFinding('X-NEG', {
      words,
      cells,
      left: 0,
      right: contradicted.reduce((sum, { value }) => sum + value, 0),
      params: { quote },
    }),
  ];
}

/** 受理申请数为零. */
const receiving = /收到|接到|接收|受理|新收/gu;

/** Words that may surround the denied things without changing the meaning. */
const around =
  /公民|法人|组织|单位|个人|群众|公众|社会|各界|来自|针对?|事务|其他|任何|形式|一[件起例宗]|向|于|而|行政机关|政府部门|人民法院|事项|要求|请求|数量|答复|提交|递交|本年度?|新|的|件|起|过|类|情形|再议|纠纷|行政|政府|依法|或者|者|等|继续|办理|信息/gu;
/** Words that narrow the denial; none of them may occur. */
const narrowing = /其他(?!组织)|通过|等(?!情况|案件|情形)|其余|(?<!现行)有效|合理|重大|因此/u;

/** The figures a plain negation refers to; null for anything not fully understood. */
function deniedFigures(denied: string, verb: string, context: TextContext): readonly FigureSum[] | null {
  if (denied === '' || narrowing.test(denied)) return null;
  const carried = carriedFigures(denied, context.scope.year);
  if (carried !== null) return carried;
  const topics = context.finder.topicsIn(denied);
  const kinds = [...new Set(topics.flatMap(({ of }) => (of === null ? [] : [of])))];
  if (topics.some(({ of }) => of === null)) return null;
  const words = withoutHits(denied, topics);
  const rest = withoutFillers(words).replace(around, '');
  const disputes = kinds.filter(isDispute);
  if (disputes.length > 0) {
    if (rest !== '' || kinds.some((kind) => !isDispute(kind) && kind !== 'request')) return null;
    if (/制|出台|印发|废止/u.test(verb)) return null;
    return disputes.map((kind) => [kind]);
  }
  const documents = kinds.filter((kind) => kind === 'document' || kind === 'regulation');
  if (documents.length > 0)
    return documents.length === kinds.length ? documentsDenied(words, verb, documents, context) : null;
  if (kinds[0] !== 'request' || rest !== '' || !/收|接|受理|无|没有|未有|暂|零/u.test(verb)) return null;
  // Of one kind of applicant only.
  if (/法人|组织|单位/u.test(denied) !== /公民|自然人|个人/u.test(denied)) return null;
  // 无申请 alone is ambiguous.
  return /信息公开|依申请|政府信息/u.test(denied) || /收|接|受理/u.test(verb) ? [['received']] : null;
}

function carriedFigures(denied: string, year: number | null): readonly FigureSum[] | null {
  const last = String((year ?? 0) - 1);
  const next = String((year ?? 0) + 1);
  const words = denied.replaceAll(`${last}年`, '上年').replaceAll(`${next}年`, '下年');
  const rest = withoutFillers(
    words.replace(/(?:上一?年度?|去年)(?:度)?结转|结转[至到]?(?:上|下)一?年度?|转[入至]?下一?年度?/gu, ''),
  ).replace(around, '');
  const figures: readonly FigureSum[] = [
    ...(/(?:上一?年度?|去年)结转|结转上/u.test(words) ? [['carriedOver'] as const] : []),
    ...(/结转[至到]?下|转[入至]?下/u.test(words) ? [['carriedForward'] as const] : []),
  ];
  return figures.length > 0 && rest === '' ? figures : null;
}

function documentsDenied(
  words: string,
  verb: string,
  documents: readonly ('document' | 'regulation')[],
  { part }: TextContext,
): readonly FigureSum[] | null {
  const { documentActs } = part.text;
  const named = documentActs.filter(({ pattern }) => new RegExp(pattern, 'u').test(verb + words));
  const acts = new RegExp(documentActs.map(({ pattern }) => pattern).join('|'), 'gu');
  if (named.length === 0 || withoutFillers(words.replace(acts, '')).replace(around, '') !== '') return null;
  return documents.flatMap((kind) => named.map(({ act }) => [`${kind}.${act}` as const]));
}
