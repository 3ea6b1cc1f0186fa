import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Random } from '../../../bench/locate/random';
import { randomOf } from '../../../bench/locate/random';
import { serveFolder } from '../../../scripts/serve.mjs';
import { readJson } from '../../../src/files/json/read-json';
import { editions } from '../../../src/core/statute/editions';
import type { WorkbookContents } from '../../../src/workbook/embedded/workbook-contents';
import { planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import type { TotalsKind } from '../../../src/workbook/stored/workbook-mark';
import { buildPage } from '../../workbook/embedded/page/build-page';
import { sharedBrowser } from '../shared-browser';
import { watchPage } from '../watch-page';
import type { WorkbookState } from './page';

/** `npm run undo` does more, from another seed. */
const sequences = Number(process.env['NIANBAO_UNDO_SEQUENCES'] ?? 20);
const firstSeed = Number(process.env['NIANBAO_UNDO_SEED'] ?? 1);
/** Sequences wait most of the time, so several pages run them at once. */
const pages = 4;

const report = readJson(readFileSync(new URL('../../../assets/samples/suqian-2024.json', import.meta.url)));
const contentsOf = (totals: TotalsKind): WorkbookContents => ({
  plans: planWorksheets({ report, edition: editions[report.edition], totals }),
  mark: { edition: report.edition, year: report.year, agency: report.agency, totals },
  settings: { totals },
});

const cleanUp: (() => void | Promise<void>)[] = [];
let origin = '';

beforeAll(async () => {
  const { folder, remove } = await buildPage(fileURLToPath(new URL('page.ts', import.meta.url)));
  const { url, close } = await serveFolder(folder);
  origin = url;
  cleanUp.push(close, remove);
});
afterAll(async () => {
  for (const step of cleanUp) await step();
});

/** Milliseconds for which a calculation pauses at most where the machine is busy: it then meets the next one. */
const longestPause = 600;

/** Draws out the pauses in which the library's calculations look for other commands, by random times. */
function drawOutPauses(longest: number): void {
  const Channel = MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      const post = this.port2.postMessage.bind(this.port2);
      this.port2.postMessage = (message: unknown) => {
        setTimeout(() => post(message), Math.random() * longest);
      };
    }
  };
}

async function openPage(
  isBusy: boolean,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 1200, height: 800 } });
  cleanUp.unshift(() => page.context().close());
  const { faults } = await watchPage(page, origin);
  if (isBusy) await page.addInitScript(drawOutPauses, longestPause);
  await page.goto(origin);
  await page.waitForFunction(() => window.undoPage !== undefined);
  return { page, faults };
}

/** A rectangle of a sheet by its name. */
type Area = readonly [sheet: string, row: number, column: number, lastRow: number, lastColumn: number];

const select = (page: Page, area: Area): Promise<void> =>
  page.evaluate(async ([name, row, column, lastRow, lastColumn]) => {
    const { workbook, execute } = window.undoPage ?? {};
    const sheet = (await workbook?.read())?.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    await workbook?.reveal({ sheet: sheet.id, row, column });
    const range = { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn };
    await execute?.('sheet.operation.set-selections', {
      subUnitId: sheet.id,
      selections: [{ range, primary: null }],
    });
  }, area);

const execute = (page: Page, id: string, params: object = {}): Promise<unknown> =>
  page.evaluate(([command, given]) => window.undoPage?.execute(command, given), [id, params] as const);

/** Like a paste by keyboard; the clipboard of the machine is the same for all pages. */
const paste = (page: Page, text: string): Promise<unknown> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return document.activeElement?.dispatchEvent(event);
  }, text);

