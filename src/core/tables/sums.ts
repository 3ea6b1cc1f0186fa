import type { Grid } from '../grid/grid';
import { roundingLimit } from './evidence';
import type { Figures } from './figures';
import { figuresOf, held } from './figures';
import { denseGrid } from './dense-grid';
import type { Pattern, RelationKind } from './pattern';
import type { CellPosition, TableRelation } from './relations';
import { relationsOfPattern } from './relations';

/** One lane of a pattern, added up. */
export interface CheckedSum extends Pick<TableRelation, 'total' | 'parts' | 'signs'> {
  readonly relation: RelationKind;
  /**
   * `rounded`: off by no more than rounding explains. `undecided`: the total is blank, or a figure is not given or no
   * number. `empty`: there is nothing to add up.
   */
  readonly state: 'holds' | 'rounded' | 'broken' | 'undecided' | 'empty';
  /** The figures as whole numbers of 10^-decimals. */
  readonly value: number;
  readonly sum: number;
  /** How far rounding may take the sum from the total, in the same unit. */
  readonly allowed: number;
  /** In the order of the parts; null where there is no figure. */
  readonly amounts: readonly (number | null)[];
  readonly decimals: number;
}

/** Adds up the lanes of patterns on a sheet; for each pattern its lanes in order. */
export class SheetSums {
  private readonly figures: Figures;
  private readonly rowOf: ReadonlyMap<number, number>;
  private readonly columnOf: ReadonlyMap<number, number>;

  /** @throws {RangeError} on more cells than can be searched */
  constructor(sheet: Grid) {
    const { grid, rowAt, columnAt } = denseGrid(sheet);
    this.figures = figuresOf(grid);
    this.rowOf = new Map(rowAt.map((row, at) => [row, at]));
    this.columnOf = new Map(columnAt.map((column, at) => [column, at]));
  }

  /** @param isExact the figures are not rounded: a difference of one is no rounding */
  of(pattern: Pattern, isExact = false): readonly CheckedSum[] {
    return relationsOfPattern(pattern).map((relation) => this.checked(relation, pattern.relation, isExact));
  }

  private checked(
    { total, parts, signs }: TableRelation,
    relation: RelationKind,
    isExact: boolean,
  ): CheckedSum {
    const { values, kinds, halves, scale } = this.figures;
    const own = this.at(total);
    const value = own === undefined ? 0 : (values[own] as number);
    const kind = own === undefined ? held.blank : kinds[own];
    let sum = 0;
    let half = own === undefined ? 0 : (halves[own] as number);
    let unit = 2 * half;
    let used = 0;
    let isOpen = kind !== held.number && kind !== held.nothing;
    const amounts = parts.map((position, i) => {
      const at = this.at(position);
      const part = at === undefined ? held.blank : kinds[at];
      if (part === held.unknown || part === held.text) isOpen = true;
      if (at === undefined || part !== held.number) return null;
      const amount = values[at] as number;
      if (amount !== 0) {
        used += 1;
        half += halves[at] as number;
        unit = Math.max(unit, 2 * (halves[at] as number));
        sum += (signs[i] as number) * amount;
      }
      return amount;
    });
    const allowed = isExact ? 0 : roundingLimit(half, used, unit);
    // Parts that do not exhaust their total may be any amount less.
    const off = relation === 'equals' ? Math.abs(value - sum) : Math.max(0, sum - value);
    const isEmpty = kind === held.blank && used === 0;
    const state = isEmpty
      ? 'empty'
      : off === 0 && kind !== held.blank
        ? 'holds'
        : isOpen
          ? 'undecided'
          : off <= allowed
            ? 'rounded'
            : 'broken';
    return { relation, total, parts, signs, state, value, sum, allowed, amounts, decimals: scale };
  }

  private at([row, column]: CellPosition): number | undefined {
    const [own, other] = [this.rowOf.get(row), this.columnOf.get(column)];
    return own === undefined || other === undefined ? undefined : own * this.figures.columns + other;
  }
}
