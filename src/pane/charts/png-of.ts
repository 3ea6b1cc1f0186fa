import { toBase64 } from '../../app/export/base64';

/** Pixels of the picture for each of the drawing: sharp in print. */
const zoom = 2;

/** An SVG as PNG, in the fonts of this page. Rejects if the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * zoom;
  canvas.height = image.naturalHeight * zoom;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (context === null || blob === null) throw new Error('no canvas');
  return new Uint8Array(await blob.arrayBuffer());
}
