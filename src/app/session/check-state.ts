import type { composeNarrative } from '../../core/report/compose-narrative';
import type { CellState, Report } from '../../core/report/report';
import { editionIds } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { EditEvidence } from '../corrections/edit-evidence';
import type { TextCheck } from '../check-report';
import { findingsOf, loadTextCheck } from '../check-report';
import { withoutLapsed } from './explanations';
import { progressOf } from './progress';
import type { SessionState } from './session-state';

/** The result of a check. */
export type Checked = Pick<
  SessionState,
  'phase' | 'report' | 'findings' | 'progress' | 'explanations' | 'totals'
>;

/** Needed only if there is text around the tables. */
interface TextRules {
  readonly composeNarrative: typeof composeNarrative;
  /** Covers all editions: the next reading may be of another one. */
  readonly checkTexts: TextCheck;
}

/** The report that was read last, with the inputs and results of its check. */
export class CheckState {
  /** As in the workbook, without what is stored with it. */
  private lastRead: Report | null = null;
  private edits = new EditEvidence();
  /** What the cells of this workbook held, also of tables that are gone by now. */
  private seen = new Map<CellId, CellState>();
  /** Null until there is text. */
  private textRules: TextRules | null = null;

  /** Another workbook was opened in place of this one. */
  forget(): void {
    this.lastRead = null;
    this.edits = new EditEvidence();
    this.seen = new Map();
  }

  /** Loads the text checks once there is text. */
  async loadTextRules(isWanted: boolean): Promise<void> {
    if (!isWanted || this.textRules !== null) return;
    try {
      const [{ composeNarrative }, checkTexts] = await Promise.all([
        import('../../core/report/compose-narrative'),
        loadTextCheck(editionIds),
      ]);
      this.textRules = { composeNarrative, checkTexts };
    } catch {
      // Without a network the figures are still checked.
    }
  }

  /** Checks a report as it was read from the workbook. */
  check(read: Report, state: SessionState): Checked {
    this.lastRead = read;
    for (const [cell, state] of read.cells) this.seen.set(cell, state);
    const checked = checkedState(read, state, this.textRules);
    if (checked.report !== null) this.edits.record(checked.report, checked.findings);
    return checked;
  }

  /** Checks the last reading once more; null if nothing was read. */
  checkAgain(state: SessionState): Checked | null {
    return this.lastRead === null ? null : this.check(this.lastRead, state);
  }

  lastSeen(cell: CellId): CellState | undefined {
    return this.seen.get(cell);
  }

  /** Cells changed since the relations last held, most recent last. */
  changedBefore(): readonly CellId[] {
    return this.edits.changedBefore();
  }
}

function checkedState(read: Report, state: SessionState, textRules: TextRules | null): Checked {
  const { profile, previous, explanations, totals, storedTotals, draft, tableSums } = state;
  const several = read.notes.some((note) => note.code === 'table.repeated');
  if (read.cells.size === 0 || several)
    return {
      phase: several ? 'several' : 'none',
      report: null,
      findings: [],
      progress: [],
      explanations,
      totals,
    };
  const appendices = tableSums?.appendices ?? [];
  const figures: Report = { ...read, profile, ...(appendices.length === 0 ? {} : { appendices }) };
  const report =
    draft === null || textRules === null
      ? figures
      : { ...figures, narrative: textRules.composeNarrative(draft, figures) };
  const context = previous === null ? {} : { previous };
  const findings = findingsOf(report, context, textRules?.checkTexts ?? null);
  // If a workbook does not name the kind of its totals, its cells show it.
  const shown = (read.formulas ?? []).length > 0 ? 'formula' : 'typed';
  return {
    phase: 'ready',
    report,
    findings,
    progress: progressOf(report),
    explanations: withoutLapsed(findings, explanations),
    totals: storedTotals ?? shown,
  };
}
