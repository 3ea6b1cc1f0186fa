import { declaration, wordNamespaces } from '../../src/files/write-package';

/** Text sizes of Chinese office documents in half-points. */
const 二号 = 44;
const 三号 = 32;
const 四号 = 28;

const fonts = (eastAsia: string, western = 'Times New Roman'): string =>
  `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

/** Fixed line spacing in points. */
const lines = (points: number, after = 0): string =>
  `<w:spacing w:before="0" w:after="${after * 20}" w:line="${points * 20}" w:lineRule="exact"/>`;

/** First-line indent: two characters of 三号. */
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly isDefault?: true;
  /** The character style with the same formatting. */
  readonly link?: string;
  readonly paragraph: string;
  readonly run: string;
}

/** The text of a whole report. The filler finds the second-level heading by its name. */
const textStyles: readonly Style[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    paragraph: lines(28) + indent,
    run: fonts('仿宋_GB2312') + size(三号),
  },
  {
    id: 'SecondLevel',
    name: '二级标题',
    link: 'SecondLevelChar',
    paragraph: `<w:keepNext/>${lines(28)}${indent}<w:jc w:val="left"/><w:outlineLvl w:val="1"/>`,
    run: fonts('楷体_GB2312') + size(三号),
  },
];

/** The conventions of official documents according to GB/T 9704-2012; fonts are named, never embedded. */
const paragraphStyles: readonly Style[] = [
  {
    id: 'Normal',
    name: 'Normal',
    isDefault: true,
    paragraph: `<w:widowControl w:val="0"/>${lines(28)}<w:jc w:val="both"/>`,
    run: fonts('仿宋_GB2312') + size(三号),
  },
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${lines(36, 14)}${noIndent}<w:jc w:val="center"/>`,
    run: `${fonts('方正小标宋简体')}<w:b w:val="0"/>${size(二号)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/><w:keepLines/>${lines(28, 6)}${indent}<w:jc w:val="left"/><w:outlineLvl w:val="0"/>`,
    run: `${fonts('黑体')}<w:b w:val="0"/>${size(三号)}`,
  },
  {
    id: 'Remark',
    name: '说明',
    paragraph: `${lines(28)}${indent}`,
    run: fonts('楷体_GB2312') + size(三号),
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:snapToGrid w:val="0"/>${noIndent}`,
    run: fonts('宋体', '宋体') + size(四号),
  },
];

const styleXml = ({ id, name, isDefault, link, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph"${isDefault === true ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
  (isDefault === true ? '' : '<w:basedOn w:val="Normal"/>') +
  (link === undefined ? '' : `<w:link w:val="${link}"/>`) +
  `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const characterStyleXml = ({ id, name, link, run }: Style): string =>
  link === undefined
    ? ''
    : `<w:style w:type="character" w:customStyle="1" w:styleId="${link}"><w:name w:val="${name} 字符"/>` +
      `<w:link w:val="${id}"/><w:rPr>${run}</w:rPr></w:style>`;

/** word/styles.xml */
export function stylesOf(sections: 'tables' | 'report'): string {
  const all = sections === 'tables' ? paragraphStyles : [...paragraphStyles, ...textStyles];
  return (
    `${declaration}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋_GB2312')}${size(三号)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    `${all.map(styleXml).join('')}${all.map(characterStyleXml).join('')}</w:styles>`
  );
}

/** Fonts that a machine may lack, and their substitutes. */
const fontNames: readonly { readonly name: string; readonly instead?: string; readonly charset: string }[] = [
  { name: 'Times New Roman', charset: '00' },
  { name: '方正小标宋简体', instead: 'SimSun', charset: '86' },
  { name: '仿宋_GB2312', instead: '仿宋', charset: '86' },
  { name: '仿宋', instead: 'FangSong', charset: '86' },
  { name: '楷体_GB2312', instead: 'KaiTi', charset: '86' },
  { name: '黑体', instead: 'SimHei', charset: '86' },
  { name: '宋体', instead: 'SimSun', charset: '86' },
];

/** word/fontTable.xml */
export const fontTable =
  `${declaration}<w:fonts ${wordNamespaces}>` +
  fontNames
    .map(
      ({ name, instead, charset }) =>
        `<w:font w:name="${name}">${instead === undefined ? '' : `<w:altName w:val="${instead}"/>`}` +
        `<w:charset w:val="${charset}"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';
