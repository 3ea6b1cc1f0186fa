import { fromMillionths, toMillionths } from '../report/cell-state';
import { rollupCells } from '../statute/rules/roll-up';
import type { CellId } from '../statute/types';
import type { Agency } from './agency';
import { existsIn } from './agency';
import type { NamedFigure } from './finding';
import type { MemberReport } from './member-report';
import { figureIn } from './member-report';
import type { RollupRow, RuleContext } from './rules/context';
import { givenFigure } from './rules/context';
import { totalAt } from './sums';

/** A figure of the parent that continues last year's, with what new and former members change about it. */
export interface ContinuedFigure {
  /** The cell of this year. */
  readonly cell: CellId;
  /** The column of table 3, or the row of table 2. */
  readonly of: string;
  readonly kind: 'carry' | 'stock';
  readonly now: number;
  /** Last year's published figure, for documents in force with those issued and without those repealed. */
  readonly before: number;
  readonly entered: readonly NamedFigure[];
  readonly left: readonly NamedFigure[];
  readonly expected: number;
}

/** The members that are new in the list this year, and those that have left it. */
interface ChangedMembers {
  readonly entered: readonly RollupRow[];
  /** With last year's report, if that is known. */
  readonly left: readonly { readonly agency: Agency; readonly previous: MemberReport | null }[];
}

/** What the list itself gives as new and as former: nothing is concluded from a missing file. */
function changedMembers({ rows, assigned, year, previousOf }: RuleContext): ChangedMembers {
  return {
    entered: rows.filter(({ agency }) => agency.fromYear === year),
    left: assigned.tree.agencies
      .filter((agency) => existsIn(agency, year - 1) && agency.toYear === year - 1)
      .map((agency) => ({ agency, previous: previousOf.get(agency.id) ?? null })),
  };
}

/**
 * 上年结转 of each column and 现行有效 of each row, as last year's report and the changed members lead one to expect.
 * Without a figure on either side there is none.
 */
export function continuedFigures(context: RuleContext): readonly ContinuedFigure[] {
  const { previous, sums, slots } = context;
  if (previous === null) return [];
  const members = changedMembers(context);
  const total = (cell: CellId) => {
    const slot = slots.index.get(cell);
    return slot === undefined ? null : totalAt(sums, slot, slots);
  };
  const entered = (valueOf: (report: MemberReport) => number) =>
    namedFigures(members.entered.map(({ agency, report }) => ({ agency, value: valueOf(report) })));
  const left = (cell: CellId) =>
    namedFigures(
      members.left.map(({ agency, previous: report }) => ({
        agency,
        value: report === null ? 0 : (figureIn(report, cell) ?? 0),
      })),
    );
  const continued = (
    about: Pick<ContinuedFigure, 'cell' | 'of' | 'kind' | 'entered' | 'left'>,
    now: number | null,
    before: number | null,
  ): readonly ContinuedFigure[] => {
    if (now === null || before === null) return [];
    return [{ ...about, now, before, expected: exactSum([before], about.entered, about.left) }];
  };
  return [
    ...rollupCells.carry.flatMap(({ column, carriedOver, carriedForward }) =>
      continued(
        {
          cell: carriedOver,
          of: column,
          kind: 'carry',
          entered: entered((report) => figureIn(report, carriedOver) ?? 0),
          left: left(carriedForward),
        },
        total(carriedOver),
        givenFigure(previous, carriedForward),
      ),
    ),
    ...rollupCells.stock.flatMap(({ row, inForce, issued, repealed }) => {
      const [now, more, less] = [inForce, issued, repealed].map(total);
      const before = givenFigure(previous, inForce);
      if (now == null || more == null || less == null || before === null) return [];
      const stockBefore = (report: MemberReport) => {
        const [own = 0, added = 0, ended = 0] = [inForce, issued, repealed].map(
          (cell) => figureIn(report, cell) ?? 0,
        );
        return own - added + ended;
      };
      return continued(
        { cell: inForce, of: row, kind: 'stock', entered: entered(stockBefore), left: left(inForce) },
        now,
        before + more - less,
      );
    }),
  ];
}

const namedFigures = (
  figures: readonly { readonly agency: Agency; readonly value: number }[],
): readonly NamedFigure[] =>
  figures.filter(({ value }) => value !== 0).map(({ agency, value }) => ({ name: agency.name, value }));

const exactSum = (
  first: readonly number[],
  plus: readonly NamedFigure[],
  minus: readonly NamedFigure[],
): number => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + toMillionths(value), 0);
  const values = (figures: readonly NamedFigure[]) => figures.map(({ value }) => value);
  return fromMillionths(sum(first) + sum(values(plus)) - sum(values(minus)));
};
