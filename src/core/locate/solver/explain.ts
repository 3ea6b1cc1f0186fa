import type { Cause } from './causes';
import { causeCosts, slipFrom } from './causes';
import { lateChangeMoves, movesOf } from './moves';
import type { Budget } from './limit';
import type { Move } from './moves';
import type { System, SystemRule } from './problem';
import { imbalance, isBroken } from './problem';
import { Queue } from './queue';

interface ExplainedChange {
  readonly cell: number;
  readonly to: number;
  readonly cause: Cause;
  /** Changes with the same number were one slip. */
  readonly slip: number;
}

/** Changes after which all rules hold, each with its cause. */
export interface Explanation {
  readonly changes: readonly ExplainedChange[];
  /** About −log of its frequency; only differences are meaningful. */
  readonly cost: number;
}

export interface Explained {
  /** Best first. */
  readonly explanations: readonly Explanation[];
  /** False when the search ended early. */
  readonly isComplete: boolean;
}

/** A move and its effect on the imbalances; always the same, since no cell is changed twice. */
interface Effect {
  readonly move: Move;
  readonly weight: number;
  readonly rules: readonly number[];
  readonly by: readonly number[];
}

interface Node {
  readonly cost: number;
  readonly off: Float64Array;
  readonly changes: readonly ExplainedChange[];
  /** A move that mended nothing by itself was made; another has to go with it. */
  readonly isHalfway: boolean;
}

/** Explanations further from the best than this are not worth reporting. */
const window = 1.1;
/**
 * A lower bound on the cost of mending the broken rules, counting rules with no cell in common; slightly overestimated
 * for speed.
 */
const perRule = 0.9;
const mostKept = 60;
/** A total whose new figure is nothing like the old one is not just slightly out of date. */
const farTotal = 0.35;

/** Searches for the likeliest ways in which the figures came to break the rules. */
export function explain(system: System, budget: Budget): Explained {
  return new Explainer(system, budget).run();
}

class Explainer {
  private readonly queue = new Queue<Node>();
  private readonly seen = new Map<string, number>();
  /** For each rule the moves that change its imbalance. */
  private readonly effectsOn: Effect[][];
  private readonly found: Explanation[] = [];
  private readonly scratch: Float64Array;
  private readonly meets: readonly Uint8Array[];
  /** Rules with few cells come first. */
  private readonly order: readonly number[];
  private readonly asWritten: readonly number[];

  constructor(
    private readonly system: System,
    private readonly budget: Budget,
  ) {
    this.scratch = new Float64Array(system.rules.length);
    this.effectsOn = system.rules.map(() => []);
    for (const move of [...movesOf(system), ...lateChangeMoves(system)]) {
      const effect = effectOf(move, system);
      for (const rule of effect.rules) this.effectsOn[rule]?.push(effect);
    }
    const sets = system.rules.map(({ cells }) => new Set(cells));
    this.meets = system.rules.map(({ cells }) =>
      Uint8Array.from(sets, (set) => (cells.some((cell) => set.has(cell)) ? 1 : 0)),
    );
    this.asWritten = system.rules.map((_, at) => at);
    this.order = system.rules
      .map((rule, at) => ({ size: rule.cells.length, at }))
      .sort((a, b) => a.size - b.size || a.at - b.at)
      .map(({ at }) => at);
  }

  run(): Explained {
    const { rules, values } = this.system;
    this.queue.put(0, {
      cost: 0,
      off: Float64Array.from(rules, (rule) => imbalance(rule, values)),
      changes: [],
      isHalfway: false,
    });
    let isComplete = true;
    for (;;) {
      const next = this.queue.take();
      if (next === undefined) break;
      const best = this.found[0]?.cost ?? Infinity;
      if (next.priority > best + window || this.found.length >= mostKept) break;
      const focus = this.focusOf(next.item);
      if (focus === -1) this.keep(next.item);
      else if (this.budget.take()) this.expand(next.item, focus);
      else {
        isComplete = false;
        break;
      }
    }
    const best = this.found[0]?.cost ?? 0;
    return { explanations: this.found.filter(({ cost }) => cost <= best + window), isComplete };
  }

  private keep({ cost, changes }: Node): void {
    this.found.push({ cost, changes: [...changes].sort((a, b) => a.cell - b.cell) });
    this.found.sort((a, b) => a.cost - b.cost);
  }

  private disjointBroken(off: Float64Array): number {
    return Math.max(this.disjointIn(off, this.order), this.disjointIn(off, this.asWritten));
  }

  private disjointIn(off: Float64Array, order: readonly number[]): number {
    const taken: number[] = [];
    for (const at of order) {
      if (off[at] === 0 || !isBroken(this.system.rules[at] as SystemRule, off[at] as number)) continue;
      if (taken.every((other) => this.meets[other]?.[at] === 0)) taken.push(at);
    }
    return taken.length;
  }

