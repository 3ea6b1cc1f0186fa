import { markupText } from '../../../workbook/xml/markup-text';
import { attributeOf, attributesOf } from '../../../workbook/xml/scan-xml';
import type { Element, Replacement } from './children';
import { childNamed, elementPut, endTagOf, qualified, replaced, sliceOf } from './children';
import type { StylesPart } from './styles-part';
import { numberFormatsOf, stylesPart } from './styles-part';

/** The lists of a styles part in the order of CT_Stylesheet. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The first number that a file may give to a number format of its own. */
const firstOwnNumber = 164;

/** Where the formats of another workbook are in this one. */
export interface ImportedFormats {
  readonly cellFormats: readonly number[];
  readonly differentialFormats: readonly number[];
}

/** Appends formats to a workbook's. Existing ones keep their numbers; what is there already is not added again. */
export class AddedFormats {
  private readonly lists = new Map<string, { readonly base: readonly string[]; readonly added: string[] }>();
  private readonly numberFormats: Map<number, string>;
  private readonly addedNumbers: string[] = [];

  constructor(private readonly styles: StylesPart) {
    this.numberFormats = new Map(numberFormatsOf(styles));
  }

  /** Adds all formats of a workbook that this program wrote. */
  importFrom(stylesXml: string): ImportedFormats {
    const source = stylesPart(stylesXml, 'xl/styles.xml');
    const numbers = numberFormatsOf(source);
    const texts = (name: string) => source.list(name).map((element) => sliceOf(source.outline, element));
    const fonts = texts('fonts').map((xml) => this.add('fonts', xml));
    const fills = texts('fills').map((xml) => this.add('fills', xml));
    const borders = texts('borders').map((xml) => this.add('borders', xml));
    return {
      cellFormats: source.list('cellXfs').map((xf) => {
        const value = (name: string) => Number(attributeOf(stylesXml, xf.from, xf.tagEnd, name) ?? 0);
        const id = value('numFmtId');
        const code = numbers.get(id);
        return this.add(
          'cellXfs',
          withAttributes(sliceOf(source.outline, xf), {
            numFmtId: code === undefined ? id : this.numberFormat(code),
            fontId: fonts[value('fontId')] ?? 0,
            fillId: fills[value('fillId')] ?? 0,
            borderId: borders[value('borderId')] ?? 0,
          }),
        );
      }),
      differentialFormats: texts('dxfs').map((xml) => this.add('dxfs', xml)),
    };
  }

  /** The number of a cell format like another one, but with this number format; General if it is undefined. */
  withNumberFormat(format: number, code: string | undefined): number {
    const xf = this.styles.list('cellXfs')[format];
    const xml =
      xf === undefined ? '<xf fontId="0" fillId="0" borderId="0"/>' : sliceOf(this.styles.outline, xf);
    const id = code === undefined ? 0 : this.numberFormat(code);
    return this.add('cellXfs', withAttributes(xml, { numFmtId: id, applyNumberFormat: 1 }), xf !== undefined);
  }

  /** The part with what was added. */
  xml(): string {
    const { outline, list } = this.styles;
    const replacements: Replacement[] = [];
    const append = (name: string, added: readonly string[]) => {
      if (added.length === 0) return;
      const count = list(name).length + added.length;
      const tag = qualified(outline.prefix, name);
      const element = childNamed(outline, name);
      const content = added.join('');
      if (element === undefined || element.tagEnd === element.to)
        replacements.push(elementPut(outline, order, name, `<${tag} count="${count}">${content}</${tag}>`));
      else {
        const start = withAttributes(outline.xml.slice(element.from, element.tagEnd), { count });
        const end = endTagOf(outline.xml, element);
        replacements.push(
          { from: element.from, to: element.tagEnd, xml: start },
          { from: end, to: end, xml: content },
        );
      }
    };
    append('numFmts', this.addedNumbers);
    for (const [name, { added }] of this.lists) append(name, added);
    return replaced(outline.xml, replacements);
  }

  private numberFormat(code: string): number {
    for (const [id, known] of this.numberFormats) if (known === code) return id;
    const id =
      [...this.numberFormats.keys()].reduce((most, used) => Math.max(most, used), firstOwnNumber - 1) + 1;
    this.numberFormats.set(id, code);
    const tag = qualified(this.styles.outline.prefix, 'numFmt');
    this.addedNumbers.push(`<${tag} numFmtId="${id}" formatCode="${markupText(code)}"/>`);
    return id;
  }

  /** @param hasPrefix of the part to which it is added */
  private add(name: string, xml: string, hasPrefix = false): number {
    const list = this.lists.get(name) ?? {
      base: this.styles.list(name).map((element: Element) => sliceOf(this.styles.outline, element)),
      added: [],
    };
    this.lists.set(name, list);
    const written = hasPrefix ? xml : withPrefix(xml, this.styles.outline.prefix);
    const known = list.base.indexOf(written);
    if (known !== -1) return known;
    const added = list.added.indexOf(written);
    return list.base.length + (added === -1 ? list.added.push(written) - 1 : added);
  }
}

const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/gu, `<$1${prefix}:`);

/** An element with other values for some attributes of its start tag; null removes one. */
export function withAttributes(
  xml: string,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const end = xml.indexOf('>') + 1;
  const tag = xml.slice(0, end);
  const name = /^<[^\s/>]+/u.exec(tag)?.[0] ?? '<';
  const attributes = new Map(attributesOf(tag, 0, tag.length));
  for (const [key, value] of Object.entries(values))
    if (value === null) attributes.delete(key);
    else attributes.set(key, String(value));
  const list = [...attributes].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
  return `${name}${list.join('')}${tag.endsWith('/>') ? '/>' : '>'}${xml.slice(end)}`;
}
