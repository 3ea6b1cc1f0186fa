import { remarkLook } from './plan/cell-formats';
import type { WorksheetPlan } from './plan/plan-worksheet';
import type { SheetContent, SheetAddress, WorkbookErrorCode, WorkbookPort } from './port';
import { WorkbookError } from './port';

/** The steps, in this order. */
const selfCheckSteps = ['insert', 'read', 'write', 'reveal', 'select', 'setting', 'discard'] as const;
type SelfCheckStep = (typeof selfCheckSteps)[number];

/** How one step ended. */
export interface StepResult {
  readonly step: SelfCheckStep;
  /** `wrong`: completed without an error, but with an unexpected result. `skipped`: an earlier step failed. */
  readonly outcome: 'right' | 'wrong' | 'skipped' | WorkbookErrorCode;
  readonly milliseconds: number;
}

interface Clock {
  readonly now: () => number;
  /** Schedules the work; returns the cancel function. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** How long the program may take to report a selection. */
const patience = 3000;

const settingKey = 'selfCheck';
const total = { row: 3, column: 0 } as const;

/**
 * Tries everything that the pane asks of the workbook, on a separate sheet that is removed afterwards. Touches nothing
 * of the user's: run it where something does not work, and give the results to support.
 *
 * @param sheetName the name of the temporary sheet
 */
export async function selfCheck(
  port: WorkbookPort,
  { now, later }: Clock,
  sheetName: string,
): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  const run = async (step: SelfCheckStep, tries: () => Promise<boolean>): Promise<boolean> => {
    const start = now();
    let outcome: StepResult['outcome'];
    try {
      outcome = (await tries()) ? 'right' : 'wrong';
    } catch (error) {
      outcome = error instanceof WorkbookError ? error.code : 'hostFailed';
    }
    results.push({ step, outcome, milliseconds: Math.round(now() - start) });
    return outcome === 'right';
  };

  let before: ReadonlySet<string> = new Set();
  let scratch: SheetContent | undefined;
  const find = async () => {
    const sheets = await port.read();
    scratch = sheets.find((sheet) =>
      scratch === undefined
        ? !before.has(sheet.id) && contentAt(sheet, 0) === sheetName
        : sheet.id === scratch.id,
    );
    return scratch;
  };
  const isInserted = await run('insert', async () => {
    before = new Set((await port.read()).map(({ id }) => id));
    await port.insert([scratchPlan(sheetName)], null);
    return true;
  });
  if (isInserted) await run('read', async () => totalOf(await find()) === 42);
  const sheet = scratch?.id;
  if (sheet !== undefined) {
    const address = { sheet, ...total };
    await run('write', async () => {
      await port.write([{ sheet, row: 1, column: 0, content: 8 }]);
      return totalOf(await find()) === 30;
    });
    let selected: Promise<boolean> = Promise.resolve(false);
    await run('reveal', async () => {
      selected = selectionOf(port, address, later);
      await port.reveal(address);
      return true;
    });
    await run('select', () => selected);
  }
  if (isInserted) await run('setting', () => keepsSetting(port));
  if (sheet !== undefined)
    await run('discard', async () => {
      await port.discard([sheet]);
      return (await port.read()).every(({ id }) => id !== sheet);
    });
  return selfCheckSteps.map(
    (step) => results.find((result) => result.step === step) ?? { step, outcome: 'skipped', milliseconds: 0 },
  );
}

/** Two figures and their sum. */
function scratchPlan(name: string): WorksheetPlan {
  const contents = [name, 20, 22, 42];
  return {
    name,
    tables: [],
    cells: contents.map((content, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      content,
      ...(row === total.row ? { formula: 'SUM(A2:A3)' } : {}),
      look: remarkLook,
      locked: false,
    })),
    columnWidths: [24],
    rowHeights: contents.map(() => 20),
    validations: [],
    conditionalFormats: [],
  };
}

const contentAt = (sheet: SheetContent | undefined, wanted: number): unknown =>
  sheet?.grid.cells.find(({ row, column }) => row === wanted && column === 0)?.content;

const totalOf = (sheet: SheetContent | undefined): unknown => contentAt(sheet, total.row);

/** Whether the workbook reports in time that this cell is selected. */
function selectionOf(port: WorkbookPort, address: SheetAddress, later: Clock['later']): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isTold: boolean) => {
      stop();
      cancel();
      resolve(isTold);
    };
    const stop = port.onSelect(({ sheet, row, column }) => {
      if (sheet === address.sheet && row === address.row && column === address.column) end(true);
    });
    const cancel = later(() => end(false), patience);
  });
}

async function keepsSetting(port: WorkbookPort): Promise<boolean> {
  await port.saveSetting(settingKey, '自检');
  const kept = await port.setting(settingKey);
  await port.saveSetting(settingKey, null);
  return kept === '自检' && (await port.setting(settingKey)) === null;
}
