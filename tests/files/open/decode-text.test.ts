import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/files/open/decode-text';
import { codeOf } from '../xlsx/workbook-file';

const text = '一、总体情况\t“三安全一稳定”\r\n𠮷野家 1,234';

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
  });

  it('reads UTF-16 of both byte orders by its byte order mark', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(decodeText(little)).toBe(text);
    expect(decodeText(Buffer.from(little).swap16())).toBe(text);
  });

  it('reads GB18030 and what it includes', () => {
    // 年度报告 in GBK; 㐀 (U+3400) in four bytes.
    const bytes = new Uint8Array([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0x81, 0x39, 0xee, 0x39]);
    expect(decodeText(bytes)).toBe('年度报告㐀');
  });

  it('reads UTF-16 pages without a byte order mark', () => {
    const page = `<p>${text}</p>`;
    const little = Buffer.from(page, 'utf16le');
    expect(decodeText(little)).toBe(page);
    expect(decodeText(Buffer.from(little).swap16())).toBe(page);
  });

  it('reads a text with a broken character, and keeps every digit', () => {
    const utf8 = Buffer.concat([
      Buffer.from('年度报告'.repeat(50)),
      Buffer.from([0xe5, 0xb9]),
      Buffer.from('12'),
    ]);
    expect(decodeText(utf8)).toBe(`${'年度报告'.repeat(50)}\ufffd12`);
    const gbk = new Uint8Array([
      ...Array<readonly number[]>(200).fill([0xc4, 0xea]).flat(),
      0xc4,
      0x31,
      0x32,
    ]);
    expect(decodeText(gbk)).toBe(`${'年'.repeat(200)}\ufffd12`);
  });

  it('accepts a stray control character, as in copies from PDF', () => {
    expect(decodeText(Buffer.from(`${'年'.repeat(100)}\u0002\f`))).toContain('年');
  });

  it('refuses what is not text and text in other encodings', async () => {
    const refused = (bytes: readonly number[]) => codeOf(() => decodeText(new Uint8Array(bytes)));
    expect(await refused([0x41, 0x00, 0x42])).toBe('unknownKind');
    expect(await refused([...Buffer.from('年'.repeat(100)), 0])).toBe('unknownKind');
    expect(await refused([1, 2, 3, 4, 5])).toBe('unknownKind');
    expect(await refused([0xc4, 0xea, 0xff, 0xff])).toBe('encoding');
    expect(await refused([0xef, 0xbb, 0xbf, 0xc4, 0xea])).toBe('encoding');
    expect(await refused([0xff, 0xfe, 0x00, 0xd8])).toBe('encoding');
  });
});
