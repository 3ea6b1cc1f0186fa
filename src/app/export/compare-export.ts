import { collapsedCellsOf } from '../../core/report/cells';
import { printedTexts } from '../../core/report/printed-report';
import type { CellState, Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { LoadedReport } from '../import/load-report';

interface Comparison {
  readonly same: number;
  readonly all: number;
  /** The cells that are not the same. */
  readonly cells: readonly CellId[];
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** Every one of the sentences stands in the file that it is to carry. */
  readonly hasRemarks: boolean;
}

/**
 * Compares a report with what our own reader found in its export: every cell, and every paragraph in its order. Figures of a collapsed
 * row are among the remarks of forms whose layout has no cells for them.
 */
export function compareExport(
  { report: found, texts = printedTexts(found, 'report') }: LoadedReport,
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

/** How many cells of a report hold the same in another one. */
export const sameCells = (report: Report, other: Report): number =>
  [...report.cells].filter(([cell, state]) => isSameState(other.cells.get(cell), state)).length;

/** What cannot be read as a number is compared as it is seen: files and pages do not keep its blanks. */
const isSameInFile = (found: CellState | undefined, state: CellState): boolean =>
  found?.kind === 'invalid' && state.kind === 'invalid'
    ? seen(found.raw) === seen(state.raw)
    : isSameState(found, state);

/** A text without what is not seen, and without the marks that divide a line into cells. */
const seen = (text: string): string => text.replace(/[\s|\p{Control}\p{Format}\p{Surrogate}]/gu, '');

/** How many paragraphs stand in a document, one behind the other. Readers may divide a line, so all its texts are one. */
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
