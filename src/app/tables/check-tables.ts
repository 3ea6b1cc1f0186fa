import { fitDefinition } from '../../core/tables/frame';
import type { TableDefinition } from '../../core/tables/frame';
import type { Pattern } from '../../core/tables/pattern';
import { SheetSums } from '../../core/tables/sums';
import type { CheckedSum } from '../../core/tables/sums';
import type { TableOnSheet } from './find-tables';
import { rangeOfTable } from './find-tables';
import type { BrokenGroup } from './suspects';
import { suspectsOf } from './suspects';

/** The sums of a table, checked. */
export interface CheckedTable {
  readonly sheet: string | null;
  readonly range: string;
  /** Of the definition, or the title. */
  readonly name: string | null;
  /** `isSure`: the sum was confirmed, is strong, or fails together with another; else it may be no sum at all. */
  readonly groups: readonly (BrokenGroup & { readonly isSure: boolean })[];
  /** Off by as much as rounding explains, although the other lanes of the pattern hold exactly. */
  readonly rounded: readonly CheckedSum[];
  readonly undecided: readonly CheckedSum[];
  /** How many sums were added up. */
  readonly checked: number;
  /** Lines of a definition that are not in the table. */
  readonly missing: readonly string[];
}

/** A definition for which no table was found. */
export interface CheckedSheets {
  readonly tables: readonly CheckedTable[];
  readonly notFound: readonly string[];
}

/** Adds up the sums that the tables show themselves. A pattern that fails in many lanes is no rule of the table. */
export function checkDetected(found: readonly TableOnSheet[]): CheckedSheets {
  return {
    tables: found
      .filter(({ table }) => table.patterns.length > 0)
      .map((one) => checkTable(one, one.table.patterns.filter(isRule), one.table.title, [])),
    notFound: [],
  };
}

/** Broken in so few lanes that the others are probably right about it. */
const isRule = ({ holdsIn, brokenIn }: Pattern): boolean =>
  holdsIn.length >= (brokenIn.length === 1 ? 2 : 3 * brokenIn.length);

/** Checks confirmed sums, each definition in the table that has most of its labels. */
export function checkDefined(
  found: readonly TableOnSheet[],
  definitions: readonly TableDefinition[],
): CheckedSheets {
  const tables: CheckedTable[] = [];
  const notFound: string[] = [];
  for (const definition of definitions) {
    const fitted = found
      .map((one) => ({ one, ...fitDefinition(one.sheet.grid, one.table, definition) }))
      .sort(
        (a, b) =>
          b.patterns.length - a.patterns.length ||
          titleRank(b.one, definition) - titleRank(a.one, definition),
      );
    const [best] = fitted;
    if (best === undefined || best.patterns.length === 0) notFound.push(definition.name);
    else tables.push(checkTable(best.one, best.patterns, definition.name, best.missing));
  }
  return { tables, notFound };
}

const titleRank = ({ table }: TableOnSheet, { name }: TableDefinition): number =>
  Number(table.title === name);

function checkTable(
  { sheet, table }: TableOnSheet,
  patterns: readonly Pattern[],
  name: string | null,
  missing: readonly string[],
): CheckedTable {
  const sums = new SheetSums(sheet.grid);
  const byPattern = patterns.map((pattern) => sums.of(pattern));
  const all = byPattern.flat();
  const sure = new Set(byPattern.filter((_, at) => patterns[at]?.isStrong === true).flat());
  return {
    sheet: sheet.name,
    range: rangeOfTable(table),
    name,
    groups: suspectsOf(all).map((group) => ({
      ...group,
      // Two sums that fail at the same cell by the same amount are no chance.
      isSure: group.suspects.length === 1 || group.broken.some((sum) => sure.has(sum)),
    })),
    rounded: byPattern.flatMap(offAmongExact),
    undecided: all.filter(({ state }) => state === 'undecided'),
    checked: all.filter(({ state }) => state !== 'empty').length,
    missing,
  };
}

/** Figures that rounding could move by one hardly all stay exact in so many lanes: there, a difference is one. */
const manyExact = 8;

function offAmongExact(sums: readonly CheckedSum[]): readonly CheckedSum[] {
  const exact = sums.filter(({ state }) => state === 'holds').length;
  const rounded = sums.filter(({ state }) => state === 'rounded');
  return exact >= manyExact && rounded.length * manyExact <= exact ? rounded : [];
}
