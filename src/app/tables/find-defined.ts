import type { TableDefinition } from '../../core/tables/definition';
import type { FittedTable } from '../../core/tables/fit-definition';
import { fitDefinition } from '../../core/tables/fit-definition';
import type { Area } from '../../core/tables/frame';
import type { Region } from '../../core/tables/regions';
import { SheetTexts } from '../../core/tables/sheet-texts';
import { tableAreas } from '../../core/tables/table-areas';
import { UnusableFile } from '../../files/unusable-file';
import type { Sheet } from './sheet';

/** A definition with the table that it was found in. */
export interface DefinedTable {
  readonly definition: TableDefinition;
  /** Null if no table has its labels. */
  readonly found: { readonly sheetAt: number; readonly fitted: FittedTable } | null;
}

interface SearchedSheet {
  readonly name: string | null;
  readonly texts: SheetTexts;
  readonly regions: readonly Region[];
  readonly areas: readonly Area[];
  /** Tables of other definitions. */
  readonly taken: Area[];
}

/**
 * Finds the tables of definitions by their labels. Of tables with the same labels, each definition gets one: the one with
 * its name, on its sheet, or the next.
 *
 * @throws {UnusableFile} tooComplex
 */
export function findDefined(
  sheets: readonly Sheet[],
  definitions: readonly TableDefinition[],
): readonly DefinedTable[] {
  if (definitions.length === 0) return [];
  const searched = sheets.map(searchedSheet);
  return definitions.map((definition) => {
    const fits = searched
      .flatMap((sheet, sheetAt) => {
        const fitted = fitOn(sheet, definition);
        return fitted === null ? [] : [{ sheetAt, fitted, rank: rankOf(fitted, sheet, definition) }];
      })
      .filter(({ fitted }) => fitted.patterns.some((pattern) => pattern !== null))
      .sort((a, b) => b.rank - a.rank);
    const [best] = fits;
    if (best === undefined) return { definition, found: null };
    searched[best.sheetAt]?.taken.push(best.fitted.area);
    return { definition, found: best };
  });
}

function searchedSheet({ name, grid }: Sheet): SearchedSheet {
  try {
    const texts = new SheetTexts(grid);
    return { name, texts, ...tableAreas(grid, texts), taken: [] };
  } catch (error) {
    if (error instanceof RangeError) throw new UnusableFile({ code: 'tooComplex' });
    throw error;
  }
}

function fitOn({ texts, regions, areas, taken }: SearchedSheet, definition: TableDefinition) {
  const named = regions.filter(({ title }) => title === definition.name);
  const free = [...named, ...areas].filter((area) => !taken.some((other) => overlap(area, other)));
  return fitDefinition(texts, free, definition);
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Sums that are found count most, then the sheet, then lines that are missing. */
const rankOf = (
  { patterns, missing }: FittedTable,
  { name }: SearchedSheet,
  { sheet }: TableDefinition,
): number =>
  patterns.filter((pattern) => pattern !== null).length * 4 +
  (sheet !== undefined && sheet === name ? 2 : 0) -
  Math.min(missing.length, 1);
