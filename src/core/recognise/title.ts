import type { Line } from './lines';

/** The contents of a document's title. */
export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
  /** What is wrong with its wording; null if the document has no title. */
  readonly missing: readonly string[] | null;
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

const titlePattern = /^(.*?)([0-9０-９〇○零一二三四五六七八九]{4})年(?:度)?(.*报告)$/u;
/** A title within the text; of titles within titles, the inner one. */
const quoted = /《([^《》]*)》/gu;
const isReportName = (name: string): boolean => name.includes('政府信息公开') && name.endsWith('报告');

/** A line that may be the title. */
interface TitleLine {
  readonly text: string;
  readonly above: string;
  /** How much it resembles a title: complete, and not preceded by page furniture. */
  readonly rank: number;
}

const complete = /政府信息公开(?:工作)?年度(?:工作)?报告$/u;
/** Navigation of a web page: links to other reports, paths. */
const navigation = /[:：>|»]|上一篇|下一篇|首页|当前位置|附件/u;

function titleLines(texts: readonly string[]): readonly TitleLine[] {
  return texts.flatMap((text, at): TitleLine[] => {
    if (text.length > 80 || !text.includes('政府信息公开') || !text.endsWith('报告')) return [];
    const rank =
      (titlePattern.test(text) ? 2 : 0) + (complete.test(text) ? 1 : 0) - (navigation.test(text) ? 4 : 0);
    return [{ text, above: texts[at - 1] ?? '', rank }];
  });
}

/**
 * Finds the report's title, which may span two lines (agency, then year and name), or failing that its name in the
 * opening paragraph. The year is the year reported on. Of several candidate lines the most complete one wins, then the
 * first.
 */
export function findTitle(lines: readonly Line[]): Title {
  const texts = lines
    .map((line) => (line.places.length === 1 ? (line.places[0]?.text ?? '').replace(/\s+/gu, '') : ''))
    .filter((text) => text !== '');
  const own = titleLines(texts).reduce<TitleLine | null>(
    (best, line) => (best === null || line.rank > best.rank ? line : best),
    null,
  );
  const isOwn = own !== null && own.rank >= 0;
  const text = isOwn
    ? own.text
    : texts
        .flatMap((paragraph) => Array.from(paragraph.matchAll(quoted), ([, name = '']) => name))
        .find(isReportName);
  if (text === undefined) return { agency: null, year: null, missing: null };

  const match = titlePattern.exec(text);
  const before = match?.[1] ?? '';
  const above = isOwn ? own.above : '';
  const isAgency = above.length >= 2 && above.length <= 40 && !/[，。；：！？>|]/u.test(above);
  const agency = before !== '' ? before : isAgency ? above : '';
  const year = match === null ? null : yearOf(match[2] ?? '');
  const missing = [
    ...(agency === '' ? ['机关全称'] : []),
    ...(year === null ? ['年度'] : []),
    ...(complete.test(text) ? [] : ['“政府信息公开工作年度报告”字样']),
  ];
  return { agency: agency === '' ? null : agency, year, missing };
}
