import { runExcel } from './run-excel';

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
