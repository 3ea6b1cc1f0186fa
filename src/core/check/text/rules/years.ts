import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import type { TextContext } from '../text-context';
import { textFinding, wordsAt } from '../text-finding';

/** A year that must be the report's, given its context. */
interface Stray {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly kind: 'period' | 'title' | 'body';
}

/** X-YEAR: title, period and body agree on the year. */
export function years(context: TextContext): readonly TextFinding[] {
  const own = context.report.year;
  if (own === null) return [];
  return context.paragraphs
    .flatMap((paragraph) => [
      ...periodYears(paragraph),
      ...titleYears(paragraph),
      ...openingYears(paragraph, own, context.part.text.sections.overview),
    ])
    .filter(({ year }) => year !== own)
    .map(({ paragraph, start, end, year, kind }) => {
      const { words, quote } = wordsAt(paragraph, start, end);
      return textFinding('X-YEAR', { words, left: year, right: own, params: { quote, kind } });
    });
}

const foundBy = (paragraph: TextParagraph, pattern: RegExp, kind: Stray['kind']): readonly Stray[] =>
  [...paragraph.text.matchAll(pattern)].map((match) => ({
    paragraph,
    start: match.index,
    end: match.index + match[0].length,
    year: Number(match[0].slice(0, 4)),
    kind,
  }));

/** 2024年1月1日至12月31日, as a statistical period. */
const periodYears = (paragraph: TextParagraph): readonly Stray[] =>
  foundBy(
    paragraph,
    /(?:19|20)\d{2}年1月1日(?:起|开始)?[至到—\-－~～]+(?:(?:19|20)\d{2}年)?12月31日/gu,
    'period',
  ).filter(
    // Carried out under a plan, in force: not statistics.
    ({ start, end }) =>
      paragraph.section === '' ||
      /统计|数据|期限|报告/u.test(paragraph.text.slice(Math.max(0, start - 40), end + 20)),
  );

/** The report's title within its text; an earlier report may be mentioned. */
const titleYears = (paragraph: TextParagraph): readonly Stray[] =>
  paragraph.section !== ''
    ? []
    : foundBy(paragraph, /(?:19|20)\d{2}年(?:度)?政府信息公开(?:工作)?年度(?:工作)?报告/gu, 'title').filter(
        ({ start }) =>
          !/上年|上一年|往年|印发|转发|关于/u.test(paragraph.text.slice(Math.max(0, start - 40), start)),
      );

const comparing =
  /较|比|同期|今年|本年|上年|去年|上一年|往年|以来|起|至今|开始|印发|修订|施行|实施|制定|成立|开通|累计|近|结转|以前|此前|前身|机构改革|考核|评估|通报|获|荣/u;
/** 2023年政务公开工作要点: the year of a document, not of what was done under it. */
const ofDocument =
  /^[^，。；]*?\d{4}年(?:(?!落实|贯彻|按照|围绕|根据|对照|结合|抓好|推进)[^，。；]){0,16}?(?:度计划|工作要点|指标)/u;
/** 2024年报提出的问题: refers to an earlier report. */
const ofEarlierReport = /年度?(?:政府信息公开)?(?:工作)?(?:年度|年)?(?:工作)?报告?[中里所提反指列查]/u;
const planning = /将|下一步|计划|拟|打算|力争|继续|要|进一步|努力|着力|预计|推动|做好|加强/u;

/** Sentences that begin with a year: they report what was done in that year. */
function openingYears(paragraph: TextParagraph, own: number, overview: string): readonly Stray[] {
  if (paragraph.section === '') return [];
  return paragraph.sentences.flatMap(({ start, end }) => {
    const sentence = paragraph.text.slice(start, Math.min(end, start + 400));
    const match =
      /^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?:截(?:至|止到?)((?:19|20)\d{2})年(?=12月31日)|((?:19|20)\d{2})年(?!\d|至|—|-)度?)/u.exec(
        sentence,
      );
    if (match === null) return [];
    const written = match[1] ?? match[2] ?? '';
    const year = Number(written);
    // Another year is named too: a comparison, a span, a document.
    const isAlone = !new RegExp(`${own}年`, 'u').test(sentence);
    if (
      !isAlone ||
      comparing.test(sentence) ||
      ofDocument.test(sentence) ||
      ofEarlierReport.test(sentence) ||
      (year > own && (planning.test(sentence) || paragraph.section !== overview))
    )
      return [];
    return [
      {
        paragraph,
        start: start + match[0].indexOf(written),
        end: start + match[0].length,
        year,
        kind: 'body' as const,
      },
    ];
  });
}
