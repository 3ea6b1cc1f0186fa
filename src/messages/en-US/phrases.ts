import type { CellId, Edition, TableId } from '../../core/statute/types';
import { tableName } from '../../core/report/cell-names';
import { firstNames, quoted } from '../sentence-parts';

/** The word that agrees with a list in number. */
export const agree = (list: readonly unknown[], one: string, many: string): string =>
  list.length === 1 ? one : many;

/** At most three cells by name, then how many there are. */
export function listOf(edition: Edition, cells: readonly CellId[]): string {
  const names = firstNames(edition, cells);
  if (cells.length > 3) return `${names.join(', ')} and others (${cells.length} cells)`;
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

export const table = (edition: Edition, id: TableId): string => `「${tableName(edition, id)}」`;

/** A line within a table that may have no label. */
export const lineOf = (row: string): string => (row === '' ? 'A line without a label' : `The line “${row}”`);

/** The paragraph because of which figures are not read back. */
export const misleadingText = (paragraph: string): string =>
  `The reason is this paragraph of the text, which reads like a row of a table: “${quoted(paragraph)}”. Make it a whole sentence, then try again.`;
