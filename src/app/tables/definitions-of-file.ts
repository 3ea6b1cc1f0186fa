import type { TableDefinition } from '../../core/tables/definition';
import { openFile } from '../../files/open/guard';
import { readDocument } from '../../files/read-document';
import { definitionsIn, readTableDefinitions } from './table-definitions';

/**
 * The definitions in a file: as they are saved by themselves, or in a workbook, such as last year's; none if it has
 * none.
 *
 * @throws {UnusableFile}
 */
export async function definitionsOfFile(
  bytes: Uint8Array,
  name: string,
): Promise<readonly TableDefinition[]> {
  const file = openFile(bytes, name);
  if (file.kind === 'json') return readTableDefinitions(file.bytes);
  const { settings } = await readDocument(file);
  return definitionsIn(settings?.['tables'] ?? '') ?? [];
}
