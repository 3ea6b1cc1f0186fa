import type { OpenedFile } from './guard';

/**
 * Bytes, unpacked. Whatever a smaller file contains, no native call on it takes long, and it cannot fill the memory: its
 * size alone bounds how much there can be to compare. Our workbooks have a quarter of it.
 */
export const lightBytes = 256 * 1024;

/** Whether a file may be read together with others. A PDF is never light: even a small one can draw a lot. */
export const isLight = (file: OpenedFile): boolean =>
  file.kind !== 'pdf' && unpackedMarkup(file) <= lightBytes;

/** Bytes that the markup of any package unpacks to. Pictures are never unpacked. */
function unpackedMarkup(file: OpenedFile): number {
  if (!('directory' in file)) return file.bytes.length;
  const markup = [...file.directory.values()].filter(({ name }) => /\.(?:xml|rels)$/iu.test(name));
  return markup.reduce((sum, { size }) => sum + size, 0);
}
