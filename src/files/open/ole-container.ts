/** First bytes of the compound file format that Office used before 2007 and still uses around encrypted files. */
const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isOleContainer = (file: Uint8Array): boolean =>
  magic.every((byte, index) => file[index] === byte);

/**
 * The contents of a compound file: an encrypted OOXML file, a workbook of Excel 97-2003, one of Excel 5 or 95, or
 * anything else.
 */
export type OleContents = 'encrypted' | 'workbook' | 'olderWorkbook' | 'other';

const entryLength = 128;
const headerLength = 512;

/**
 * Looks for the names of streams. Directory entries ([MS-CFB] 2.6.1) are 128 bytes long and aligned to multiples of
 * 128, so there is no need to follow the sector chains.
 */
export function oleContents(file: Uint8Array): OleContents {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const names = new Set<string>();
  for (let at = headerLength; at + entryLength <= file.length; at += entryLength) {
    // Bytes of the name with its terminating zero: no known name is shorter than Book or longer than EncryptedPackage.
    const bytes = view.getUint16(at + 64, true);
    if (bytes < 10 || bytes > 34 || bytes % 2 !== 0) continue;
    const letters = Array.from({ length: bytes / 2 - 1 }, (_, index) => view.getUint16(at + index * 2, true));
    names.add(String.fromCharCode(...letters));
  }
  if (names.has('EncryptedPackage')) return 'encrypted';
  // A text document may embed a workbook.
  if (names.has('WordDocument')) return 'other';
  if (names.has('Workbook')) return 'workbook';
  return names.has('Book') ? 'olderWorkbook' : 'other';
}
