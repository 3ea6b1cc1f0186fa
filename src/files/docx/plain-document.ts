import { UnusableFile } from '../unusable-file';
import { decodedMarkup, markupText } from '../../workbook/xml/markup-text';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import { alternatives, shapes, visited, written } from './document-elements';
import type { Numbering } from './numbering';

/** A table in a table in a control has some 30 levels, and the library recurses at each; a whole report 3,000 elements. */
export const documentLimits = { elements: 100_000, depth: 200 } as const;

/** An open element. */
interface Open {
  readonly name: string;
  /** The output length before it. */
  readonly at: number;
  /** The number of texts written before it. */
  readonly texts: number;
  /** Inside a shape, but not in one of its text boxes. */
  readonly isShape: boolean;
  /** Shows the text of a placeholder prompt. */
  isPlaceholder: boolean;
  style?: string;
  list?: string;
  level?: number;
  /** Of a cell: columns, and the element for its merge with the cell above. */
  span: number;
  merge: string;
  /** Of a row: the columns it omits at its end. */
  after?: string;
  /** Of a row: the last complete cell. */
  cell?: Open;
}

/**
 * The main part of a Word document reduced to what is read: paragraphs, tables, spans, and texts as displayed with all
 * tracked changes accepted. Content that the library would lose is rewritten in a form it knows: automatic numbers,
 * fields, skipped columns, legacy merged cells, text boxes. Content that would mislead it is left out: bookmarks
 * between rows, the text of empty controls, hidden and struck text, pictures, note marks. Throws `UnusableFile` damaged
 * or tooComplex.
 */
export function plainDocument(xml: string, part: string, numbering: Numbering): string {
  const document = new PlainDocument(xml, part, numbering);
  visitTags(
    xml,
    part,
    (name, kind, from, to) => {
      if (kind !== 'end') document.start(name, from, to);
      if (kind !== 'start') document.end(name);
    },
    (from, to, isCdata) => document.characters(from, to, isCdata),
  );
  return document.finish();
}

/** An attribute of the current element, by default its `val`. */
type Value = (attribute?: string) => string | undefined;

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/u.test(value ?? '');

/** Word has at most 63 columns. */
const spanOf = (text: string | undefined): number => Math.min(63, Math.max(1, Number(text) || 1));

/** Columns that a row omits at its beginning or end. */
const blankCells = (columns: string | undefined): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${spanOf(columns)}"/></w:tcPr></w:tc>`;

class PlainDocument {
  private readonly pieces: string[] = [];
  private readonly open: Open[] = [];
  /** Open elements, counted from one that is left out. */
  private leftOut = 0;
  private texts = 0;
  private elements = 0;
  /** The text element being read, so far. */
  private text = '';
  /** For each open field, whether its result has been reached. */
  private fields: boolean[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly numbering: Numbering,
  ) {}

  start(name: string, from: number, to: number): void {
    if (this.leftOut > 0) {
      this.leftOut += 1;
      return;
    }
    const parent = this.open.at(-1);
    const own: Open = {
      name,
      at: this.pieces.length,
      texts: this.texts,
      isShape: shapes.has(name) || (parent?.isShape === true && name !== 'txbxContent'),
      isPlaceholder: parent?.isPlaceholder === true && name !== 'sdt',
      span: 1,
      merge: '',
    };
    this.open.push(own);
    if (this.open.length > documentLimits.depth) throw new UnusableFile({ code: 'tooComplex' });
    if (name === 'Fallback' && (this.open.at(-2)?.texts ?? 0) < this.texts) this.leaveOut(own);
    else if (own.isShape || visited.has(name)) return;
    else this.startRead(own, from, to);
  }

  /** An element that carries information in its name or attributes. */
  private startRead(own: Open, from: number, to: number): void {
    const value: Value = (attribute = 'val') => attributeOf(this.xml, from, to, attribute);
    const parent = this.open.at(-2);
    const above = this.open.at(-3);
    if (above?.name === 'r' && parent?.name === 'rPr') this.runProperty(own, above, value);
    else if (above?.name === 'tr' && parent?.name === 'trPr') this.rowProperty(own, above, value);
    else if (above?.name === 'tc' && parent?.name === 'tcPr') this.cellProperty(own, above, value);
    else if (above?.name === 'sdt' && parent?.name === 'sdtPr') {
      if (own.name === 'showingPlcHdr' && isOn(value())) above.isPlaceholder = true;
      this.leaveOut(own);
    } else if (parent?.name === 'pPr' || parent?.name === 'numPr') this.paragraphProperty(own, value);
    else if (written.has(own.name)) this.write(`<w:${own.name}>`);
    else if (own.name === 'tc') {
      this.write('<w:tc>');
      // For its properties.
      this.write('');
    } else if (own.name === 'txbxContent') this.write('<w:pict><w:txbxContent>');
    else if (this.open.findLast(({ name }) => name !== own.name && !alternatives.has(name))?.name === 'r')
      this.inRun(own, value);
    else this.leaveOut(own);
  }

  private inRun(own: Open, value: Value): void {
    switch (own.name) {
      case 't':
        this.text = '';
        return;
      case 'tab':
      case 'ptab':
        this.writeText('<w:tab/>');
        return;
      case 'br':
      case 'cr':
        this.write('<w:br/>');
        return;
      case 'noBreakHyphen':
        this.writeText('<w:t>-</w:t>');
        return;
      case 'sym':
        this.writeText(
          `<w:sym w:font="${markupText(value('font') ?? '')}" w:char="${markupText(value('char') ?? '')}"/>`,
        );
        return;
      case 'fldChar':
        this.field(value('fldCharType'));
    }
    this.leaveOut(own);
  }

