import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import type { Paragraph, Range } from './scan-part';
import { contentText } from './text-piece';

/** How one of our templates formats the headings （一）, （二） … within the text of a section. */
export interface HeadingLook {
  /** The style of a paragraph that is a heading. */
  readonly paragraph: string;
  /** The style of a run-in heading, followed by text in the same paragraph; null if the template has none. */
  readonly run: string | null;
}

/**
 * The style name by which a template defines this. Word's built-in headings are in every document, with a look that
 * nobody chose.
 */
const styleName = '二级标题';

/** The style with that name and the character style linked to it; null for templates without it. */
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

/** A line of text: a second-level heading, or none, and the text after it. */
interface DividedLine {
  readonly heading: string;
  readonly rest: string;
}

const heading = /^[（(][一二三四五六七八九十]{1,3}[）)][^。：:；;]{1,40}(?:[。：:]|$)/u;

/** Splits the heading off a line: 「（一）主动公开。」 of 「（一）主动公开。全年公开……」. */
function dividedLine(line: string): DividedLine {
  const found = heading.exec(line.trim())?.[0] ?? '';
  return { heading: found, rest: line.trim().slice(found.length) };
}

/** Paragraph properties that must not be duplicated: page and section breaks, and revision marks for insertion or change. */
const notRepeated = [
  'sectPr',
  'pPrChange',
  'rPrChange',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'pageBreakBefore',
];

/** Makes WordprocessingML for insertion next to a paragraph, in its formatting. */
export class BlockMaker {
  readonly #paragraph: string;
  readonly #run: string;
  /** Declares `w` if the document uses another prefix for WordprocessingML. */
  readonly #declaration: string;

  constructor(
    xml: string,
    paragraph: Paragraph,
    private readonly look: HeadingLook | null,
  ) {
    const { from, properties, pieces, word } = paragraph;
    const copied = (range: Range | null | undefined) =>
      range == null ? '' : withoutOnce(xml.slice(range.from, range.to));
    this.#paragraph = copied(properties);
    this.#run = copied(pieces.find(({ text }) => text.trim() !== '')?.look);
    this.#declaration = declarationAt(xml, from, word);
  }

  /** A table with the paragraph after it. */
  table(xml: string): string {
    return withDeclaration(xml, this.#declaration);
  }

  /** A paragraph that brings everything else with it. */
  declared(xml: string): string {
    return xml.replace('<w:p>', `<w:p${this.#declaration}>`);
  }

  /** Paragraphs without height, each at the start of a new page. */
  pageBreaks(count: number): string {
    const properties =
      '<w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>';
    return this.#wrapped(properties, '').repeat(count);
  }

  /** A paragraph for each line. */
  lines(lines: readonly string[]): string {
    return lines.map((line) => this.#line(line)).join('');
  }

  #line(line: string): string {
    const { heading, rest } = dividedLine(line);
    if (this.look === null || heading === '')
      return this.#wrapped(this.#paragraph, this.#runOf(line, this.#run));
    if (rest === '')
      return this.#wrapped(
        `<w:pPr><w:pStyle w:val="${this.look.paragraph}"/></w:pPr>`,
        this.#runOf(heading, ''),
      );
    const { run } = this.look;
    const style = run === null ? this.#run : `<w:rPr><w:rStyle w:val="${run}"/></w:rPr>`;
    return this.#wrapped(this.#paragraph, this.#runOf(heading, style) + this.#runOf(rest, this.#run));
  }

  #wrapped(properties: string, runs: string): string {
    return `<w:p${this.#declaration}>${properties}${runs}</w:p>`;
  }

  #runOf(text: string, look: string): string {
    return `<w:r>${look}<w:t xml:space="preserve">${contentText(text)}</w:t></w:r>`;
  }

  /** Whether the paragraph can go: it contains nothing else, and nothing needs it to follow. */
  static canGo(xml: string, { isBare, parent, from }: Paragraph): boolean {
    return isBare && parent?.name === 'body' && !/tbl>\s*$/u.test(xml.slice(Math.max(0, from - 100), from));
  }
}

/** Declares `w` next to an element with another prefix, or none. */
export const declarationAt = (xml: string, from: number, word: string): string =>
  xml.startsWith('<w:', from) ? '' : ` xmlns:w="${word}"`;

/** Tables, and the content after each, with separate namespace declarations. */
export const withDeclaration = (xml: string, declaration: string): string =>
  declaration === ''
    ? xml
    : xml.replace(/<w:tbl>|(?<=<\/w:tbl>)<w:p>/gu, (tag) => `${tag.slice(0, -1)}${declaration}>`);

/** Without these elements, wherever they are. The text comes from a part that was scanned already. */
function withoutOnce(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  let depth = 0;
  visitTags(xml, '', (name, kind, start, end) => {
    if (!notRepeated.includes(name)) return;
    if (depth === 0) pieces.push(xml.slice(from, start));
    if (kind === 'start') depth += 1;
    else if (kind === 'end') depth -= 1;
    from = end;
  });
  return [...pieces, xml.slice(from)].join('');
}
