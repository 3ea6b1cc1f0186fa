import type { Paragraph, Range } from './scan-part';
import type { HeadingLook } from './second-level';
import { dividedLine } from './second-level';
import { contentText } from './text-piece';

/** What a paragraph says of itself that must not be said twice: a section break, and that it was inserted or changed. */
const notRepeated = 'sectPr|pPrChange|rPrChange|ins|del|moveFrom|moveTo';

/** Makes WordprocessingML beside a paragraph, in its looks. */
export class BlockMaker {
  readonly #paragraph: string;
  readonly #run: string;
  /** Declares `w` where the document calls WordprocessingML something else. */
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

  /** A table with the paragraph behind it. */
  table(xml: string): string {
    return withDeclaration(xml, this.#declaration);
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

  /** Whether the paragraph can go: it says nothing else, and nothing needs it to stand behind. */
  static canGo(xml: string, { isBare, parent, from }: Paragraph): boolean {
    return isBare && parent?.name === 'body' && !/tbl>\s*$/u.test(xml.slice(Math.max(0, from - 100), from));
  }
}

/** Declares `w` beside an element that has another prefix, or none. */
export const declarationAt = (xml: string, from: number, word: string): string =>
  xml.startsWith('<w:', from) ? '' : ` xmlns:w="${word}"`;

/** Tables, and what stands behind each, with declarations of their own. */
export const withDeclaration = (xml: string, declaration: string): string =>
  declaration === ''
    ? xml
    : xml.replace(/<w:tbl>|(?<=<\/w:tbl>)<w:p>/gu, (tag) => `${tag.slice(0, -1)}${declaration}>`);

const withoutOnce = (xml: string): string =>
  xml
    .replace(new RegExp(`<([^\\s/>]+:)?(${notRepeated})\\b[^>]*/>`, 'gu'), '')
    .replace(new RegExp(`<([^\\s/>]+:)?(${notRepeated})\\b[^>]*>.*?</\\1?\\2>`, 'gsu'), '');
