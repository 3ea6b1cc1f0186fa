import type { DefinedName, WorkbookMark } from '../stored/workbook-mark';
import { namesOfMark } from '../stored/workbook-mark';
import { newestEdition } from '../../core/statute/editions';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { referenceTo } from '../plan/rectangles';

type Named = Pick<DefinedName, 'name'>;

const includes = (names: readonly Named[], name: string): boolean =>
  names.some((other) => other.name.toUpperCase() === name.toUpperCase());

/**
 * Writes our names, new or changed: the most recently inserted tables own their names, and the mark describes them.
 * Returns the new ones, which are still visible.
 */
export function setNames(
  names: Excel.NamedItemCollection,
  wanted: readonly DefinedName[],
  existing: readonly Named[],
): readonly string[] {
  return wanted.flatMap(({ name, content }) => {
    if (includes(existing, name)) {
      names.getItem(name).formula = `=${content}`;
      return [];
    }
    names.add(name, `=${content}`);
    return [name];
  });
}

/** Removes the given names if they exist and are not wanted. */
export function removeNames(
  names: Excel.NamedItemCollection,
  some: readonly Named[],
  wanted: readonly Named[],
  existing: readonly Named[],
): void {
  for (const { name } of some)
    if (includes(existing, name) && !includes(wanted, name)) names.getItem(name).delete();
}

/** Every name a mark can have. A mark without an agency must not keep another's. */
export const markNames: readonly Named[] = namesOfMark({
  edition: newestEdition,
  year: null,
  agency: '',
  totals: 'typed',
});

/** Of these names, those that an insertion with these others may have changed. */
export const markAndTables = (
  names: readonly DefinedName[],
  written: readonly Named[],
): readonly DefinedName[] => names.filter(({ name }) => includes(markNames, name) || includes(written, name));

/** The definition of a name, without the equals sign. */
export const contentOf = (formula: unknown): string =>
  typeof formula === 'string' ? formula.replace(/^=/u, '') : '';

/** The area of each table on a sheet with this name; it adjusts when rows are inserted. */
export const namesOfTables = (plan: WorksheetPlan, sheetName: string): readonly DefinedName[] =>
  plan.tables.map(({ rangeName, area }) => ({
    name: rangeName,
    content: `'${sheetName.replace(/'/gu, "''")}'!${referenceTo(area, { row: true, column: true })}`,
  }));

/** A text in a formula has no line breaks. */
export const namesOfWorkbook = (mark: WorkbookMark): readonly DefinedName[] =>
  namesOfMark({ ...mark, agency: mark.agency?.replace(/\s+/gu, ' ').trim() ?? null });
