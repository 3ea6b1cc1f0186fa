import { addressOf } from '../../core/grid/addresses';
import { markupText } from '../../workbook/xml/markup-text';
import type { TagKind } from '../../workbook/xml/scan-xml';
import { attributeOf, prefixAt, textIn } from '../../workbook/xml/scan-xml';
import { UnusableFile } from '../unusable-file';

/** A number as a worksheet stores it; a library also accepts what other programs read differently, such as 0x10. */
export const storedNumber = /^\s*-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/u;

/** A new text for a part of a worksheet. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** Two cells of one address whose contents differ, each as written in the file. */
export interface Clash {
  readonly address: string;
  readonly first: string;
  readonly second: string;
}

/** The columns of a worksheet, so that a cell has one number. */
const columns = 16_384;

/**
 * Finds cells that programs read differently: values that are no numbers, or more than one of them, and addresses that
 * occur twice.
 */
export class CellFaults {
  readonly clashes: Clash[] = [];
  private from = 0;
  private contentFrom = 0;
  private valueFrom = -1;
  private values = 0;
  private raw = '';
  private isOdd = false;
  private last = -1;
  /** Filled only once cells are out of order: before that, none can occur twice. */
  private known: Map<number, readonly [from: number, to: number]> | null = null;
  private readonly ordered: (readonly [key: number, from: number, to: number])[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {}

  /** The start tag of a cell with content. */
  cell(from: number, to: number): void {
    this.from = from;
    this.contentFrom = to;
    this.values = 0;
    this.isOdd = false;
  }

  /** A tag of a value. */
  value(kind: TagKind, from: number, to: number): void {
    if (kind === 'start') this.valueFrom = to;
    else if (kind === 'end' && this.valueFrom !== -1) {
      const raw = this.xml.slice(this.valueFrom, from);
      this.valueFrom = -1;
      this.values += 1;
      const isForeign =
        this.xml.charCodeAt(from + 2) !== 118 && prefixAt(this.xml, from) !== prefixAt(this.xml, this.from);
      if (this.values > 1 ? raw !== this.raw : isForeign || !storedNumber.test(raw)) this.isOdd = true;
      if (this.values === 1) this.raw = raw;
    }
  }

  /**
   * The end of a cell. A number that is none becomes the text that is written there, so that it is reported and never a
   * figure. Throws `UnusableFile` damaged if a cell of another type has several values.
   */
  end(row: number, column: number, from: number, to: number): readonly Edit[] {
    if (this.isRepeated(row, column, to)) return [{ from: this.from, to, xml: '' }];
    if (!this.isOdd && this.values < 2) return [];
    const content = this.xml.slice(this.contentFrom, from);
    const type = attributeOf(this.xml, this.from, this.contentFrom, 't') ?? 'n';
    const texts = [...new Set(valuesIn(content))];
    if (type !== 'n') {
      if (texts.length > 1) throw new UnusableFile({ code: 'damaged', part: this.part });
      return [];
    }
    // Read as blank.
    if (texts.join('') === '') return [];
    const prefix = prefixAt(this.xml, this.from);
    const name = (local: string) => (prefix === '' ? local : `${prefix}:${local}`);
    const kind = this.isOdd ? ' t="str"' : '';
    const written = `<${name('v')}>${markupText(texts.join('、'))}</${name('v')}>`;
    const address = addressOf(row - 1, column - 1);
    return [{ from: this.from, to, xml: `<${name('c')} r="${address}"${kind}>${written}</${name('c')}>` }];
  }

  private isRepeated(row: number, column: number, to: number): boolean {
    const key = row * columns + column;
    const at = [this.from, to] as const;
    if (this.known === null) {
      if (key > this.last) {
        this.last = key;
        this.ordered.push([key, ...at]);
        return false;
      }
      this.known = new Map(this.ordered.map(([known, from, end]) => [known, [from, end] as const]));
    }
    const earlier = this.known.get(key);
    if (earlier === undefined) {
      this.known.set(key, at);
      return false;
    }
    const first = this.xml.slice(...earlier);
    const second = this.xml.slice(...at);
    if (contentKey(first) !== contentKey(second))
      this.clashes.push({ address: addressOf(row - 1, column - 1), first, second });
    return true;
  }
}

const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>(.*?)<\/(?:[\w.-]+:)?v\s*>/gsu;

const valuesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(value)].map(([, content = '']) => textIn(content).trim());

/** What a cell as written in a file shows, if it is no index of a shared string. */
export const writtenText = (cell: string): string => valuesIn(cell).join('、') || textIn(cell).trim();

/** The index of a shared string in a cell as written in a file; undefined if it holds none. */
export const sharedIndex = (cell: string): number | undefined =>
  attributeOf(cell, 0, cell.indexOf('>') + 1, 't') === 's' ? Number(valuesIn(cell)[0]) : undefined;

const contentKey = (cell: string): string =>
  `${attributeOf(cell, 0, cell.indexOf('>') + 1, 't') ?? 'n'} ${writtenText(cell)}`;
