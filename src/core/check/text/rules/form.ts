import type { Coverage } from '../../../report/aspect-coverage';
import { coverageOf } from '../../../report/aspect-coverage';
import { editionInForce, editions, predecessorOf } from '../../../statute/editions';
import type { EditionId } from '../../../statute/editions';
import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import { rangeIn } from '../paragraphs';
import type { TextContext } from '../text-context';
import { sectionOf } from '../text-context';
import { sectionStart, textFinding, wordsAt } from '../text-finding';
import { withoutTitles } from '../without-titles';

/** X-BASIS: the notice of a form that is no longer in force cannot be the basis of a report. */
export function basis({ report, paragraphs }: TextContext): readonly TextFinding[] {
  const due = editionInForce(report.year);
  if (due === null) return [];
  const { notice, validFrom } = editions[due];
  if (paragraphs.some(({ text }) => citing(notice).test(text))) return [];
  const replaced = replacedBy(due).map((id) => citing(editions[id].notice));
  return paragraphs.flatMap((paragraph) => {
    const match = replaced.map((pattern) => pattern.exec(paragraph.text)).find((found) => found !== null);
    if (match === undefined) return [];
    const { words, quote } = wordsAt(paragraph, match.index, match.index + match[0].length);
    return [textFinding('X-BASIS', { words, params: { quote, notice, from: validFrom } })];
  });
}

/** 国办公开办函〔2021〕30号, with any kind of brackets. */
function citing(notice: string): RegExp {
  const [, year = '', number = ''] = /〔(\d+)〕(\d+)号/u.exec(notice) ?? [];
  return new RegExp(`公开办函[〔【(（[]${year}[〕】)）\\]]第?${number}号`, 'u');
}

/** All earlier editions. */
function replacedBy(id: EditionId): readonly EditionId[] {
  const before = predecessorOf(id);
  return before === null ? [] : [before, ...replacedBy(before)];
}

const numerals: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };

/** X-PARTS: the list of parts in the lead names all sections and gives their correct number. */
export function partsOfReport(context: TextContext): readonly TextFinding[] {
  const { edition, text } = context.part;
  const parts = edition.sections.flatMap(({ numeral, heading }) => {
    const pattern = text.parts.find((part) => part.numeral === numeral)?.pattern;
    return pattern === undefined
      ? []
      : [{ name: heading.slice(numeral.length + 1), pattern: new RegExp(pattern, 'u') }];
  });
  return sectionOf(context, '').flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ start, end }) => {
      const sentence = paragraph.text.slice(start, Math.min(end, start + 600));
      const stated = /([三四五六七八3-8])(?:个|大)?(?:部分|方面|章节)/u.exec(sentence);
      if (stated === null || !/由|包括|分为|包含|组成|构成|共/u.test(sentence)) return [];
      const untitled = withoutTitles(sentence);
      const listed = parts.filter(({ pattern }) => pattern.test(untitled));
      // Without a list there is nothing to compare.
      const count = numerals[stated[1] ?? ''] ?? Number(stated[1]);
      if (listed.length < 3 || (count === parts.length && listed.length === parts.length)) return [];
      const from = start + sentence.indexOf(stated[0]);
      const { words, quote } = wordsAt(paragraph, from, from + stated[0].length);
      const missing = parts.filter((part) => !listed.includes(part)).map(({ name }) => name);
      return [
        textFinding('X-PARTS', {
          words,
          left: count,
          right: listed.length,
          params: { quote, missing },
        }),
      ];
    }),
  );
}

/** X-FIVE: the first section covers the five aspects of the form, and none of their headings is without text. */
export function fiveAspects(context: TextContext): readonly TextFinding[] {
  const {
    aspects,
    sections: { overview },
  } = context.part.text;
  const lines = sectionOf(context, overview).flatMap(({ raw }) => raw.split('\n'));
  if (lines.every((line) => line.trim() === '')) return [];
  const covered = aspects.map((aspect) => [aspect.heading, coverageOf(lines, aspect, aspects)] as const);
  const named = (coverage: Coverage): readonly string[] =>
    covered.flatMap(([heading, found]) => (found === coverage ? [heading] : []));
  const [missing, headed] = [named('missing'), named('headed')];
  return missing.length + headed.length === 0
    ? []
    : [textFinding('X-FIVE', { words: sectionStart(overview), params: { missing, headed } })];
}

/** X-ASSESS: a government's report covers assessment, public appraisal and liability. */
export function assessment({ paragraphs, part }: TextContext): readonly TextFinding[] {
  const all = paragraphs.map(({ text }) => text).join('\n');
  const {
    assessments,
    sections: { overview },
  } = part.text;
  if (!paragraphs.some(({ section }) => section === overview)) return [];
  const missing = assessments
    .filter(({ pattern }) => !new RegExp(pattern, 'u').test(all))
    .map(({ name }) => name);
  return missing.length === 0
    ? []
    : [textFinding('X-ASSESS', { words: sectionStart(overview), params: { missing } })];
}

/** X-LEN: the number of characters in the first section, not counting spaces. */
export function sectionLength(context: TextContext): readonly TextFinding[] {
  const { overview } = context.part.text.sections;
  const section = sectionOf(context, overview);
  const length = section.reduce((sum, { raw }) => sum + lengthOf(raw), 0);
  if (length <= context.sectionLimit) return [];
  const last = paragraphBeyond(section, context.sectionLimit);
  return [
    textFinding('X-LEN', {
      words: last === undefined ? sectionStart(overview) : [rangeIn(last, 0, last.text.length)],
      left: length,
      right: context.sectionLimit,
      params: {},
    }),
  ];
}

const lengthOf = (raw: string): number => raw.replace(/\s/gu, '').length;

/** The paragraph in which the limit is exceeded. */
function paragraphBeyond(section: readonly TextParagraph[], limit: number): TextParagraph | undefined {
  let length = 0;
  return section.find(({ raw }) => (length += lengthOf(raw)) > limit);
}
