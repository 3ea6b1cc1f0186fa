import type { NoteCode } from '../../report/note';
import type { CellId, Severity, ValueType } from '../../statute/types';
import { fromMillionths } from '../../report/cell-state';
import type { CellState, Report } from '../../report/report';
import type { CompiledRelation, SparseVector } from './compile';
import type { TableFinding } from '../finding';
import type {
  CompleteParams,
  FigureParam,
  FilledParams,
  OppositeParams,
  TypeParams,
} from '../finding-params';
import type { Figures, Slots } from './figures';
import { CellHolds } from './figures';
import type { RelationTerm, Subject } from './relations';
import type { Unit } from './program';

/** The data the units are evaluated on. */
export interface Evaluation {
  readonly slots: Slots;
  readonly report: Report;
  /** This year's figures, then last year's, in slot order. */
  readonly values: Float64Array;
  readonly figures: Figures;
  readonly previous: Figures | null;
  /** Per unit: whether its guards that do not depend on figures hold. */
  readonly applies: (unit: Unit) => boolean;
}

/** The params of a broken relation: its subject, and the figures that its terms name. */
type RelationParams = Subject & { readonly [N in FigureParam]?: number };

/** The result of a unit's test. */
interface Found {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly status: 'broken' | 'undecided';
  readonly cells: readonly CellId[];
  readonly left?: number;
  readonly right?: number;
  readonly params:
    | (Subject & { readonly before?: CellId })
    | RelationParams
    | TypeParams
    | FilledParams
    | CompleteParams
    | OppositeParams
    | { readonly note: NoteCode; readonly notes: number };
}

/**
 * The kind of its test determines which params a rule has (`TableFindingParams`); the compiler cannot follow that from
 * a unit to the id of its rule.
 */
const asFinding = (found: Found): TableFinding => found as TableFinding;

type UnitOf<K extends Unit['kind']> = Extract<Unit, { kind: K }>;

/** The finding of one unit, or null if its rule holds or does not apply. */
export function evaluate(unit: Unit, on: Evaluation): TableFinding | null {
  switch (unit.kind) {
    case 'relation':
      return evaluateRelation(unit, on);
    case 'type':
      return evaluateType(unit, on);
    case 'filled':
      return evaluateFilled(unit, on);
    case 'complete':
      return evaluateComplete(unit, on);
    case 'oppositeColumns':
      return evaluateOpposite(unit, on);
    case 'source':
      return evaluateSource(unit, on);
  }
}

/** NaN as soon as one of the figures is missing. */
function sum({ slots, coefficients }: SparseVector, values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < slots.length; i += 1)
    total += (coefficients[i] as number) * (values[slots[i] as number] as number);
  return total;
}

/** The form of last year's report has all cells that the relation compares with. */
function hasBasis(compiled: CompiledRelation, { previous }: Evaluation): boolean {
  return (
    previous === null || compiled.previousSlots.every((slot) => previous.holds[slot] !== CellHolds.absent)
  );
}

/** The relation does not apply to this report: it compares with unknown figures, or its guards do not hold. */
function isSilent(unit: UnitOf<'relation'>, on: Evaluation): boolean {
  const { compiled } = unit;
  if (on.previous === null && compiled.previousSlots.length > 0) return true;
  if (compiled.conditions.length > 0 && !on.applies(unit)) return true;
  if (compiled.onlyWith !== null && on.figures.holds[compiled.onlyWith] === CellHolds.absent) return true;
  if (!hasBasis(compiled, on)) return true;
  for (const guard of compiled.guards) {
    const value = sum(guard.vector, on.values);
    // An unknown figure is no reason to apply the rule.
    if (!(guard.kind === 'atLeast' ? value >= guard.bound : value <= guard.bound)) return true;
  }
  return false;
}

const holds = ({ relation: { op } }: CompiledRelation, difference: number): boolean =>
  op === '=' ? difference === 0 : difference <= 0;

