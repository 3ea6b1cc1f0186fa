import type { TableDefinition } from '../../core/tables/definition';
import type { CheckedSheets } from './check-tables';
import type { FoundTable } from './find-tables';
import type { Sheet } from './sheet';

/** What may take long about tables, where it can be ended. All of it throws `UnusableFile` where it takes too long. */
export interface TableTasks {
  /** Finds tables and their sums. Rejects with an `AbortError` when cancelled. */
  readonly find: (sheets: readonly Sheet[], signal: AbortSignal) => Promise<readonly FoundTable[]>;
  /** Checks confirmed sums by the text of their definitions. */
  readonly check: (sheets: readonly Sheet[], definitions: string) => Promise<CheckedSheets>;
  /** Reads the definitions in a file. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<readonly TableDefinition[]>;
}

/** Loads them on first use. */
export type LoadTableTasks = () => Promise<TableTasks>;
