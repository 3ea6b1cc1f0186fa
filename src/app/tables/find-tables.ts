import { columnName } from '../../core/grid/addresses';
import type { DetectedTable } from '../../core/tables/detect-tables';
import { detectTables } from '../../core/tables/detect-tables';
import { frameOf } from '../../core/tables/define-table';
import type { Axis } from '../../core/tables/lines';
import type { Pattern, RelationKind } from '../../core/tables/pattern';
import { relationsOfPattern } from '../../core/tables/relations';
import { UnusableFile } from '../../files/unusable-file';
import { rangeOfArea } from './range-of-area';
import type { Sheet } from './sheet';

/** A detected table with the sheet that it lies on. */
export interface TableOnSheet {
  readonly sheet: Sheet;
  readonly table: DetectedTable;
}

/**
 * Finds the tables of all sheets.
 *
 * @throws {UnusableFile} tooComplex
 */
export function findTables(sheets: readonly Sheet[]): readonly TableOnSheet[] {
  return sheets.flatMap((sheet) => tablesOn(sheet).map((table) => ({ sheet, table })));
}

function tablesOn({ grid }: Sheet): readonly DetectedTable[] {
  try {
    return detectTables(grid);
  } catch (error) {
    if (error instanceof RangeError) throw new UnusableFile({ code: 'tooComplex' });
    throw error;
  }
}

/** A proposed sum in the words of the table. */
export interface NamedSum {
  readonly relation: RelationKind;
  readonly axis: Axis;
  readonly total: string;
  readonly parts: readonly { readonly label: string; readonly sign: 1 | -1 }[];
  readonly holdsIn: number;
  readonly of: number;
  readonly isStrong: boolean;
}

/** The sums and limits of a table by the labels of their lines; a line without a label is named by its position. */
export function namedSums({ sheet, table }: TableOnSheet): readonly NamedSum[] {
  const frame = frameOf(sheet.grid, table);
  return [...table.patterns, ...table.limits].map(
    ({ relation, axis, total, parts, signs, holdsIn, brokenIn, isStrong }) => {
      const named = (line: number): string => {
        const { label } = frame.nameOf(axis, line);
        return label === '' ? positionOf(axis, line) : label;
      };
      return {
        relation,
        axis,
        total: named(total),
        parts: parts.map((part, i) => ({ label: named(part), sign: signs[i] ?? 1 })),
        holdsIn: holdsIn.length,
        of: holdsIn.length + brokenIn.length,
        isStrong,
      };
    },
  );
}

export const positionOf = (axis: Axis, line: number): string =>
  axis === 'rows' ? String(line + 1) : columnName(line);

/** A detected table as plain data, with its sums, then its limits, in words. */
export interface FoundTable {
  /** The number of its sheet among those that were searched. */
  readonly sheetAt: number;
  readonly table: DetectedTable;
  readonly sums: readonly NamedSum[];
}

/**
 * Finds the tables of sheets that hold sums.
 *
 * @throws {UnusableFile} tooComplex
 */
export const foundTables = (sheets: readonly Sheet[]): readonly FoundTable[] =>
  sheets.flatMap((sheet, sheetAt) =>
    tablesOn(sheet)
      .map((table) => ({ sheetAt, table, sums: namedSums({ sheet, table }) }))
      .filter(({ sums }) => sums.length > 0),
  );

/** What `nianbao tables --json` prints of a table. */
export const tableJson = ({ sheet, table }: TableOnSheet) => ({
  sheet: sheet.name,
  range: rangeOfArea(table),
  title: table.title,
  patterns: table.patterns.map((pattern) => ({ kind: 'sum' as const, ...patternJson(pattern) })),
  ...(table.limits.length === 0
    ? {}
    : { limits: table.limits.map((pattern) => ({ kind: 'ofWhich' as const, ...patternJson(pattern) })) }),
});

const patternJson = (pattern: Pattern) => ({
  strong: pattern.isStrong,
  holdsIn: pattern.holdsIn.length,
  of: pattern.holdsIn.length + pattern.brokenIn.length,
  relations: relationsOfPattern(pattern),
});

export type TableJson = ReturnType<typeof tableJson>;
