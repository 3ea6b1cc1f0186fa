import { bySeverity } from '../../core/check/by-severity';
import type { Finding } from '../../core/check/finding';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import { findingKey } from './explanations';
import { groupFindings } from './group-findings';

/** The findings to work off: most severe first, then as the list shows them. What cannot be judged yet is left out. */
export const workOrder = (findings: readonly Finding[]): readonly Finding[] =>
  groupFindings(findings)
    .flatMap(({ broken }) => broken)
    .sort(bySeverity);

/** Where someone is on the way through the findings. */
export interface FindingPlace {
  readonly key: string;
  /** The words in the text that it is about; empty if it is about cells. */
  readonly words: string;
}

export const placeOf = (finding: Finding): FindingPlace => ({
  key: findingKey(finding),
  words: finding.words === undefined ? '' : JSON.stringify(finding.words[0]),
});

/**
 * The finding to go to next, or before with a negative step; round and round. The same one if it is now about other
 * words: the first of several was mended. Null if there is none.
 *
 * @param current null begins anew
 */
export function nextFinding(
  findings: readonly Finding[],
  current: FindingPlace | null,
  step: 1 | -1,
): Finding | null {
  const all = workOrder(findings);
  const at = all.findIndex((finding) => findingKey(finding) === current?.key);
  const same = all[at];
  if (same === undefined) return all.at(step > 0 ? 0 : -1) ?? null;
  if (step > 0 && placeOf(same).words !== current?.words) return same;
  return all[(at + step + all.length) % all.length] ?? null;
}

/**
 * The cell of a finding that shows most: one that is probably wrong, otherwise one that cannot be read, otherwise the
 * first, which is the total of a sum. Null if it has no cells.
 *
 * @param suspected cells that some proposed correction would change
 */
export const tellingCell = (
  { cells }: Finding,
  report: Report | null,
  suspected: ReadonlySet<CellId> = new Set(),
): CellId | null =>
  cells.find((cell) => suspected.has(cell)) ??
  cells.find((cell) => report?.cells.get(cell)?.kind === 'invalid') ??
  cells[0] ??
  null;
