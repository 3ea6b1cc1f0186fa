import { UnusableFile } from '../unusable-file';

/** The maximum number of cells with content; a report has some hundreds. */
const cellLimit = 200_000;
const sheetLimit = 500;

/** Record numbers of [MS-XLS] 2.3. */
const record = { bof: 0x0809, filePass: 0x2f, boundSheet: 0x85, mulRk: 0xbd, continued: 0x3c } as const;
/** Records of one cell with content: FORMULA, LABEL, NUMBER, BOOLERR, RK, LABELSST, RSTRING. */
const singleCells: ReadonlySet<number> = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6]);
/**
 * Other records needed: BOF, EOF, BOUNDSHEET, MULRK, CODEPAGE, DATE1904, SST, FORMAT, XF, NAME, EXTERNSHEET, SUPBOOK,
 * EXTERNNAME, DIMENSIONS, STRING, SHRFMLA, ARRAY, MERGECELLS, WSBOOL.
 */
const needed: ReadonlySet<number> = new Set([
  ...[record.bof, 0x0a, record.boundSheet, record.mulRk, 0x42, 0x22, 0xfc, 0x41e, 0xe0, 0x18, 0x17, 0x1ae],
  ...[0x23, 0x200, 0x207, 0x4bc, 0x221, 0xe5, 0x81],
]);
/** DCON: every program knows it, and a reader of cells ignores it. */
const ignored = 0x50;
const version8 = 0x0600;

/**
 * Walks the records of a workbook stream before a library builds objects from them: encrypted, older, truncated, or
 * oversized streams are refused with `UnusableFile`. Returns a copy in which everything but cells, merges and names,
 * such as drawings, charts and additions of other programs, is marked to be ignored. Offsets do not change: the stream
 * points into itself.
 */
export function filterRecords(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  let cells = 0;
  let sheets = 0;
  let isFirst = true;
  let isNeeded = true;
  let at = 0;
  while (at + 4 <= copy.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // The rest of the last sector.
    if (type === 0 && length === 0 && !isFirst) break;
    if (at + 4 + length > copy.length) throw new UnusableFile({ code: 'damaged' });
    if (isFirst && (type !== record.bof || length < 4)) throw new UnusableFile({ code: 'damaged' });
    if (isFirst && view.getUint16(at + 4, true) !== version8) throw new UnusableFile({ code: 'legacyXls' });
    if (type === record.filePass) throw new UnusableFile({ code: 'encrypted' });
    if (type === record.boundSheet) sheets += 1;
    if (singleCells.has(type)) cells += 1;
    // Row, first column, six bytes for each cell, last column.
    if (type === record.mulRk) cells += Math.max(0, Math.floor((length - 6) / 6));
    if (cells > cellLimit) throw new UnusableFile({ code: 'unpacksTooLarge', cells, limit: cellLimit });
    if (sheets > sheetLimit) throw new UnusableFile({ code: 'unpacksTooLarge', sheets, limit: sheetLimit });
    if (type !== record.continued) isNeeded = needed.has(type) || singleCells.has(type);
    if (!isNeeded) view.setUint16(at, ignored, true);
    isFirst = false;
    at += 4 + length;
  }
  if (isFirst) throw new UnusableFile({ code: 'damaged' });
  return copy.subarray(0, at);
}
