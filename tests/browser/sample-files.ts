import { readFileSync } from 'node:fs';
import { writeExport } from '../../src/app/export/write-export';
import { readJson } from '../../src/files/json/read-json';

const root = new URL('../../', import.meta.url);

/** A file of this repository. */
export const bytesOf = (path: string): Uint8Array => readFileSync(new URL(path, root));

/** A published report without a mistake. */
export const lastYear = readJson(bytesOf('assets/samples/suqian-2023.json'));

const template = () =>
  Promise.resolve({ bytes: bytesOf('assets/templates/data-sections.docx'), places: null });

/** The published report as a file that this program writes. */
export const written = (format: 'docx' | 'html' | 'csv'): Promise<Uint8Array> =>
  writeExport(lastYear, format, { template });

/** The address at which a page begins with the sample of real figures, as with `npm start -- --sample`. */
export const withSample = (url: string): string => `${url}?sample`;
