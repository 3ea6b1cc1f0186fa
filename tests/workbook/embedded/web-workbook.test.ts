import type { IWorkbookData } from '@univerjs/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../scripts/serve.mjs';
import { recognise } from '../../../src/core/recognise/recognise';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { editions } from '../../../src/core/statute/editions';
import type { SheetAddress, SheetContent, WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/embedded/create-web-workbook';
import { assembled } from '../../../src/workbook/embedded/workbook-copy';
import { planWorksheet, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { sharedBrowser } from '../../browser/shared-browser';
import type { PageFaults } from '../../browser/watch-page';
import { watchPage } from '../../browser/watch-page';
import { data, foreignBook } from '../../fixtures/foreign-book';
import { openWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import type { WorkbookContents } from '../../../src/workbook/embedded/workbook-contents';
import type { OpenWorkbook, WorkbookUser } from '../port-contract';
import { portContract } from '../port-contract';
import { buildPage } from './page/build-page';

const cellsIn = (sheets: readonly SheetContent[]) => recognise(sheets.map(({ grid }) => grid)).cells;

let origin: string;
const cleanUp: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  const { folder, remove } = await buildPage();
  const { url, close } = await serveFolder(folder);
  origin = url;
  cleanUp.push(close, remove);
}, 60_000);
afterAll(async () => {
  for (const step of cleanUp) await step();
});

interface EmptyPage {
  readonly page: Page;
  readonly port: WorkbookPort;
  /** Throws if the page did something forbidden. */
  readonly close: () => Promise<void>;
}

let opened: Promise<Omit<EmptyPage, 'close'> & PageFaults> | undefined;

/** One page for all tests: loading the library takes longer than any test. */
async function openPage(): Promise<EmptyPage> {
  opened ??= (async () => {
    const page = await (await sharedBrowser()).newPage({ viewport: { width: 1200, height: 800 } });
    cleanUp.unshift(() => page.context().close());
    const { faults } = await watchPage(page, origin);
    await page.goto(origin);
    await page.waitForFunction(() => window.testPage !== undefined);
    return { page, faults, port: await portOf(page) };
  })();
  const { page, port, faults } = await opened;
  await page.evaluate(async () => {
    if (window.testPage !== undefined)
      Object.assign(window.testPage, { refusals: 0, overwrites: true, followsForm: true });
    await window.testPage?.workbook.load({});
    await new Promise(requestAnimationFrame);
  });
  return {
    page,
    port,
    close: () => {
      expect(faults).toEqual([]);
      return Promise.resolve();
    },
  };
}

/** The page's port, called from here. */
async function portOf(page: Page): Promise<WorkbookPort> {
  const changeListeners = new Set<() => void>();
  const selectListeners = new Set<(place: SheetAddress) => void>();
  await page.exposeFunction('reportChange', () => changeListeners.forEach((listener) => listener()));
  await page.exposeFunction('reportSelection', (place: SheetAddress) =>
    selectListeners.forEach((listener) => listener(place)),
  );
  await page.evaluate(() => {
    window.testPage?.workbook.onChange(() => window.reportChange?.());
    window.testPage?.workbook.onSelect((place) => window.reportSelection?.(place));
  });
  /** One entry point for all methods, because functions cannot be passed into a page. */
  const call = async (method: string, ...args: readonly unknown[]): Promise<unknown> =>
    page.evaluate(
      ([name, given]) => {
        const workbook = window.testPage?.workbook as unknown as Record<
          string,
          (...all: unknown[]) => unknown
        >;
        return workbook[name]?.(...given);
      },
      [method, args] as const,
    );
  return {
    can: { host: 'web', undo: true, undoOfSheets: true, protectsByDefault: true },
    read: () => call('read') as ReturnType<WorkbookPort['read']>,
    insert: (plans, mark, instead) =>
      call('insert', plans, mark, instead) as ReturnType<WorkbookPort['insert']>,
    protect: (sheets, isProtected) => call('protect', sheets, isProtected) as Promise<void>,
    discard: (sheets) => call('discard', sheets) as Promise<void>,
    write: (cells) => call('write', cells) as Promise<void>,
    reveal: (place) => call('reveal', place) as Promise<void>,
    setting: (key) => call('setting', key) as Promise<string | null>,
    saveSetting: (key, value) => call('saveSetting', key, value) as Promise<void>,
    onChange: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onSelect: (listener) => {
      selectListeners.add(listener);
      return () => selectListeners.delete(listener);
    },
  };
}

function userOf(page: Page): WorkbookUser {
  const select = (place: SheetAddress) =>
    page.evaluate(async (there) => {
      await window.testPage?.workbook.reveal(there);
    }, place);
  const selected = () => page.evaluate(() => window.testPage?.selected ?? null);
  return {
    select,
    canType: async (place) => {
      await select(place);
      await page.keyboard.type('7');
      const isOpen = await page.evaluate(() => window.testPage?.workbook.isEditing === true);
      await page.keyboard.press('Escape');
      return isOpen;
    },
    selected,
    type: async (place, text) => {
      await select(place);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    startTyping: async (place, text) => {
      await select(place);
      await page.keyboard.type(text);
      await page.click('#beside');
    },
    empty: async (place) => {
      await select(place);
      await page.keyboard.press('Delete');
    },
    renameSheet: async (id, name) => {
      await page
        .getByText((await sheetOf(page, id)).name, { exact: true })
        .last()
        .click({ button: 'right' });
      await page.getByText('重命名', { exact: true }).click();
      await page.waitForSelector('[role=tab] [contenteditable=true]:focus');
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    },
    deleteSheet: async (id) => {
      const { name } = await sheetOf(page, id);
      await page.getByText(name, { exact: true }).last().click({ button: 'right' });
      await page.getByText('删除', { exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    },
    showSheet: async (id) => {
      const snapshot = await page.evaluate(() => window.testPage?.workbook.snapshot());
      const { sheets = {} } = snapshot?.workbook as Partial<IWorkbookData>;
      // The list of all sheets, hidden ones included.
      await page.locator('footer [data-slot=dropdown-menu-trigger]').first().click();
      const list = page.locator('[data-slot=dropdown-menu-content]');
      await list.getByText(sheets[id]?.name ?? '', { exact: true }).click();
      // It closes slowly, and a click meanwhile would only close it.
      await list.waitFor({ state: 'detached' });
    },
    undo: async () => {
      await page.evaluate(() => window.testPage?.workbook.focus());
      await page.keyboard.press('Control+Z');
    },
  };
}

async function sheetOf(page: Page, id: string): Promise<{ readonly name: string }> {
  const sheets = await page.evaluate(async () =>
    ((await window.testPage?.workbook.read()) ?? []).map(({ id: sheetId, name }) => ({ id: sheetId, name })),
  );
  const sheet = sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
}

portContract('the web edition', async (): Promise<OpenWorkbook> => {
  const { page, port, close } = await openPage();
  const settle = () =>
    page.evaluate(async () => {
      for (let turn = 0; turn < 10; turn += 1)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
  return { port, user: userOf(page), settle, close };
});

describe('the embedded workbook', () => {
  it('is not disturbed by reads while the user types', async () => {
    const { page, close } = await openPage();
    const [sheet] = await page.evaluate(async () => (await window.testPage?.workbook.read()) ?? []);
    const place = { sheet: sheet?.id ?? '', row: 2, column: 1 };
    await userOf(page).select(place);
    await page.keyboard.type('12');
    const during = await page.evaluate(async () => (await window.testPage?.workbook.read()) ?? []);
    await page.keyboard.type('34');
    await page.keyboard.press('Enter');
    const after = await page.evaluate(async () => (await window.testPage?.workbook.read()) ?? []);
    expect(during[0]?.grid.cells).toEqual([]);
    expect(after[0]?.grid.cells).toEqual([{ row: 2, column: 1, rowSpan: 1, columnSpan: 1, content: 1234 }]);
    await close();
  });

  it('calculates with the typed cells of an opened file, and changes none of them', async () => {
    const { page, port, close } = await openPage();
    const bytes = await foreignBook(uniformReport(3), {
      sheets: [
        {
          name: '台账',
          xml: data(
            '<c r="A1" s="0"><v>45292</v></c><c r="B1" s="1"><v>0.25</v></c><c r="C1" s="1"><v>0.5</v></c><c r="D1" s="1"><f>B1+C1</f><v>0.75</v></c><c r="E1"><f>A1+30</f><v>45322</v></c>',
            '<c r="A2" t="b"><v>1</v></c><c r="B2"><f>IF(A2,35801,0)</f><v>35801</v></c><c r="C2" s="2"><v>12345678</v></c><c r="D2"><f>C2*2</f><v>24691356</v></c><c r="E2" t="e"><v>#N/A</v></c>',
            '<c r="A3" t="s"><v>0</v></c><c r="B3"><f>A3&amp;"。"</f><v>某市作废3件。</v></c><c r="C3" t="s"><v>1</v></c>',
          ),
        },
      ],
      numberFormats: ['yyyy"年"m"月"d"日"', '0.0%', '0!.0,"万元"'],
      strings: [
        '<si><r><t>某市</t></r><r><rPr><strike/></rPr><t>作废</t></r><r><t>3件</t></r></si>',
        '<si><t>007</t></si>',
      ],
    });
    const { sheets, formats } = await openWorkbook(bytes);
    const opened = sheets.filter((sheet) => 'foreign' in sheet);
    const given = JSON.parse(JSON.stringify({ opened, formats })) as WorkbookContents;
    const whole = () => page.evaluate(async () => (await window.testPage?.workbook.sheetsForFile())?.[0]);
    await page.evaluate((contents) => window.testPage?.workbook.load(contents), given);
    const before = await whole();
    const expected = opened[0]?.foreign.cells.map((cell) => ({ ...cell, raw: undefined }));
    expect(before?.cells).toEqual(expected);
    expect(before?.origin).toBe('xl/worksheets/foreign1.xml');
    const [sheet] = await port.read();
    expect(sheet?.grid.cells.map(({ content }) => content)).toEqual([
      '2024-01-01',
      '25%',
      '50%',
      '75%',
      45322,
      'TRUE',
      35801,
      '12345678（0\\.0,"万元"）',
      24691356,
      '#N/A',
      '某市3件',
      '某市作废3件。',
      '007',
    ]);
    const id = sheet?.id ?? '';
    // Every formula is calculated anew.
    await port.write([
      { sheet: id, row: 0, column: 1, content: 0.3 },
      { sheet: id, row: 0, column: 0, content: 45293 },
      { sheet: id, row: 1, column: 2, content: 4 },
    ]);
    await port.read();
    const results = (await whole())?.cells.flatMap(({ formula, value }) =>
      formula === undefined ? [] : [value],
    );
    expect(results).toEqual([0.8, 45323, 35801, 8, '某市作废3件。']);
    await close();
  });

  it('parses the formulas of an opened file before it is shown, and calculates all of them as ever', async () => {
    const { page, port, close } = await openPage();
    // Two formulas in each: more than the library remembers.
    const rows = 2600;
    // Stored results are wrong; the last column needs calls whose ranges are only known when they are calculated.
    const load = (names: readonly string[], factor: number, hasAddresses: boolean) =>
      page.evaluate(
        async (given) => {
          const cells = Array.from({ length: given.rows }, (_, row) => [
            { row, column: 0, value: row + 1 },
            { row, column: 1, value: -1, formula: `A${row + 1}*${given.factor}` },
            { row, column: 2, value: -1, formula: `SUM(B$1:B${row + 1})` },
            ...(given.hasAddresses
              ? [{ row, column: 3, value: -1, formula: `OFFSET($E$1,${row},-3)*2` }]
              : []),
          ]).flat();
          const sheetOf = (name: string) => ({
            foreign: {
              name,
              isHidden: false,
              cells,
              merges: [],
              rows: [],
              columns: [],
              freeze: { rows: 0, columns: 0 },
              conditionalFormats: [],
              validations: [],
            },
          });
          const { workbook, parsed } = window.testPage ?? {};
          if (workbook === undefined || parsed === undefined) return null;
          Object.assign(parsed, { beforeCalculation: 0, onRemoval: 0 });
          await workbook.load({ opened: given.names.map(sheetOf) } as unknown as WorkbookContents);
          return { ...parsed };
        },
        { rows, names, factor, hasAddresses },
      );
    const parsed = () => page.evaluate(() => window.testPage?.parsed);
    const check = async (factor: number, hasAddresses: boolean, first = 1) => {
      const [sheet] = await port.read();
      const values = new Map(sheet?.grid.cells.map((cell) => [`${cell.row},${cell.column}`, cell.content]));
      let sum = 0;
      for (let row = 0; row < rows; row += 1) {
        const own = (row === 0 ? first : row + 1) * factor;
        sum += own;
        const of = [1, 2, ...(hasAddresses ? [3] : [])].map((column) => values.get(`${row},${column}`));
        if (of.join() !== [own, sum, ...(hasAddresses ? [own * 2] : [])].join())
          expect([row, ...of]).toEqual([row, own, sum, ...(hasAddresses ? [own * 2] : [])]);
      }
      return sheet?.id ?? '';
    };
    for (const [factor, hasAddresses] of [
      [2, false],
      [3, true],
      [5, false],
    ] as const) {
      // For the formula bar, a few are parsed as well.
      expect((await load(['甲'], factor, hasAddresses))?.onRemoval).toBeLessThan(10);
      const sheet = await check(factor, hasAddresses);
      expect((await parsed())?.beforeCalculation).toBe(0);
      // What depends on an entry follows it.
      await port.write([{ sheet, row: 0, column: 0, content: 100 }]);
      await check(factor, hasAddresses, 100);
    }
    await close();
  });

  it('goes by Enter and Tab down a column, over header rows, to the next column, and back with Shift', async () => {
    const { page, port, close } = await openPage();
    const report = uniformReport(0);
    await port.insert(planWorksheets({ report, edition: editions[report.edition], totals: 'typed' }), null);
    const sheets = await port.read();
    const walk = async (sheet: string, row: number, column: number, ...keys: readonly string[]) => {
      await port.reveal({ sheet: sheets.find(({ name }) => name === sheet)?.id ?? '', row, column });
      const places: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        const place = await page.evaluate(() => window.testPage?.selected);
        places.push(`${place?.row},${place?.column}`);
      }
      return places;
    };
    // From the last figure of table 3 in a column to the first of the next, and back.
    expect(await walk('表三', 28, 3, 'Enter', 'Enter', 'Tab', 'Shift+Enter', 'Shift+Tab')).toEqual([
      '29,3',
      '5,4',
      '6,4',
      '5,4',
      '29,3',
    ]);
    // Over the headers of three blocks of table 2, with merged cells.
    const [first, ...others] = await walk('表二', 4, 1, 'Enter', 'Enter', 'Enter', 'Enter');
    expect(first).toBe('5,1');
    expect(others.map((place) => place.split(',')[1])).toEqual(['1', '1', '1']);
    expect(Number(others[0]?.split(',')[0])).toBeGreaterThan(6);
    // Elsewhere as in any spreadsheet.
    expect(await walk('表三', 9, 11, 'Tab', 'Enter')).toEqual(['9,12', '10,11']);
    await close();
  });

  describe('with protected tables', () => {
    const report = uniformReport(0);
    const open = async () => {
      const { page, port, close } = await openPage();
      const plans = planWorksheets({ report, edition: editions[report.edition], totals: 'formula' });
      await port.insert(
        plans.map((plan) => ({ ...plan, isProtected: true })),
        null,
      );
      const sheet = (await port.read()).find(({ name }) => name === '表三')?.id ?? '';
      const content = async (row: number, column: number) =>
        (await port.read())
          .find(({ id }) => id === sheet)
          ?.grid.cells.find((cell) => cell.row === row && cell.column === column)?.content;
      const execute = (id: string, params: object = {}) =>
        page.evaluate(([name, given]) => window.testPage?.execute(name, given), [id, params] as const);
      const selectFrom = async (row: number, column: number, keys: Readonly<Record<string, number>>) => {
        await port.reveal({ sheet, row, column });
        for (const [key, times] of Object.entries(keys))
          for (let press = 0; press < times; press += 1) await page.keyboard.press(`Shift+${key}`);
      };
      const refusals = () => page.evaluate(() => window.testPage?.refusals ?? 0);
      const before = await port.read();
      return { page, port, close, sheet, content, execute, selectFrom, refusals, before };
    };

    it('empties the figures of a selection, and keeps labels and totals', async () => {
      const { page, port, close, selectFrom, content, refusals } = await open();
      await selectFrom(5, 9, { ArrowLeft: 9, ArrowDown: 3 });
      await page.keyboard.press('Delete');
      expect(await content(5, 3)).toBeUndefined();
      expect(await content(5, 9)).toBeNull();
      expect(await content(5, 0)).toMatch(/^一、/u);
      expect(await refusals()).toBe(1);
      // The next undo takes back what was done, and nothing of what was not.
      await page.keyboard.press('Control+z');
      expect(cellsIn(await port.read())).toEqual(report.cells);
      await close();
    });

    it('pastes into figures, and not over totals', async () => {
      const { page, port, close, sheet, content, refusals } = await open();
      const user = userOf(page);
      await port.reveal({ sheet, row: 5, column: 3 });
      await page.evaluate(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', '1\t2\t3\t4\t5\t6\t99\n0\t0\t0\t0\t0\t7\t99\n');
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        return document.activeElement?.dispatchEvent(event);
      });
      await expect.poll(() => content(5, 3), { timeout: 5000 }).toBe(1);
      expect(await content(6, 8)).toBe(7);
      await expect.poll(async () => [await content(5, 9), await content(6, 9)]).toEqual([21, 7]);
      expect(await user.canType({ sheet, row: 5, column: 9 })).toBe(false);
      expect(await refusals()).toBe(2);
      await close();
    });

    it('keeps its rows and columns, until it is no longer protected; undo goes on as before', async () => {
      const { page, port, close, sheet, execute, refusals, before } = await open();
      const commands = [
        ['sheet.command.remove-row-confirm', {}],
        ['sheet.command.insert-row-before', { value: 1 }],
        ['sheet.command.remove-col-confirm', {}],
        ['sheet.command.insert-col-before', { value: 1 }],
        ['sheet.command.delete-range-move-up', {}],
        ['sheet.command.add-worksheet-merge-all', {}],
      ] as const;
      for (const [id, params] of commands) {
        await port.reveal({ sheet, row: 7, column: 9 });
        await execute(id, params);
      }
      expect(await refusals()).toBe(commands.length);
      expect(await port.read()).toEqual(before);
      // Below the tables everything can be done.
      await port.reveal({ sheet, row: 40, column: 0 });
      await execute('sheet.command.remove-row-confirm');
      expect(await refusals()).toBe(commands.length);

      await port.protect([sheet], false);
      await port.reveal({ sheet, row: 7, column: 9 });
      await execute('sheet.command.remove-row-confirm');
      expect(cellsIn(await port.read())).not.toEqual(report.cells);
      await port.protect([sheet], true);
      await page.keyboard.press('Control+z');
      expect(cellsIn(await port.read())).toEqual(report.cells);
      await page.keyboard.press('Control+y');
      expect(cellsIn(await port.read())).not.toEqual(report.cells);
      await close();
    });

    it('is protected after a crash, or not, as it was', async () => {
      const { page, port, close, sheet } = await open();
      const restored = async () => {
        await page.evaluate(async () => {
          const { workbook } = window.testPage ?? {};
          const kept = JSON.stringify(workbook?.snapshot());
          await workbook?.load({});
          await workbook?.restore({
            snapshot: JSON.parse(kept) as WorkbookSnapshot,
            changes: [],
            open: null,
          });
        });
        return (await port.read()).map(({ isProtected }) => isProtected === true);
      };
      expect(await restored()).toEqual([true, true, true]);
      const ids = (await port.read()).map(({ id }) => id);
      expect(ids).not.toContain(sheet);
      await page.evaluate(() => window.testPage?.workbook.copy());
      await port.protect(ids.slice(1), false);
      // What was stored before does not lead here.
      expect(await page.evaluate(() => window.testPage?.workbook.journal.isBroken)).toBe(true);
      expect(await restored()).toEqual([true, false, false]);
      expect(await port.setting('unprotected')).toBe('true');
      await close();
    });

    it('asks before the formula of a total is overwritten, protected or not', async () => {
      const { page, port, close, sheet, content } = await open();
      await port.protect([sheet], false);
      await page.evaluate(() => {
        if (window.testPage !== undefined) window.testPage.overwrites = false;
      });
      const type = async () => {
        await port.reveal({ sheet, row: 5, column: 9 });
        await page.keyboard.type('5');
        await page.keyboard.press('Enter');
      };
      await type();
      expect(await content(5, 9)).toBe(0);
      await page.evaluate(() => {
        if (window.testPage !== undefined) window.testPage.overwrites = true;
      });
      await port.reveal({ sheet, row: 5, column: 9 });
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      expect(await content(5, 9)).toBe(5);
      // It is a figure now.
      await page.evaluate(() => {
        if (window.testPage !== undefined) window.testPage.overwrites = false;
      });
      await port.reveal({ sheet, row: 5, column: 9 });
      await page.keyboard.type('6');
      await page.keyboard.press('Enter');
      expect(await content(5, 9)).toBe(6);
      await close();
    });
  });

  it('goes by Enter and Tab as in any spreadsheet where that is switched off', async () => {
    const { page, port, close } = await openPage();
    const report = uniformReport(0);
    await port.insert(planWorksheets({ report, edition: editions[report.edition], totals: 'typed' }), null);
    const sheet = (await port.read()).find(({ name }) => name === '表三')?.id ?? '';
    await page.evaluate(() => {
      if (window.testPage !== undefined) window.testPage.followsForm = false;
    });
    await port.reveal({ sheet, row: 29, column: 3 });
    const places: string[] = [];
    for (const key of ['Tab', 'Enter']) {
      await page.keyboard.press(key);
      const place = await page.evaluate(() => window.testPage?.selected);
      places.push(`${place?.row},${place?.column}`);
    }
    expect(places).toEqual(['29,4', '30,3']);
    await close();
  });

  it('is restored from a snapshot, with its rules', async () => {
    const { page, port, close } = await openPage();
    const report = uniformReport(3);
    const edition = editions[report.edition];
    const [section] = tableSectionsOf(edition);
    if (section === undefined) throw new Error('no table');
    const totals = 'typed';
    const plan = planWorksheet({ report, edition, section, totals });
    const mark = { edition: report.edition, year: 2024, agency: null, totals } as const;
    await port.insert([plan], mark);
    await port.saveSetting('explanations', '说明');
    const before = await port.read();
    const snapshot = await page.evaluate(async () => {
      const { workbook } = window.testPage ?? {};
      // As stored in the browser's storage.
      const kept = JSON.stringify(workbook?.snapshot());
      await workbook?.load({});
      await workbook?.restore({ snapshot: JSON.parse(kept) as WorkbookSnapshot, changes: [], open: null });
      return { again: workbook?.snapshot(), mark: workbook?.mark(), settings: workbook?.settings() };
    });
    const after = await port.read();
    expect(after.map(({ name, grid }) => ({ name, grid }))).toEqual(
      before.map(({ name, grid }) => ({ name, grid })),
    );
    expect(snapshot).toMatchObject({ mark, settings: { explanations: '说明' } });
    const { resources = [] } = snapshot.again?.workbook as Partial<IWorkbookData>;
    const rules = (name: string) =>
      Object.values(
        JSON.parse(resources.find((resource) => resource.name === name)?.data ?? '{}') as Record<
          string,
          unknown[]
        >,
      ).flat();
    expect(rules('SHEET_DATA_VALIDATION_PLUGIN')).toHaveLength(plan.validations.length);
    expect(rules('SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toHaveLength(plan.conditionalFormats.length);
    await close();
  });

  it('is restored from a copy with what was entered since, in an open cell as well', async () => {
    const { page, port, close } = await openPage();
    const report = uniformReport(0);
    await port.insert(planWorksheets({ report, edition: editions[report.edition], totals: 'formula' }), null);
    const id = (await port.read()).find(({ name }) => name === '表三')?.id ?? '';
    const parts = await page.evaluate(() =>
      [...(window.testPage?.workbook.copy() ?? [])].map((part) => structuredClone(part)),
    );
    expect(parts.map(({ isWhole }) => isWhole)).toEqual([true]);
    await port.write([{ sheet: id, row: 5, column: 4, content: 41 }]);
    await port.saveSetting('narrative', '文字');
    await port.saveSetting('narrative', null);
    await port.saveSetting('explanations', '说明');
    await port.reveal({ sheet: id, row: 6, column: 4 });
    await page.keyboard.type('52');
    await page.keyboard.press('Enter');
    await page.keyboard.type('63');
    const entry = await page.evaluate(() => window.testPage?.workbook.journal.take());
    expect(entry?.open).toEqual({ sheet: id, row: 7, column: 4, content: 63 });
    await page.keyboard.press('Enter');
    const before = (await port.read()).map(({ name, grid }) => ({ name, grid }));
    expect(
      before
        .find(({ name }) => name === '表三')
        ?.grid.cells.flatMap(({ row, column, content }) =>
          row >= 5 && row < 8 && column === 4 ? content : [],
        ),
    ).toEqual([41, 52, 63]);
    const copy = assembled([...parts, ...(entry === undefined || entry === null ? [] : [entry])]);
    await page.evaluate((restored) => window.testPage?.workbook.restore(restored), copy);
    expect((await port.read()).map(({ name, grid }) => ({ name, grid }))).toEqual(before);
    expect(await port.setting('explanations')).toBe('说明');
    expect(await port.setting('narrative')).toBeNull();
    await close();
  });

  it('needs a whole copy after a sheet was added, and none after cells were changed', async () => {
    const { page, port, close } = await openPage();
    const sheet = (await port.read())[0]?.id ?? '';
    const entry = () => page.evaluate(() => window.testPage?.workbook.journal.take());
    const edits = await page.evaluateHandle(() => {
      const count = { of: 0 };
      window.testPage?.workbook.copy();
      window.testPage?.workbook.journal.onEdit(() => {
        count.of += 1;
      });
      return count;
    });
    await port.write([{ sheet, row: 0, column: 0, content: 1 }]);
    // What the pane writes is unsaved, too.
    expect(await edits.evaluate((count) => count.of)).toBeGreaterThan(0);
    expect(await entry()).toMatchObject({ changes: [{ sheet, cells: { 0: { 0: { v: 1 } } } }], open: null });
    const report = uniformReport(0);
    await port.insert(planWorksheets({ report, edition: editions[report.edition], totals: 'typed' }), null);
    expect(await entry()).toBeNull();
    const before = await edits.evaluate((count) => count.of);
    await page.evaluate(() => window.testPage?.workbook.load({}));
    expect(await edits.evaluate((count) => count.of)).toBe(before);
    await close();
  });
});
