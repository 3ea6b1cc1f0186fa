import type { EditionText } from '../../../statute/edition-text';
import type { TextFinding } from '../../finding';
import { anyOf } from '../literal-words';
import { sentenceAt } from '../paragraphs';
import type { TextContext } from '../text-context';
import { isComparable } from '../scope';
import { textFinding, wordsAt } from '../text-finding';

const publishing = /公开|公示|发布|公布|归集|上传/u;
/** Published information about decisions, other than the decisions themselves. */
const others = /事项|目录|清单|指南|流程|依据|制度|办法|案例|标准|裁量|文书模板|双随机|检查/u;

/** Words allowed between the name of the decisions and their number: 行政许可信息 55 条. */
const directly = ({ decisions: kinds }: EditionText): RegExp =>
  new RegExp(
    `(?:${anyOf(kinds.map(({ word }) => word)).source})(?:和|、|及|等)*(?:决定书?|信息|结果|数据|案件|情况)*(?:共计?|总计|合计)?$`,
    'u',
  );

/** T2-PUB: no more decisions are published than were made. */
export function decisions({
  paragraphs,
  scope,
  figure,
  part: { text: known },
}: TextContext): readonly TextFinding[] {
  const named = directly(known);
  return paragraphs.flatMap((paragraph) =>
    paragraph.numbers.flatMap((number) => {
      if (!/^[条件项例个份]$/u.test(number.unit) || number.about !== null || number.step > 1) return [];
      const { text } = paragraph;
      const sentence = sentenceAt(paragraph, number.start);
      const from = Math.max(sentence.start, number.start - 60);
      const window = text.slice(from, number.start);
      const clause = window.slice(lastClause(window));
      const kinds = known.decisions.filter(({ word }) => clause.includes(word));
      if (!publishing.test(window) || others.test(clause)) return [];
      if (!named.test(clause)) return [];
      const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000));
      if (!isComparable({ before: window, clause, sentence: whole }, scope)) return [];
      const decided = figure(kinds.map((kind) => kind.figure));
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
}

/** After the last punctuation or number. */
const lastClause = (window: string): number => {
  const match = /[，；：。,;:()（）\d][^，；：。,;:()（）\d]*$/u.exec(window);
  return match === null ? 0 : match.index + 1;
};
