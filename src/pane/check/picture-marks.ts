import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import type { Report } from '../../core/report/report';
import type { CellId, Severity } from '../../core/statute/types';

export type Mark = Severity | 'blank';

/**
 * How each cell is marked in the picture of its table: by the most severe broken rule that concerns it, else as blank. That a
 * blank cell is blank is no further problem of it, and a formula that shows nothing yet is no blank.
 */
export function marksOf(report: Report, findings: readonly Finding[]): ReadonlyMap<CellId, Mark> {
  const marks = new Map<CellId, Mark>();
  const formulas = new Set(report.formulas);
  for (const [cell, state] of report.cells)
    if (state.kind === 'blank' && !formulas.has(cell)) marks.set(cell, 'blank');
  const broken = findings.filter(({ status }) => status === 'broken').sort(bySeverity);
  for (const { cells, severity } of broken)
    for (const cell of cells) if (!marks.has(cell)) marks.set(cell, severity);
  return marks;
}
