import type { CheckTablesAside } from '../../app/session/stored-tables';

/** Checks large tables in a worker. */
export const checkTablesAside: CheckTablesAside = async (sheets, definitions) =>
  (await import('./run-task')).runTask('checkTables', [sheets, definitions]);
