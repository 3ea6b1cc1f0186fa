import type { SessionState } from '../../app/session/session-state';
import { addressOf } from '../../core/grid/addresses';
import type { Messages } from '../../messages/messages';
import { cellLabels } from '../../core/report/cell-names';
import type { PageTexts } from '../../messages/page-texts';
import { stateText } from '../../core/report/cell-state';
import { editions } from '../../core/statute/editions';
import { worstFinding } from './worst-finding';

/** What is said of the cell that was selected: for a cell of the form its labels, content and worst finding, else its address. */
export function selectionText(
  { report, findings, selected }: Pick<SessionState, 'report' | 'findings' | 'selected'>,
  place: { readonly row: number; readonly column: number },
  texts: PageTexts,
  { severityNames, statusNames }: Pick<Messages, 'severityNames' | 'statusNames'>,
): string {
  if (report === null || selected === null) return addressOf(place.row, place.column);
  const state = report.cells.get(selected);
  // That a blank is blank is no further problem of it.
  const worst = state?.kind === 'blank' ? undefined : worstFinding(findings, selected);
  const said =
    worst === undefined
      ? []
      : [worst.status === 'broken' ? severityNames[worst.severity] : statusNames.undecided];
  return texts.selectedCell(
    cellLabels(editions[report.edition], selected),
    stateText(state, texts.blankCell),
    said,
  );
}
