import { Figures, CellHolds } from '../../check/tables/figures';
import type { CompiledRelation } from '../../check/tables/compile';
import { programOf } from '../../check/tables/program';
import { cellIndexOf, cellsOf, leavesOf } from '../../report/cells';
import type { FormCell } from '../../report/cells';
import { toMillionths } from '../../report/cell-state';
import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId, Edition } from '../../statute/types';
import type { CellPlace, Problem, ProblemCell, ProblemRule } from '../solver/problem';
import { relationKey } from './repair';

/** What is known besides the figures of the report. */
export interface Evidence {
  /** Last year's report. */
  readonly previous?: Report;
  /** Cells that the user has compared with the files (已核对). */
  readonly pinned?: readonly CellId[];
  /** Cells changed while all relations held, before they were broken; most recent last. */
  readonly changedBefore?: readonly CellId[];
  /** Figures known from the register, such as the total received, in the unit of the cell. */
  readonly known?: ReadonlyMap<CellId, number>;
}

/** A report as a problem, with what replaced what. */
export interface ReportProblem {
  readonly problem: Problem;
  /** Cells that are worksheet formulas and agree with their parts: they cannot be wrong by themselves. */
  readonly formulas: ReadonlySet<CellId>;
}

/** Cells that agree with last year's figures are suspected last; those changed most recently, first. */
const agreesWeight = 2;
const changedWeight = 0.7;

interface Build {
  readonly edition: Edition;
  readonly values: Float64Array;
  readonly figures: Figures;
  readonly ids: readonly CellId[];
  readonly partsOf: ReadonlyMap<CellId, readonly CellId[]>;
}

/** The equalities of the form over the figures of a report, with everything known about them. */
export function problemOf(report: Report, evidence: Evidence = {}): ReportProblem {
  const edition = editions[report.edition];
  const { slots, units } = programOf(edition);
  const values = new Float64Array(slots.ids.length);
  const figures = new Figures(slots, report, values);
  const build: Build = {
    edition,
    values,
    figures,
    ids: slots.ids,
    partsOf: partsOfFormulas(report, edition),
  };
  const rules = units.flatMap((unit) =>
    unit.kind === 'relation' && unit.rule.severity === 'error' ? ruleOf(unit.compiled, build) : [],
  );
  const known = [...(evidence.known ?? [])].flatMap(([cell, value]) =>
    slots.index.has(cell)
      ? [sumRule(`known ${cell}`, [{ cell, k: 1 }], inWholes(build, cell, value), build)]
      : [],
  );
  const all = [...rules, ...known].filter((rule) => rule.terms.length > 0);
  const used = new Set(all.flatMap(({ terms }) => terms.map(({ cell }) => cell)));
  const places = positionsOf(edition);
  const expected = expectedFigures(report, evidence.previous, build);
  const cells = slots.ids.flatMap((id, slot) =>
    used.has(id) ? [cellOf(id, slot, build, evidence, places.get(id), expected.get(id))] : [],
  );
  return { problem: { cells, rules: all }, formulas: new Set(build.partsOf.keys()) };
}

function cellOf(
  id: CellId,
  slot: number,
  { values, edition, figures }: Build,
  { pinned = [], changedBefore = [] }: Evidence,
  place: CellPlace | undefined,
  expected: number | undefined,
): ProblemCell {
  const value = values[slot] as number;
  const isLate = changedBefore.at(-1) === id;
  let weight = 1;
  if (pinned.includes(id)) weight = Infinity;
  else if (expected !== undefined && expected === value) weight = agreesWeight;
  else if (changedBefore.includes(id)) weight = changedWeight;
  return {
    id,
    value: Number.isNaN(value) ? null : value,
    weight,
    isSigned: cellsOf(edition)[slot]?.type === 'change',
    ...(place === undefined ? {} : { place }),
    ...(expected === undefined ? {} : { expected }),
    // A negative figure is wrong no matter what was changed after it.
    ...(isLate && figures.holds[slot] === CellHolds.figure ? { isLateChange: true } : {}),
  };
}

