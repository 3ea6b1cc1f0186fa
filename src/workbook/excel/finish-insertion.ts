import type { Unfinished } from '../port';
import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import type { Inserted } from './insert-tables';
import { protectNewSheet } from './protection';
import { runExcel } from './run-excel';

interface Step {
  /** What is missing without it. */
  readonly of: Unfinished;
  readonly act: (workbook: Excel.Workbook) => void;
}

/**
 * What an insertion does not depend on, in a request that may fail: some versions of Excel refuse to freeze panes, to hide
 * names, or to show a sheet in the request that added it. If it fails, each step is tried alone. Returns what is
 * missing in the end.
 */
export async function finishInsertion(inserted: Inserted): Promise<readonly Unfinished[]> {
  const steps = stepsOf(inserted);
  if (await isDone(steps)) return [];
  const missing = new Set<Unfinished>();
  for (const step of steps) if (!(await isDone([step]))) missing.add(step.of);
  return [...missing];
}

async function isDone(steps: readonly Step[]): Promise<boolean> {
  try {
    await runExcel(async (context) => {
      for (const { act } of steps) act(context.workbook);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** The most important first: a request ends with its first error. */
function stepsOf({ sheets, replaced, names }: Inserted): readonly Step[] {
  const [first] = sheets;
  return [
    ...replaced.map((id): Step => ({
      of: 'oldSheetsShown',
      act: ({ worksheets }) => {
        worksheets.getItem(id).visibility = 'Hidden';
      },
    })),
    {
      of: 'display',
      act: ({ worksheets }) => {
        if (first !== undefined) worksheets.getItem(first.id).activate();
      },
    },
    {
      of: 'display',
      // Where the user goes on typing.
      act: ({ worksheets }) => {
        const cell = first === undefined ? undefined : firstInput(first.plan);
        if (first === undefined || cell === undefined) return;
        worksheets.getItem(first.id).getRangeByIndexes(cell.row, cell.column, 1, 1).select();
      },
    },
    {
      of: 'display',
      // Conditional formats made by an add-in may show nothing until then.
      act: ({ worksheets }) => {
        for (const { id } of sheets) worksheets.getItem(id).calculate(true);
      },
    },
    {
      of: 'display',
      act: (workbook) => {
        for (const name of names) workbook.names.getItem(name).visible = false;
      },
    },
    ...sheets.map(({ id, plan }): Step => ({
      of: 'display',
      act: ({ worksheets }) => freeze(worksheets.getItem(id), plan),
    })),
    // Last, since it forbids much.
    ...sheets
      .filter(({ plan }) => plan.isProtected === true)
      .map(({ id, plan }): Step => ({
        of: 'protection',
        act: ({ worksheets }) => protectNewSheet(worksheets.getItem(id), plan),
      })),
  ];
}

/** The first cell to be filled in that is blank; if there is none, the first that can be changed. */
function firstInput({ cells }: WorksheetPlan): PlannedCell | undefined {
  const inputs = cells.filter(({ locked }) => !locked);
  return inputs.find(({ content }) => content === null) ?? inputs[0];
}

/** A table alone on its sheet keeps its headers and labels visible. */
function freeze(sheet: Excel.Worksheet, { tables }: WorksheetPlan): void {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return;
  const { area, headerRows, labelColumns } = table;
  if (headerRows > 0 && labelColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, area.row + headerRows, labelColumns));
}
