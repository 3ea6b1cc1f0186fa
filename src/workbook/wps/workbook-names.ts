import { contentOf, markNames, namesOfTables, namesOfWorkbook } from '../excel/workbook-names';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import type { WorkbookMark } from '../stored/workbook-mark';
import { namePrefix } from '../stored/workbook-mark';
import type { WpsWorkbook } from './jsapi';
import { itemsOf, member } from './jsapi';

/** Our hidden names and what they refer to, with the equals sign. */
export function ourNames(workbook: WpsWorkbook): ReadonlyMap<string, string> {
  const names = itemsOf(member(workbook, 'Names')).map(
    (name) => [member(name, 'Name').toUpperCase(), `=${contentOf(member(name, 'RefersTo'))}`] as const,
  );
  return new Map(names.filter(([name]) => name.startsWith(namePrefix)));
}

/**
 * Writes the names of inserted tables, which thereby belong to these, and those of the mark. A mark without an agency
 * must not keep another's.
 */
export function writeNames(
  workbook: WpsWorkbook,
  planned: readonly { readonly plan: WorksheetPlan; readonly name: string }[],
  mark: WorkbookMark | null,
): void {
  const names = member(workbook, 'Names');
  const wanted = [
    ...planned.flatMap(({ plan, name }) => namesOfTables(plan, name)),
    ...(mark === null ? [] : namesOfWorkbook(mark)),
  ];
  for (const { name, content } of wanted) names.Add(name, `=${content}`, false);
  if (mark === null) return;
  const present = ourNames(workbook);
  for (const { name } of markNames)
    if (present.has(name) && !wanted.some((other) => other.name === name)) names.Item(name).Delete();
}