/** An equality within this year's tables; nothing if the document lacks one of its cells. */
function ruleOf(compiled: CompiledRelation, build: Build): readonly ProblemRule[] {
  const { relation, vector, bound, guards, conditions, previousSlots, onlyWith } = compiled;
  if (relation.op !== '=' || guards.length + conditions.length + previousSlots.length > 0) return [];
  const { holds } = build.figures;
  if (onlyWith !== null && holds[onlyWith] === CellHolds.absent) return [];
  const terms = [...vector.slots].map((slot, at) => ({ slot, k: vector.coefficients[at] as number }));
  const there = terms.filter(({ slot }) => holds[slot] !== CellHolds.absent);
  // An absent cell replaced by a collapsed row adds nothing; any other leaves the relation open.
  if (terms.some(({ slot }) => holds[slot] === CellHolds.absent && Number.isNaN(build.values[slot])))
    return [];
  const isTotal = relation.left.length === 1 && relation.right.length > 1;
  const total = relation.left[0]?.cell;
  const rule = sumRule(
    relationKey(relation.rule.id, relation.subject),
    there.map(({ slot, k }) => ({ cell: build.ids[slot] as CellId, k })),
    bound,
    build,
  );
  return [isTotal && total !== undefined && !build.partsOf.has(total) ? { ...rule, total } : rule];
}

/** A rule with each formula replaced by its parts. */
function sumRule(
  id: string,
  terms: readonly { readonly cell: CellId; readonly k: number }[],
  constant: number,
  { partsOf }: Build,
): ProblemRule {
  const sums = new Map<CellId, number>();
  const add = (cell: CellId, k: number): void => {
    const parts = partsOf.get(cell);
    if (parts === undefined) sums.set(cell, (sums.get(cell) ?? 0) + k);
    else for (const part of parts) add(part, k);
  };
  for (const { cell, k } of terms) add(cell, k);
  return {
    id,
    constant,
    terms: [...sums].filter(([, k]) => k !== 0).map(([cell, k]) => ({ cell, k })),
  };
}

/** The formulas that show the sum of their parts, with these parts; any other is treated like a typed figure. */
function partsOfFormulas(report: Report, edition: Edition): ReadonlyMap<CellId, readonly CellId[]> {
  const formulas = new Set(report.formulas ?? []);
  const figure = (id: CellId): number => {
    const state = report.cells.get(id);
    return state?.kind === 'number' ? toMillionths(state.value) : NaN;
  };
  const found = new Map<CellId, readonly CellId[]>();
  for (const { id, rowParts, columnParts } of cellsOf(edition)) {
    if (!formulas.has(id)) continue;
    const parts = [rowParts, columnParts].find(
      (own) => own.length > 0 && own.reduce((sum, part) => sum + figure(part), 0) === figure(id),
    );
    if (parts !== undefined) found.set(id, parts);
  }
  return found;
}

const inWholes = ({ edition }: Build, id: CellId, value: number): number =>
  cellIndexOf(edition).get(id)?.type === 'amount' ? toMillionths(value) : value;

/** What last year's report implies for this year's cells: relations that set one cell equal to one of last year's. */
function expectedFigures(
  report: Report,
  previous: Report | undefined,
  build: Build,
): ReadonlyMap<CellId, number> {
  const expected = new Map<CellId, number>();
  if (previous === undefined) return expected;
  for (const unit of programOf(build.edition).units) {
    if (unit.kind !== 'relation' || unit.compiled.relation.op !== '=') continue;
    const { left, right } = unit.compiled.relation;
    const [own, before] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || own === undefined || before?.previous !== true) continue;
    const state = previous.cells.get(before.cell);
    if (state?.kind === 'number' && report.cells.has(own.cell))
      expected.set(own.cell, inWholes(build, own.cell, state.value));
  }
  return expected;
}

const known = new WeakMap<Edition, ReadonlyMap<CellId, CellPlace>>();

/** The positions of a form's cells: rows and columns counted as printed, groups given by their headings. */
function positionsOf(edition: Edition): ReadonlyMap<CellId, CellPlace> {
  let places = known.get(edition);
  if (places === undefined) {
    places = new Map(cellsOf(edition).map((cell) => [cell.id, placeOf(cell, edition)]));
    known.set(edition, places);
  }
  return places;
}

function placeOf({ table, block, row, column }: FormCell, edition: Edition): CellPlace {
  const form = edition.tables[table].blocks[block];
  return {
    grid: `${table} ${block}`,
    row: leavesOf(form?.rows ?? []).findIndex(({ node }) => node === row.node),
    column: leavesOf(form?.columns ?? []).findIndex(({ node }) => node === column.node),
    group: row.path.at(-2)?.id ?? '',
  };
}
