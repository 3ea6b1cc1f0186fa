import type { composeNarrative } from '../../core/report/compose-narrative';
import type { Report } from '../../core/report/report';
import { editionIds } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { EditEvidence } from '../corrections/edit-evidence';
import type { TextCheck } from '../check-report';
import { findingsOf, loadTextCheck } from '../check-report';
import { withoutLapsed } from './explanations';
import { progressOf } from './progress';
import type { SessionState } from './session-state';

/** What a check finds out. */
export type Checked = Pick<
  SessionState,
  'phase' | 'report' | 'findings' | 'progress' | 'explanations' | 'totals'
>;

/** What is needed only where there is text around the tables. */
interface TextRules {
  readonly composeNarrative: typeof composeNarrative;
  /** In all editions: the next reading may be of another one. */
  readonly checkTexts: TextCheck;
}

/** The report that was read last, and what checking it takes and leaves. */
export class CheckState {
  /** As the workbook has it, without what is stored with it. */
  private lastRead: Report | null = null;
  private edits = new EditEvidence();
  /** Null as long as there was no text. */
  private textRules: TextRules | null = null;

  /** Another workbook was opened in place of this one. */
  forget(): void {
    this.lastRead = null;
    this.edits = new EditEvidence();
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
    const checked = checkedState(read, state, this.textRules);
    if (checked.report !== null) this.edits.record(checked.report, checked.findings);
    return checked;
  }

  /** Checks what was read last once more; null where nothing was read. */
  checkAgain(state: SessionState): Checked | null {
    return this.lastRead === null ? null : this.check(this.lastRead, state);
  }

  /** Cells changed since the relations last held, most recent last. */
  changedBefore(): readonly CellId[] {
    return this.edits.changedBefore();
  }
}

function checkedState(read: Report, state: SessionState, textRules: TextRules | null): Checked {
  const { profile, previous, explanations, totals, storedTotals, draft } = state;
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
  const figures: Report = { ...read, profile };
  const report =
    draft === null || textRules === null
      ? figures
      : { ...figures, narrative: textRules.composeNarrative(draft, figures) };
  const context = previous === null ? {} : { previous };
  const findings = findingsOf(report, context, textRules?.checkTexts ?? null);
  // A workbook that does not name the kind of its totals shows it.
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
