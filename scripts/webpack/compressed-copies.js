import { constants } from 'node:zlib';
import CompressionPlugin from 'compression-webpack-plugin';

/** Texts that a server sends as they were built: the manifest is stamped after the build, pictures are compressed. */
const texts = /\.(?:js|mjs|css|html)$/u;

const brotli = (quality) => ({
  algorithm: 'brotliCompress',
  filename: '[path][base].br',
  compressionOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: quality } },
});

/**
 * Puts a .br and a .gz next to each text, for servers that send them. What everyone waits for is compressed as far as
 * possible: for all files that would take half as long as the build.
 *
 * @param {RegExp} firstLoad
 */
export const compressedCopies = (firstLoad) =>
  [
    { ...brotli(11), include: firstLoad },
    { ...brotli(9), exclude: firstLoad },
    { algorithm: 'gzip', filename: '[path][base].gz', compressionOptions: { level: 9 } },
  ].map((options) => new CompressionPlugin({ test: texts, threshold: 1024, ...options }));
