// How proposed sums agree with annotated ones. Sums are compared as equations: a part that is a total itself may stand
// for its parts, cells without a figure do not count, and c = a − b is a = b + c. Also by group: the same lines in all
// lanes, which is what a user is asked about; a group is right if half of its relations are.
import type { AnnotatedTable, Relation } from './annotated-table';

type Equation = ReadonlyMap<string, number>;
type Definitions = ReadonlyMap<string, readonly Equation[]>;

interface Count {
  proposed: number;
  right: number;
  annotated: number;
  found: number;
}

/** The counts for one table. */
export interface Scored {
  readonly relations: Count;
  readonly groups: Count;
}

/** Ways to write one equation that are tried. */
const mostForms = 24;
const mostDefinitions = 4;

const idOf = ([row, column]: readonly [number, number]): string => `${row},${column}`;
const isInRow = ({ total, parts }: Relation): boolean => parts.every(([row]) => row === total[0]);
const axisOf = (relation: Relation): string => (isInRow(relation) ? 'R' : 'C');
const exactKey = ({ total, parts, signs }: Relation): string =>
  `${idOf(total)}=${parts
    .map((part, at) => `${signs[at] === -1 ? '-' : ''}${idOf(part)}`)
    .sort()
    .join(';')}`;

const partsOf = ({ parts, signs }: Relation, factor: number): Map<string, number> =>
  new Map(parts.map((part, at) => [idOf(part), factor * (signs[at] ?? 1)]));

/** All keys of an equation, with totals among its parts replaced by what they add up. */
function keysOf(
  relation: Relation,
  isBlank: (cell: string) => boolean,
  definitions: Definitions,
): Set<string> {
  const keys = new Set<string>();
  const axis = axisOf(relation);
  const total = idOf(relation.total);
  let forms = [{ terms: partsOf(relation, -1), used: new Set([total]) }];
  let tried = 0;
  while (forms.length > 0 && tried < mostForms) {
    const next: typeof forms = [];
    for (const { terms, used } of forms) {
      tried += 1;
      keys.add(keyOf(axis, total, new Map([...terms, [total, (terms.get(total) ?? 0) + 1]]), isBlank));
      const whole = new Map(terms);
      const usedInAll = new Set(used);
      let isExpanded = false;
      for (const cell of terms.keys()) {
        const ways = (definitions.get(axis + cell) ?? []).filter(
          (way) => ![...way.keys()].some((one) => used.has(one)),
        );
        const [first] = ways;
        if (first === undefined || used.has(cell)) continue;
        isExpanded = true;
        for (const way of ways.slice(0, mostDefinitions))
          next.push({ terms: expanded(terms, cell, way), used: new Set([...used, cell]) });
        replace(whole, cell, first, terms.get(cell) ?? 0);
        usedInAll.add(cell);
      }
      if (isExpanded) next.unshift({ terms: whole, used: usedInAll });
    }
    forms = next.slice(0, mostForms);
  }
  return keys;
}

function expanded(terms: Equation, cell: string, way: Equation): Map<string, number> {
  const result = new Map(terms);
  replace(result, cell, way, terms.get(cell) ?? 0);
  return result;
}

function replace(terms: Map<string, number>, cell: string, way: Equation, factor: number): void {
  terms.delete(cell);
  for (const [part, sign] of way) terms.set(part, (terms.get(part) ?? 0) + factor * sign);
}

function keyOf(axis: string, total: string, terms: Equation, isBlank: (cell: string) => boolean): string {
  const left = [...terms]
    .filter(([cell, k]) => k !== 0 && !isBlank(cell))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [first, second] = left;
  if (first === undefined || second === undefined) return `${axis}|${total}|${left.join(';')}`;
  const sign = Math.sign(first[1]);
  return `${axis}|${left.map(([cell, k]) => `${cell}*${k * sign}`).join(';')}`;
}

