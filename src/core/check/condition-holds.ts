import type { AgencyProfile } from '../report/report';
import { regulationMakers } from '../statute/agencies';
import type { Condition, Edition } from '../statute/types';

/** What conditions are about: the year of a report, and what is known about its agency. */
interface Conditioned {
  readonly year: number | null;
  readonly profile?: AgencyProfile | undefined;
}

/**
 * Whether a condition that does not depend on figures holds for a report in this edition. Unknown means no: the rule
 * then does not apply. A report without a year counts as one of the first year of its edition.
 */
export function conditionHolds(
  condition: Condition,
  { validFrom }: Edition,
  { year, profile = {} }: Conditioned,
): boolean {
  switch (condition.kind) {
    case 'yearFrom':
      return (year ?? validFrom) >= condition.year;
    case 'agencyKind':
      return profile.kind !== undefined && condition.kinds.includes(profile.kind);
    case 'noRegulationPower':
      return hasNoRegulationPower(profile);
  }
}

/** True only if kind and level, as far as known, exclude every body that may make 规章. */
function hasNoRegulationPower({ kind, level }: AgencyProfile): boolean {
  if (kind === undefined) return false;
  const possible = regulationMakers.filter((maker) => maker.kind === kind);
  // Departments of the State Council are so few that a department without a level is assumed to be local.
  if (level === undefined) return possible.length === 0 || kind === 'department';
  return !possible.some((maker) => maker.level === level);
}
