import type { Coverage } from '../../../report/aspect-coverage';
import { coverageOf } from '../../../report/aspect-coverage';
import { aspects } from '../../../statute/2021/aspects';
import { editions } from '../../../statute/editions';
import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import { placeIn } from '../paragraphs';
import type { TextContext } from '../text-context';
import { sectionOf } from '../text-context';
import { sectionStart, textFinding, wordsAt } from '../text-finding';

/** X-BASIS: the notice of 2019 is not the basis of a report for 2021 or later. */
export function basis({ report, paragraphs }: TextContext): readonly TextFinding[] {
  if (report.year === null || report.year < editions['2021'].validFrom) return [];
  const citing = (year: string, number: string) =>
    new RegExp(`公开办函[〔【(（[]${year}[〕】)）\\]]第?${number}号`, 'u');
  const isRight = paragraphs.some(({ text }) => citing('2021', '30').test(text));
  if (isRight) return [];
  return paragraphs.flatMap((paragraph) => {
    const match = citing('2019', '60').exec(paragraph.text);
    if (match === null) return [];
    const { words, quote } = wordsAt(paragraph, match.index, match.index + match[0].length);
    return [textFinding('X-BASIS', { words, params: { quote } })];
  });
}

/** The six parts as a lead names them. */
const parts: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '总体情况', pattern: /总体情况|概述|总体/u },
  { name: '主动公开政府信息情况', pattern: /主动公开/u },
  { name: '收到和处理政府信息公开申请情况', pattern: /收到和处理|申请(?!行政复议|复议)|依申请/u },
  { name: '政府信息公开行政复议、行政诉讼情况', pattern: /复议|诉讼/u },
  { name: '存在的主要问题及改进情况', pattern: /问题/u },
  { name: '其他需要报告的事项', pattern: /其他|其它|附/u },
];

const numerals: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };

/** X-PARTS: the list of parts in the lead has six, and says so. */
export const partsOfReport = (context: TextContext): readonly TextFinding[] =>
  sectionOf(context, '').flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ start, end }) => {
      const sentence = paragraph.text.slice(start, Math.min(end, start + 600));
      const stated = /([三四五六七八3-8])(?:个|大)?(?:部分|方面|章节)/u.exec(sentence);
      if (stated === null || !/由|包括|分为|包含|组成|构成|共/u.test(sentence)) return [];
      const listed = parts.filter(({ pattern }) => pattern.test(sentence.replace(/《[^《》]{0,80}》/gu, '')));
      // Without a list at all there is nothing to compare.
      const count = numerals[stated[1] ?? ''] ?? Number(stated[1]);
      if (listed.length < 3 || (count === 6 && listed.length === 6)) return [];
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

/** X-FIVE: section 一 speaks of the five aspects, and no heading of one stands there without text. */
export function fiveAspects(context: TextContext): readonly TextFinding[] {
  const section = sectionOf(context, '一');
  const lines = section.flatMap(({ raw }) => raw.split('\n'));
  if (lines.every((line) => line.trim() === '')) return [];
  const named = (coverage: Coverage): readonly string[] =>
    aspects.filter((aspect) => coverageOf(lines, aspect, aspects) === coverage).map(({ heading }) => heading);
  const [missing, headed] = [named('missing'), named('headed')];
  return [
    ...(missing.length === 0
      ? []
      : [textFinding('X-FIVE', { words: sectionStart('一'), params: { missing } })]),
    ...(headed.length === 0
      ? []
      : [textFinding('X-FIVE', { words: sectionStart('一'), params: { headed } })]),
  ];
}

const assessments: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: '工作考核', pattern: /考核|考评|评估|绩效/u },
  { name: '社会评议', pattern: /评议|满意度|民意调查/u },
  { name: '责任追究结果', pattern: /责任追究|追责|问责|追究责任|追究/u },
];

/** X-ASSESS: a government's report speaks of assessment, public appraisal and liability. */
export function assessment({ report, paragraphs }: TextContext): readonly TextFinding[] {
  const all = paragraphs.map(({ text }) => text).join('\n');
  if (report.profile?.kind !== 'government' || !paragraphs.some(({ section }) => section === '一')) return [];
  const missing = assessments.filter(({ pattern }) => !pattern.test(all)).map(({ name }) => name);
  return missing.length === 0
    ? []
    : [textFinding('X-ASSESS', { words: sectionStart('一'), params: { missing } })];
}

/** X-LEN: characters of section 一, spaces not counted. */
export function sectionLength(context: TextContext): readonly TextFinding[] {
  const section = sectionOf(context, '一');
  const length = section.reduce((sum, { raw }) => sum + lengthOf(raw), 0);
  if (length <= context.sectionLimit) return [];
  const last = paragraphBeyond(section, context.sectionLimit);
  return [
    textFinding('X-LEN', {
      words: last === undefined ? sectionStart('一') : [placeIn(last, 0, last.text.length)],
      left: length,
      right: context.sectionLimit,
      params: {},
    }),
  ];
}

const lengthOf = (raw: string): number => raw.replace(/\s/gu, '').length;

/** The paragraph in which the limit is passed. */
function paragraphBeyond(section: readonly TextParagraph[], limit: number): TextParagraph | undefined {
  let length = 0;
  return section.find(({ raw }) => (length += lengthOf(raw)) > limit);
}
