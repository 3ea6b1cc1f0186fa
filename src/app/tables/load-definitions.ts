import type { Session } from '../session/session';
import { withLoaded } from './define-sums';
import { saveDefinitions, storedDefinitions } from './store-tables';

/** Definitions that were loaded, and the names of those whose table is not in the workbook. */
export interface LoadedDefinitions {
  readonly count: number;
  readonly missing: readonly string[];
}

/**
 * Adds the definitions in a file to those of the workbook; none if the file has none.
 *
 * @throws {UnusableFile}
 */
export async function loadDefinitions(
  session: Session,
  bytes: Uint8Array,
  name: string,
): Promise<LoadedDefinitions> {
  const { loadTableTasks } = session.surroundings;
  const loaded =
    loadTableTasks === undefined
      ? await (await import('./definitions-of-file')).definitionsOfFile(bytes, name)
      : await (await loadTableTasks()).read(bytes, name);
  if (loaded.length === 0) return { count: 0, missing: [] };
  await saveDefinitions(session, withLoaded(storedDefinitions(session) ?? [], loaded));
  const notFound = session.snapshot.tableSums?.notFound ?? [];
  return {
    count: loaded.length,
    missing: notFound.filter((one) => loaded.some((definition) => definition.name === one)),
  };
}
