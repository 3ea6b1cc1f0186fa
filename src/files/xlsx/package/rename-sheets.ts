import { withSheetNames } from '../../../workbook/foreign/formula-text';
import { decodedMarkup, escapedContent } from '../../../workbook/xml/markup-text';

/** Elements that hold formulas: cells, conditional formats, data validation, charts. */
const formula = /(<(?:[\w.-]+:)?(f|formula|formula1|formula2|sqref)(?:\s[^>]*)?>)([^<]*)(<\/)/gu;

/** A worksheet or chart whose formulas name sheets by their new names. */
export function withNewNames(xml: string, names: ReadonlyMap<string, string | null>): string {
  if (names.size === 0 || !xml.includes('!')) return xml;
  return xml.replace(formula, (all: string, start: string, _: string, content: string, end: string) =>
    content.includes('!')
      ? `${start}${escapedContent(withSheetNames(decodedMarkup(content), names))}${end}`
      : all,
  );
}
