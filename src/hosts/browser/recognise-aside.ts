import type { RecogniseAside } from '../../app/session/recognise-sheets';

/** Finds the report in worksheets with much text in a worker, which stays ready for the next change. */
export const recogniseAside: RecogniseAside = async (grids) =>
  (await import('./recognising-worker')).recogniseInWorker(grids);
