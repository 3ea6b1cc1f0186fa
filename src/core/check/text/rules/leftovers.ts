import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import { rangeIn, quoteOf } from '../paragraphs';
import type { Stretch } from '../paragraphs';
import type { TextContext } from '../text-context';
import { textFinding } from '../text-finding';

/** What instructions in brackets ask for; each fills its brackets alone. */
const described: readonly string[] = [
  '具体(?:的)?(?:网址|内容|情况|数字|数量|数据|名称|做法|措施|举措|事项|时间|日期|地址|地点|问题|文字|描述|说明)',
  '(?:用|以)?文字(?:描述|说明|表述|阐述|介绍|部分|内容)',
  '(?:简要|详细|自行|如实|据实)(?:描述|说明|介绍|填写|表述)',
  '(?:本)?(?:单位|机关|部门|行政机关|机构)(?:名称|全称|简称)',
  '(?:网站|网页|官网|公开|下载|查询|链接)?(?:网址|链接地址)',
  '(?:实际|相应|对应|准确)(?:数字|数量|数据|件数|条数|金额)',
  '(?:根据|结合|按照)(?:本?单位)?实际(?:情况)?(?:填写|补充|说明|描述|修改|调整)?',
  '(?:如|若)[有无](?:请)?(?:填写|补充|说明|注明|删除|删去)',
  '可(?:根据|结合|视)?(?:实际|情况|实际情况)?(?:自行)?(?:补充|增减|删减|删除|修改|调整)',
  '(?:此处|以下)?待[定补填]',
];

/**
 * Leftovers that nobody means to publish. The rule blocks export, so none of them may be a possible sentence.
 * `citable`: what a text may quote, for example when describing names made unreadable; in quotation marks it only
 * warns.
 */
const patterns: readonly {
  readonly kind: 'gap' | 'mark' | 'instruction' | 'page';
  readonly pattern: RegExp;
  readonly citable?: true;
}[] = [
  // 共主动公开条, 收到申请件: the number is missing.
  {
    kind: 'gap',
    pattern:
      /(?:共计?|合计|累计|总计)[^，。；：,;:()\d\s零一二三四五六七八九十百千两]{0,12}?(?:公开|发布|收到|受理|接收|办理|办结|答复|信息|申请|召开|开展|组织)(?:条|件|篇|次|期|份)(?:(?:政府)?信息)?(?=[，。；、,;)]|$)/gu,
  },
  { kind: 'gap', pattern: /(?:主动公开|公开)(?:政府|政务)?信息条(?=[，。；、,;)]|$)/gu },
  {
    kind: 'gap',
    pattern: /(?<![未没无][^，。；]{0,8})(?:收到|受理|接收)(?:政府)?信息公开申请件(?=[，。；,;)]|$)/gu,
  },
  // 公开条政府信息, 公开（ ）条.
  { kind: 'gap', pattern: /(?:公开|发布)了?条(?:各类)?(?:政府|政务)?信息/gu },
  { kind: 'gap', pattern: /[(【〔[][)】〕\]](?:[条件份次篇期个项场人起宗元年月日号]|万元)/gu },
  {
    kind: 'mark',
    pattern: /(?<![A-Za-z0-9@._/×])(?:(?<![✕╳])[Xx×✕╳]{2,}|(?<![＊○●])[＊○●]{2,})(?![A-Za-z0-9@._/×])/gu,
    citable: true,
  },
  { kind: 'mark', pattern: /(?<![A-Za-z0-9@._/×])[X×](?=[年月日条件份次篇期]|万元)/gu },
  { kind: 'mark', pattern: /[{｛][^{}｛｝]{0,60}[}｝]/gu },
  { kind: 'mark', pattern: /[_＿]{2,}/gu },
  // （具体网址）, （文字描述）, 【单位名称】: what is to be written there.
  {
    kind: 'instruction',
    citable: true,
    pattern: new RegExp(
      `[(【〔\\[](?:请?(?:填写|填入|写明|注明|说明|补充|插入))?(?:${described.join('|')})[)】〕\\]]`,
      'gu',
    ),
  },
  // Came with text copied from web pages. Readers drop it, so an export containing it could not be verified.
  {
    kind: 'page',
    pattern: /^(?:[-—–－―·~]{1,2}\d{1,4}[-—–－―·~]{1,2}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?)$/gu,
  },
  {
    kind: 'instruction',
    citable: true,
    pattern:
      /[该本此]部分(?:内容)?以表格形式(?:报告|填报|填写|公开)|(?:单击|点击)(?:此处|这里)(?:输入|添加|编辑)|(?:此处|在此|这里)(?:请)?(?:填写|填入|补充|插入)|[(（【](?:待(?:补充|填写|核实|定)|请填写[^)）】]{0,30}|示例|填写说明[^)）】]{0,40})[)）】]/gu,
  },
];

/**
 * X-PLACE: missing numbers, placeholders and instructions that were left in. Those of one paragraph form one finding.
 */
export const leftovers = ({ paragraphs }: TextContext): readonly TextFinding[] =>
  paragraphs.flatMap((paragraph) => {
    const found = patterns.flatMap(({ kind, pattern, citable }) =>
      [...paragraph.text.matchAll(pattern)].map((match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        return { kind, start, end, isCited: citable === true && isQuoted(paragraph.text, start, end) };
      }),
    );
    return [...found, ...gapsIn(paragraph)]
      .sort((a, b) => a.start - b.start)
      .filter(
        (one, index, all) =>
          all.findIndex((other) => other.start < one.end && one.start < other.end) === index,
      )
      .slice(0, most)
      .map(({ kind, start, end, isCited }) =>
        textFinding('X-PLACE', {
          ...(isCited ? { severity: 'warning' } : {}),
          words: [rangeIn(paragraph, start, end)],
          params: { quote: quoteOf(paragraph, start, end), kind },
        }),
      );
  });

/** Within quotation marks of one sentence. */
const isQuoted = (text: string, start: number, end: number): boolean =>
  /[“‘「『][^“”‘’「」『』。]*$/u.test(text.slice(Math.max(0, start - longestQuotation), start)) &&
  /^[^“”‘’「」『』。]*[”’」』]/u.test(text.slice(end, end + longestQuotation));

const longestQuotation = 60;

/** Further ones in the same paragraph need not be listed one by one. */
const most = 20;

/**
 * 收到申请__件 with spaces: blank space where a number belongs. Web page text has single spaces anywhere, so two are
 * required.
 */
function gapsIn(
  paragraph: TextParagraph,
): readonly (Stretch & { readonly kind: 'gap'; readonly isCited: false })[] {
  const { raw, folded } = paragraph;
  const pattern =
    /(?:公开|信息|申请|收到|受理|接收|发布|制发|废止|办结|答复|召开|开展|举办|组织|回应|推送|共|计)了?(?:[ \u00a0\u3000]{2,12}|\u3000)(?:条|件|份|次|篇|期|元)(?=\s*(?:[，。；、,;]|(?:政府|政务)?信息|申请|$))|[^\d\s][ \u00a0\u3000]{2,12}年[ \u00a0\u3000]{1,12}月/gu;
  return [...raw.slice(0, 8000).matchAll(pattern)].flatMap((match) => {
    const start = folded.at.indexOf(match.index);
    const end = folded.at.indexOf(match.index + match[0].length - 1) + 1;
    return start < 0 || end <= start ? [] : [{ kind: 'gap' as const, start, end, isCited: false as const }];
  });
}