function evaluateRelation(unit: UnitOf<'relation'>, on: Evaluation): TableFinding | null {
  const { compiled } = unit;
  if (on.previous === null && compiled.previousSlots.length > 0) return null;
  const difference = sum(compiled.vector, on.values) - compiled.bound;
  // The common case first: the relation holds.
  if (holds(compiled, difference) || isSilent(unit, on)) return null;
  return Number.isNaN(difference) ? undecided(unit, on) : broken(unit, on);
}

/** The result of one relation. */
export function relationOutcome(
  unit: UnitOf<'relation'>,
  on: Evaluation,
): 'silent' | 'held' | 'broken' | 'undecided' {
  if (isSilent(unit, on)) return 'silent';
  const difference = sum(unit.compiled.vector, on.values) - unit.compiled.bound;
  if (Number.isNaN(difference)) return 'undecided';
  return holds(unit.compiled, difference) ? 'held' : 'broken';
}

/** An undecided hint is not reported. */
function undecided(
  { rule, compiled: { relation } }: UnitOf<'relation'>,
  on: Evaluation,
): TableFinding | null {
  if (rule.severity === 'info') return null;
  const terms = [...relation.left, ...relation.right];
  const unknown = unknownCells(terms, on, false);
  const [before] = unknownCells(terms, on, true);
  return asFinding({
    ruleId: rule.id,
    severity: rule.severity,
    status: 'undecided',
    cells: unknown.length > 0 ? unknown : relation.cells,
    // Last year's figure counts as missing only if this year's is present.
    params: unknown.length > 0 || before === undefined ? relation.subject : { ...relation.subject, before },
  });
}

function broken({ rule, compiled }: UnitOf<'relation'>, on: Evaluation): TableFinding {
  const { relation, named, isCollapsible } = compiled;
  const inUnit = compiled.type === 'amount' ? fromMillionths : (value: number) => value;
  // Copied by hand: a live check makes findings at every keystroke, and spreading costs more than all the sums.
  const params: { -readonly [N in keyof RelationParams]: RelationParams[N] } = {};
  const { row, column, each } = relation.subject;
  if (row !== undefined) params.row = row;
  if (column !== undefined) params.column = column;
  if (each !== undefined) params.each = each;
  for (const { as, slot } of named) params[as] = inUnit(on.values[slot] as number);
  return asFinding({
    ruleId: rule.id,
    severity: rule.severity,
    status: 'broken',
    cells: isCollapsible ? onThisForm(relation.cells, on) : relation.cells,
    left: inUnit(sum(compiled.left, on.values)),
    right: inUnit(sum(compiled.right, on.values) + compiled.bound),
    params,
  });
}

function unknownCells(terms: readonly RelationTerm[], on: Evaluation, previous: boolean): CellId[] {
  const offset = previous ? on.slots.ids.length : 0;
  return terms
    .filter((term) => term.previous === previous)
    .filter((term) => Number.isNaN(on.values[offset + (on.slots.index.get(term.cell) as number)]))
    .map((term) => term.cell);
}

/** Of a group and its collapsed row, only the cells that the document has are worth pointing at. */
const onThisForm = (cells: readonly CellId[], on: Evaluation): readonly CellId[] =>
  cells.filter((cell) => on.figures.holds[on.slots.index.get(cell) as number] !== CellHolds.absent);

function evaluateType({ rule, slot }: UnitOf<'type'>, on: Evaluation): TableFinding | null {
  const holds = on.figures.holds[slot];
  if (holds !== CellHolds.wrongNumber && holds !== CellHolds.text) return null;
  const state = on.figures.states[slot] as Exclude<CellState, { readonly kind: 'blank' }>;
  const problem =
    state.kind === 'invalid'
      ? 'text'
      : Number.isInteger(state.value) || on.slots.types[slot] === 'amount'
        ? 'negative'
        : 'fraction';
  return asFinding({
    ruleId: rule.id,
    severity: rule.severity,
    status: 'broken',
    cells: [on.slots.ids[slot] as CellId],
    params: {
      problem,
      type: on.slots.types[slot] as ValueType,
      found: state.kind === 'invalid' ? state.raw : state.value,
    } satisfies TypeParams,
  });
}

