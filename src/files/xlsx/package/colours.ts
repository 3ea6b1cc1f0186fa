import { attributeOf } from '../../../workbook/xml/scan-xml';
import { visitTags } from '../../open/xml-tags';

/** The basic colours of the palette, by index; the same again from 8. */
const palette = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** Themes list the dark colour of each of the first two pairs first; cells count the light one first. */
const swapped = [1, 0, 3, 2];

/** Resolves the colours of a workbook to RRGGBB. */
export class Colours {
  private readonly theme: readonly string[];

  constructor(themeXml: string | undefined, part: string) {
    this.theme = themeXml === undefined ? [] : themeColours(themeXml, part);
  }

  /** The colour that a tag names; undefined if it is automatic or unknown. */
  at(xml: string, from: number, to: number): string | undefined {
    const attribute = (name: string) => attributeOf(xml, from, to, name);
    const rgb = attribute('rgb');
    if (rgb !== undefined) return /^[\dA-Fa-f]{8}$/u.test(rgb) ? rgb.slice(2).toUpperCase() : undefined;
    const theme = attribute('theme');
    const indexed = attribute('indexed');
    if (theme !== undefined) {
      const base = this.theme[swapped[Number(theme)] ?? Number(theme)];
      return base === undefined ? undefined : tinted(base, Number(attribute('tint') ?? 0));
    }
    return indexed === undefined || Number(indexed) > 15 ? undefined : palette[Number(indexed) % 8];
  }
}

function themeColours(xml: string, part: string): readonly string[] {
  const colours: string[] = [];
  let inScheme = false;
  visitTags(xml, part, (name, kind, from, to) => {
    if (name === 'clrScheme') inScheme = kind === 'start';
    else if (inScheme && kind !== 'end' && (name === 'srgbClr' || name === 'sysClr'))
      colours.push(
        (attributeOf(xml, from, to, name === 'sysClr' ? 'lastClr' : 'val') ?? '000000').toUpperCase(),
      );
  });
  return colours;
}

/** Lighter for a positive tint, darker for a negative one. */
function tinted(rgb: string, tint: number): string {
  const channel = (from: number) => {
    const value = parseInt(rgb.slice(from, from + 2), 16);
    const result = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, result)))
      .toString(16)
      .padStart(2, '0');
  };
  return `${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}
