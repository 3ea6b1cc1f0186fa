import { collapsedCellsOf } from '../../core/report/cells';
import { withoutApostrophes } from '../../core/report/disarmed-text';
import { printedTexts } from '../../core/report/printed-report';
import type { CellState, Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { LoadedReport } from '../import/load-report';

interface Comparison {
  readonly same: number;
  readonly all: number;
  /** The cells that differ. */
  readonly cells: readonly CellId[];
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** Every sentence that the file must carry is in it. */
  readonly hasRemarks: boolean;
}

/** What a reader found in an export. */
export type ReadBack = Pick<LoadedReport, 'report' | 'texts'>;

/**
 * Compares a report with what our reader found in its export: every cell, and every paragraph in order. Layouts without
 * cells for the figures of a collapsed row carry them as remarks.
 */
export function compareExport(
  { report: found, texts = printedTexts(found, 'report') }: ReadBack,
  report: Report,
  paragraphs: readonly string[],
  remarks: readonly string[] = [],
): Comparison {
  const collapsed = new Set(collapsedCellsOf(editions[report.edition]).map(({ id }) => id));
  const cells = [...report.cells].flatMap(([cell, state]) => {
    const isRemark = collapsed.has(cell) && !found.cells.has(cell);
    return isRemark || isSameInFile(found.cells.get(cell), state) ? [] : [cell];
  });
  const all = report.cells.size;
  return {
    same: all - cells.length,
    all,
    cells,
    paragraphs: { same: foundInOrder(texts, paragraphs), all: paragraphs.length },
    hasRemarks: foundInOrder(texts, remarks) === remarks.length,
  };
}

/** How many cells of one report have the same value in another. */
export const sameCells = (report: Report, other: Report): number =>
  [...report.cells].filter(([cell, state]) => isSameState(other.cells.get(cell), state)).length;

/**
 * Text that is not a number is compared as displayed: files and pages do not preserve its blanks, and no reader knows who
 * wrote the apostrophes before a formula.
 */
const isSameInFile = (found: CellState | undefined, state: CellState): boolean =>
  found?.kind === 'invalid' && state.kind === 'invalid'
    ? withoutApostrophes(seen(found.raw)) === withoutApostrophes(seen(state.raw))
    : isSameState(found, state);

/** A text without invisible characters and without the marks that divide a line into cells. */
const seen = (text: string): string => text.replace(/[\s|\p{Control}\p{Format}\p{Surrogate}]/gu, '');

/**
 * How many paragraphs a document contains, in order. Readers may split a line, so all its texts are joined into one.
 */
function foundInOrder(texts: readonly string[], paragraphs: readonly string[]): number {
  const document = seen(texts.join(''));
  let from = 0;
  let same = 0;
  for (const paragraph of paragraphs) {
    const wanted = seen(paragraph);
    const at = document.indexOf(wanted, from);
    if (at === -1) continue;
    same += 1;
    from = at + wanted.length;
  }
  return same;
}