  private runProperty(own: Open, run: Open, value: Value): void {
    const leavesOut = /^(?:vanish|d?strike)$/u.test(own.name) && isOn(value());
    this.leaveOut(leavesOut ? run : own);
    // Text raised by hand, by three points or more; less is ordinary typesetting.
    if (own.name === 'position' && Number(value()) >= 6)
      this.write('<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>');
    if (own.name === 'vertAlign')
      this.write(`<w:rPr><w:vertAlign w:val="${markupText(value() ?? '')}"/></w:rPr>`);
  }

  private rowProperty(own: Open, row: Open, value: Value): void {
    const leavesOut = own.name === 'del' || (own.name === 'hidden' && isOn(value()));
    this.leaveOut(leavesOut ? row : own);
    if (own.name === 'gridBefore' && Number(value()) > 0) this.write(blankCells(value()));
    if (own.name === 'gridAfter' && Number(value()) > 0) row.after = value() ?? '';
  }

  private paragraphProperty(own: Open, value: Value): void {
    const paragraph = this.open.findLast(({ name }) => name === 'p');
    if (paragraph !== undefined) {
      if (own.name === 'pStyle') paragraph.style = value() ?? '';
      else if (own.name === 'numId') paragraph.list = value() ?? '';
      else if (own.name === 'ilvl') paragraph.level = Number(value());
    }
    this.leaveOut(own);
  }

  private cellProperty(own: Open, cell: Open, value: Value): void {
    const text = value();
    const before = this.open.findLast((element) => element.name === 'tr')?.cell;
    if (own.name === 'gridSpan') cell.span = spanOf(text);
    else if (own.name === 'vMerge')
      cell.merge = `<w:vMerge w:val="${text === 'restart' ? 'restart' : 'continue'}"/>`;
    if (own.name === 'cellDel') this.leaveOut(cell);
    else if (own.name === 'hMerge' && text !== 'restart' && before !== undefined) {
      before.span += cell.span;
      this.writeProperties(before);
      this.leaveOut(cell);
    } else {
      this.writeProperties(cell);
      this.leaveOut(own);
    }
  }

  /** The library loses a section, and makes control characters of references to them. */
  characters(from: number, to: number, isCdata: boolean): void {
    if (this.leftOut > 0 || this.open.at(-1)?.name !== 't') return;
    const raw = this.xml.slice(from, to);
    this.text += isCdata
      ? raw
      : decodedMarkup(raw, (reference) => {
          // A bare ampersand can only mean itself; an entity could mean anything.
          if (reference === '&') return reference;
          throw new UnusableFile({ code: 'damaged', part: this.part });
        });
  }

  end(name: string): void {
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    const own = this.open.pop();
    if (own?.name !== name) throw new UnusableFile({ code: 'damaged', part: this.part });
    if (own.isShape) return;
    if (own.after !== undefined) this.write(blankCells(own.after));
    if (name === 'tc') this.separateFigure(own);
    if (written.has(name) || name === 'tc') this.write(`</w:${name}>`);
    else if (name === 'txbxContent') this.write('</w:txbxContent></w:pict>');
    else if (name === 't') this.writeText(`<w:t>${markupText(this.text)}</w:t>`);
    else if (name === 'pPr') this.number();
    const parent = this.open.at(-1);
    if (name === 'tc' && parent?.name === 'tr') parent.cell = own;
    // A field without an end must not swallow what follows.
    if (name === 'p') this.fields = this.fields.map(() => true);
  }

  /** Throws `UnusableFile` damaged if elements are still open. */
  finish(): string {
    if (this.open.length > 0 || this.leftOut > 0)
      throw new UnusableFile({ code: 'damaged', part: this.part });
    return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${this.pieces.join('')}</w:document>`;
  }

  private writeProperties({ at, span, merge }: Open): void {
    // Its position is after the tag of the cell.
    this.pieces[at + 1] = `<w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>`;
  }

  /** A figure in a cell that is merged with the one above is not lost: programs differ in whether they show it. */
  private separateFigure(cell: Open): void {
    if (!cell.merge.includes('continue')) return;
    const text = this.pieces
      .slice(cell.at + 2)
      .join('')
      .replace(/<[^<>]*>/gu, '');
    if (!/^\s*\d[\d,.]*\s*$/u.test(text)) return;
    cell.merge = '';
    this.writeProperties(cell);
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(false);
    else if (type === 'separate') this.fields.splice(-1, 1, true);
    else this.fields.pop();
  }

  private write(piece: string): void {
    this.elements += 1;
    if (this.elements > 2 * documentLimits.elements) throw new UnusableFile({ code: 'tooComplex' });
    this.pieces.push(piece);
  }

  private writeText(piece: string): void {
    if (this.fields.includes(false) || this.open.at(-1)?.isPlaceholder === true) return;
    this.texts += 1;
    this.write(piece);
  }

  /** Discards the output of an open element and skips the rest of it. */
  private leaveOut(element: Open): void {
    const index = this.open.lastIndexOf(element);
    this.pieces.length = element.at;
    this.leftOut = this.open.length - index;
    this.open.length = index;
  }

  private number(): void {
    const paragraph = this.open.at(-1);
    if (paragraph?.name !== 'p') return;
    const { style, list, level } = paragraph;
    const number = this.numbering.next(style, {
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level }),
    });
    if (number !== '') this.write(`<w:r><w:t>${markupText(number)}</w:t></w:r>`);
  }
}
