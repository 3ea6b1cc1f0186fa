import type { XmlElement } from './elements';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitElements } from './elements';
import type { TextPiece } from './text-piece';
import { pieceAt } from './text-piece';

/** A range of the part. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How a content control treats inserted content. */
interface Control {
  /** Accepts text only, in one paragraph. */
  plain: boolean;
  /** Shows content from elsewhere in the file, and discards what is written here. */
  bound: boolean;
}

/** A cell: the table of the part, the row, and the position in the row, all counted from 1. */
export interface CellNumber {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

/** A text element with its run. */
interface PlacedPiece extends TextPiece {
  /** Offset of its text in the text of the paragraph. */
  readonly start: number;
  /** The properties of its run. */
  readonly look: Range | null;
  /** The innermost enclosing control. */
  readonly control: Control | null;
}

/** An element that ends a page. */
interface PageBreak extends Range {
  readonly at: number;
}

/** A paragraph of a part as a filler sees it. */
export interface Paragraph extends Range {
  /** Counted from 1, in the order of the part. */
  readonly number: number;
  readonly word: string;
  readonly parent: XmlElement | null;
  readonly cell: CellNumber | null;
  readonly isInTextBox: boolean;
  /** The fallback of a shape for old programs: repeats its content. */
  readonly isFallback: boolean;
  /** The innermost control around the whole paragraph. */
  readonly control: Control | null;
  properties: Range | null;
  pieces: PlacedPiece[];
  /** The visible text, with line ends and tabs; excludes deleted text and field instructions. */
  text: string;
  /** 段前分页 in its properties. */
  breakBefore: Range | null;
  /** Page breaks in it, each with its offset in the text. */
  pageBreaks: PageBreak[];
  /** Nothing but formatted text, so that replacing it loses nothing. */
  isBare: boolean;
}

/** What an element passes on to its children. */
interface Context {
  readonly paragraph: OpenParagraph | null;
  readonly isHidden: boolean;
  readonly isInTextBox: boolean;
  readonly isFallback: boolean;
  readonly isProperties: boolean;
  readonly cell: CellNumber | null;
  readonly control: Control | null;
}

type OpenParagraph = { -readonly [key in keyof Paragraph]: Paragraph[key] };

/** An open element. */
interface Open {
  readonly context: Context;
  /** Of a run: its properties. */
  look: Range | null;
}

const outermost: Context = {
  paragraph: null,
  isHidden: false,
  isInTextBox: false,
  isFallback: false,
  isProperties: false,
  cell: null,
  control: null,
};

/** Elements that add nothing to a paragraph that could be lost. */
const bareContent: ReadonlySet<string> = new Set([
  'r',
  't',
  'rPr',
  'pPr',
  'proofErr',
  'lastRenderedPageBreak',
]);
const marks: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: '\t', ptab: '\t' };

/** Whether a property with this value, or with none, applies. */
const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '');

/** The paragraphs of a part of WordprocessingML. Throws `UnusableFile` if the part is damaged or hostile. */
export function scanPart(xml: string, part: string): readonly Paragraph[] {
  const scan = new Scan(xml);
  visitElements(xml, part, {
    start: (element) => scan.start(element),
    end: (element, close, to) => scan.end(element, close, to),
  });
  return scan.paragraphs;
}

class Scan {
  readonly paragraphs: Paragraph[] = [];
  readonly #open: Open[] = [];
  #tables = 0;
  /** The open tables, each with its current row and cell. */
  readonly #counts: { -readonly [key in keyof CellNumber]: number }[] = [];

  constructor(private readonly xml: string) {}

  start(element: XmlElement): void {
    const outer = this.#open.at(-1)?.context ?? outermost;
    const name = element.word === null ? `other:${element.name}` : element.name;
    this.#note(name, outer, element);
    this.#open.push({ context: this.#contextIn(name, outer, element), look: null });
  }

