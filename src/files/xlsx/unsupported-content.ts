import { namePrefix } from '../../workbook/stored/workbook-mark';

/** The content of a workbook besides its cells, and what is not preserved of it. */
export type UnsupportedContent =
  | 'looks'
  | 'checks'
  | 'charts'
  | 'pictures'
  | 'shapes'
  | 'comments'
  | 'pivotTables'
  | 'tables'
  | 'objects'
  | 'macros'
  | 'links'
  | 'names';

/** Part names in the package, in lower case; all programs use the same. */
const places: readonly (readonly [UnsupportedContent, RegExp])[] = [
  ['charts', /^xl\/(?:charts|chartsheets)\//u],
  ['pictures', /^xl\/media\//u],
  ['shapes', /^xl\/drawings\/drawing\d*\.xml$/u],
  ['comments', /^xl\/(?:threaded)?comments/u],
  ['pivotTables', /^xl\/pivottables\//u],
  ['tables', /^xl\/tables\//u],
  ['objects', /^xl\/(?:embeddings|activex|ctrlprops)\//u],
  ['macros', /^xl\/(?:vbaproject\.bin$|macrosheets\/)/u],
  ['links', /^xl\/externallinks\//u],
];

/** What the parts of a workbook indicate. A drawing with charts or pictures is covered by these. */
export function unsupportedContentIn(parts: Iterable<string>): readonly UnsupportedContent[] {
  const all = [...parts];
  const found = places.flatMap(([kind, place]) => (all.some((part) => place.test(part)) ? [kind] : []));
  const isDrawn = found.includes('charts') || found.includes('pictures');
  return found.filter((kind) => kind !== 'shapes' || !isDrawn);
}

/** What a worksheet specifies about its formatting, and about validation, filters and protection of its cells. */
export function unsupportedContentOf(sheetXml: string): readonly UnsupportedContent[] {
  const hasLooks = /<(?:\w+:)?cols[\s>]|\ss=["'](?!0["'])/u.test(sheetXml);
  const hasChecks =
    /<(?:\w+:)?(?:conditionalFormatting|dataValidations|autoFilter|sheetProtection)[\s>/]/u.test(sheetXml);
  return [...(hasLooks ? (['looks'] as const) : []), ...(hasChecks ? (['checks'] as const) : [])];
}

/** Whether a defined name is the user's: neither ours nor one that spreadsheet programs create for themselves. */
export const isNameOfUser = (name: string): boolean =>
  !name.toUpperCase().startsWith(namePrefix) && !/^_xl/iu.test(name);