/** Compares what is proposed for a table with its annotations. */
export function score({ rows, relations }: AnnotatedTable, proposals: readonly Relation[]): Scored {
  const isBlank = (cell: string): boolean => {
    const [row = 0, column = 0] = cell.split(',').map(Number);
    return !/[1-9１-９]/u.test(rows[row]?.[column] ?? '');
  };
  const unique = (all: readonly Relation[]): readonly Relation[] => [
    ...new Map(all.map((one) => [exactKey(one), one])).values(),
  ];
  const [gold, proposed] = [unique(relations), unique(proposals)];
  const definitions = new Map<string, Equation[]>();
  for (const relation of [...gold, ...proposed]) {
    if (relation.signs.includes(-1)) continue;
    const key = axisOf(relation) + idOf(relation.total);
    const known = definitions.get(key) ?? [];
    if (known.length < mostDefinitions) definitions.set(key, [...known, partsOf(relation, 1)]);
  }
  const keys = (all: readonly Relation[]) => all.map((one) => keysOf(one, isBlank, definitions));
  const [goldKeys, proposedKeys] = [keys(gold), keys(proposed)];
  const hits = (own: readonly Set<string>[], others: readonly Set<string>[]) => {
    const all = new Set(others.flatMap((one) => [...one]));
    return own.map((one) => [...one].some((key) => all.has(key)));
  };
  const [goldHits, proposedHits] = [hits(goldKeys, proposedKeys), hits(proposedKeys, goldKeys)];
  const [annotated, found] = countOf(classesOf(goldKeys), goldHits, 'any');
  const [all, right] = countOf(classesOf(proposedKeys), proposedHits, 'any');
  const [goldGroups, foundGroups] = countOf(gold.map(groupOf), goldHits, 'half');
  const [proposedGroups, rightGroups] = countOf(proposed.map(groupOf), proposedHits, 'half');
  return {
    relations: { proposed: all, right, annotated, found },
    groups: { proposed: proposedGroups, right: rightGroups, annotated: goldGroups, found: foundGroups },
  };
}

/** Equal sums count once. */
function classesOf(keys: readonly Set<string>[]): readonly string[] {
  const parent = keys.map((_, at) => at);
  const rootOf = (at: number): number => (parent[at] === at ? at : rootOf(parent[at] as number));
  const owner = new Map<string, number>();
  for (const [at, own] of keys.entries())
    for (const key of own) {
      const known = owner.get(key);
      if (known === undefined) owner.set(key, at);
      else parent[rootOf(at)] = rootOf(known);
    }
  return keys.map((_, at) => String(rootOf(at)));
}

function groupOf(relation: Relation): string {
  const at = isInRow(relation) ? 1 : 0;
  return `${axisOf(relation)}${relation.total[at]}=${relation.parts
    .map((part) => part[at])
    .sort((a, b) => a - b)
    .join(',')}`;
}

/** How many classes there are, and in how many of them any, or half, are hits. */
function countOf(
  classes: readonly string[],
  hits: readonly boolean[],
  needed: 'any' | 'half',
): readonly [number, number] {
  const counts = new Map<string, { all: number; hit: number }>();
  for (const [at, own] of classes.entries()) {
    const count = counts.get(own) ?? { all: 0, hit: 0 };
    count.all += 1;
    if (hits[at] === true) count.hit += 1;
    counts.set(own, count);
  }
  const right = [...counts.values()].filter(({ all, hit }) => (needed === 'any' ? hit > 0 : 2 * hit >= all));
  return [counts.size, right.length];
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const harmonic = (one: number, other: number): number => ratio(2 * one * other, one + other);

/** The shares over many tables together, and the mean F1 of single tables. */
export function summarise(scores: readonly Scored[]) {
  const sum = (of: (one: Scored) => Count): Count =>
    scores.map(of).reduce((all, one) => ({
      proposed: all.proposed + one.proposed,
      right: all.right + one.right,
      annotated: all.annotated + one.annotated,
      found: all.found + one.found,
    }));
  const shares = ({ proposed, right, annotated, found }: Count) => {
    const [precision, recall] = [ratio(right, proposed), ratio(found, annotated)];
    return { precision, recall, f1: harmonic(precision, recall) };
  };
  const [relations, groups] = [sum((one) => one.relations), sum((one) => one.groups)];
  const counted = scores.filter((one) => one.relations.annotated + one.relations.proposed > 0);
  return {
    relations: shares(relations),
    groups: shares(groups),
    macro: ratio(
      counted.reduce((all, one) => all + shares(one.relations).f1, 0),
      counted.length,
    ),
    wrongGroups: ratio(groups.proposed - groups.right, scores.length),
    proposalsWithoutSums: scores.filter((one) => one.relations.annotated === 0 && one.relations.proposed > 0)
      .length,
  };
}
