import { relationKey } from '../locate/report-problem';
import type { Finding } from '../check/finding';
import type { Report } from '../report/report';
import type { CellId } from '../statute/types';

/** As many changes before the errors appeared are worth suspecting. */
const mostRemembered = 8;

/**
 * Remembers which cells were changed before relations broke: those are the likely ones. Kept in memory only, never saved.
 */
export class EditEvidence {
  private last: Report | null = null;
  private changed: CellId[] = [];
  private broken = new Set<string>();

  /** Takes a report as it was checked, with what was found. */
  take(report: Report, findings: readonly Finding[]): void {
    const broken = new Set(
      findings.flatMap(({ ruleId, severity, status, params }) =>
        severity === 'error' && status === 'broken' ? [relationKey(ruleId, params)] : [],
      ),
    );
    const { last } = this;
    if (last === null || last.edition !== report.edition) this.changed = [];
    else {
      const now = [...report.cells.keys()].filter((cell) => !isSame(last, report, cell));
      // What was changed while everything held has been accepted by the relations.
      if (this.broken.size === 0 && broken.size === 0) this.changed = [];
      this.changed = [...this.changed.filter((cell) => !now.includes(cell)), ...now].slice(-mostRemembered);
    }
    if (broken.size === 0) this.changed = [];
    this.last = report;
    this.broken = broken;
  }

  /** Cells changed since the relations last held, the last one last. */
  changedBefore(): readonly CellId[] {
    return this.changed;
  }
}

function isSame(before: Report, now: Report, cell: CellId): boolean {
  const [one, other] = [before.cells.get(cell), now.cells.get(cell)];
  if (one?.kind !== other?.kind) return false;
  if (one?.kind === 'number' && other?.kind === 'number') return one.value === other.value;
  return one?.kind !== 'invalid' || other?.kind !== 'invalid' || one.raw === other.raw;
}
