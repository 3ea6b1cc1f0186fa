import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import { numeral } from './numeral';

/** One level of a numbering scheme. */
interface Level {
  start: number;
  format: string;
  /** Such as `第%1章` or `%1.%2`. */
  text: string;
  /** The level after which it restarts; undefined: after any higher one. */
  restart?: number;
}

/** The numbering of a paragraph. */
export interface NumberedAs {
  readonly list: string;
  readonly level: number;
}

const mostLevels = 9;

/** UTF-16 units. Something longer numbers no paragraph, and before each of many it fills the memory. */
const longestNumber = 200;

/** The automatic numbers that Word puts before paragraphs: they are nowhere in the text. */
export class Numbering {
  private readonly schemes = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<
    string,
    { scheme: string; own: Map<number, Level>; starts: Map<number, number> }
  >();
  private readonly styles = new Map<string, { list?: string; level?: number; basedOn?: string }>();
  /** Levels that belong to a style, by scheme. */
  private readonly levelsOfStyles = new Map<string, number>();
  private readonly counts = new Map<string, Map<number, number>>();

  /**
   * @param styles the part with the styles; `numbering` is the part with the schemes; each only if the document has it
   */
  constructor(numbering: string | undefined, styles: string | undefined) {
    if (numbering === undefined) return;
    this.readSchemes(numbering);
    if (styles !== undefined) this.readStyles(styles);
  }

  /**
   * The number of a paragraph with its surrounding text, such as `（一）`; empty for unnumbered paragraphs and bullets.
   * Advances the counter: call it once per paragraph, in order.
   */
  next(style: string | undefined, direct: Partial<NumberedAs>): string {
    const { list, level } = this.numberedAs(style, direct);
    const definition = this.lists.get(list ?? '');
    if (definition === undefined || level < 0 || level >= mostLevels) return '';
    const levelOf = (index: number) =>
      definition.own.get(index) ?? this.schemes.get(definition.scheme)?.get(index);
    const startOf = (index: number) => definition.starts.get(index) ?? levelOf(index)?.start ?? 1;
    const own = levelOf(level);
    if (own === undefined) return '';
    const counts = this.counts.get(definition.scheme) ?? new Map<number, number>();
    this.counts.set(definition.scheme, counts);
    for (let higher = 0; higher < level; higher += 1)
      if (!counts.has(higher)) counts.set(higher, startOf(higher));
    const last = counts.get(level);
    counts.set(level, last === undefined ? startOf(level) : last + 1);
    for (let lower = level + 1; lower < mostLevels; lower += 1) {
      const restart = levelOf(lower)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts.delete(lower);
    }
    if (own.format === 'bullet' || own.format === 'none' || own.text.length > longestNumber) return '';
    const number = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      return numeral(counts.get(index) ?? startOf(index), levelOf(index)?.format ?? 'decimal');
    });
    return number.length > longestNumber ? '' : number;
  }

  private numberedAs(
    style: string | undefined,
    direct: Partial<NumberedAs>,
  ): { list: string | undefined; level: number } {
    let { list, level } = direct;
    // Terminates even if styles are based on each other in a circle.
    for (let own = style, steps = 0; own !== undefined && steps < 20; steps += 1) {
      const properties = this.styles.get(own);
      if (list === undefined && properties?.list !== undefined) {
        list = properties.list;
        level ??= properties.level ?? this.levelsOfStyles.get(`${this.lists.get(list)?.scheme ?? ''} ${own}`);
      }
      own = properties?.basedOn;
    }
    return { list, level: level ?? 0 };
  }

  private readSchemes(xml: string): void {
    let scheme = '';
    let list: { scheme: string; own: Map<number, Level>; starts: Map<number, number> } | undefined;
    let overridden = -1;
    let level: Level | undefined;
    let index = 0;
    visitTags(xml, 'numbering.xml', (name, kind, from, to) => {
      if (kind === 'end') {
        if (name === 'lvl') level = undefined;
        if (name === 'num') list = undefined;
        return;
      }
      const value = (attribute = 'val') => attributeOf(xml, from, to, attribute) ?? '';
      switch (name) {
        case 'abstractNum':
          scheme = value('abstractNumId');
          this.schemes.set(scheme, new Map());
          break;
        case 'num':
          list = { scheme: '', own: new Map(), starts: new Map() };
          this.lists.set(value('numId'), list);
          break;
        case 'abstractNumId':
          if (list !== undefined) list.scheme = value();
          break;
        case 'lvlOverride':
          overridden = Number(value('ilvl'));
          break;
        case 'startOverride':
          list?.starts.set(overridden, Number(value()));
          break;
        case 'lvl':
          index = Number(value('ilvl'));
          level = { start: 1, format: 'decimal', text: '' };
          (list?.own ?? this.schemes.get(scheme))?.set(index, level);
          break;
        case 'start':
          if (level !== undefined) level.start = Number(value());
          break;
        case 'numFmt':
          if (level !== undefined) level.format = value();
          break;
        case 'lvlText':
          if (level !== undefined) level.text = value();
          break;
        case 'lvlRestart':
          if (level !== undefined) level.restart = Number(value());
          break;
        case 'pStyle':
          if (level !== undefined) this.levelsOfStyles.set(`${scheme} ${value()}`, index);
          break;
      }
    });
  }

  private readStyles(xml: string): void {
    let style: { list?: string; level?: number; basedOn?: string } | undefined;
    visitTags(xml, 'styles.xml', (name, kind, from, to) => {
      if (kind === 'end') {
        if (name === 'style') style = undefined;
        return;
      }
      const value = (attribute = 'val') => attributeOf(xml, from, to, attribute) ?? '';
      if (name === 'style') this.styles.set(value('styleId'), (style = {}));
      else if (style === undefined) return;
      else if (name === 'basedOn') style.basedOn = value();
      else if (name === 'numId') style.list = value();
      else if (name === 'ilvl') style.level = Number(value());
    });
  }
}
