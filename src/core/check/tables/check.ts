import type { AgencyProfile, CellState, Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId, Condition } from '../../statute/types';
import { conditionHolds } from '../condition-holds';
import type { TableFinding } from '../finding';
import type { Evaluation } from './evaluate';
import { evaluate, relationOutcome } from './evaluate';
import { oneForEachCause } from './one-cause';
import { Figures, CellHolds } from './figures';
import type { Program, Unit } from './program';
import { programOf } from './program';

/** What a check may know beyond the report itself. Rules that lack this knowledge produce no finding. */
export interface CheckContext {
  /** Last year's report, in any edition: figures it lacks are not compared. */
  readonly previous?: Report;
  /** Default: what the report states about its agency. */
  readonly profile?: AgencyProfile;
}

/** The data that the units of this check are evaluated on. */
function evaluationOf(report: Report, context: CheckContext): Evaluation {
  const edition = editions[report.edition];
  const { slots } = programOf(edition);
  const about = { year: report.year, profile: context.profile ?? report.profile };
  const holds = (condition: Condition) => conditionHolds(condition, edition, about);
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

/** A check that holds its findings and follows changes of single cells. */
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
      unit.kind === 'type' && held[unit.slot] === CellHolds.figure ? null : evaluate(unit, this.on),
    );
  }

  /** The current findings, in catalogue order. */
  findings(): readonly TableFinding[] {
    const findings: TableFinding[] = [];
    for (const result of this.results) if (result !== null) findings.push(result);
    return oneForEachCause(findings);
  }

  /** Updates one cell and returns the findings. Ignores cells that no rule uses. */
  change(cell: CellId, state: CellState): readonly TableFinding[] {
    const slot = this.program.slots.index.get(cell);
    if (slot === undefined) return this.findings();
    const { figures } = this.on;
    const before = figures.holds[slot];
    figures.set(slot, state);
    // Between two valid figures only the relations can change.
    const onlyFigures = before === CellHolds.figure && figures.holds[slot] === CellHolds.figure;
    const units = onlyFigures ? this.program.relationsOf : this.program.unitsOf;
    for (const index of units[slot] as readonly number[])
      this.results[index] = evaluate(this.program.units[index] as Unit, this.on);
    return this.findings();
  }
}

function conditionsOf(unit: Unit): readonly Condition[] {
  if (unit.kind === 'relation') return unit.compiled.conditions;
  return unit.kind === 'source' ? (unit.test.when ?? []) : [];
}

/**
 * Checks a report against all rules of its edition. Findings come in catalogue order, and in cell order within a rule.
 * A relation over a blank or unreadable cell is undecided, never passed.
 */
export const check = (report: Report, context: CheckContext = {}): readonly TableFinding[] =>
  new LiveCheck(report, context).findings();

/** Starts a check that follows single changes: `change` evaluates a few relations instead of all. */
export const startCheck = (report: Report, context: CheckContext = {}): LiveCheck =>
  new LiveCheck(report, context);

/** The number of relations by result; silent are those that do not apply to this report. */
export type RelationCounts = Readonly<Record<ReturnType<typeof relationOutcome>, number>>;

/**
 * The results of an edition's relations for a report: the absence of a finding in `check` does not yet show that a
 * relation holds.
 */
export function relationCounts(report: Report, context: CheckContext = {}): RelationCounts {
  const on = evaluationOf(report, context);
  const counts = { held: 0, broken: 0, undecided: 0, silent: 0 };
  for (const unit of programOf(editions[report.edition]).units)
    if (unit.kind === 'relation') counts[relationOutcome(unit, on)] += 1;
  return counts;
}
