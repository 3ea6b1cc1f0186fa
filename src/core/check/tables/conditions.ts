import { regulationMakers } from '../../statute/agencies';
import type { Condition, Edition } from '../../statute/types';
import type { AgencyProfile, Report } from '../../report/report';
import type { CheckContext } from '../context';

/** Whether a guard holds that does not depend on figures. Unknown is no: the rule then says nothing. */
export function conditionHolds(
  guard: Condition,
  report: Report,
  edition: Edition,
  context: CheckContext,
): boolean {
  const profile = context.profile ?? report.profile ?? {};
  switch (guard.kind) {
    case 'yearFrom':
      return (report.year ?? edition.validFrom) >= guard.year;
    case 'agencyKind':
      return profile.kind !== undefined && guard.kinds.includes(profile.kind);
    case 'noRegulationPower':
      return hasNoRegulationPower(profile);
  }
}

/** True only where kind and level, as far as they are known, exclude every maker of 规章. */
function hasNoRegulationPower({ kind, level }: AgencyProfile): boolean {
  if (kind === undefined) return false;
  const possible = regulationMakers.filter((maker) => maker.kind === kind);
  // Departments of the State Council are so few that a department without a level is taken to be a local one.
  if (level === undefined) return possible.length === 0 || kind === 'department';
  return !possible.some((maker) => maker.level === level);
}
