import { UnusableFile } from '../unusable-file';

/** A cell that holds the index of a shared string, and one that should hold its own text but has a value instead. */
const indexed = /<(?:[\w.-]+:)?c\s[^>]*?\bt=(?:"s"|'s')[^>]*>\s*<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</gu;
const misplaced =
  /<(?:[\w.-]+:)?c\s[^>]*?\bt=(?:"inlineStr"|'inlineStr')[^>]*>\s*<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]/u;

/**
 * Refuses a worksheet with cells whose text is not in the file: a library reads them as blank, and no program shows what
 * was meant.
 *
 * @param strings how many shared strings the workbook has
 * @throws {UnusableFile} damaged
 */
export function refuseLostStrings(sheetXml: string, strings: number, part: string): void {
  for (const [, index = ''] of sheetXml.matchAll(indexed))
    if (!/^\s*\d+\s*$/u.test(index) || Number(index) >= strings)
      throw new UnusableFile({ code: 'damaged', part });
  if (misplaced.test(sheetXml)) throw new UnusableFile({ code: 'damaged', part });
}
