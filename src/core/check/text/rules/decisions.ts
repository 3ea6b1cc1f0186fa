import type { TextFinding } from '../../finding';
import type { TextContext } from '../text-context';
import { isComparable } from '../scope';
import { textFinding, wordsAt } from '../text-finding';

const kinds = [
  { word: '行政许可', reference: '表二.行政许可.本年处理决定数量' },
  { word: '行政处罚', reference: '表二.行政处罚.本年处理决定数量' },
  { word: '行政强制', reference: '表二.行政强制.本年处理决定数量' },
] as const;

const publishing = /公开|公示|发布|公布|归集|上传/u;
/** What is published about them besides the decisions. */
const others = /事项|目录|清单|指南|流程|依据|制度|办法|案例|标准|裁量|文书模板|双随机|检查/u;

/** T2-PUB: not more decisions are published than were made. */
export const decisions = ({ paragraphs, scope, figure }: TextContext): readonly TextFinding[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.numbers.flatMap((number) => {
      if (!/^[条件项例个份]$/u.test(number.unit) || number.about !== null || number.step > 1) return [];
      const { text, sentences } = paragraph;
      const sentence = sentences.find(({ start, end }) => number.start >= start && number.start < end);
      if (sentence === undefined) return [];
      const from = Math.max(sentence.start, number.start - 60);
      const window = text.slice(from, number.start);
      const clause = window.slice(lastClause(window));
      const named = kinds.filter(({ word }) => clause.includes(word));
      if (named.length === 0 || !publishing.test(window) || others.test(clause)) return [];
      // Only what is named right before the number: 行政许可信息 55 条.
      if (
        !/(?:行政许可|行政处罚|行政强制)(?:和|、|及|等)*(?:决定书?|信息|结果|数据|案件|情况)*(?:共计?|总计|合计)?$/u.test(
          clause,
        )
      )
        return [];
      const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000));
      if (!isComparable({ before: window, clause, sentence: whole }, scope)) return [];
      const decided = figure(named.map(({ reference }) => reference));
      if (decided === null || number.value <= decided.value) return [];
      const { words, quote } = wordsAt(paragraph, from + lastClause(window), number.end);
      return [
        textFinding('T2-PUB', {
          words,
          cells: decided.cells,
          left: decided.value,
          right: number.value,
          params: { quote },
        }),
      ];
    }),
  );

/** Behind the last punctuation or number. */
const lastClause = (window: string): number => {
  const match = /[，；：。,;:()（）\d][^，；：。,;:()（）\d]*$/u.exec(window);
  return match === null ? 0 : match.index + 1;
};
