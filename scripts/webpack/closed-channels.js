import { fileURLToPath } from 'node:url';

const left = /(const handler = \(\) => \{\s*)(if \(!cancelled\) callback\(\);)/u;

/**
 * The spreadsheet library opens a message channel for each drawing and calculation, and closes it only if that is
 * cancelled. A browser holds open channels for ever: some ten more with each opened workbook.
 */
export default function closeChannels(source) {
  if (!left.test(source)) throw new Error('The spreadsheet library no longer opens channels like that.');
  return source.replace(left, '$1channel.port1.onmessage = null; channel.port1.close(); $2');
}

export const closedChannels = {
  test: /[\\/]@univerjs[\\/]core[\\/]lib[\\/]es[\\/]index\.js$/u,
  loader: fileURLToPath(import.meta.url),
};