  end(element: XmlElement, close: number, to: number): void {
    const ended = this.#open.pop();
    const around = this.#open.at(-1);
    if (ended === undefined || element.word === null) return;
    if (element.name === 'tbl') this.#counts.pop();
    const { paragraph, isHidden, control } = ended.context;
    if (paragraph === null) return;
    const parent = element.parent?.name;
    if (element.name === 'p') {
      paragraph.to = to;
    } else if (element.name === 'pPr' && parent === 'p') {
      paragraph.properties = { from: element.from, to };
    } else if (element.name === 'rPr' && parent === 'r' && around !== undefined) {
      around.look = { from: element.from, to };
    } else if (element.name === 't' && parent === 'r' && !isHidden && close < to) {
      const piece = pieceAt(this.xml, { from: element.from, to: element.open }, close);
      paragraph.pieces.push({ ...piece, start: paragraph.text.length, look: around?.look ?? null, control });
      paragraph.text += piece.text;
    }
  }

  /** What an element implies for its paragraph. */
  #note(name: string, { paragraph, isProperties, isHidden }: Context, element: XmlElement): void {
    if (paragraph === null || name === 'p') return;
    const { from, open: to } = element;
    const value = (attribute: string) => attributeOf(this.xml, from, to, attribute);
    if (isProperties) {
      if (name === 'sectPr') paragraph.isBare = false;
      if (name === 'pageBreakBefore' && isOn(value('val'))) paragraph.breakBefore = { from, to };
      return;
    }
    if (name === 'br' && value('type') === 'page' && !isHidden)
      paragraph.pageBreaks.push({ from, to, at: paragraph.text.length });
    if (!bareContent.has(name)) paragraph.isBare = false;
    const mark = marks[name];
    if (mark !== undefined && element.parent?.name === 'r' && !isHidden) paragraph.text += mark;
  }

  #contextIn(name: string, outer: Context, element: XmlElement): Context {
    const count = this.#counts.at(-1);
    switch (name) {
      case 'tbl':
        this.#counts.push({ table: (this.#tables += 1), row: 0, cell: 0 });
        return outer;
      case 'tr':
        if (count !== undefined) Object.assign(count, { row: count.row + 1, cell: 0 });
        return outer;
      case 'tc':
        if (count !== undefined) count.cell += 1;
        return { ...outer, cell: count === undefined ? null : { ...count } };
      case 'p':
        return { ...outer, isProperties: false, paragraph: this.#paragraph(outer, element) };
      case 'pPr':
      case 'rPr':
        return outer.isProperties ? outer : { ...outer, isProperties: true };
      case 'del':
      case 'moveFrom':
        return { ...outer, isHidden: true };
      case 'txbxContent':
        return { ...outer, isInTextBox: true, cell: null };
      case 'other:Fallback':
        return { ...outer, isFallback: true };
      case 'sdt':
        return { ...outer, control: { plain: false, bound: false } };
      case 'text':
      case 'dataBinding':
      case 'other:dataBinding':
        if (element.parent?.name === 'sdtPr' && outer.control !== null)
          outer.control[name === 'text' ? 'plain' : 'bound'] = true;
        return outer;
      default:
        return outer;
    }
  }

  #paragraph({ isInTextBox, isFallback, cell, control }: Context, element: XmlElement): OpenParagraph {
    const paragraph: OpenParagraph = {
      number: this.paragraphs.length + 1,
      word: element.word ?? '',
      parent: element.parent,
      from: element.from,
      to: element.open,
      cell,
      isInTextBox,
      isFallback,
      control,
      properties: null,
      pieces: [],
      text: '',
      breakBefore: null,
      pageBreaks: [],
      isBare: true,
    };
    this.paragraphs.push(paragraph);
    return paragraph;
  }
}

/** The texts of the part with the title of a document, each as a paragraph that cannot be replaced as a whole. */
export function scanProperties(xml: string, part: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let last: XmlElement | undefined;
  visitElements(xml, part, {
    start: (element) => (last = element),
    end: (element, close, to) => {
      if (element !== last || close === to) return;
      const piece = pieceAt(xml, { from: element.from, to: element.open }, close);
      found.push({
        number: found.length + 1,
        word: '',
        parent: element.parent,
        from: element.from,
        to,
        cell: null,
        isInTextBox: false,
        isFallback: false,
        control: null,
        properties: null,
        pieces: [{ ...piece, start: 0, look: null, control: null }],
        text: piece.text,
        breakBefore: null,
        pageBreaks: [],
        isBare: false,
      });
    },
  });
  return found;
}
