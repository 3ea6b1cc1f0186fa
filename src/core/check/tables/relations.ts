import type { FormCell } from '../../report/cells';
import { alternativeCellsOf, cellsOf } from '../../report/cells';
import type { Report } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId, Condition, Edition, Rule, RuleTest, TableId, Term } from '../../statute/types';

export interface RelationTerm {
  readonly k: number;
  readonly cell: CellId;
  readonly previous: boolean;
  /** The message parameter that receives this figure. */
  readonly as?: string;
}

/** What distinguishes a relation from the others of its rule: its row, its column, or its value of `each`. */
export interface Subject {
  readonly row?: string;
  readonly column?: string;
  readonly each?: string;
}

/** One equality or inequality between cells: left op right + constant. */
export interface Relation {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly left: readonly RelationTerm[];
  readonly op: '=' | '<=';
  readonly right: readonly RelationTerm[];
  readonly constant: number;
  readonly when: readonly RelationGuard[];
  /** The cells to show, all of this year's report. */
  readonly cells: readonly CellId[];
  /** Applies only to documents that have this cell: the row sum of a collapsed row. */
  readonly onlyWith?: CellId;
}

type RelationGuard =
  | Condition
  | { readonly kind: 'atLeast' | 'atMost'; readonly terms: readonly RelationTerm[]; readonly bound: number };

export const testsOf = (rule: Rule): readonly RuleTest[] => ('kind' in rule.test ? [rule.test] : rule.test);

const one = (cell: CellId): RelationTerm => ({ k: 1, cell, previous: false });

/** The sums that the form prescribes for a total row or a total column. */
function totals(
  rule: Rule,
  edition: Edition,
  test: Extract<RuleTest, { kind: 'total' }>,
): readonly Relation[] {
  const relation = (
    total: CellId,
    parts: readonly CellId[],
    subject: Subject,
    onlyWith?: CellId,
  ): Relation => ({
    rule,
    subject,
    left: [one(total)],
    op: '=',
    right: parts.map(one),
    constant: 0,
    when: [],
    cells: [total, ...parts],
    ...(onlyWith === undefined ? {} : { onlyWith }),
  });
  const own = cellsOf(edition).filter((cell) => cell.table === test.table);
  const collapsed = alternativeCellsOf(edition);
  if ('row' in test)
    return own
      .filter((cell) => cell.row.node.id === test.row)
      .map((cell) => {
        const instead = collapsed.filter((other) =>
          other.inPlaceOf.some((part) => cell.columnParts.includes(part)),
        );
        return relation(cell.id, [...cell.columnParts, ...instead.map((other) => other.id)], {
          column: cell.column.node.id,
        });
      });
  const rowSums = own
    .filter((cell) => cell.column.node.id === test.column)
    .map((cell) => relation(cell.id, cell.rowParts, { row: cell.row.node.id }));
  const collapsedSums = collapsed
    .filter((cell) => cell.column === test.column)
    .map((cell) => relation(cell.id, collapsedParts(cell, own), { row: cell.row.id }, cell.id));
  return [...rowSums, ...collapsedSums];
}

/** The applicant cells of a collapsed row: those of one of the rows it replaces, with the row exchanged. */
function collapsedParts(
  total: ReturnType<typeof alternativeCellsOf>[number],
  own: readonly FormCell[],
): readonly CellId[] {
  const model = own.find((cell) => cell.id === total.inPlaceOf[0]) as FormCell;
  return model.rowParts.map((part) => part.replace(`.${model.row.node.id}.`, `.${total.row.id}.`) as CellId);
}

function linear(rule: Rule, test: Extract<RuleTest, { kind: 'linear' }>): readonly Relation[] {
  return (test.each ?? ['']).map((value) => {
    const inCell = (cell: string) => cell.replace('{c}', value) as CellId;
    const bind = (terms: readonly Term[]): readonly RelationTerm[] =>
      terms.map((term) => ({
        k: term.k ?? 1,
        cell: inCell(term.cell),
        previous: term.previous === true,
        ...(term.as === undefined ? {} : { as: term.as }),
      }));
    const left = bind(test.left);
    const right = bind(test.right);
    const current = [...left, ...right].filter((term) => !term.previous).map((term) => term.cell);
    return {
      rule,
      subject: value === '' ? {} : { each: value },
      left,
      op: test.op,
      right,
      constant: test.constant ?? 0,
      when: (test.when ?? []).map((guard) =>
        'terms' in guard ? { ...guard, terms: bind(guard.terms) } : guard,
      ),
      cells: test.mark === undefined ? current : test.mark.map(inCell),
    };
  });
}

const expanded = new WeakMap<Edition, readonly Relation[]>();

/** All relations of an edition in rule order, with rows, columns and `each` expanded. */
export function relationsOf(edition: Edition): readonly Relation[] {
  let relations = expanded.get(edition);
  if (relations === undefined) {
    relations = edition.rules.flatMap((rule) =>
      testsOf(rule).flatMap((test) => {
        if (test.kind === 'total') return totals(rule, edition, test);
        return test.kind === 'linear' ? linear(rule, test) : [];
      }),
    );
    expanded.set(edition, relations);
  }
  return relations;
}

/**
 * The equalities within this year's tables, without those for outdated layouts: worksheet formulas and conditional
 * formats are built from them. 39 for table 3 and 3 for table 4 of the 2021 edition.
 */
export const equalitiesOf = (edition: Edition, table?: TableId): readonly Relation[] =>
  relationsOf(edition).filter(
    (relation) =>
      relation.op === '=' &&
      relation.onlyWith === undefined &&
      [...relation.left, ...relation.right].every((term) => !term.previous) &&
      (table === undefined || relation.cells.every((cell) => cell.startsWith(`${table}.`))),
  );

/** The cells of last year's report that the rules of an edition compare with, guards included, in printed order. */
export function previousCellsOf(edition: Edition): readonly CellId[] {
  const compared = new Set(
    relationsOf(edition).flatMap(({ left, right, when }) =>
      [...left, ...right, ...when.flatMap((guard) => ('terms' in guard ? guard.terms : []))]
        .filter((term) => term.previous)
        .map((term) => term.cell),
    ),
  );
  return cellsOf(edition)
    .map(({ id }) => id)
    .filter((id) => compared.has(id));
}

/** Whether last year's report consists of only these cells: then it was typed and has no title. */
export function isOnlyCompared(previous: Report): boolean {
  const compared = new Set(previousCellsOf(editions[previous.edition]));
  return [...previous.cells.keys()].every((cell) => compared.has(cell));
}
