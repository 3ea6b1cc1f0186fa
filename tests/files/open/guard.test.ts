import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/files/open/guard';
import { fileSizeLimit } from '../../../src/files/open/size-limit';
import type { OtherFormat } from '../../../src/files/open/other-formats';
import type { RawEntry } from './raw-zip';
import { rawZip } from './raw-zip';
import { codeOf, sheetFile, workbookParts } from '../xlsx/workbook-file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const workbook = sheetFile('<row r="1"><c r="A1"><v>1</v></c></row>');
const entries = (): RawEntry[] => workbookParts({ sheets: [{ xml: '<sheetData/>' }] });
const inspect = (bytes: Uint8Array, name?: string) => openFile(bytes, name).kind;
const refused = (bytes: Uint8Array, name?: string) => codeOf(() => inspect(bytes, name));

/** A compound file: header, then directory entries with these stream names. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    new DataView(bytes.buffer).setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}

describe('inspect: what a file is', () => {
  it('recognises a workbook and a document by their parts, whatever the file name', () => {
    expect(inspect(workbook)).toBe('xlsx');
    expect(inspect(workbook, '年报.docx')).toBe('xlsx');
    expect(inspect(rawZip([{ name: 'word/document.xml', data: '<w/>' }]), '年报.xlsx')).toBe('docx');
    expect(inspect(rawZip([{ name: 'Word\\Document2.xml', data: '<w/>' }]))).toBe('docx');
  });

  it('recognises the other kinds by their first bytes', () => {
    expect(inspect(utf8('%PDF-1.7\n%âãÏÓ\n'))).toBe('pdf');
    expect(inspect(utf8('\n%PDF-1.4 after an empty line'))).toBe('pdf');
    expect(inspect(utf8('<!DOCTYPE html><title>年报</title>'))).toBe('html');
    expect(inspect(utf8('\ufeff<?xml version="1.0"?>\n<html lang="zh">'))).toBe('html');
    expect(inspect(utf8('<p>正文</p>'))).toBe('html');
    expect(inspect(utf8('标题 <table border=1><tr><td>1</td></tr></table>'))).toBe('html');
    expect(inspect(utf8(' {"format":"2021"}'))).toBe('json');
    expect(inspect(utf8('[ {"format":"2021"} ]'))).toBe('json');
    expect(inspect(utf8('一、总体情况\t1\n'))).toBe('text');
    expect(inspect(utf8('[表三]\n1,2,3'))).toBe('text');
    expect(inspect(utf8('|自然人|商业企业|\n|---|---|\n|1|2|'))).toBe('text');
  });

  it('recognises a workbook in the XML of Excel 2003, whatever its name', () => {
    const xml =
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>';
    for (const name of ['年报.xml', '年报.xls', '年报.xlsx'])
      expect(inspect(utf8(xml), name)).toBe('spreadsheetXml');
    expect(inspect(utf8('<?xml version="1.0"?><Workbook><Table/></Workbook>'))).not.toBe('spreadsheetXml');
  });

  it('reads web pages that were saved as .xls', () => {
    expect(inspect(utf8('<html><table></table></html>'), '年报.xls')).toBe('html');
  });
});

describe('inspect: what no reader can use', () => {
  it('refuses empty files and files of blanks', async () => {
    expect(await refused(new Uint8Array())).toBe('empty');
    expect(await refused(utf8('\ufeff \r\n\t'))).toBe('empty');
  });

  it('refuses files above the limit by their length alone', async () => {
    expect(await refused(new Uint8Array(fileSizeLimit + 1))).toBe('tooLarge');
    expect(await refused(new Uint8Array(fileSizeLimit))).toBe('unknownKind');
  });

  it('distinguishes what may be in a compound file', async () => {
    expect(await refused(oleFile('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
    expect(inspect(oleFile('Workbook'), '年报.et')).toBe('xls');
    expect(inspect(oleFile('Book', 'Workbook'), '年报.xlsx')).toBe('xls');
    expect(await refused(oleFile('Book'))).toBe('legacyXls');
    expect(await refused(oleFile('WordDocument', '1Table'))).toBe('legacyOle');
    expect(await refused(oleFile('WordDocument', 'Workbook'))).toBe('legacyOle');
    expect(await refused(oleFile('Workbook').subarray(0, 100))).toBe('legacyOle');
  });

  it('reports text or a page renamed to .xlsx', async () => {
    expect(await refused(utf8('a,b\n1,2'), '年报.xlsx')).toBe('textAsXlsx');
    expect(await refused(utf8('{"format":"2021"}'), '年报.XLSM')).toBe('textAsXlsx');
    expect(await refused(utf8('<table><tr><td>1</td></tr></table>'), '年报.xlsx')).toBe('htmlAsXlsx');
    expect(await refused(utf8('a,b\n1,2'), '年报.csv')).toBeUndefined();
  });

  it('refuses binary files of unknown kinds', async () => {
    expect(await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
      'unknownKind',
    );
  });

  it('recognises workbooks that it cannot read by their parts', async () => {
    const archive = (...names: string[]) => rawZip(names.map((name) => ({ name, data: 'x' })));
    expect(await refused(archive('[Content_Types].xml', 'xl/workbook.bin'))).toBe('binaryXlsb');
    expect(await refused(archive('content.xml'))).toBe('notAWorkbook');
  });

  const openDocument = (type: string) =>
    rawZip([
      { name: 'mimetype', data: type, stored: true },
      { name: 'content.xml', data: 'x' },
      { name: 'META-INF/manifest.xml', data: 'x' },
    ]);
  const flat = (type: string) =>
    utf8(
      `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="${type}">`,
    );

  it.each<[OtherFormat, Uint8Array]>([
    ['rtf', utf8('{\\rtf1\\ansi 年报}')],
    [
      'mhtml',
      utf8(
        'From: <Saved by Blink>\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----a"\r\n\r\n------a\r\nContent-Type: text/html\r\n\r\n<html><table><tr><td>规章</td></tr></table></html>',
      ),
    ],
    [
      'wordXml',
      utf8(
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
      ),
    ],
    [
      'flatWord',
      utf8(
        '\uFEFF<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">',
      ),
    ],
    ['ods', openDocument('application/vnd.oasis.opendocument.spreadsheet')],
    ['odt', openDocument('application/vnd.oasis.opendocument.text')],
    ['openDocument', openDocument('application/vnd.oasis.opendocument.presentation')],
    ['openDocument', rawZip(['content.xml', 'META-INF/manifest.xml'].map((name) => ({ name, data: 'x' })))],
    ['ods', flat('application/vnd.oasis.opendocument.spreadsheet')],
    ['odt', flat('application/vnd.oasis.opendocument.text')],
    [
      'ofd',
      rawZip([
        { name: 'OFD.xml', data: 'x' },
        { name: 'Doc_0/Document.xml', data: 'x' },
      ]),
    ],
  ])('names the format that it cannot read, whatever the file is called: %s', (format, bytes) => {
    for (const name of ['年报.doc', '年报.xls', '年报', '年报.docx'])
      expect(() => openFile(bytes, name)).toThrow(
        expect.objectContaining({ refusal: { code: 'otherFormat', format } }) as Error,
      );
  });

  it('reads pages and texts that only mention such formats', async () => {
    const word = 'xmlns:w="urn:schemas-microsoft-com:office:word"';
    expect(inspect(utf8(`<html ${word}><table><tr><td>1</td></tr></table></html>`), '年报.doc')).toBe('html');
    expect(inspect(utf8('From: 某市某局\n一、总体情况'), '年报.txt')).toBe('text');
    expect(await refused(utf8('年报\n{\\rtf1'))).toBeUndefined();
  });

  it('refuses archives without a workbook or document', async () => {
    expect(await refused(rawZip([{ name: 'mimetype', data: 'application/epub+zip' }]))).toBe('notAWorkbook');
    expect(await refused(rawZip([]))).toBe('notAWorkbook');
  });
});

describe('inspect: archives that would harm a reader', () => {
  it('reports a file cut off anywhere as truncated', async () => {
    for (const part of [0.1, 0.5, 0.9]) {
      const cut = workbook.subarray(0, Math.floor(workbook.length * part));
      expect(await refused(cut)).toBe('truncated');
    }
    for (const missing of [1, 10, 21])
      expect(await refused(workbook.subarray(0, -missing))).toBe('truncated');
  });

  it('accepts a comment at the end', async () => {
    expect(await refused(rawZip(entries(), 'made by hand'))).toBeUndefined();
  });

  it('refuses two entries with the same name, ignoring case and the kind of slash', async () => {
    const twice = (name: string) => rawZip([...entries(), { name, data: '<other/>' }]);
    expect(await refused(twice('xl/workbook.xml'))).toBe('duplicateEntry');
    expect(await refused(twice('XL/Workbook.xml'))).toBe('duplicateEntry');
    expect(await refused(twice('xl\\workbook.xml'))).toBe('duplicateEntry');
    expect(await refused(twice('/xl/workbook.xml'))).toBe('duplicateEntry');
    expect(await refused(twice('xl/workbook2.xml'))).toBeUndefined();
  });

  it('distinguishes names that are not UTF-8', async () => {
    const gbk = (...bytes: number[]) => ({ name: new Uint8Array(bytes), data: '' });
    expect(await refused(rawZip([...entries(), gbk(0xc4, 0xea), gbk(0xb1, 0xa8)]))).toBeUndefined();
  });

  it('refuses more entries than a document has', async () => {
    const many = (count: number) =>
      rawZip([
        ...entries(),
        ...Array.from({ length: count - entries().length }, (_, n) => ({ name: `m/${n}`, data: '' })),
      ]);
    expect(await refused(many(2001))).toBe('tooManyEntries');
    expect(await refused(many(2000))).toBeUndefined();
  });

  it('refuses declared sizes beyond the limits before anything is unpacked', async () => {
    const sized = (...sizes: number[]) =>
      rawZip([
        ...entries(),
        ...sizes.map((size, n) => ({ name: `m/${n}.bin`, data: 'x', declared: { size } })),
      ]);
    const mebibyte = 1024 * 1024;
    expect(await refused(sized(64 * mebibyte + 1))).toBe('unpacksTooLarge');
    expect(await refused(sized(64 * mebibyte, 64 * mebibyte))).toBe('unpacksTooLarge');
    expect(await refused(sized(64 * mebibyte))).toBeUndefined();
  });

  it('refuses XML with a higher compression ratio than any real part', async () => {
    const blanks = (size: number) => rawZip([...entries(), { name: 'xl/a.xml', data: ' '.repeat(size) }]);
    expect(await refused(blanks(9 * 1024 * 1024))).toBe('unpacksTooLarge');
    expect(await refused(blanks(1024 * 1024))).toBeUndefined();
  });

  it('reads sizes from a Zip64 extra field, and refuses them there too', async () => {
    expect(await refused(rawZip([...entries(), { name: 'a.xml', data: 'x', wide: true }]))).toBeUndefined();
    const huge = { name: 'a.bin', data: 'x', wide: true, declared: { size: 2 ** 40 } };
    expect(await refused(rawZip([...entries(), huge]))).toBe('unpacksTooLarge');
    const missing = rawZip([...entries(), { name: 'a.bin', data: 'x', declared: { size: 0xffffffff } }]);
    expect(await refused(missing)).toBe('damaged');
  });

  it('reports entries encrypted by the archive as encrypted', async () => {
    const locked = rawZip([...entries(), { name: 'a.xml', data: 'x', declared: { flags: 1 } }]);
    expect(await refused(locked)).toBe('encrypted');
  });

  it.each<[string, RawEntry]>([
    ['a local header beyond the file', { name: 'a.xml', data: 'x', declared: { localOffset: 0x7fffffff } }],
    ['a local header that is none', { name: 'a.xml', data: 'x', declared: { localOffset: 5 } }],
    ['another name in the local header', { name: 'a.xml', data: 'x', declared: { localName: 'b.xml' } }],
    ['a shorter name in the local header', { name: 'a.xml', data: 'x', declared: { localName: 'a.xm' } }],
    ['packed bytes beyond the file', { name: 'a.xml', data: 'x', declared: { packedSize: 1_000_000 } }],
    ['a method that office programs do not use', { name: 'a.xml', data: 'x', declared: { method: 12 } }],
    ['a stored entry of two sizes', { name: 'a.xml', data: 'x', stored: true, declared: { size: 7 } }],
  ])('refuses %s', async (_, entry) => {
    expect(await refused(rawZip([...entries(), entry]))).toBe('damaged');
  });

  it('refuses a directory whose size does not match', async () => {
    const end = workbook.length - 22;
    const lying = (at: number, change: number) => {
      const bytes = workbook.slice();
      const view = new DataView(bytes.buffer);
      view.setUint32(end + at, view.getUint32(end + at, true) + change, true);
      return bytes;
    };
    expect(await refused(lying(12, -1))).toBe('damaged');
    expect(await refused(lying(16, 1))).toBe('damaged');
    expect(await refused(lying(16, 1_000_000_000))).toBe('damaged');
    const fewer = workbook.slice();
    fewer[end + 8] = (fewer[end + 8] ?? 0) - 1;
    fewer[end + 10] = (fewer[end + 10] ?? 0) - 1;
    expect(await refused(fewer)).toBe('damaged');
  });
});
