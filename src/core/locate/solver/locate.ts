import type { Cause } from './causes';
import type { Explanation } from './explain';
import { explain } from './explain';
import type { Limits } from './limit';
import { Budget, mostMilliseconds } from './limit';
import type { MinimalSets } from './minimal-sets';
import { minimalSets } from './minimal-sets';
import type { Problem, System } from './problem';
import { componentsOf, imbalance, isBroken, systemOf } from './problem';

/** certain: nothing else is nearly as likely. likely: more so than all others together. oneOf: several are about equally likely. */
export type RepairConfidence = 'certain' | 'likely' | 'oneOf';

/** A cell with the whole number that it should hold, and the mistake that explains the one it holds; `from` is null if blank. */
export interface ProblemChange {
  readonly cell: string;
  readonly from: number | null;
  readonly to: number;
  readonly cause: Cause;
  /** Changes with the same number were one slip, such as a figure in the neighbouring column. */
  readonly slip: number;
}

/** Changes that make the affected rules hold and break none. */
export interface ProblemRepair {
  readonly changes: readonly ProblemChange[];
  /** Broken rules that hold afterwards. */
  readonly cures: readonly string[];
  readonly confidence: RepairConfidence;
  /** Its probability among the results, 0 to 1. */
  readonly share: number;
  /** How many other repairs of the same errors are worth reporting. */
  readonly alternatives: number;
}

/** The errors in one part of a problem that shares nothing with the others. */
export interface LocatedPart {
  /** Best first. Empty if nothing was found in time. */
  readonly repairs: readonly ProblemRepair[];
  readonly broken: readonly string[];
  /** False if the search ended early: the result is the best so far. */
  readonly isComplete: boolean;
}

const mostTold = 6;
/** A cost difference of one makes an explanation this much less likely, as a power of e. */
const steepness = 3;
const certainShare = 0.9;
const likelyShare = 0.5;
/**
 * The share of the time after which, if no explanation was found, the search turns to sets of cells without a cause.
 */
const forStories = 0.7;

/**
 * Finds the cells that are probably wrong and what they should be, for any set of linear rules: one part per
 * independent group of broken rules, in rule order. Pure, unless the limits have a clock.
 *
 * @throws {Error} on a problem that names unknown cells or has non-integer figures
 */
export function locate(problem: Problem, limits: Limits = {}): readonly LocatedPart[] {
  const { now } = limits;
  const end = now === undefined ? 0 : now() + (limits.milliseconds ?? mostMilliseconds);
  // Each part has its own steps; the time limit covers all of them.
  const left = (share: number): Limits =>
    now === undefined ? limits : { ...limits, milliseconds: share * (end - now()) };
  return componentsOf(problem).flatMap((component) => {
    const system = systemOf(component);
    const broken = brokenRules(system, system.values);
    return broken.length === 0 ? [] : [locatePart(system, broken, left)];
  });
}

/** The minimal sets of cells whose change makes all rules hold, by name: see `minimalSets`. */
export function minimalCells(
  problem: Problem,
  limits: Limits & { readonly cap?: number } = {},
): Omit<MinimalSets, 'sets'> & { readonly sets: readonly (readonly string[])[] } {
  const system = systemOf(problem);
  const found = minimalSets(system, limits);
  const idOf = (cell: number) => system.cells[cell]?.id ?? '';
  return { ...found, sets: found.sets.map(({ cells }) => cells.map(idOf)) };
}

function locatePart(system: System, broken: readonly string[], left: (share: number) => Limits): LocatedPart {
  const { explanations, isComplete } = explain(system, new Budget(left(forStories)));
  if (explanations.length === 0) {
    const least = explanationsOfSets(system, left(1));
    return { repairs: repairsOf(system, broken, least, false), broken, isComplete: false };
  }
  return { repairs: repairsOf(system, broken, explanations, isComplete), broken, isComplete };
}

/** Cells without a cause, if no explanation was found. */
function explanationsOfSets(system: System, limits: Limits): readonly Explanation[] {
  const { sets } = minimalSets(system, { ...limits, cap: mostTold + 1 });
  return sets
    .filter(({ isDetermined }) => isDetermined)
    .map(({ values }) => ({
      cost: 0,
      changes: [...values]
        .filter(([cell, to]) => to !== system.values[cell])
        .map(([cell, to], slip) => ({ cell, to, cause: 'unknown' as const, slip })),
    }));
}

function repairsOf(
  system: System,
  broken: readonly string[],
  explanations: readonly Explanation[],
  isComplete: boolean,
): readonly ProblemRepair[] {
  const best = explanations[0]?.cost ?? 0;
  const odds = explanations.map(({ cost }) => Math.exp(-steepness * (cost - best)));
  const sum = odds.reduce((total, own) => total + own, 0);
  return explanations.slice(0, mostTold).map(({ changes }, at): ProblemRepair => {
    const share = (odds[at] as number) / sum;
    const after = system.values.slice();
    for (const { cell, to } of changes) after[cell] = to;
    const left = new Set(brokenRules(system, after));
    return {
      changes: changes.map(({ cell, to, cause, slip }) => ({
        cell: system.cells[cell]?.id ?? '',
        from: system.cells[cell]?.value ?? null,
        to,
        cause,
        slip,
      })),
      cures: broken.filter((rule) => !left.has(rule)),
      confidence: confidenceOf(share, isComplete && !leavesBlank(system, changes)),
      share,
      alternatives: explanations.length - 1,
    };
  });
}

function confidenceOf(share: number, isSure: boolean): RepairConfidence {
  if (share >= certainShare) return isSure ? 'certain' : 'likely';
  return share >= likelyShare ? 'likely' : 'oneOf';
}

/** Whether a rule over a changed cell has another blank, which may hold part of the same difference. */
function leavesBlank(system: System, changes: Explanation['changes']): boolean {
  const changed = new Set(changes.map(({ cell }) => cell));
  return changes.some(({ cell }) =>
    (system.rulesOf[cell] ?? []).some(({ rule }) =>
      system.rules[rule]?.cells.some((other) => !changed.has(other) && system.cells[other]?.value === null),
    ),
  );
}

const brokenRules = (system: System, values: Float64Array): readonly string[] =>
  system.rules.filter((rule) => isBroken(rule, imbalance(rule, values))).map(({ id }) => id);
