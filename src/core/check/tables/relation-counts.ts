import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CheckContext } from '../context';
import { relationOutcome } from './evaluate';
import { evaluationOf } from './live-check';
import { programOf } from './program';

/** How many relations turned out how; silent are those that say nothing about this report. */
export type RelationCounts = Readonly<Record<ReturnType<typeof relationOutcome>, number>>;

/** How the relations of an edition turn out for a report: what `check` does not find is not yet shown to hold. */
export function relationCounts(report: Report, context: CheckContext = {}): RelationCounts {
  const on = evaluationOf(report, context);
  const counts = { held: 0, broken: 0, undecided: 0, silent: 0 };
  for (const unit of programOf(editions[report.edition]).units)
    if (unit.kind === 'relation') counts[relationOutcome(unit, on)] += 1;
  return counts;
}
