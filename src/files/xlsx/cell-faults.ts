import { addressOf, cellKey } from '../../core/grid/addresses';
import { markupText } from '../../workbook/xml/markup-text';
import type { TagKind } from '../../workbook/xml/scan-xml';
import { attributeOf, prefixAt, scanXml, textIn } from '../../workbook/xml/scan-xml';
import { UnusableFile } from '../unusable-file';
import type { Replacement } from './package/children';
import { qualified } from './package/children';

/** A number as a worksheet stores it; a library also accepts what other programs read differently, such as 0x10. */
export const storedNumber = /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/u;

/** Two cells of one address whose contents differ, each as written in the file. */
export interface Clash {
  readonly address: string;
  readonly first: string;
  readonly second: string;
}

/** Finds cells whose value programs read differently: no number, or more than one value. */
export class CellFaults {
  /** Cells are not in reading order, so that one may occur twice. */
  isUnordered = false;
  /** How many shared strings the cells refer to; infinite if the text of one is nowhere in the file. */
  strings = 0;
  private from = 0;
  private contentFrom = 0;
  private valueFrom = -1;
  private values = 0;
  private hasValue = false;
  private isOdd = false;
  private last = -1;

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {}

  /** The start tag of a cell with content. */
  cell(row: number, column: number, from: number, to: number): void {
    const key = cellKey(row, column);
    if (key <= this.last) this.isUnordered = true;
    this.last = key;
    this.from = from;
    this.contentFrom = to;
    this.values = 0;
    this.hasValue = false;
    this.isOdd = false;
  }

  /** A tag of a value. */
  value(kind: TagKind, from: number, to: number): void {
    if (kind === 'start') {
      if (!this.hasValue) this.firstValue(from, to);
      this.valueFrom = to;
    } else if (kind === 'end' && this.valueFrom !== -1) {
      this.values += 1;
      this.isOdd ||= this.isForeign(from) || !this.isNumber(this.valueFrom, from);
      this.valueFrom = -1;
    }
  }

  /**
   * The end of a cell. A number that is none becomes the text that is written there, so that it is reported and never a
   * figure. Throws `UnusableFile` damaged if a cell of another type has several values.
   */
  end(row: number, column: number, from: number, to: number): Replacement | undefined {
    if (!this.isOdd && this.values < 2) return undefined;
    const content = this.xml.slice(this.contentFrom, from);
    const type = attributeOf(this.xml, this.from, this.contentFrom, 't') ?? 'n';
    const texts = [...new Set(valuesIn(content))];
    if (type !== 'n') {
      if (texts.length > 1) throw new UnusableFile({ code: 'damaged', part: this.part });
      return undefined;
    }
    // Read as blank.
    if (texts.join('') === '') return undefined;
    const prefix = prefixAt(this.xml, this.from);
    const name = (local: string) => qualified(prefix, local);
    const kind = this.isOdd || texts.length > 1 ? ' t="str"' : '';
    const written = `<${name('v')}>${markupText(texts.join('、'))}</${name('v')}>`;
    const address = addressOf(row - 1, column - 1);
    return {
      from: this.from,
      to,
      xml: `<${name('c')} r="${address}"${kind}>${written}</${name('c')}>`,
    };
  }

  /** A cell may hold the index of its text, or a value where its text should be, which a library reads as blank. */
  private firstValue(from: number, to: number): void {
    this.hasValue = true;
    const type = attributeOf(this.xml, this.from, this.contentFrom, 't');
    if (type !== 's' && type !== 'inlineStr') return;
    if (this.xml.slice(this.contentFrom, from).trim() !== '') return;
    const text = this.xml.slice(to, this.xml.indexOf('<', to));
    if (type === 's')
      this.strings = Math.max(this.strings, /^\s*\d+\s*$/u.test(text) ? Number(text) + 1 : Infinity);
    else if (text !== '') this.strings = Infinity;
  }

  /** Whether the end tag of a value is of another vocabulary than the cell. */
  private isForeign(from: number): boolean {
    const isPlain =
      this.xml.charCodeAt(from + 2) === letterV && this.xml.charCodeAt(this.from + 1) === letterC;
    return !isPlain && prefixAt(this.xml, from) !== prefixAt(this.xml, this.from);
  }

  /** Most values are digits only. */
  private isNumber(from: number, to: number): boolean {
    let at = from;
    while (at < to && this.xml.charCodeAt(at) >= 48 && this.xml.charCodeAt(at) <= 57) at += 1;
    return (at === to && to > from) || storedNumber.test(this.xml.slice(from, to));
  }
}

const letterV = 118;
const letterC = 99;

/** The cells of a worksheet that occur once more, and those of them that differ. */
export interface RepeatedCells {
  /** Removes the repeated ones. */
  readonly edits: readonly Replacement[];
  readonly clashes: readonly Clash[];
}

/** Looks for cells of one address in a worksheet whose cells are not in order. */
export class CellIndex {
  private readonly known = new Map<number, readonly [from: number, to: number]>();
  private readonly edits: Replacement[] = [];
  private readonly clashes: Clash[] = [];

  constructor(private readonly xml: string) {}

  get repeated(): RepeatedCells {
    return { edits: this.edits, clashes: this.clashes };
  }

  /** A cell with content, from its start tag to its end tag. */
  add(row: number, column: number, from: number, to: number): void {
    const key = cellKey(row, column);
    const earlier = this.known.get(key);
    if (earlier === undefined) {
      this.known.set(key, [from, to]);
      return;
    }
    this.edits.push({ from, to, xml: '' });
    const [first, second] = [this.xml.slice(...earlier), this.xml.slice(from, to)];
    if (contentKey(first) !== contentKey(second))
      this.clashes.push({ address: addressOf(row - 1, column - 1), first, second });
  }
}

function valuesIn(cell: string): readonly string[] {
  const values: string[] = [];
  let start = -1;
  scanXml(cell, (name, kind, from, to) => {
    if (name !== 'v') return;
    if (kind === 'start') start = to;
    else if (kind === 'end' && start !== -1) {
      values.push(textIn(cell.slice(start, from)).trim());
      start = -1;
    }
  });
  return values;
}

/** What a cell as written in a file shows, if it is no index of a shared string. */
export const writtenText = (cell: string): string => valuesIn(cell).join('、') || textIn(cell).trim();

/** The index of a shared string in a cell as written in a file; undefined if it holds none. */
export const sharedIndex = (cell: string): number | undefined =>
  attributeOf(cell, 0, cell.indexOf('>') + 1, 't') === 's' ? Number(valuesIn(cell)[0]) : undefined;

const contentKey = (cell: string): string =>
  `${attributeOf(cell, 0, cell.indexOf('>') + 1, 't') ?? 'n'} ${writtenText(cell)}`;
