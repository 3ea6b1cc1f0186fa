import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { RolledUp } from '../../src/app/rollup/roll-up-files';
import { markText, noRegion, partFolder, setMark } from '../../src/app/rollup/set/set-layout';
import { setTables } from '../../src/app/rollup/set/set-tables';
import { tableBytes } from '../../src/app/rollup/set/table-file';
import type { Report } from '../../src/core/report/report';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { countyListText } from '../fixtures/county-files';

/** A folder of workbooks, which is gone after the test. */
export async function folderOf(reports: readonly (readonly [string, Report])[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'rollup-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, '成员单位');
  mkdirSync(folder);
  for (const [name, report] of reports)
    writeFileSync(join(folder, name), await writeXlsx(report, { totals: 'typed' }));
  return folder;
}

/** A folder with a set in Parquet, which is gone after the test. */
export function setFolder(rolled: RolledUp): string {
  const root = mkdtempSync(join(tmpdir(), 'rollup-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, '长表');
  for (const table of setTables(rolled)) {
    const part = join(folder, table.name, partFolder({ year: rolled.request.year, region: noRegion }));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, 'part-0.parquet'), tableBytes(table, 'parquet'));
  }
  writeFileSync(join(folder, setMark), markText());
  return folder;
}

/** Shows the roll-up. */
export async function openRollup(page: Page): Promise<void> {
  await page.getByRole('button', { name: '汇总成员单位…' }).click();
  await page.getByRole('heading', { name: '年报汇总' }).waitFor();
}

/** Drops files or folders on the field for them, as the system does. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const field = page.locator('[data-drop-files]');
  // Part of a trial click: it comes into view and rests there.
  await field.getByRole('button').first().click({ trial: true });
  const box = await field.boundingBox();
  if (box === null) throw new Error('there is no field to drop files on');
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height - 8 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    });
  await session.detach();
}

/** Gives the member list of the county, or another one. */
export const chooseList = (page: Page, list = countyListText): Promise<void> =>
  page
    .getByLabel('选择名单')
    .and(page.locator('input'))
    .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });

/** Waits for the counts on top. */
export const counted = (page: Page, counts: string): Promise<void> =>
  page.locator('#pane').getByText(counts, { exact: true }).waitFor();

/** Shows a part of the roll-up. */
export const openPart = (page: Page, name: string): Promise<void> =>
  page.getByRole('group', { name: '汇总步骤' }).getByRole('button', { name }).click();
