import { cellName } from '../../core/report/cell-names';
import { collapsedRowRemark } from '../../messages/zh-CN/documents';
import { collapsedCellsOf } from '../../core/report/cells';
import { stateText } from '../../core/report/cell-state';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';

/**
 * Figures of a collapsed row have no cell in the official layout and cannot be divided among its rows: every file that
 * shows the layout carries them as a remark instead of dropping them.
 */
export function collapsedRemarks(report: Report): readonly string[] {
  const edition = editions[report.edition];
  const figures = collapsedCellsOf(edition).flatMap(({ id }) => {
    const state = report.cells.get(id);
    if (state === undefined || state.kind === 'blank') return [];
    return [`${cellName(edition, id)} ${stateText(state)}`];
  });
  return figures.length === 0 ? [] : [collapsedRowRemark(figures)];
}
