import type { Finding } from '../../check/finding';
import type { Report } from '../../report/report';
import type { CellId, Severity } from '../../statute/types';

export type Mark = Severity | 'blank';

const order: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * How each cell is marked in the picture of its table: by the most severe broken rule that concerns it, else as blank. That a
 * blank cell is blank is no further problem of it.
 */
export function marksOf(report: Report, findings: readonly Finding[]): ReadonlyMap<CellId, Mark> {
  const marks = new Map<CellId, Mark>();
  for (const [cell, state] of report.cells) if (state.kind === 'blank') marks.set(cell, 'blank');
  for (const severity of order)
    for (const finding of findings)
      if (finding.status === 'broken' && finding.severity === severity)
        for (const cell of finding.cells) if (marks.get(cell) !== 'blank') marks.set(cell, severity);
  return marks;
}
