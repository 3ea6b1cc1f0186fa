import type { TableTasks } from '../../app/tables/table-tasks';
import { runTask } from './run-task';

/** Work on tables in a worker. */
export const tableTasks: TableTasks = {
  find: (sheets, signal) => runTask('findTables', [sheets], signal),
  check: (sheets, definitions) => runTask('checkTables', [sheets, definitions]),
  read: (bytes, name) => runTask('readDefinitions', [bytes, name]),
};
