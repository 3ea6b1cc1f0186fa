import type { AgencyProfile, CellState, Report } from '../../report/report';
import { regulationMakers } from '../../statute/agencies';
import { editions } from '../../statute/editions';
import type { CellId, Condition, Edition } from '../../statute/types';
import type { TableFinding } from '../finding';
import type { Evaluation } from './evaluate';
import { evaluate, relationOutcome } from './evaluate';
import { Figures, Holds } from './figures';
import type { Program, Unit } from './program';
import { programOf } from './program';

/** What a check may know beyond the report itself. Rules whose knowledge is missing say nothing. */
export interface CheckContext {
  /** Last year's report, in any edition: figures that it does not have give no basis for comparison. */
  readonly previous?: Report;
  /** Default: what the report says of its agency. */
  readonly profile?: AgencyProfile;
}

/** Whether a guard holds that does not depend on figures. Unknown is no: the rule then says nothing. */
function conditionHolds(guard: Condition, report: Report, edition: Edition, context: CheckContext): boolean {
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

/** What the units of a check of this report are evaluated over. */
function evaluationOf(report: Report, context: CheckContext): Evaluation {
  const edition = editions[report.edition];
  const { slots } = programOf(edition);
  const holds = (condition: Condition) => conditionHolds(condition, report, edition, context);
  const size = slots.ids.length;
  const values = new Float64Array(context.previous === undefined ? size : 2 * size);
  return {
    slots,
    report,
    values,
    figures: new Figures(slots, report, values.subarray(0, size)),
    previous:
      context.previous === undefined ? null : new Figures(slots, context.previous, values.subarray(size)),
    applies: (unit) => conditionsOf(unit).every(holds),
  };
}

/** A check that keeps its findings and follows changes of single cells. */
class LiveCheck {
  private readonly program: Program;
  private readonly on: Evaluation;
  /** The finding of each unit. */
  private readonly results: (TableFinding | null)[];

  constructor(report: Report, context: CheckContext) {
    this.program = programOf(editions[report.edition]);
    const { units } = this.program;
    this.on = evaluationOf(report, context);
    const { holds: held } = this.on.figures;
    this.results = units.map((unit) =>
      // Most units are single cells that hold a figure.
      unit.kind === 'type' && held[unit.slot] === Holds.figure ? null : evaluate(unit, this.on),
    );
  }

  /** The findings for the present figures, in the order of the catalogue. */
  findings(): readonly TableFinding[] {
    const findings: TableFinding[] = [];
    for (const result of this.results) if (result !== null) findings.push(result);
    return findings;
  }

  /**
   * Takes over what one cell now holds and returns the findings. Cells that no rule knows are ignored.
   */
  change(cell: CellId, state: CellState): readonly TableFinding[] {
    const slot = this.program.slots.index.get(cell);
    if (slot === undefined) return this.findings();
    const { figures } = this.on;
    const before = figures.holds[slot];
    figures.set(slot, state);
    // From one good figure to another only the relations can change.
    const onlyFigures = before === Holds.figure && figures.holds[slot] === Holds.figure;
    for (const index of (onlyFigures ? this.program.relationsOf : this.program.unitsOf)[slot] ?? [])
      this.results[index] = evaluate(this.program.units[index] as Unit, this.on);
    return this.findings();
  }
}

function conditionsOf(unit: Unit): readonly Condition[] {
  if (unit.kind === 'relation') return unit.compiled.conditions;
  return unit.kind === 'source' ? (unit.test.when ?? []) : [];
}

/**
 * Checks a report against all rules of its edition. Findings come in the order of the catalogue, within a rule in the
 * order of the cells. A relation over a blank or unreadable cell is undecided, never passed.
 */
export const check = (report: Report, context: CheckContext = {}): readonly TableFinding[] =>
  new LiveCheck(report, context).findings();

/** Starts a check that follows single changes: `change` costs a few relations instead of all. */
export const startCheck = (report: Report, context: CheckContext = {}): LiveCheck =>
  new LiveCheck(report, context);

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
