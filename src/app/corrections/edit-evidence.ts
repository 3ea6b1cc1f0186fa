import type { Finding } from '../../core/check/finding';
import type { Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { CellId } from '../../core/statute/types';

/** The number of changes before the errors appeared that are worth suspecting. */
const mostRemembered = 8;

/**
 * Remembers which cells were changed before relations broke: those are the likely culprits. Stays in memory and is
 * never saved.
 */
export class EditEvidence {
  private last: Report | null = null;
  private changed: CellId[] = [];
  /** Errors present from the start say nothing about what was changed. */
  private hasHeld = false;

  /** Adds a report as it was checked, with its findings. */
  record(report: Report, findings: readonly Finding[]): void {
    const isBroken = findings.some(
      ({ severity, status, left }) => severity === 'error' && status === 'broken' && left !== undefined,
    );
    const { last } = this;
    if (!isBroken) {
      this.hasHeld = true;
      this.changed = [];
    } else if (this.hasHeld && last !== null) {
      const now = [...report.cells.keys()].filter(
        (cell) => !isSameState(last.cells.get(cell), report.cells.get(cell)),
      );
      this.changed = [...this.changed.filter((cell) => !now.includes(cell)), ...now].slice(-mostRemembered);
    }
    this.last = report;
  }

  /** Cells changed since the relations last held, most recent last. */
  changedBefore(): readonly CellId[] {
    return this.changed;
  }
}
