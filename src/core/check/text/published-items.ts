import type { CountedNumber } from './counted-numbers';
import { withoutFillers } from './literal-words';
import type { TextParagraph } from './paragraphs';
import { sentenceAt } from './paragraphs';
import type { Scope } from './scope';
import { isComparable } from './scope';

/** A number of published items. */
export interface PublishedItems {
  readonly paragraph: TextParagraph;
  readonly number: CountedNumber;
  readonly start: number;
  /** Equal for items of the same kind: what was published, and where. */
  readonly subject: string;
}

const published =
  /(?:主动公开|公开|发布|公布|公示|推送)了?(?:各类|各项|相关|有关)?((?:政府|政务|公共)?信息)(?:共|共计|总计|合计|总量|总数|数量|达到?|约|近|超过|已|为|计)*$/u;
const channels =
  /政府网站|门户网站|网站|微信|公众号|微博|抖音|新媒体|政务大厅|公开栏|公示栏|专栏|栏目|报纸|电视|广播|平台|客户端|公报|电子屏|显示屏|政务服务网/gu;
const narrower = /领域|方面|(?<!各)类|栏目|专栏|解读|重点|其中|民生|科室|每|部门|单位/u;

/** The numbers of published items whose meaning is certain, without those of a part. */
export function publishedItems(paragraph: TextParagraph, scope: Scope): readonly PublishedItems[] {
  const { text, numbers } = paragraph;
  return numbers.flatMap((number) => {
    if (!'条篇件份则'.includes(number.unit)) return [];
    const sentence = sentenceAt(paragraph, number.start);
    const before = text.slice(Math.max(sentence.start, number.start - 200), number.start);
    const clause = before.slice(
      Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。')) + 1,
    );
    const match = published.exec(clause.slice(-30));
    if (match === null) return [];
    const [phrase, object = ''] = match;
    if (
      narrower.test(
        before
          .replace(/[^。]{0,6}(?:情况|工作)[:：]?/u, '')
          .replace(/^[(（]?[一二三四五六七八九十][)）、][^，。]*[，。]/u, ''),
      )
    )
      return [];
    const sentenceText = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000));
    if (!isComparable({ before, clause, sentence: sentenceText }, scope)) return [];
    const where = [...new Set((before.match(channels) ?? []).map((word) => word.slice(-2)))]
      .sort()
      .join('、');
    const verb = phrase.includes('公开') ? '公开' : '发布';
    const who = withoutFillers(clause.slice(0, clause.length - phrase.length)).includes('转');
    return [
      {
        paragraph,
        number,
        start: number.start - phrase.length,
        subject: `${verb}${object}${where}${who ? '转' : ''}`,
      },
    ];
  });
}
