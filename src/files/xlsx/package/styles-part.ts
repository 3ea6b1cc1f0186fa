import type { ForeignFormat } from '../../../workbook/foreign/foreign-sheet';
import { withCommonEscapes } from '../../../workbook/foreign/number-format';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import { visitTags } from '../../open/xml-tags';
import { builtinFormat } from './builtin-formats';
import type { Element, Root } from './children';
import { childNamed, childrenOf, outlineOf } from './children';
import type { Colours } from './colours';

/** The lists of a styles part. */
export interface StylesPart {
  readonly outline: Root;
  /** The elements of each list in order. */
  readonly list: (name: string) => readonly Element[];
  readonly part: string;
}

/** Reads the lists of a styles part. Throws `UnusableFile` damaged. */
export function stylesPart(xml: string, part: string): StylesPart {
  const outline = outlineOf(xml, part);
  const lists = new Map<string, readonly Element[]>();
  return {
    outline,
    part,
    list: (name) => {
      const known = lists.get(name);
      if (known !== undefined) return known;
      const element = childNamed(outline, name);
      const found = element === undefined ? [] : childrenOf(outline, element, part).children;
      lists.set(name, found);
      return found;
    },
  };
}

/** The number formats that a styles part spells out, by id. */
export const numberFormatsOf = ({ outline: { xml }, list }: StylesPart): ReadonlyMap<number, string> =>
  new Map(
    list('numFmts').map(({ from, tagEnd }) => [
      Number(attributeOf(xml, from, tagEnd, 'numFmtId')),
      attributeOf(xml, from, tagEnd, 'formatCode') ?? '',
    ]),
  );

/** The cell formats of a styles part by number, as far as they can be shown. */
export function formatsOf(styles: StylesPart, colours: Colours): readonly ForeignFormat[] {
  const { xml } = styles.outline;
  const numberFormats = numberFormatsOf(styles);
  const fonts = styles.list('fonts').map((font) => fontOf(styles, font, colours));
  const fills = styles.list('fills').map((fill) => fillOf(styles, fill, colours));
  const borders = styles.list('borders').map((border) => bordersOf(styles, border, colours));
  return styles.list('cellXfs').map((xf): ForeignFormat => {
    const index = (name: string) => Number(attributeOf(xml, xf.from, xf.tagEnd, name) ?? 0);
    const id = index('numFmtId');
    const written = numberFormats.get(id) ?? builtinFormat(id);
    const numberFormat = written && withCommonEscapes(written);
    const fill = fills[index('fillId')];
    const sides = borders[index('borderId')] ?? {};
    return {
      ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
      ...fonts[index('fontId')],
      ...(fill === undefined ? {} : { fill }),
      ...(Object.keys(sides).length === 0 ? {} : { borders: sides }),
      ...alignmentOf(styles, xf),
    };
  });
}

/** Passes each tag below an element that opens something. */
function visitInside(
  { outline: { xml }, part }: StylesPart,
  { from, to }: Element,
  visit: (name: string, xml: string, from: number, to: number, kind: 'start' | 'empty' | 'end') => void,
): void {
  const text = xml.slice(from, to);
  visitTags(text, part, (name, kind, start, end) => visit(name, text, start, end, kind));
}

function fontOf(styles: StylesPart, element: Element, colours: Colours): ForeignFormat {
  let font: ForeignFormat = {};
  visitInside(styles, element, (name, xml, from, to, kind) => {
    if (kind === 'end') return;
    const value = attributeOf(xml, from, to, 'val');
    const isOn = !/^(?:0|false|none)$/u.test(value ?? '');
    if (name === 'b' && isOn) font = { ...font, bold: true };
    else if (name === 'i' && isOn) font = { ...font, italic: true };
    else if (name === 'u' && isOn) font = { ...font, underline: true };
    else if (name === 'strike' && isOn) font = { ...font, strike: true };
    else if (name === 'sz') font = { ...font, size: Number(value) };
    else if (name === 'name') font = { ...font, font: value ?? '' };
    else if (name === 'color') {
      const color = colours.at(xml, from, to);
      if (color !== undefined) font = { ...font, color };
    }
  });
  return font;
}

function fillOf(styles: StylesPart, element: Element, colours: Colours): string | undefined {
  const found: { isSolid: boolean; colour?: string | undefined } = { isSolid: false };
  visitInside(styles, element, (name, xml, from, to, kind) => {
    if (kind === 'end') return;
    if (name === 'patternFill') found.isSolid = attributeOf(xml, from, to, 'patternType') === 'solid';
    else if (name === 'fgColor') found.colour = colours.at(xml, from, to);
  });
  return found.isSolid ? found.colour : undefined;
}

type Sides = NonNullable<ForeignFormat['borders']>;

function bordersOf(styles: StylesPart, element: Element, colours: Colours): Sides {
  const sides: Record<string, string> = {};
  let side = '';
  visitInside(styles, element, (name, xml, from, to, kind) => {
    if (kind === 'end') return;
    if (/^(?:top|right|bottom|left)$/u.test(name)) {
      const style = attributeOf(xml, from, to, 'style') ?? 'none';
      side = style === 'none' ? '' : name;
      if (side !== '') sides[side] = '000000';
    } else if (name === 'color' && side !== '') sides[side] = colours.at(xml, from, to) ?? '000000';
    else side = '';
  });
  return sides;
}

function alignmentOf(styles: StylesPart, xf: Element): ForeignFormat {
  let alignment: ForeignFormat = {};
  visitInside(styles, xf, (name, xml, from, to, kind) => {
    if (name !== 'alignment' || kind === 'end') return;
    const attribute = (wanted: string) => attributeOf(xml, from, to, wanted);
    const horizontal = attribute('horizontal');
    const vertical = attribute('vertical');
    alignment = {
      ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
      ...(vertical === 'top' || vertical === 'center' || vertical === 'bottom' ? { vertical } : {}),
      ...(/^(?:1|true)$/u.test(attribute('wrapText') ?? '') ? { wrap: true } : {}),
    };
  });
  return alignment;
}
