import type { Unfinished } from '../port';
import { WorkbookError } from '../port';
import { referenceTo } from '../plan/rectangles';
import { finishInsertion } from './finish-insertion';
import type { Inserted, Insertion } from './insert-tables';
import { insertTables } from './insert-tables';
import type { OurChange } from './our-changes';
import { wholeOf } from './sheet-contents';
import { runExcel } from './run-excel';

interface Done {
  readonly sheets: Inserted['sheets'];
  readonly unfinished: readonly Unfinished[];
  readonly made: readonly OurChange[];
}

/**
 * Adds the sheets in two round trips, and finishes them in a third. `shows` is called with the sheet that is activated,
 * before Excel reports it.
 */
export async function insertSheets(insertion: Insertion, shows: (sheet: string) => void): Promise<Done> {
  const removed = new Set<string>();
  const insert = () => runExcel((context) => insertTables(context, insertion, removed));
  const inserted = await insert().catch(async (error: unknown) => {
    if (!(error instanceof WorkbookError) || error.code !== 'noCell') throw error;
    await runExcel(selectCell);
    return insert();
  });
  const { sheets, replaced } = inserted;
  const [first] = sheets;
  if (first !== undefined) shows(first.id);
  const unfinished = await finishInsertion(inserted);
  const made = sheets.flatMap(({ id: sheet, plan }): readonly OurChange[] => [
    { sheet },
    { sheet, address: referenceTo(wholeOf(plan)) },
  ]);
  const hidden = unfinished.includes('oldSheetsShown') ? [] : replaced;
  return { sheets, unfinished, made: [...made, ...[...removed, ...hidden].map((sheet) => ({ sheet }))] };
}

/** With a chart or picture selected, Excel merges no cells, on no sheet. */
async function selectCell(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst(true);
  sheet.activate();
  sheet.getRange('A1').select();
  await context.sync();
}
