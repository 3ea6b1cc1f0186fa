import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import type { CellId } from '../../core/statute/types';

/** The most severe broken rule that concerns a cell, else an undecided one, else undefined. */
export function worstFinding(findings: readonly Finding[], cell: CellId): Finding | undefined {
  const own = findings.filter((finding) => finding.cells.includes(cell));
  return own.filter((finding) => finding.status === 'broken').sort(bySeverity)[0] ?? own[0];
}
