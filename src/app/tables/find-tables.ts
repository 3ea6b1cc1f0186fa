import { columnName, rangeOf } from '../../core/grid/addresses';
import type { DetectedTable } from '../../core/tables/detect-tables';
import { detectTables } from '../../core/tables/detect-tables';
import type { LineName } from '../../core/tables/frame';
import { definitionOf } from '../../core/tables/frame';
import type { Axis } from '../../core/tables/lines';
import { relationsOfPattern } from '../../core/tables/relations';
import { UnusableFile } from '../../files/unusable-file';
import type { Sheet } from './sheets-of-file';

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
  readonly axis: Axis;
  readonly total: string;
  readonly parts: readonly { readonly label: string; readonly sign: 1 | -1 }[];
  readonly holdsIn: number;
  readonly of: number;
  readonly isStrong: boolean;
}

/** The sums of a table by the labels of their lines; a line without a label is named by its position. */
export function namedSums({ sheet, table }: TableOnSheet): readonly NamedSum[] {
  const { sums } = definitionOf(sheet.grid, table, '');
  return table.patterns.map(({ axis, total, parts, signs, holdsIn, brokenIn, isStrong }, at) => {
    const named = (name: LineName | undefined, line: number): string =>
      name === undefined || name.label === '' ? positionOf(axis, line) : name.label;
    return {
      axis,
      total: named(sums[at]?.total, total),
      parts: parts.map((part, i) => ({ label: named(sums[at]?.parts[i], part), sign: signs[i] ?? 1 })),
      holdsIn: holdsIn.length,
      of: holdsIn.length + brokenIn.length,
      isStrong,
    };
  });
}

const positionOf = (axis: Axis, line: number): string =>
  axis === 'rows' ? String(line + 1) : columnName(line);

/** What `nianbao tables --json` prints of a table. */
export const tableJson = ({ sheet, table }: TableOnSheet) => ({
  sheet: sheet.name,
  range: rangeOfTable(table),
  title: table.title,
  patterns: table.patterns.map((pattern) => ({
    kind: 'sum',
    strong: pattern.isStrong,
    holdsIn: pattern.holdsIn.length,
    of: pattern.holdsIn.length + pattern.brokenIn.length,
    relations: relationsOfPattern(pattern),
  })),
});

export type TableJson = ReturnType<typeof tableJson>;

export const rangeOfTable = ({ top, left, bottom, right }: DetectedTable): string =>
  rangeOf(top, left, bottom - top + 1, right - left + 1);
