import { chartCommandTexts } from '../../../messages/zh-CN/command-charts';
import { FileError } from '../command';

/** Pixels of the picture for each of the drawing: sharp in print. */
const zoom = 2;

/**
 * An SVG as PNG.
 *
 * @param fontFile the font to use; without it, those of this machine
 * @throws {FileError} if the library, which is installed on request only, is not there, and without a font for Chinese
 */
export async function pngOf(svg: string, fontFile: string | undefined): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new FileError(chartCommandTexts.noRaster);
  });
  const font =
    fontFile === undefined ? { loadSystemFonts: true } : { loadSystemFonts: false, fontFiles: [fontFile] };
  const drawn = (text: string, factor: number) =>
    new Resvg(text, { fitTo: { mode: 'zoom', value: factor }, font }).render();
  if (!hasChinese(drawn(twoCharacters, 1).pixels))
    throw new FileError(
      fontFile === undefined ? chartCommandTexts.noFont : chartCommandTexts.badFont(fontFile),
    );
  return drawn(svg, zoom).asPng();
}

const side = 20;

/** One character to the left, another to the right. */
const twoCharacters =
  `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * side}" height="${side}">` +
  `<text x="2" y="16" font-size="16">政</text><text x="${side + 2}" y="16" font-size="16">府</text></svg>`;

/** Without a font for them, both are the same empty box, or nothing. @param pixels four bytes each, row by row */
function hasChinese(pixels: Uint8Array): boolean {
  const row = 2 * side * 4;
  return pixels.some((value, at) => at % row < row / 2 && value !== pixels[at + row / 2]);
}
