import type { Edition, Rule, RuleTest, TableId } from '../../statute/types';
import { cellsOf, tableIds } from '../../report/cells';
import type { CompiledRelation } from './compile';
import { compile, slotsUsed } from './compile';
import type { Slots } from './figures';
import { slotsOf } from './figures';
import { relationsOf, testsOf } from './relations';

/** Examines all cells of a table at once. */
interface TableUnit {
  readonly rule: Rule;
  readonly table: TableId;
  /** Slots of the table: from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
}

/** The smallest separately evaluated piece of a check; produces at most one finding. */
export type Unit =
  | { readonly kind: 'relation'; readonly rule: Rule; readonly compiled: CompiledRelation }
  | { readonly kind: 'type'; readonly rule: Rule; readonly slot: number }
  | ({ readonly kind: 'filled' } & TableUnit)
  | ({ readonly kind: 'complete' } & TableUnit)
  | {
      readonly kind: 'oppositeColumns';
      readonly rule: Rule;
      readonly columns: readonly string[];
      readonly compiled: readonly CompiledRelation[];
    }
  | { readonly kind: 'source'; readonly rule: Rule; readonly test: Extract<RuleTest, { kind: 'source' }> };

/** The rules of an edition, compiled once. */
export interface Program {
  readonly edition: Edition;
  readonly slots: Slots;
  readonly units: readonly Unit[];
  /** For each slot, the indices of the units that use it. */
  readonly unitsOf: readonly (readonly number[])[];
  /** Those that use figures, not only the state of the cell. */
  readonly relationsOf: readonly (readonly number[])[];
}

function unitsOf(edition: Edition, slots: Slots): readonly Unit[] {
  const relations = relationsOf(edition).map((relation) => compile(relation, slots));
  const cells = cellsOf(edition);
  return edition.rules.flatMap((rule): readonly Unit[] => {
    const own = relations.filter((compiled) => compiled.relation.rule === rule);
    let relationsDone = false;
    return testsOf(rule).flatMap((test): readonly Unit[] => {
      switch (test.kind) {
        case 'total':
        case 'linear': {
          // A rule with several relation tests gets all of them from one run of `relationsOf`.
          if (relationsDone) return [];
          relationsDone = true;
          return own.map((compiled) => ({ kind: 'relation', rule, compiled }));
        }
        case 'type':
          return cells.flatMap((cell, slot) =>
            test.types.includes(cell.type) ? [{ kind: 'type', rule, slot } as const] : [],
          );
        case 'filled':
        case 'complete':
          return tableIds.map((table) => ({
            kind: test.kind,
            rule,
            table,
            from: cells.findIndex((cell) => cell.table === table),
            to: cells.findLastIndex((cell) => cell.table === table) + 1,
          }));
        case 'oppositeColumns':
          return [
            {
              kind: 'oppositeColumns',
              rule,
              columns: test.columns,
              compiled: test.columns.flatMap((column) =>
                relations.filter(
                  ({ relation }) => relation.rule.id === test.of && relation.subject.each === column,
                ),
              ),
            },
          ];
        case 'source':
          return [{ kind: 'source', rule, test }];
        // Texts are checked by a separate module, loaded only if there are any.
        case 'text':
          return [];
      }
    });
  });
}

function slotsOfUnit(unit: Unit, slots: Slots): readonly number[] {
  switch (unit.kind) {
    case 'relation':
      return slotsUsed(unit.compiled, slots);
    case 'type':
      return [unit.slot];
    case 'filled':
    case 'complete':
      return Array.from({ length: unit.to - unit.from }, (_, index) => unit.from + index);
    case 'oppositeColumns':
      return unit.compiled.flatMap((compiled) => slotsUsed(compiled, slots));
    case 'source':
      return [];
  }
}

const programs = new WeakMap<Edition, Program>();

export function programOf(edition: Edition): Program {
  let program = programs.get(edition);
  if (program === undefined) {
    const slots = slotsOf(edition);
    const units = unitsOf(edition, slots);
    const bySlot: number[][] = slots.ids.map(() => []);
    units.forEach((unit, index) => {
      for (const slot of new Set(slotsOfUnit(unit, slots))) (bySlot[slot] as number[]).push(index);
    });
    // A cell of a collapsed row and the rows it replaces together decide what counts in a sum.
    for (const { slot, inPlaceOf } of slots.collapsed) {
      const group = [slot, ...inPlaceOf];
      const together = [...new Set(group.flatMap((member) => bySlot[member] as number[]))].sort(
        (a, b) => a - b,
      );
      bySlot[slot] = together;
      for (const part of inPlaceOf) bySlot[part] = together;
    }
    const looksAtFigures = (index: number) => {
      const { kind } = units[index] as Unit;
      return kind === 'relation' || kind === 'oppositeColumns';
    };
    program = {
      edition,
      slots,
      units,
      unitsOf: bySlot,
      relationsOf: bySlot.map((own) => own.filter(looksAtFigures)),
    };
    programs.set(edition, program);
  }
  return program;
}
