import type { Condition, ValueType } from '../../statute/types';
import { toMillionths } from '../../report/cell-state';
import type { Relation, RelationTerm } from './relations';
import type { FigureParam } from '../finding-params';
import type { Slots } from './figures';

/** Σ coefficient × figure over slots of this year (slot) and of last year (slots.ids.length + slot). */
export interface SparseVector {
  readonly slots: Int32Array;
  readonly coefficients: Int32Array;
}

interface CompiledGuard {
  readonly vector: SparseVector;
  /** atLeast: Σ ≥ bound; atMost: Σ ≤ bound. */
  readonly kind: 'atLeast' | 'atMost';
  readonly bound: number;
}

/** A relation as left − right over integers: it holds when the sum satisfies op and bound. */
export interface CompiledRelation {
  readonly relation: Relation;
  readonly vector: SparseVector;
  readonly bound: number;
  readonly guards: readonly CompiledGuard[];
  /** The guards that depend on the report as a whole, not on figures. */
  readonly conditions: readonly Condition[];
  /** Sides for the finding. */
  readonly left: SparseVector;
  readonly right: SparseVector;
  readonly type: ValueType;
  /** Slots of last year's report that it compares with, guards included. */
  readonly previousSlots: readonly number[];
  readonly onlyWith: number | null;
  /** The figures used in the message. */
  readonly named: readonly { readonly as: FigureParam; readonly slot: number }[];
  /** Some of its cells may be absent because the document collapses their rows, or vice versa. */
  readonly isCollapsible: boolean;
}

function vectorOf(terms: readonly RelationTerm[], slots: Slots, sign = 1): { slot: number; k: number }[] {
  return terms.map((term) => {
    const slot = slots.index.get(term.cell);
    if (slot === undefined) throw new Error(`${term.cell} is no cell of this edition`);
    return { slot: term.previous ? slots.ids.length + slot : slot, k: sign * term.k };
  });
}

function sparse(entries: readonly { slot: number; k: number }[]): SparseVector {
  return {
    slots: Int32Array.from(entries, (entry) => entry.slot),
    coefficients: Int32Array.from(entries, (entry) => entry.k),
  };
}

/** Adding 件 and 万元 would be a mistake in the statute data, caught when the edition is loaded. */
function typeOf(terms: readonly RelationTerm[], slots: Slots): ValueType {
  const types = new Set(terms.map((term) => slots.types[slots.index.get(term.cell) as number]));
  if (types.size !== 1) throw new Error('A relation mixes units');
  return types.has('amount') ? 'amount' : 'count';
}

const inUnit = (bound: number, type: ValueType): number => (type === 'amount' ? toMillionths(bound) : bound);

/** Turns a relation of the statute into sparse integer vectors over the slots of an edition. */
export function compile(relation: Relation, slots: Slots): CompiledRelation {
  const all = [...relation.left, ...relation.right];
  const type = typeOf(all, slots);
  const guards: CompiledGuard[] = [];
  const conditions: Condition[] = [];
  for (const guard of relation.when)
    if ('terms' in guard)
      guards.push({
        kind: guard.kind,
        vector: sparse(vectorOf(guard.terms, slots)),
        bound: inUnit(guard.bound, typeOf(guard.terms, slots)),
      });
    else conditions.push(guard);
  return {
    relation,
    vector: sparse([...vectorOf(relation.left, slots), ...vectorOf(relation.right, slots, -1)]),
    bound: inUnit(relation.constant, type),
    guards,
    conditions,
    left: sparse(vectorOf(relation.left, slots)),
    right: sparse(vectorOf(relation.right, slots)),
    type,
    previousSlots: [...all, ...relation.when.flatMap((guard) => ('terms' in guard ? guard.terms : []))]
      .filter((term) => term.previous)
      .map((term) => slots.index.get(term.cell) as number),
    onlyWith: relation.onlyWith === undefined ? null : (slots.index.get(relation.onlyWith) as number),
    // The names in the data are the params that findings are typed with.
    named: all.flatMap((term) => {
      const as = term.as as FigureParam | undefined;
      return as === undefined ? [] : vectorOf([term], slots).map(({ slot }) => ({ as, slot }));
    }),
    isCollapsible: relation.cells.some((cell) => (slots.index.get(cell) as number) >= slots.own),
  };
}

/** Slots of this year's report that a relation uses, guards included. */
export function slotsUsed(compiled: CompiledRelation, slots: Slots): readonly number[] {
  const vectors = [compiled.vector, ...compiled.guards.map((guard) => guard.vector)];
  const used = vectors.flatMap((vector) => [...vector.slots]).filter((slot) => slot < slots.ids.length);
  return [...new Set(compiled.onlyWith === null ? used : [...used, compiled.onlyWith])];
}
