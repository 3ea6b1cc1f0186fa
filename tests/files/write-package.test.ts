import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../src/files/open/zip-directory';
import { packParts } from '../../src/files/write-package';
import { unpacked, unpackedTexts } from './open/unpacked';

const parts: readonly (readonly [string, string | Uint8Array])[] = [
  ['[Content_Types].xml', '<Types/>'],
  ['word/document.xml', `<w>${'政府信息公开'.repeat(1000)}</w>`],
  ['word/媒体/图😀.bin', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['a.xml', ''],
];

/** Fields of the local header of each part: general flags, method, and date with time. */
const headersOf = (file: Uint8Array) => {
  const view = new DataView(file.buffer, file.byteOffset);
  return Array.from(readZipDirectory(file).values(), ({ header }) => ({
    flags: view.getUint16(header + 6, true),
    method: view.getUint16(header + 8, true),
    time: view.getUint32(header + 10, true),
  }));
};

describe('packParts', () => {
  it('keeps the order of the parts and every byte of them', () => {
    for (const packing of ['deflated', 'stored'] as const) {
      const file = packParts(parts, packing);
      expect([...unpacked(file).keys()]).toEqual(parts.map(([name]) => name));
      expect([...unpackedTexts(file)].slice(0, 2)).toEqual(parts.slice(0, 2));
      expect(unpacked(file).get('word/媒体/图😀.bin')).toEqual(parts[2]?.[1]);
    }
  });

  it('gives the same bytes for the same parts, with the earliest date', () => {
    const file = packParts(parts);
    expect(Buffer.compare(file, packParts(parts))).toBe(0);
    // 1980-01-01, 0:00, as in APPNOTE.TXT 4.4.6.
    expect(headersOf(file).map(({ time }) => time)).toEqual(parts.map(() => 0x00210000));
  });

  it('marks names that are not ASCII as UTF-8, and no others', () => {
    expect(headersOf(packParts(parts)).map(({ flags }) => flags)).toEqual([0, 0, 0x0800, 0]);
    expect(Object.keys(unzipSync(packParts(parts)))).toContain('word/媒体/图😀.bin');
  });

  it('compresses, or does not', () => {
    expect(headersOf(packParts(parts)).map(({ method }) => method)).toEqual([8, 8, 8, 8]);
    expect(headersOf(packParts(parts, 'stored')).map(({ method }) => method)).toEqual([0, 0, 0, 0]);
    expect(packParts(parts).length).toBeLessThan(packParts(parts, 'stored').length / 10);
  });
});
