import { decodeText } from '../open/decode-text';
import { UnusableFile } from '../unusable-file';
import type { Reader } from '../reader';
import { gridOfText } from './grid-of-text';
import { gridsOfExportedCsv } from '../csv/read-csv';

/** Bytes. Reports have some ten thousand; every line of a text has to be compared with all labels. */
const textSizeLimit = 2 * 1024 * 1024;

/**
 * Plain text of any shape in any encoding that offices use, and the .csv that this program writes. Throws
 * `UnusableFile` for text that is not a report.
 */
export const readText: Reader = (bytes) => {
  if (bytes.length > textSizeLimit)
    return Promise.reject(new UnusableFile({ code: 'tooLarge', bytes: bytes.length, limit: textSizeLimit }));
  const text = decodeText(bytes);
  return Promise.resolve({ grids: gridsOfExportedCsv(text) ?? [gridOfText(text)] });
};
