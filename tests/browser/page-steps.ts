import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { recognise } from '../../src/core/recognise/recognise';
import { addressOf } from '../../src/core/grid/addresses';
import { readXlsx } from '../fixtures/read-files';
import type { Report } from '../../src/core/report/report';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import { addressesOf } from '../../src/workbook/plan/cell-addresses';

/** The line of the pane that describes the current state of the workbook. */
export const status = (page: Page, text: string | RegExp): Locator =>
  page.locator('#pane [data-status]').filter({ hasText: text });

export const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

/**
 * Waits for the correction that explains what is wrong, and unfolds the findings under it. Until it is found they are
 * in the list of all findings, from which they then go.
 */
export const showExplained = (pane: Page | Frame): Promise<void> =>
  pane.getByRole('button', { name: /由此引起的 \d+ 处校核结果/u }).click();

const sheetNames = { t2: '表二', t3: '表三', t4: '表四' } as const;

/** The sheet and the address of a cell in one of our workbooks. */
export function placeOf(cell: CellId): {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
} {
  const table = cell.slice(0, 2) as keyof typeof sheetNames;
  const place = addressesOf(editions['2021'], table).get(cell);
  if (place === undefined) throw new Error(`no cell ${cell}`);
  const { row, column } = place;
  return { sheet: sheetNames[table], address: addressOf(row, column), row, column };
}

export const openSheet = (page: Page, name: string): Promise<void> =>
  page.locator('#grid').getByText(name, { exact: true }).first().click();

/** Which of the grid's fields shows the address of the selection, once one does. */
async function nameBox(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('#grid input')];
    const index = fields.findIndex(({ value }) => /^[A-Z]+\d/u.test(value));
    return index === -1 ? null : { index };
  });
  return (await found.jsonValue())?.index ?? -1;
}

/** Waits until the grid reports this cell as selected. */
export const selected = (page: Page, address: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLInputElement>('#grid input')].some(({ value }) => value === wanted),
    address,
  );

/** Goes to a cell of the form. */
export async function select(page: Page, cell: CellId): Promise<void> {
  const { sheet, address } = placeOf(cell);
  await selectAddress(page, sheet, address);
}

/** Goes to a cell or a range by its address, using the name box. */
export async function selectAddress(page: Page, sheet: string, address: string): Promise<void> {
  await openSheet(page, sheet);
  const box = page.locator('#grid input').nth(await nameBox(page));
  await box.click();
  await box.fill(address);
  await box.press('Enter');
  await selected(page, address);
}

/** Goes to a cell by its address and types into it. */
export async function typeAt(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await selectAddress(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Goes to a cell and types into it. */
export async function typeInto(page: Page, cell: CellId, text: string): Promise<void> {
  const { sheet, address } = placeOf(cell);
  await typeAt(page, sheet, address, text);
}

interface DownloadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The browser's download during an action. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<DownloadedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Saves the workbook. */
export const savedFile = (page: Page): Promise<DownloadedFile> =>
  downloaded(page, () => page.getByRole('button', { name: '保存' }).first().click());

/** Saves the workbook and reads the file. */
export async function savedReport(page: Page): Promise<Report> {
  const { bytes } = await savedFile(page);
  return recognise((await readXlsx(bytes)).grids);
}

/** Drops a file on the grid, as if dragged from a folder. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    ([fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const place = document.querySelector('#grid canvas') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, data] as const,
  );
}

/** Imports what the preview shows. */
export async function applyImport(pane: Page | Frame): Promise<void> {
  await pane.getByRole('button', { name: '导入', exact: true }).click();
  await pane.getByText(/已导入 \d+ 格。/u).waitFor();
}
