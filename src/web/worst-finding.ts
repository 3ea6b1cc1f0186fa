import type { Finding } from '../check/finding';
import type { CellId, Severity } from '../statute/types';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The most severe broken rule that concerns a cell, else an undecided one, else undefined. */
export function worstFinding(findings: readonly Finding[], cell: CellId): Finding | undefined {
  const own = findings.filter((finding) => finding.cells.includes(cell));
  return (
    own
      .filter((finding) => finding.status === 'broken')
      .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0] ?? own[0]
  );
}
