import { namePrefix } from '../../workbook/stored/workbook-mark';

/** What a workbook may hold besides the contents of its cells, and what is not taken out of it. */
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

/** Where the programs put it: parts of the package by the names that all of them use, in lower case. */
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

/** What the parts of a workbook say. A drawing that holds charts or pictures is named by these. */
export function unsupportedContentIn(parts: Iterable<string>): readonly UnsupportedContent[] {
  const all = [...parts];
  const found = places.flatMap(([kind, place]) => (all.some((part) => place.test(part)) ? [kind] : []));
  const isDrawn = found.includes('charts') || found.includes('pictures');
  return found.filter((kind) => kind !== 'shapes' || !isDrawn);
}

/** What a worksheet says of its looks, and of what checks, filters or protects its cells. */
export function unsupportedContentOf(sheetXml: string): readonly UnsupportedContent[] {
  const hasLooks = /<(?:\w+:)?cols[\s>]|\ss=["'](?!0["'])/u.test(sheetXml);
  const hasChecks =
    /<(?:\w+:)?(?:conditionalFormatting|dataValidations|autoFilter|sheetProtection)[\s>/]/u.test(sheetXml);
  return [...(hasLooks ? (['looks'] as const) : []), ...(hasChecks ? (['checks'] as const) : [])];
}

/** Whether a defined name is the user's: neither ours nor one that spreadsheet programs make for themselves. */
export const isNameOfUser = (name: string): boolean =>
  !name.toUpperCase().startsWith(namePrefix) && !/^_xl/iu.test(name);
