import type { Finding } from '../../core/check/finding';
import type { Report } from '../../core/report/report';
import type { Severity } from '../../core/statute/types';
import type { Explanations } from './explanations';
import { explanationOf } from './explanations';

/** What a finding is for its reader: cells to be filled in, something to be judged later, or a broken rule. */
export type FindingKind = Severity | 'blank' | 'undecided';

/** A finding about nothing but blank cells is no mistake: these are counted by the cell. */
const isAboutBlanks = ({ cells }: Finding, report: Report | null): boolean =>
  cells.length > 0 && cells.every((cell) => report?.cells.get(cell)?.kind === 'blank');

export function kindOf(finding: Finding, report: Report | null): FindingKind {
  if (finding.status === 'undecided') return 'undecided';
  return isAboutBlanks(finding, report) ? 'blank' : finding.severity;
}

/** Everything that the pane counts about findings, wherever it shows a number. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  /** Warnings without an explanation. */
  readonly unexplained: number;
  readonly infos: number;
  /** Cells that are to be filled in. */
  readonly blanks: number;
  /** Relations that cannot be judged yet. */
  readonly undecided: number;
}

/** Counts findings, of a whole report or of a part of it. */
export function tallyOf(
  findings: readonly Finding[],
  report: Report | null,
  explanations: Explanations = new Map(),
): Tally {
  const tally = { errors: 0, warnings: 0, unexplained: 0, infos: 0, undecided: 0 };
  const blanks = new Set<string>();
  for (const finding of findings) {
    const kind = kindOf(finding, report);
    if (kind === 'undecided') tally.undecided += 1;
    else {
      if (finding.ruleId === 'V-BLANK')
        for (const cell of finding.cells)
          if (report?.cells.get(cell)?.kind === 'blank' && report.formulas?.includes(cell) !== true)
            blanks.add(cell);
      if (kind === 'error') tally.errors += 1;
      if (kind === 'info') tally.infos += 1;
      if (kind === 'warning') {
        tally.warnings += 1;
        if (explanationOf(finding, explanations) === null) tally.unexplained += 1;
      }
    }
  }
  return { ...tally, blanks: blanks.size };
}

/** What keeps a report from passing, as it is put in words. */
export type Unresolved = Pick<Tally, 'errors' | 'blanks' | 'undecided'>;

/** Blank cells are reason enough: relations over them are not counted as well. */
export const unresolvedOf = ({ errors, blanks, undecided }: Tally): Unresolved => ({
  errors,
  blanks,
  undecided: blanks > 0 ? 0 : undecided,
});
