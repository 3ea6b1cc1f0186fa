import type { Frame, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import type { SheetAddress } from '../../../src/workbook/port';
import { patience } from '../open-page';
import { addressesOf } from '../../../src/workbook/plan/cell-addresses';

/** The pane: a standalone page on the desktop, a frame on the web. */
type Pane = Page | Frame;

const sheetNames = { t2: '表二', t3: '表三', t4: '表四' } as const;

/** The address of a form cell in the host's workbook. */
export function placeOf(host: ExcelHost, cell: CellId): SheetAddress {
  const table = cell.slice(0, 2) as keyof typeof sheetNames;
  const place = addressesOf(editions['2021'], table).get(cell);
  const sheet = host.workbook.sheets.find(({ name }) => name === sheetNames[table]);
  if (place === undefined || sheet === undefined) throw new Error(`${cell} is not in the workbook`);
  return { sheet: sheet.id, row: place.row, column: place.column };
}

/** The line that describes the current state of the workbook. */
export const status = (pane: Pane, text: string | RegExp) =>
  pane.locator('[data-status]').filter({ hasText: text });

export const openTab = (pane: Pane, name: string): Promise<void> => pane.getByRole('tab', { name }).click();

/** Waits until the host has this cell selected. */
export const selectedIn = (user: ExcelUser, place: SheetAddress): Promise<void> =>
  vi.waitFor(() => expect(user.selected).toEqual(place), { timeout: patience });

/** Inserts the three tables. */
export async function insertTables(pane: Pane, totals: RegExp = /手填合计/u): Promise<void> {
  await pane.getByRole('textbox', { name: '机关全称' }).fill('示例县档案局');
  await pane.getByRole('textbox', { name: '年度' }).fill('2024');
  await pane.getByRole('radio', { name: totals }).check();
  await pane.getByRole('button', { name: '插入三张表' }).click();
  await status(pane, '格未填').waitFor();
}

/** Turns all blanks into zeros, table by table, using the button for it. */
export async function fillWithZeros(pane: Pane): Promise<void> {
  for (const table of ['表二', '表三', '表四']) {
    const button = pane.getByRole('button', { name: `${table}空白填 0` });
    await button.click();
    await pane
      .getByRole('alertdialog')
      .getByRole('button', { name: /空白填 0/u })
      .click();
    await button.waitFor({ state: 'detached' });
  }
}
