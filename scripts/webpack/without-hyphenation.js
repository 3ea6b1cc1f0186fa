import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const noPattern = fileURLToPath(new URL('./no-pattern.js', import.meta.url));
const engine = /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]?$/u;

/**
 * Leaves out the hyphenation patterns of eighty languages (5 MB) that the spreadsheet library loads for text documents.
 * Chinese has none, and English, the only other language of the page, is built into the library.
 */
export const withoutHyphenation = () =>
  new webpack.NormalModuleReplacementPlugin(/^\.\/[\w-]+\.js$/u, (resource) => {
    if (engine.test(resource.context)) resource.request = noPattern;
  });

/** Avoids eighty files for one empty module. */
export const oneEmptyPattern = {
  test: /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/u,
  parser: { dynamicImportMode: 'eager' },
};
