import type { DefinedName, WorkbookMark } from '../../grid/workbook-mark';
import { namesOfMark } from '../../grid/workbook-mark';
import type { WorksheetPlan } from '../../worksheet/plan-worksheet';
import { referenceTo } from '../../worksheet/rectangles';

/** Hidden names of ours, new or changed: tables that were inserted last own their names, the mark is about them. */
export function setNames(
  names: Excel.NamedItemCollection,
  wanted: readonly DefinedName[],
  existing: readonly string[],
): void {
  const taken = new Set(existing.map((name) => name.toUpperCase()));
  for (const { name, content } of wanted) {
    const formula = `=${content}`;
    if (taken.has(name.toUpperCase())) names.getItem(name).formula = formula;
    else names.add(name, formula).visible = false;
  }
}

/** What the mark no longer says, such as an agency. */
export function removeNames(
  names: Excel.NamedItemCollection,
  wanted: readonly DefinedName[],
  existing: readonly string[],
): void {
  const kept = new Set(wanted.map(({ name }) => name));
  for (const name of existing)
    if (/^ZFXX_(?:MARK|AGENCY)$/iu.test(name) && !kept.has(name.toUpperCase())) names.getItem(name).delete();
}

/** The area of each table in a sheet of this name; it stays right when rows are inserted. */
export const namesOfTables = (plan: WorksheetPlan, sheetName: string): readonly DefinedName[] =>
  tablesOf(plan).map(({ rangeName, area }) => ({
    name: rangeName,
    content: `'${sheetName.replace(/'/gu, "''")}'!${referenceTo(area, { row: true, column: true })}`,
  }));

/** The tables of a sheet. */
export const tablesOf = ({ table, rangeName, area }: WorksheetPlan) => [{ table, rangeName, area }];

/** A text in a formula has no line breaks. */
export const namesOfWorkbook = (mark: WorkbookMark): readonly DefinedName[] =>
  namesOfMark({ ...mark, agency: mark.agency?.replace(/\s+/gu, ' ').trim() ?? null });