/** The slots of a table whose cells have one of these two states. */
function slotsHolding(
  unit: { readonly from: number; readonly to: number },
  on: Evaluation,
  one: number,
  other = one,
) {
  const { holds } = on.figures;
  let found: number[] | null = null;
  for (let slot = unit.from; slot < unit.to; slot += 1)
    if (holds[slot] === one || holds[slot] === other) (found ??= []).push(slot);
  return found;
}

function evaluateFilled(unit: UnitOf<'filled'>, on: Evaluation): TableFinding | null {
  const all = slotsHolding(unit, on, CellHolds.blank, CellHolds.nothingMark);
  if (all === null) return null;
  // A formula shows nothing until its parts are filled in: they need filling, not the formula.
  const typed = all.filter((slot) => !on.report.formulas?.includes(on.slots.ids[slot] as CellId));
  const found = typed.length === 0 ? all : typed;
  const marks = found.flatMap((slot) => {
    const state = on.figures.states[slot];
    return state?.kind === 'invalid' ? [state.raw.trim()] : [];
  });
  return asFinding({
    ruleId: unit.rule.id,
    severity: unit.rule.severity,
    status: 'broken',
    cells: found.map((slot) => on.slots.ids[slot] as CellId),
    params: {
      table: unit.table,
      blanks: found.length - marks.length,
      marked: marks.length,
      marks: [...new Set(marks)],
    } satisfies FilledParams,
  });
}

function evaluateComplete(unit: UnitOf<'complete'>, on: Evaluation): TableFinding | null {
  const found = slotsHolding(unit, on, CellHolds.absent);
  if (found === null) return null;
  return asFinding({
    ruleId: unit.rule.id,
    severity: unit.rule.severity,
    status: 'broken',
    cells: found.map((slot) => on.slots.ids[slot] as CellId),
    params: {
      table: unit.table,
      missing: found.length,
      all: found.length === unit.to - unit.from,
    } satisfies CompleteParams,
  });
}

function evaluateOpposite(unit: UnitOf<'oppositeColumns'>, on: Evaluation): TableFinding | null {
  let over = -1;
  let under = -1;
  let by = 0;
  for (let index = 0; index < unit.compiled.length; index += 1) {
    const difference = sum((unit.compiled[index] as CompiledRelation).vector, on.values);
    if (difference === 0) continue;
    const taken = difference > 0 ? over : under;
    // An unknown figure, or a third column that is off: this is no longer one application in the wrong column.
    if (Number.isNaN(difference) || taken !== -1) return null;
    if (difference > 0) over = index;
    else under = index;
    by += difference;
  }
  if (over === -1 || under === -1 || by !== 0) return null;
  const [more, less] = [unit.compiled[over] as CompiledRelation, unit.compiled[under] as CompiledRelation];
  return asFinding({
    ruleId: unit.rule.id,
    severity: unit.rule.severity,
    status: 'broken',
    cells: [...more.relation.cells, ...less.relation.cells],
    params: {
      over: unit.columns[over] as string,
      under: unit.columns[under] as string,
      by: sum(more.vector, on.values),
    } satisfies OppositeParams,
  });
}

function evaluateSource(unit: UnitOf<'source'>, on: Evaluation): TableFinding | null {
  const notes = on.report.notes.filter((note) => unit.test.notes.includes(note.code));
  const [first] = notes;
  if (first === undefined || !on.applies(unit)) return null;
  return asFinding({
    ruleId: unit.rule.id,
    severity: unit.rule.severity,
    status: 'broken',
    cells: [...new Set(notes.flatMap((note) => note.cells))],
    params: { ...first.params, note: first.code, notes: notes.length },
  });
}
