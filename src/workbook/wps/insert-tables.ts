import { enteredText } from '../excel/write-cells';
import { wholeOf } from '../excel/sheet-contents';
import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import { referenceTo } from '../plan/rectangles';
import { WorkbookError } from '../port';
import { freeSheetName } from '../sheet-names';
import type { WorkbookMark } from '../stored/workbook-mark';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './jsapi';
import { constants, itemsOf, member } from './jsapi';
import type { NumberedSheet } from './sheet-ids';
import { protectNewSheet } from './protection';
import { addRules, formatSheet, freeze } from './sheet-formats';
import { ourNames, writeNames } from './workbook-names';

interface Insertion {
  readonly application: WpsApplication;
  readonly workbook: WpsWorkbook;
  readonly sheets: readonly NumberedSheet[];
  readonly plans: readonly WorksheetPlan[];
  /** The workbook's new mark; null leaves it unchanged. */
  readonly mark: WorkbookMark | null;
  /** Ids of sheets that are hidden. */
  readonly instead: readonly string[];
}

/**
 * Adds a sheet for each plan behind all others. WPS has no transactions: if it stops half-way, the new sheets are
 * removed again, hidden ones are shown, and names have their contents of before.
 */
export function insertTables({ application, workbook, sheets, plans, mark, instead }: Insertion): void {
  const replaced = instead.map((id) => {
    const found = sheets.find((candidate) => candidate.id === id);
    // New sheets would end up next to unexpected figures.
    if (found === undefined) throw new WorkbookError('cellGone');
    return found.sheet;
  });
  const hidden = replaced.filter((sheet) => member(sheet, 'Visible') === constants.sheetVisible);
  const before = ourNames(workbook);
  const names = new Set(sheets.map(({ name }) => name));
  const added: WpsSheet[] = [];
  try {
    const planned = plans.map((plan) => {
      const name = freeSheetName(plan.name, names);
      names.add(name);
      const sheet = addedSheet(workbook);
      added.push(sheet);
      sheet.Name = name;
      // What follows is relative to the active sheet, or is about its window.
      sheet.Activate();
      fillSheet(sheet, plan);
      formatSheet(sheet, plan);
      addRules(sheet, plan);
      sheet.Range('A1').Select();
      freeze(member(application, 'ActiveWindow'), plan);
      if (plan.isProtected === true) protectNewSheet(sheet, plan);
      return { plan, name };
    });
    writeNames(workbook, planned, mark);
    added[0]?.Activate();
    for (const sheet of hidden) sheet.Visible = constants.sheetHidden;
  } catch (error) {
    takeBack(workbook, { added, hidden, before });
    throw error;
  }
}

function addedSheet(workbook: WpsWorkbook): WpsSheet {
  const worksheets = member(workbook, 'Worksheets');
  const last = itemsOf(worksheets).at(-1);
  if (last === undefined) throw new WorkbookError('hostFailed');
  return worksheets.Add(undefined, last);
}

interface Done {
  readonly added: readonly WpsSheet[];
  readonly hidden: readonly WpsSheet[];
  /** Our names and what they referred to. */
  readonly before: ReadonlyMap<string, string>;
}

/** Each step by itself: errors here matter less than why the insertion failed. */
function takeBack(workbook: WpsWorkbook, { added, hidden, before }: Done): void {
  const steps = [
    ...hidden.map((sheet) => () => {
      sheet.Visible = constants.sheetVisible;
    }),
    ...added.map((sheet) => () => sheet.Delete()),
    () => {
      for (const [name] of ourNames(workbook))
        if (!before.has(name)) member(workbook, 'Names').Item(name).Delete();
      for (const [name, content] of before) member(workbook, 'Names').Add(name, content, false);
    },
  ];
  for (const step of steps)
    try {
      step();
    } catch {
      // The user sees the sheets and can delete them.
    }
}

/** Writes all contents of a planned sheet at once, then merges its cells. */
function fillSheet(sheet: WpsSheet, plan: WorksheetPlan): void {
  const all = wholeOf(plan);
  const block = Array.from({ length: all.rows }, () =>
    Array.from({ length: all.columns }, (): string | number => ''),
  );
  for (const cell of plan.cells) {
    const line = block[cell.row];
    if (line !== undefined) line[cell.column] = entered(cell);
  }
  sheet.Range(referenceTo(all)).Value2 = block;
  for (const { row, column, rowSpan, columnSpan } of plan.cells)
    if (rowSpan * columnSpan > 1)
      sheet.Range(referenceTo({ row, column, rows: rowSpan, columns: columnSpan })).Merge(false);
}

function entered({ content, formula }: PlannedCell): string | number {
  if (formula !== undefined) return `=${formula}`;
  return typeof content === 'string' ? enteredText(content) : (content ?? '');
}
