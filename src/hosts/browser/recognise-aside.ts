import type { RecogniseAside } from '../../app/session/recognise-sheets';
import type { LoadTableTasks } from '../../app/tables/table-tasks';

/** Finds the report in worksheets with much text in a worker, which stays ready for the next change. */
export const recogniseAside: RecogniseAside = async (grids) =>
  (await import('./recognising-worker')).recogniseInWorker(grids);

/** Work on tables that are not of the form, in another one. */
export const loadTableTasks: LoadTableTasks = async () => (await import('./table-tasks')).tableTasks;
