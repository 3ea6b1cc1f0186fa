import type { Slots } from '../../check/tables/figures';
import type { Report } from '../../report/report';
import type { RollupRule, RollupRuleId } from '../../statute/rules/roll-up';
import { rollupRules } from '../../statute/rules/roll-up';
import type { CellId, Edition } from '../../statute/types';
import type { Agency } from '../agency';
import type { AssignedFiles } from '../assign-files';
import type { RollupFinding, RollupFindingOf } from '../finding';
import type { MemberReport } from '../member-report';
import type { RollupSums } from '../sums';

/** A report that counts in a roll-up. */
export interface RollupRow {
  readonly agency: Agency;
  readonly report: MemberReport;
  /** 本级. */
  readonly isOwn: boolean;
  /** The agency's report of last year, if it is known. */
  readonly previous: MemberReport | null;
}

/** What the rules about a roll-up look at. */
export interface RuleContext {
  readonly edition: Edition;
  readonly slots: Slots;
  /** The cells that are no sums, with their slots. */
  readonly inputs: readonly { readonly id: CellId; readonly slot: number }[];
  readonly year: number;
  readonly isFinal: boolean;
  readonly assigned: AssignedFiles;
  readonly rows: readonly RollupRow[];
  readonly sums: RollupSums;
  /** The parent's published report of last year. */
  readonly previous: Report | null;
  /** The reports of last year by agency id, those of former members included. */
  readonly previousOf: ReadonlyMap<string, MemberReport>;
}

/** A broken rule, with the severity that the rule has at this stage of the roll-up. */
export function finding<R extends RollupRuleId>(
  ruleId: R,
  { isFinal }: Pick<RuleContext, 'isFinal'>,
  about: Omit<RollupFindingOf<R>, 'ruleId' | 'severity' | 'cells' | 'agencies'> &
    Partial<Pick<RollupFindingOf<R>, 'cells' | 'agencies' | 'severity'>>,
): RollupFinding {
  const rule = rollupRules.find(({ id }) => id === ruleId) as RollupRule;
  const severity = rule.onlyWhenFinal === true && !isFinal ? 'warning' : rule.severity;
  // The params belong to the rule, which the compiler does not see.
  return { ruleId, severity, cells: [], agencies: [], ...about } as unknown as RollupFinding;
}

/** The figure of a report of the parent in a cell; null if it has none. */
export function givenFigure(report: Report | null, cell: CellId): number | null {
  const state = report?.cells.get(cell);
  return state?.kind === 'number' ? state.value : null;
}
