import { UnusableFile } from './unusable-file';

/** Cells with content; a report has some hundreds. */
const cellLimit = 200_000;
const sheetLimit = 500;

/** Numbers of records of [MS-XLS] 2.3. */
const record = { bof: 0x0809, filePass: 0x2f, boundSheet: 0x85, mulRk: 0xbd } as const;
/** Records of one cell with content: FORMULA, LABEL, NUMBER, BOOLERR, RK, LABELSST, RSTRING. */
const singleCells: ReadonlySet<number> = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6]);
const version8 = 0x0600;

/**
 * Walks the records of a workbook stream, without understanding them, before a library builds objects of them: what is encrypted,
 * older, cut off or larger than any report is refused. Throws `UnusableFile`.
 */
export function inspectRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let sheets = 0;
  let isFirst = true;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // The rest of the last sector.
    if (type === 0 && length === 0 && !isFirst) break;
    if (at + 4 + length > stream.length) throw new UnusableFile('damaged');
    if (isFirst && (type !== record.bof || length < 4)) throw new UnusableFile('damaged');
    if (isFirst && view.getUint16(at + 4, true) !== version8) throw new UnusableFile('legacyXls');
    if (type === record.filePass) throw new UnusableFile('encrypted');
    if (type === record.boundSheet) sheets += 1;
    if (singleCells.has(type)) cells += 1;
    // Row, first column, six bytes for each cell, last column.
    if (type === record.mulRk) cells += Math.max(0, Math.floor((length - 6) / 6));
    if (cells > cellLimit) throw new UnusableFile('unpacksTooLarge', { cells, limit: cellLimit });
    if (sheets > sheetLimit) throw new UnusableFile('unpacksTooLarge', { sheets, limit: sheetLimit });
    isFirst = false;
    at += 4 + length;
  }
  if (isFirst) throw new UnusableFile('damaged');
}