  /** The rule to mend next: any will do, since every explanation has to mend it. */
  private focusOf({ off }: Node): number {
    for (const at of this.order)
      if (isBroken(this.system.rules[at] as SystemRule, off[at] as number)) return at;
    return -1;
  }

  private expand(node: Node, focus: number): void {
    const { rules, rulesOf, cells } = this.system;
    const touched = new Set(node.changes.map(({ cell }) => cell));
    for (const cell of (rules[focus] as SystemRule).cells) {
      const own = cells[cell];
      if (touched.has(cell) || own?.weight === Infinity) continue;
      const tried = new Set<number>();
      for (const { rule, k } of rulesOf[cell] ?? []) {
        const off = node.off[rule] as number;
        const by = -off / k;
        if (off === 0 || !(rules[rule] as SystemRule).isEquality || !Number.isInteger(by) || tried.has(by))
          continue;
        tried.add(by);
        this.change(node, cell, by);
      }
    }
    for (const effect of this.effectsOn[focus] ?? [])
      if (!effect.move.cells.some((cell) => touched.has(cell))) this.apply(node, effect);
  }

  /** Changes one cell so that at least one more rule holds. */
  private change(node: Node, cell: number, by: number): void {
    const { cells, values, rules, rulesOf } = this.system;
    const own = cells[cell];
    const to = (values[cell] as number) + by;
    if (own === undefined || (to < 0 && own.isSigned !== true)) return;
    const off = this.scratch;
    off.set(node.off);
    let isTotal = false;
    for (const { rule, k } of rulesOf[cell] ?? []) {
      off[rule] = (off[rule] as number) + k * by;
      if (rules[rule]?.total === cell && off[rule] === 0 && node.off[rule] !== 0) isTotal = true;
    }
    let { cause, cost } = slipFrom(own.value, to);
    const stale = causeCosts.staleTotal + (isFar(values[cell] as number, to) ? farTotal : 0);
    if (isTotal && stale < cost) [cause, cost] = ['staleTotal', stale];
    if (own.expected === to && causeCosts.expected < cost) [cause, cost] = ['expected', causeCosts.expected];
    this.child(node, off, cost * (own.weight ?? 1), { cells: [cell], values: [to], cause }, node.isHalfway);
  }

  /** Changes several cells of the rule in focus. */
  private apply(node: Node, { move, weight, rules, by }: Effect): void {
    let mends = false;
    for (let i = 0; i < rules.length; i += 1) {
      const rule = rules[i] as number;
      const off = node.off[rule] as number;
      if (off !== 0 && !isBroken(this.system.rules[rule] as SystemRule, off + (by[i] as number)))
        mends = true;
    }
    // Two slips between the same columns mend nothing until both are undone.
    if (!mends && node.isHalfway) return;
    const off = this.scratch;
    off.set(node.off);
    for (let i = 0; i < rules.length; i += 1)
      off[rules[i] as number] = (off[rules[i] as number] as number) + (by[i] as number);
    this.child(node, off, move.cost * weight, move, node.isHalfway || !mends);
  }

  /** The caller keeps ownership of `off`. */
  private child(
    node: Node,
    off: Float64Array,
    cost: number,
    { cells, values, cause }: Pick<Move, 'cells' | 'values' | 'cause'>,
    isHalfway: boolean,
  ): void {
    const total = node.cost + cost;
    const priority = total + perRule * this.disjointBroken(off);
    if (priority > (this.found[0]?.cost ?? Infinity) + window) return;
    const slip = (node.changes.at(-1)?.slip ?? -1) + 1;
    const changes = [
      ...node.changes,
      ...cells.map((cell, at) => ({ cell, to: values[at] as number, cause, slip })),
    ];
    const key = keyOf(changes);
    if ((this.seen.get(key) ?? Infinity) <= total) return;
    this.seen.set(key, total);
    this.queue.put(priority, { cost: total, off: off.slice(), changes, isHalfway });
  }
}

/** Equal for the same changes in any order. */
const keyOf = (changes: readonly ExplainedChange[]): string =>
  changes
    .map(({ cell, to }) => `${cell}=${to}`)
    .sort()
    .join();

function effectOf(move: Move, { values, rulesOf, cells }: System): Effect {
  const sums = new Map<number, number>();
  move.cells.forEach((cell, at) => {
    const by = (move.values[at] as number) - (values[cell] as number);
    for (const { rule, k } of rulesOf[cell] ?? []) sums.set(rule, (sums.get(rule) ?? 0) + k * by);
  });
  const changed = [...sums].filter(([, by]) => by !== 0);
  return {
    move,
    weight: Math.max(...move.cells.map((cell) => cells[cell]?.weight ?? 1)),
    rules: changed.map(([rule]) => rule),
    by: changed.map(([, by]) => by),
  };
}

const isFar = (from: number, to: number): boolean =>
  Math.abs(from - to) > Math.max(10, 0.5 * Math.max(from, to));
