import { allowedWhenProtected, areasAround } from '../plan/protection';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { runExcel } from './run-excel';

/** What a protection may allow to do with cells, by the names of Excel. */
const actions = [
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertRows',
  'allowSort',
] as const satisfies readonly (keyof Excel.WorksheetProtectionOptions)[];

const isAllowed = (name: string): boolean =>
  allowedWhenProtected.some((action) => name.toLowerCase() === `allow${action.toLowerCase()}`);

/** Charts and notes can be added and changed. */
const ours: Excel.WorksheetProtectionOptions = {
  ...Object.fromEntries(actions.map((name) => [name, isAllowed(name)])),
  allowEditObjects: true,
  allowEditScenarios: true,
};

/** Protects a sheet without a password. */
export const protectSheet = (sheet: Excel.Worksheet): void => sheet.protection.protect(ours);

/** Protects a new sheet of ours, on which notes can be written around the tables. */
export function protectNewSheet(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  for (const { row, column, rows, columns } of areasAround(plan))
    sheet.getRangeByIndexes(row, column, rows, columns).format.protection.locked = false;
  protectSheet(sheet);
}

/** Whether a sheet is protected like ours; whether it has a password, Excel does not say. */
export const isOurProtection = ({ protected: isOn, options }: Excel.WorksheetProtection): boolean =>
  isOn && actions.every((name) => options[name] === ours[name]);

/**
 * Whether the workbook or one of its sheets is protected. Excel refuses access for other reasons, too, such as a lack of
 * rights or a security program.
 */
export async function isProtected(): Promise<boolean> {
  try {
    return await runExcel(async (context) => {
      const { workbook } = context;
      workbook.protection.load('protected');
      workbook.worksheets.load('items/protection/protected');
      await context.sync();
      return (
        workbook.protection.protected || workbook.worksheets.items.some((sheet) => sheet.protection.protected)
      );
    });
  } catch {
    return false;
  }
}

/** Protects sheets, or takes the protection away. Throws `WorkbookError` where that needs a password. */
export async function changeProtection(
  context: Excel.RequestContext,
  ids: readonly string[],
  isProtected: boolean,
): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItem(id));
  for (const sheet of sheets) sheet.load('protection/protected');
  await context.sync();
  for (const { protection } of sheets) {
    if (protection.protected === isProtected) continue;
    if (isProtected) protection.protect(ours);
    else protection.unprotect();
  }
  await context.sync();
}
