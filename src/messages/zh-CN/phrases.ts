import type { CellId, Edition } from '../../core/statute/types';
import { firstNames, quoted } from '../sentence-parts';

/** At most three cells by name, then how many there are. */
export const listOf = (edition: Edition, cells: readonly CellId[]): string =>
  firstNames(edition, cells).join('、') + (cells.length > 3 ? `等 ${cells.length} 格` : '');

/** A line within a table that may have no label. */
export const lineOf = (row: string): string => `表内${row === '' ? '有一行' : `「${row}」行`}`;

/** The paragraph because of which figures are not read back. */
export const misleadingText = (paragraph: string): string =>
  `原因是正文中的这一段读起来像表格中的一行：“${quoted(paragraph)}”。请把它改写成完整的句子，然后重试。`;