/** Does something that a user may do. Returns it in words. */
async function act(page: Page, random: Random): Promise<string> {
  const sheet = random.pick(['表二', '表三', '表三', '表四']);
  const row = random.whole(0, sheet === '表三' ? 29 : 15);
  const column = random.whole(0, sheet === '表四' ? 14 : 8);
  const cell: Area = [sheet, row, column, row, column];
  const place = `${sheet} ${row},${column}`;
  const kind = random.unit();
  if (kind < 0.25) {
    const text = String(random.whole(0, 499));
    await select(page, cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    return `type ${text} at ${place}`;
  }
  if (kind < 0.33) {
    const text = random.pick(['17', '1/2', '5\t6\n7\t8\n', '无']);
    await select(page, cell);
    await paste(page, text);
    return `paste ${JSON.stringify(text)} at ${place}`;
  }
  if (kind < 0.45) {
    await select(page, [sheet, row, 0, row, 12]);
    await execute(page, 'sheet.command.remove-row-confirm');
    return `remove row of ${place}`;
  }
  if (kind < 0.55) {
    await select(page, [sheet, row, 0, row, 12]);
    await execute(page, 'sheet.command.insert-row-before', { value: 1 });
    return `insert row at ${place}`;
  }
  if (kind < 0.61) {
    await select(page, [sheet, 0, column, 20, column]);
    await execute(page, 'sheet.command.remove-col-confirm');
    return `remove column of ${place}`;
  }
  if (kind < 0.67) {
    await select(page, [sheet, 0, column, 20, column]);
    await execute(page, 'sheet.command.insert-col-before', { value: 1 });
    return `insert column at ${place}`;
  }
  if (kind < 0.72) {
    await select(page, [sheet, row, column, row + 2, column + 2]);
    await page.keyboard.press('Delete');
    return `empty ${place}`;
  }
  if (kind < 0.76) {
    await page.evaluate(async () => {
      await window.undoPage?.workbook.commit();
      await window.undoPage?.workbook.sheetsForFile();
    });
    return 'save';
  }
  const key = random.pick(['Control+z', 'Control+z', 'Control+y']);
  await page.keyboard.press(key);
  return key;
}

/** What the workbook holds, and what a file of it would hold, once everything is calculated. */
const stateOf = (page: Page): Promise<WorkbookState> =>
  page.evaluate(async () => {
    const { workbook, state } = window.undoPage ?? {};
    await workbook?.commit();
    const sheets = (await workbook?.sheetsForFile()) ?? [];
    const file = sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value, formula = '' }) => `${name} ${row},${column} ${value} ${formula}`),
    );
    return { ...state?.(), file };
  });

const differences = (expected: WorkbookState, found: WorkbookState): readonly string[] =>
  Object.keys(expected).flatMap((part) => {
    const [before, after] = [new Set(expected[part]), new Set(found[part])];
    return [
      ...[...before].filter((line) => !after.has(line)).map((line) => `${part} lost ${line}`),
      ...[...after].filter((line) => !before.has(line)).map((line) => `${part} gained ${line}`),
    ];
  });

/** Waits until no check is due, and the formats were judged after it. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.undoPage?.session.snapshot.isStale === false);
  await page
    .waitForFunction(() => window.undoPage?.falselyRed().length === 0, undefined, { timeout: 10_000 })
    .catch(() => undefined);
}

/** What differs from a state once everything is calculated, which takes long where several pages share a processor. */
async function differencesFrom(page: Page, expected: WorkbookState): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = differences(expected, await stateOf(page));
    if (found.length === 0 || attempt === 4) return found;
    await page.waitForTimeout(2000);
  }
}

/** Returns what is wrong, with what was done. */
async function run(page: Page, seed: number): Promise<readonly string[]> {
  const random = randomOf(seed);
  const contents = JSON.parse(
    JSON.stringify(contentsOf(random.pick(['typed', 'formula']))),
  ) as WorkbookContents;
  await page.evaluate(async (given) => {
    await window.undoPage?.workbook.load(given);
    await window.undoPage?.session.start();
  }, contents);
  const start = await stateOf(page);
  const done: string[] = [];
  for (let step = random.whole(3, 6); step > 0; step -= 1) {
    done.push(await act(page, random));
    await page.waitForTimeout(random.whole(0, 800));
  }
  await settled(page);
  const end = await stateOf(page);
  const red = await page.evaluate(() => window.undoPage?.falselyRed() ?? []);
  const steps = await page.evaluate(async () => {
    const { workbook } = window.undoPage ?? {};
    let count = 0;
    for (; count < 50 && workbook?.lastStep() != null; count += 1) await workbook.undo();
    return count;
  });
  const undone = await differencesFrom(page, start);
  await page.evaluate(async (count) => {
    for (let step = 0; step < count; step += 1) await window.undoPage?.workbook.redo();
  }, steps);
  const redone = await differencesFrom(page, end);
  const wrong = [
    ...red.map((cell) => `${cell} is red, and no rule about it is broken`),
    ...undone.map((line) => `after undoing all: ${line}`),
    ...redone.map((line) => `after doing all again: ${line}`),
  ];
  return wrong.length === 0 ? [] : [`seed ${seed}: ${done.join(' · ')}`, ...wrong.slice(0, 10)];
}

describe('undo and redo', () => {
  // A second try would hide what happens once in a hundred sequences.
  it('bring back exactly what was there, whatever was done and how quickly', { retry: 0 }, async () => {
    let next = firstSeed;
    const wrong: string[] = [];
    await Promise.all(
      Array.from({ length: Math.min(pages, sequences) }, async (_, index) => {
        const { page, faults } = await openPage(index % 2 === 1);
        while (next < firstSeed + sequences) {
          const seed = next;
          next += 1;
          wrong.push(...(await run(page, seed)));
        }
        wrong.push(...faults);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
