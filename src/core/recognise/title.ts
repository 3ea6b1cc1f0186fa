import type { Line } from './lines';
import { withoutTemplateWords } from './template-title';
import { agencyBefore, isAgencyLine, nameOf } from './title-agency';
import type { TitleLine } from './title-lines';
import { longestTitle, titleLinesOf } from './title-lines';

/** The contents of a document's title. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
  /** What is wrong with its wording; null if the document has no title. */
  readonly missing: readonly string[] | null;
  /** The words of a template that it ends with, such as 格式模板. */
  readonly template: string | null;
}

const chineseDigits = '〇一二三四五六七八九';

/** Turns 二〇二四 or ２０２４ into 2024. */
function yearOf(text: string): number {
  return Number(
    text
      .normalize('NFKC')
      .replace(/[零○]/gu, '〇')
      .replace(/[〇一二三四五六七八九]/gu, (digit) => String(chineseDigits.indexOf(digit))),
  );
}

const year = '[0-9０-９〇○零一二三四五六七八九]{4}';
const withYear = new RegExp(`^(.*?)(${year})年(?:度)?(.*报告)$`, 'u');
const years = new RegExp(`${year}(?=年|[-—–~至、和](?:${year})年)`, 'gu');
/** A line that is only the year of the report: （2024年度）. A year without 度 or brackets may be part of a date. */
const yearLine = new RegExp(`^(?:[（(](${year})年?度?[）)]|(${year})年度)$`, 'u');
const endsInYear = new RegExp(`${year}年度?$`, 'u');
const endsInName = /政府(?:信息(?:公开(?:工作)?)?)?$/u;
const withRemark = /^(.*报告)[（(]([^（()）]{1,20})[）)]$/u;
/** The number of a page or of an item before the title: Page 8 -, 第8页, - 8 -, 一、. */
const pageNumber =
  /^(?:[一二三四五六七八九十]{1,3}(?=、)|page\d{1,4}(?:of\d{1,4})?|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|[-—–]\d{1,4}[-—–]|\d{1,3}(?=[-—–.、]*\p{Script=Han}))[-—–.、:：|]*/iu;
/** A title within the text; of titles within titles, the inner one. */
const quoted = /《([^《》]*)》/gu;

const complete = /政府信息公开(?:工作)?年度(?:工作)?报告$/u;
/** Navigation of a web page: links to other reports, paths. */
const navigation = /[:：>|»]|上一篇|下一篇|首页|当前位置|附件/u;
/** Maximum length of a line that may be the beginning of a title. */
const longestPart = 40;

/** What one text says as a title; null if it is none. */
interface Reading {
  readonly agency: string | null;
  readonly year: number | null;
  readonly isComplete: boolean;
}

function readTitle(line: string): Reading | null {
  if (line.length > longestTitle) return null;
  const unnumbered = line.replace(pageNumber, '');
  const [, before, remark = ''] = withRemark.exec(unnumbered) ?? [];
  const text = before ?? unnumbered;
  if (!text.includes('政府信息公开') || !text.endsWith('报告')) return null;
  const isComplete = complete.test(text);
  // Two years, or a range of them: neither is certain.
  if (new Set(text.match(years)).size > 1) return { agency: null, year: null, isComplete };
  const [, first, found, rest = ''] = withYear.exec(text) ?? [];
  if (found === undefined || first === undefined) {
    const of = yearLine.exec(`（${remark}）`)?.[1];
    return { agency: agencyBefore(text), year: of === undefined ? null : yearOf(of), isComplete };
  }
  const agency = first === '' ? agencyBefore(rest) : nameOf(first);
  return { agency, year: yearOf(found), isComplete };
}

/** Whether a line may be the beginning of a title that the line below it continues. */
const isBeginning = ({ text, isSeveral }: TitleLine): boolean =>
  text.length <= longestPart &&
  !/[，。；！？]/u.test(text) &&
  !navigation.test(text) &&
  (endsInYear.test(text) || endsInName.test(text) || (!isSeveral && isAgencyLine(text)));

/** A title in one line or the last of several, and how much it resembles one. */
interface Candidate extends Reading {
  readonly rank: number;
}

/** Most lines of one title. */
const mostLines = 3;

function candidateAt(lines: readonly TitleLine[], at: number): Candidate | null {
  const own = lines[at]?.text ?? '';
  if (own.length > longestTitle || !/报告(?:[（(][^（()）]*[）)])?$/u.test(own)) return null;
  let best = readTitle(own);
  let text = own;
  for (let first = at - 1; first > at - mostLines; first -= 1) {
    const above = lines[first];
    if (above === undefined || (best !== null && best.agency !== null && best.year !== null)) break;
    if (!isBeginning(above)) break;
    text = above.text + text;
    const joined = readTitle(text);
    const adds = (joined?.agency ?? null) !== null || (joined?.year ?? null) !== null;
    if (joined !== null && adds) best = joined;
  }
  if (best === null) return null;
  const [, bracketed, plain] = yearLine.exec(lines[at + 1]?.text ?? '') ?? [];
  const below = bracketed ?? plain;
  const found = best.year ?? (below === undefined ? null : yearOf(below));
  const rank =
    (found === null ? 0 : 2) +
    (best.isComplete ? 1 : 0) +
    (best.agency === null ? 0 : 0.5) -
    (navigation.test(own) ? 4 : 0);
  return { ...best, year: found, rank };
}

/**
 * Finds the report's title, which may span several lines (agency, year, name), or failing that its name in the opening
 * paragraph. The year is the year reported on. Of several candidates the most complete one wins, then the first. What
 * is not certain is null: an agency or a year that is wrong would be printed and nobody would look for it.
 */
export function findTitle(lines: readonly Line[]): Title {
  const { lines: texts, words: template } = withoutTemplateWords(titleLinesOf(lines));
  const own = texts.reduce<Candidate | null>((best, _, at) => {
    const candidate = candidateAt(texts, at);
    return candidate !== null && (best === null || candidate.rank > best.rank) ? candidate : best;
  }, null);
  const inText = () =>
    texts
      .flatMap(({ text }) => Array.from(text.matchAll(quoted), ([, name = '']) => readTitle(name)))
      .find((name) => name !== null);
  const title = own !== null && own.rank >= 0 ? own : inText();
  if (title === undefined) return { agency: null, year: null, missing: null, template };
  const missing = [
    ...(title.agency === null ? ['机关全称'] : []),
    ...(title.year === null ? ['年度'] : []),
    ...(title.isComplete ? [] : ['“政府信息公开工作年度报告”字样']),
  ];
  return { agency: title.agency, year: title.year, missing, template };
}
