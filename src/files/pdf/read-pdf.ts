import type { Reader } from '../reader';
import { documentGrids } from './document-grids';
import type { Clock } from './deadline';
import { Deadline } from './deadline';
import { readPages } from './pages';

/**
 * Reads a PDF: its tables as one grid each, the lines around them as grids of one column, in reading order. Columns come from the lines
 * that are drawn, else from where the figures stand. Throws `UnusableFile` also where the pages are pictures, or where a font
 * does not tell which characters it shows: then nothing is read rather than something wrong.
 */
export async function readPdf(bytes: Uint8Array, clock?: Clock): ReturnType<Reader> {
  const deadline = new Deadline(clock);
  return documentGrids(await readPages(bytes, deadline), deadline);
}
