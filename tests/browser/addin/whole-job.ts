import { fileURLToPath } from 'node:url';
import type { Frame, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { readJson } from '../../../src/files/json/read-json';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import { expectAccessible } from '../accessibility';
import { downloaded, showExplained } from '../page-steps';
import { fillWithZeros, insertTables, openTab, placeOf, selectedIn, status } from './addin-steps';

const lastYear = fileURLToPath(new URL('../../../assets/samples/suqian-2023.json', import.meta.url));

interface Opened {
  readonly page: Page;
  /** The page itself, or the frame in it. */
  readonly pane: Page | Frame;
  readonly host: ExcelHost;
  readonly user: ExcelUser;
}

/** The whole use of the pane, from an empty workbook to the file: the same in every Excel. */
export async function wholeJob({ page, pane, host, user }: Opened): Promise<void> {
  const untilLoaded = watchRequests(page);
  await insertTables(pane);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '表二', '表三', '表四']);
  await expectAccessible(page, 'tables inserted', pane);
  await fillWithZeros(pane);
  await status(pane, '通过').waitFor();

  // A wrong total, typed in the workbook, is reported while another sheet is visible, and shown at a click.
  const total = placeOf(host, 't3.r3.7.np');
  user.type(total, '5');
  await status(pane, '处错误').waitFor();
  await openTab(pane, '校核');
  user.show(host.workbook.sheets[0]?.id ?? '');
  await showExplained(pane);
  const finding = pane.locator('li', { hasText: '“（七）总计”填了 5' }).first();
  await expectAccessible(page, 'findings', pane);
  await finding.getByRole('button', { name: '定位到表三 · 办理总计 · 自然人' }).click();
  await selectedIn(user, total);
  user.type(total, '0');
  await status(pane, '通过').waitFor();

  // The wrong cell and the right figure are named, and one click makes one write.
  user.type(total, '5');
  await openTab(pane, '校核');
  await pane.getByText('「表三 · 办理总计 · 自然人」的 5 像是没有随明细更新，明细合计是 0').waitFor();
  await expectAccessible(page, 'corrections', pane);
  host.forget();
  await pane.getByRole('button', { name: '按此更正', exact: true }).click();
  await status(pane, '通过').waitFor();
  await pane.getByText('已更正：表三 · 办理总计 · 自然人 5 → 0。').waitFor();
  expect(host.counts.writes).toBe(1);

  // What differs from last year is explained.
  await openTab(pane, '填报');
  await pane.getByLabel('上年年报', { exact: true }).setInputFiles(lastYear);
  await status(pane, '处要写说明').waitFor();
  await openTab(pane, '校核');
  const before = await unexplained(pane);
  await pane.getByRole('button', { name: '写说明', exact: true }).first().click();
  await pane.getByRole('textbox', { name: '情况说明' }).fill('机构划转，上年未结转。');
  await pane.getByRole('button', { name: '保存' }).click();
  await pane.getByText('机构划转，上年未结转。').first().waitFor();
  await expect.poll(() => unexplained(pane)).toBe(before - 1);

  await openTab(pane, '导出');
  await expectAccessible(page, 'export', pane);
  const { name, bytes } = await downloaded(page, () => pane.getByRole('button', { name: 'JSON' }).click());
  expect(name).toBe('示例县档案局2024年年报数据.json');
  const report = readJson(bytes);
  expect(report.cells.size).toBe(200);
  expect([...report.cells.values()].every((state) => state.kind === 'number' && state.value === 0)).toBe(
    true,
  );

  // Everything is in the workbook: another pane finds it there. Loading must not look like a failure.
  await untilLoaded();
  await pane.evaluate(() => location.reload());
  await status(pane, `${before - 1} 处要写说明`).waitFor();
  await openTab(pane, '校核');
  await pane.getByText('机构划转，上年未结转。').first().waitFor();
  await untilLoaded();
}

/** A worker that is ended while it loads never reports the end of its request. */
const isWorker = (request: Request) => /\/(?:locator|reader)\.\w+\.js$/u.test(request.url());

/**
 * Watches the requests of a page. Returns the wait until all of them have ended: some browsers never report that the
 * frame of a preview, in the frame of another site, is idle.
 */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (!isWorker(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return () => expect.poll(() => [...open].map((request) => request.url())).toEqual([]);
}

/** The number of warnings without an explanation, from the status line. */
async function unexplained(pane: Page | Frame): Promise<number> {
  const text = await pane.locator('[data-status]').textContent();
  return Number(/(\d+) 处要写说明/u.exec(text ?? '')?.[1]);
}
