import type { DefinedName, WorkbookMark } from '../stored/workbook-mark';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { freeSheetName } from '../sheet-names';
import { WorkbookError } from '../port';
import { runExcel } from './run-excel';
import { fillSheet } from './sheet-contents';
import { addRules, formatSheet } from './sheet-formats';
import {
  contentOf,
  markNames,
  namesOfTables,
  namesOfWorkbook,
  markAndTables,
  removeNames,
  setNames,
} from './workbook-names';

/** The text that a sheet stores about its tables, such as `2021/t3`. */
const sheetProperty = 'nianbao.tables';

export interface Insertion {
  readonly plans: readonly WorksheetPlan[];
  /** The workbook's new mark; null leaves it unchanged. */
  readonly mark: WorkbookMark | null;
  /** Ids of the sheets to be replaced. */
  readonly instead: readonly string[];
  readonly sheetProperties: boolean;
}

/** What was added, and what remains to be done by `finishInsertion`. */
export interface Inserted {
  readonly sheets: readonly { readonly id: string; readonly plan: WorksheetPlan }[];
  /** Ids of the visible sheets to be hidden. */
  readonly replaced: readonly string[];
  /** New names to be hidden. */
  readonly names: readonly string[];
}

/**
 * Adds a sheet for each plan in two round trips, however many there are: which names are free, then everything that the
 * tables need at once. If Excel stops half-way, the new sheets are removed again and their ids added to `removed`.
 */
export async function insertTables(
  context: Excel.RequestContext,
  { plans, mark, instead, sheetProperties }: Insertion,
  removed: Set<string>,
): Promise<Inserted> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  const others = instead.map((id) => worksheets.getItemOrNullObject(id));
  for (const sheet of others) sheet.load('id,visibility');
  await context.sync();
  // New sheets would end up next to unexpected figures.
  if (others.some((sheet) => sheet.isNullObject)) throw new WorkbookError('cellGone');
  const replaced = others.filter((sheet) => sheet.visibility === 'Visible');
  const existing = names.items.map(({ name, formula }) => ({ name, content: contentOf(formula) }));
  const free = freeNames(
    plans,
    worksheets.items.map(({ name }) => name),
  );

  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheets = plans.map((plan, index) => {
    const name = free[index] ?? plan.name;
    const sheet = worksheets.add(name);
    sheet.load('id');
    fillSheet(sheet, plan);
    formatSheet(sheet, plan);
    addRules(sheet, plan);
    if (sheetProperties && mark !== null)
      sheet.customProperties.add(
        sheetProperty,
        plan.tables.map(({ table }) => `${mark.edition}/${table}`).join(' '),
      );
    return sheet;
  });
  const wanted = [
    ...plans.flatMap((plan, index) => namesOfTables(plan, free[index] ?? plan.name)),
    ...(mark === null ? [] : namesOfWorkbook(mark)),
  ];
  const added = setNames(names, wanted, existing);
  if (mark !== null) removeNames(names, markNames, wanted, existing);
  try {
    await context.sync();
  } catch (error) {
    const gone = await removeInserted({ added: free, names: wanted, existing });
    for (const id of gone) removed.add(id);
    throw error;
  }
  return {
    sheets: sheets.flatMap(({ id }, index) => {
      const plan = plans[index];
      return plan === undefined ? [] : [{ id, plan }];
    }),
    replaced: replaced.map(({ id }) => id),
    names: added,
  };
}

function freeNames(plans: readonly WorksheetPlan[], taken: readonly string[]): readonly string[] {
  const names = new Set(taken);
  return plans.map((plan) => {
    const name = freeSheetName(plan.name, names);
    names.add(name);
    return name;
  });
}

interface Done {
  readonly added: readonly string[];
  readonly names: readonly DefinedName[];
  /** The existing names. */
  readonly existing: readonly DefinedName[];
}

/** Removes the remains of a failed insertion. Errors here matter less than why it failed. Returns the ids of the sheets. */
async function removeInserted({ added, names, existing }: Done): Promise<readonly string[]> {
  try {
    return await runExcel(async (context) => {
      const { workbook } = context;
      const find = (key: string) => workbook.worksheets.getItemOrNullObject(key);
      const sheets = added.map(find);
      for (const sheet of sheets) sheet.load('id');
      workbook.names.load('items/name');
      await context.sync();
      const gone = sheets.filter((sheet) => !sheet.isNullObject);
      for (const sheet of gone) sheet.delete();
      const now = workbook.names.items.map(({ name }) => ({ name }));
      const restored = setNames(workbook.names, markAndTables(existing, names), now);
      removeNames(workbook.names, names, existing, now);
      for (const name of restored) workbook.names.getItem(name).visible = false;
      await context.sync();
      return gone.map(({ id }) => id);
    });
  } catch {
    // The user sees the sheets and can delete them.
    return [];
  }
}
