import type { TextFinding } from '../../finding';
import type { TextParagraph } from '../paragraphs';
import { rangeIn, quoteOf } from '../paragraphs';
import type { Stretch } from '../paragraphs';
import type { TextContext } from '../text-context';
import { textFinding } from '../text-finding';

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
  { kind: 'gap', pattern: /(?:收到|受理|接收)(?:政府)?信息公开申请件(?=[，。；,;)]|$)/gu },
  {
    kind: 'mark',
    pattern: /(?<![A-Za-z0-9@._/×])(?:(?<![✕╳])[Xx×✕╳]{2,}|(?<![＊○●])[＊○●]{2,})(?![A-Za-z0-9@._/×])/gu,
    citable: true,
  },
  { kind: 'mark', pattern: /(?<![A-Za-z0-9@._/×])[X×](?=[年月日条件份次篇期]|万元)/gu },
  { kind: 'mark', pattern: /[{｛][^{}｛｝]{0,60}[}｝]/gu },
  { kind: 'mark', pattern: /[_＿]{2,}/gu },
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
    /(?:公开|信息|申请|收到|受理|发布|召开|开展|共|计)[ \u00a0\u3000]{2,12}(?:条|件|份|次|篇|期|元)(?=\s*[，。；、])/gu;
  return [...raw.slice(0, 8000).matchAll(pattern)].flatMap((match) => {
    const start = folded.at.indexOf(match.index);
    const end = folded.at.indexOf(match.index + match[0].length - 1) + 1;
    return start < 0 || end <= start ? [] : [{ kind: 'gap' as const, start, end, isCited: false as const }];
  });
}
