/** A text at a position in points from the bottom left corner. */
interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** 3 is hidden. */
  readonly mode?: number;
  /** Degrees, counterclockwise, around the position. */
  readonly turn?: number;
  /** How far below the position, in the rotated direction. */
  readonly below?: number;
  readonly size?: number;
  /** Between its characters, in points. */
  readonly spacing?: number;
}

interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly rotate?: number;
  /** The share of the page height taken by a picture across its whole width. */
  readonly picture?: number;
}

export interface PdfOptions {
  /** One in a font that no program can use. */
  readonly brokenFont?: boolean;
  /** The dictionary and data of a page's stream, from its operators. */
  readonly pack?: (operators: Uint8Array) => PackedStream;
}

export interface PackedStream {
  readonly entries: string;
  readonly data: Uint8Array;
}

/** Bytes as the characters with the same numbers, and back. */
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const plain = (data: Uint8Array): PackedStream => ({ entries: `/Length ${data.length}`, data });

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');

function contentOf({ texts, lines = [], picture = 0 }: PdfPage): string {
  return [
    ...(picture > 0 ? [`q 595 0 0 ${842 * picture} 0 0 cm /I Do Q`] : []),
    ...lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`),
    ...texts.map(({ x, y, text, mode = 0, turn = 0, below = 0, size = 16, spacing = 0 }) => {
      const angle = (turn * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(6));
      return `BT /F ${size} Tf ${spacing} Tc ${mode} Tr ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm 0 ${-below} Td <${hexOf(text)}> Tj ET`;
    }),
  ].join('\n');
}

/** A PDF as text operators, with a Chinese font that is only named: its characters are UCS-2 through a predefined map. */
export function pdfOf(
  pages: readonly PdfPage[],
  { brokenFont = false, pack = plain }: PdfOptions = {},
): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H ${brokenFont ? '' : '/DescendantFonts [4 0 R] '}>>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [814 939 500 1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    // A picture of one point, with a filter that nobody unpacks.
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length 4 >>\nstream\nnone\nendstream',
    ...pages.flatMap((page, index) => {
      const { entries, data } = pack(bytesOf(contentOf(page)));
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Contents ${8 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>`,
        `<< ${entries} >>\nstream\n${textOf(data)}\nendstream`,
      ];
    }),
  ];
  return pdfOfObjects(objects);
}

/** A file of these objects, numbered from 1; the first one is the catalog. */
export function pdfOfObjects(objects: readonly string[], trailer = '', version = '1.4'): Uint8Array {
  let file = `%PDF-${version}\n`;
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(file);
}
