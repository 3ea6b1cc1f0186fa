import { deflateSync } from 'node:zlib';
import { bytesOf, pdfOf, pdfOfObjects } from '../../../tests/files/pdf/pdf-file';
import { hostileFiles, times } from '../hostile-file';
import { sampleFiles } from '../sample-files';

const stream = (data: string, entries = ''): string =>
  `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`;
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const deflated = (data: string | Uint8Array): string =>
  latin(deflateSync(typeof data === 'string' ? bytesOf(data) : data));
const packed = (data: string | Uint8Array, filters = '/FlateDecode'): string =>
  stream(deflated(data), `/Filter ${filters}`);

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** A page of these operators; further objects are numbered from 6. */
const onePage = (
  content: string,
  more: readonly string[] = [],
  resources = '',
  page = '/MediaBox [0 0 595 842]',
): Uint8Array =>
  pdfOfObjects([
    catalog,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R ${page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    content,
    font,
    ...more,
  ]);
const drawing = (operators: string): Uint8Array => onePage(packed(operators));
const words = (count: number): string =>
  times(count, (at) => `BT /F 8 Tf ${at % 500} ${(at * 7) % 800} Td (1${at % 10}) Tj ET\n`);

export const pdfs = hostileFiles('PDF', '.pdf', {
  'nothing but a header': () => '%PDF-1.7',
  'nothing but a header 100,000 times': () => times(100_000, '%PDF-1.7\n1 0 obj\n'),
  'pages that contain themselves': () =>
    pdfOfObjects([catalog, '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>']),
  'pages that are one another’s parents': () =>
    pdfOfObjects([
      catalog,
      '<< /Type /Pages /Count 2 /Kids [3 0 R] /Parent 3 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [2 0 R] /Parent 2 0 R >>',
    ]),
  'pages 5000 deep': () =>
    pdfOfObjects([
      catalog,
      ...Array.from({ length: 5000 }, (_, at) => `<< /Type /Pages /Count 1 /Kids [${at + 3} 0 R] >>`),
      '<< /Type /Page /MediaBox [0 0 9 9] >>',
    ]),
  'a page 100,000 times': () =>
    pdfOfObjects([
      catalog,
      `<< /Type /Pages /Count 100000 /Kids [${times(100_000, '3 0 R ')}] >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ]),
  '10^9 pages declared': () =>
    pdfOfObjects([
      catalog,
      '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R >>',
    ]),
  '3000 pages with words': () =>
    pdfOf(Array.from({ length: 3000 }, () => ({ texts: [{ x: 9, y: 9, text: '年报' }] }))),
  'a table of objects that points at itself': () => {
    const text = latin(onePage(stream('')));
    const start = /startxref\n(\d+)/u.exec(text)?.[1] ?? '0';
    return bytesOf(text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`));
  },
  'a table of 10^9 objects': () =>
    bytesOf(latin(onePage(stream(''))).replace(/xref\n0 \d+/u, 'xref\n0 1000000000')),
  'no table of objects': async () =>
    bytesOf(
      latin(await sampleFiles.pdf())
        .replace('startxref', 'startxxxx')
        .replace('\nxref', '\nxxxx'),
    ),
  'an object that is itself': () => pdfOfObjects(['1 0 R']),
  'a length that is its stream': () => onePage('<< /Length 4 0 R >>\nstream\nq\nendstream'),
  'a length of 10^12': () => onePage('<< /Length 1000000000000 >>\nstream\nq\nendstream'),
  'contents that contain themselves': () => onePage('[4 0 R 4 0 R]'),
  'contents 100,000 times': () => onePage(`[${times(100_000, '6 0 R ')}]`, [packed(words(10))]),
  'a form that draws itself': () =>
    onePage(
      stream('/X Do'),
      [
        stream(
          '/X Do /X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
        ),
      ],
      '/XObject << /X 6 0 R >>',
    ),
  'forms that draw ten others each': () =>
    onePage(
      stream('/X Do'),
      Array.from({ length: 12 }, (_, at) =>
        stream(
          times(10, '/X Do '),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${at + 7} 0 R >> /Font << /F 5 0 R >> >>`,
        ),
      ).concat(
        stream(
          'BT /F 8 Tf (1) Tj ET',
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> >>',
        ),
      ),
      '/XObject << /X 6 0 R >>',
    ),
  'a font whose glyphs draw themselves': () =>
    onePage(
      stream('BT /T 8 Tf (aaaa) Tj ET'),
      [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /T 6 0 R >> >> >>',
        stream('BT /T 8 Tf (aaaa) Tj ET'),
      ],
      '/Font << /T 6 0 R /F 5 0 R >>',
    ),
  'a page of 10^9 points': () => onePage(packed(words(10)), [], '', '/MediaBox [0 0 1000000000 1000000000]'),
  'a page without a size': () => onePage(packed(words(10)), [], '', '/MediaBox [0 0 0 0]'),
  'a page whose size is no number': () => onePage(packed(words(10)), [], '', '/MediaBox [/a (b) << >> null]'),
  'a page turned by 10^9': () => onePage(packed(words(10)), [], '', '/MediaBox [0 0 9 9] /Rotate 1000000007'),
  '1,000,000 saved states': () => drawing(times(1_000_000, 'q ')),
  'lists 200,000 deep': () => drawing(times(200_000, '[ ')),
  'dictionaries 100,000 deep': () => drawing(times(100_000, '<< /a ')),
  'objects with lists 100,000 deep': () =>
    pdfOfObjects([`<< /Type /Catalog /Pages 2 0 R /X ${times(100_000, '[')} >>`]),
  'a text of 3,000,000 glyphs': () => drawing(`BT /F 1 Tf (${'1'.repeat(3_000_000)}) Tj ET`),
  '200,000 texts': () => drawing(words(200_000)),
  '200,000 lines': () =>
    drawing(times(200_000, (at) => `${at % 595} ${at % 842} m ${(at * 3) % 595} ${at % 842} l S\n`)),
  '100,000 rectangles': () =>
    drawing(times(100_000, (at) => `${at % 595} ${at % 842} 9 9 re f\n`) + words(50)),
  'a grid of 700 by 700 lines': () =>
    drawing(times(700, (at) => `0 ${at} m 595 ${at} l S ${at} 0 m ${at} 842 l S\n`) + words(1000)),
  'a path of 1,000,000 points': () => drawing(`0 0 m ${times(1_000_000, '1 1 l ')}S`),
  'texts at places that are no numbers': () =>
    drawing(
      `BT /F 8 Tf 1e308 0 0 1e308 1e308 1e308 Tm (1) Tj 0 0 0 0 0 0 Tm (2) Tj ${'9'.repeat(400)} 0 Td (3) Tj ET`,
    ),
  'a stream that unpacks to 300 MB': () => onePage(packed(new Uint8Array(300_000_000))),
  'streams packed 30 times': () => {
    let data: Uint8Array = new Uint8Array(20_000_000);
    for (let at = 0; at < 30; at += 1) data = deflateSync(data);
    return onePage(stream(latin(data), `/Filter [${times(30, '/FlateDecode ')}]`));
  },
  'a stream of 100 filters': () =>
    onePage(stream('00'.repeat(1000), `/Filter [${times(100, '/ASCIIHexDecode ')}]`)),
  'a stream of runs': () =>
    onePage(
      packed(
        Uint8Array.from({ length: 2_000_000 }, (_, at) => (at % 2 === 0 ? 129 : 32)),
        '[/FlateDecode /RunLengthDecode]',
      ),
    ),
  'a stream of LZW': (random) =>
    onePage(
      stream(latin(Uint8Array.from({ length: 300_000 }, () => random.whole(0, 255))), '/Filter /LZWDecode'),
    ),
  'a predictor of 10^9 columns': () =>
    onePage(
      stream(
        deflated('x'),
        '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 1000000000 /Colors 1000 >>',
      ),
    ),
  'a picture of 10^10 points': () =>
    onePage(
      stream('9 0 0 9 0 0 cm /I Do'),
      [
        stream(
          'x',
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        ),
      ],
      '/XObject << /I 6 0 R >>',
    ),
  'a picture of JBIG2 and one of JPEG 2000': () =>
    onePage(
      stream('/I Do /J Do'),
      [
        stream(
          times(1000, '\u0000\u00ff'),
          '/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JBIG2Decode',
        ),
        stream(
          times(1000, '\u00ffO\u00ffQ'),
          '/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode',
        ),
      ],
      '/XObject << /I 6 0 R /J 7 0 R >>',
    ),
  'pictures within the text': () => drawing(times(20_000, 'BI /W 9 /H 9 /BPC 8 /CS /G ID x EI\n')),
  'a font with a map of all characters': () =>
    onePage(
      stream('BT /G 8 Tf <00010002> Tj ET'),
      [
        '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>',
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 1000000000 500] >>',
        packed(
          `1 begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange ${times(5000, '1 beginbfrange <00000000> <FFFFFFFF> <0031> endbfrange ')}endcmap`,
        ),
      ],
      '/Font << /G 6 0 R >>',
    ),
  'widths of 1,000,000 characters': () =>
    onePage(
      packed(words(10)),
      [
        `<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 1000000 /Widths [${times(1_000_000, '1 ')}] >>`,
      ],
      '/Font << /F 6 0 R >>',
    ),
  'a broken font': (random) =>
    onePage(
      stream('BT /G 8 Tf (abc) Tj ET'),
      [
        '<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 255 /FontDescriptor 7 0 R >>',
        '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 8 0 R >>',
        packed(Uint8Array.from({ length: 300_000 }, () => random.whole(0, 255))),
      ],
      '/Font << /G 6 0 R >>',
    ),
  'a function of 10^9 samples': () =>
    onePage(
      stream('/S sh'),
      [
        '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 7 0 R >>',
        stream('x', '/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [1000000000] /BitsPerSample 32'),
      ],
      '/Shading << /S 6 0 R >>',
    ),
  'notes 100,000 times': () =>
    onePage(
      packed(words(10)),
      ['<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /V (1) /Parent 6 0 R >>'],
      '',
      `/MediaBox [0 0 595 842] /Annots [${times(100_000, '6 0 R ')}]`,
    ),
  'a table of contents that goes round': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R /StructTreeRoot 4 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      '<< /First 4 0 R /Next 4 0 R /Last 4 0 R /K [4 0 R 4 0 R] >>',
    ]),
  'layers within layers': () =>
    onePage(
      packed(`${times(100_000, '/OC /L BDC ')}${words(10)}`),
      [],
      '/Properties << /L << /Type /OCMD /OCGs [3 0 R] /VE [/And [/Or]] >> >>',
    ),
  'a stream of objects within itself': () =>
    pdfOfObjects(
      [
        catalog,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        stream('3 0 2 0 << /Type /Page >>', '/Type /ObjStm /N 1000000 /First 8 /Extends 3 0 R'),
      ],
      '',
      '1.7',
    ),
  'an unknown lock': () =>
    pdfOfObjects(
      [catalog, '<< /Type /Pages /Count 0 /Kids [] >>'],
      '/Encrypt << /Filter /Standard /V 99 /R 99 /Length 1000000 >> /ID [(a) (b)]',
    ),
  'a lock with a password': () =>
    pdfOfObjects(
      [catalog, '<< /Type /Pages /Count 0 /Kids [] >>'],
      `/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -1 /O (${'o'.repeat(48)}) /U (${'u'.repeat(48)}) /OE (${'o'.repeat(32)}) /UE (${'u'.repeat(32)}) >> /ID [(a) (b)]`,
    ),
  'a kilobyte of anything before the header': async () =>
    Buffer.concat([Buffer.alloc(1000, 0x20), await sampleFiles.pdf()]),
});
