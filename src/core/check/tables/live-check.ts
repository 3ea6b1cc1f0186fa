import type { CellId, Condition } from '../../statute/types';
import { editions } from '../../statute/editions';
import type { CellState, Report } from '../../report/report';
import { conditionHolds } from './conditions';
import type { CheckContext } from '../context';
import type { Evaluation } from './evaluate';
import { evaluate } from './evaluate';
import { Figures, Holds } from './figures';
import type { TableFinding } from '../finding';
import type { Program, Unit } from './program';
import { programOf } from './program';

/** What the units of a check of this report are evaluated over. */
export function evaluationOf(report: Report, context: CheckContext): Evaluation {
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
export class LiveCheck {
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
