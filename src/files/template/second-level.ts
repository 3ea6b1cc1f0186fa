import { attributeOf, visitTags } from '../open/xml-tags';

/** How a template of ours sets the headings （一）, （二） … within the text of a section. */
export interface HeadingLook {
  /** The style of a paragraph that is a heading. */
  readonly paragraph: string;
  /** The style of a heading that its text follows in the same paragraph; null where the template has none. */
  readonly run: string | null;
}

/** The name by which a template says so. Those of Word itself are in every document, and look as nobody chose. */
const styleName = '二级标题';

/** The style of that name and the one for characters that is linked to it; null in templates without it. */
export function headingLookIn(styles: string | undefined): HeadingLook | null {
  if (styles?.includes(styleName) !== true) return null;
  let id: string | null = null;
  let isParagraph = false;
  let found: { paragraph: string; run: string | null } | null = null;
  visitTags(styles, 'styles.xml', (name, kind, from, to) => {
    if (kind === 'end') {
      if (name === 'style') id = null;
      return;
    }
    const value = (attribute = 'val') => attributeOf(styles, from, to, attribute) ?? '';
    if (name === 'style') {
      id = value('styleId');
      isParagraph = value('type') === 'paragraph';
    } else if (name === 'name' && isParagraph && id !== null && value() === styleName)
      found = { paragraph: id, run: null };
    else if (name === 'link' && found !== null && found.paragraph === id) found.run = value();
  });
  return found;
}

/** A line of text: a heading of the second level, or none, and what follows it. */
export interface DividedLine {
  readonly heading: string;
  readonly rest: string;
}

const heading = /^[（(][一二三四五六七八九十]{1,3}[）)][^。：:；;]{1,40}(?:[。：:]|$)/u;

/** Takes the heading off a line: 「（一）主动公开。」 of 「（一）主动公开。全年公开……」. */
export function dividedLine(line: string): DividedLine {
  const found = heading.exec(line.trim())?.[0] ?? '';
  return { heading: found, rest: line.trim().slice(found.length) };
}
