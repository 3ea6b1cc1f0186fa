import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newContext, untilChecked } from './open-page';
import { openTab, typeAt } from './page-steps';
import { withSample } from './sample-files';
import { webOrigin } from './shared-browser';
import type { ServedBuilds } from './two-builds';
import { servedBuilds } from './two-builds';

async function opened({ url }: Pick<ServedBuilds, 'url'>, options: BrowserContextOptions): Promise<Page> {
  const context = await newContext(options);
  onTestFinished(() => context.close());
  return another(await context.newPage(), url);
}

async function another(page: Page, url: string): Promise<Page> {
  await page.goto(withSample(url));
  await untilChecked(page);
  return page;
}

/** Opens the page and waits until it works without its server. */
async function installed(builds: ServedBuilds): Promise<Page> {
  const page = await opened(builds, { serviceWorkers: 'allow' });
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return page;
}

/** The name of the script with which a page started. */
const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src*="main."]')?.src ?? '');

const lookForUpdate = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

const offer = (page: Page) => page.locator('#update').getByText('年报助手有新版本');

async function update(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.locator('#update').getByRole('button', { name: '更新' }).click();
  await loaded;
  await untilChecked(page);
}

describe('after a deploy', () => {
  it('one click brings the newer version, with unsaved work, and leaves other pages their parts', async () => {
    const builds = await servedBuilds();
    const page = await installed(builds);
    const other = await another(await page.context().newPage(), builds.url);
    const first = await buildOf(page);
    await typeAt(page, '表二', 'B5', '7');
    await page.waitForFunction(() => document.title.startsWith('● '));
    builds.deploy();
    expect(await offer(page).count()).toBe(0);
    await lookForUpdate(page);
    await offer(page).waitFor();
    await update(page);
    expect(await buildOf(page)).not.toBe(first);
    expect(await offer(page).count()).toBe(0);
    await page.locator('#notice').getByRole('button', { name: '恢复' }).click();
    await page.waitForFunction(() => document.title.startsWith('● '));

    // The other page still runs the first build, whose files are gone from the server.
    await offer(other).waitFor();
    expect(await buildOf(other)).toBe(first);
    await other.getByRole('button', { name: '设置' }).click();
    await other.getByRole('combobox', { name: '语言' }).waitFor();
    await update(other);
    expect(await buildOf(other)).toBe(await buildOf(page));
  });

  it('the newer version is offered again after a reload without network, and starts without one', async () => {
    const builds = await servedBuilds();
    const page = await installed(builds);
    const first = await buildOf(page);
    builds.deploy();
    await lookForUpdate(page);
    await offer(page).waitFor();
    await builds.close();
    await page.reload();
    await untilChecked(page);
    expect(await buildOf(page)).toBe(first);
    await offer(page).waitFor();
    await update(page);
    expect(await buildOf(page)).not.toBe(first);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('combobox', { name: '语言' }).waitFor();
  });

  it('a page that the server gave anew already is the newer version, and has its parts without network', async () => {
    const builds = await servedBuilds();
    const page = await installed(builds);
    const first = await buildOf(page);
    builds.deploy();
    await page.reload();
    await untilChecked(page);
    expect(await buildOf(page)).not.toBe(first);
    const stored = () => page.evaluate(async () => (await caches.keys()).join());
    await expect.poll(stored, { timeout: 30_000 }).toBe('nianbao-second');
    expect(await offer(page).count()).toBe(0);
    await builds.close();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('combobox', { name: '语言' }).waitFor();
  });

  it('a page without stored parts is sent to load again when one is gone', async () => {
    const builds = await servedBuilds();
    const page = await opened(builds, {});
    const first = await buildOf(page);
    builds.deploy();
    await page.getByRole('button', { name: '设置' }).click();
    await page.locator('#pane').getByText('年报助手已更新，还没有载入的部分要重新载入后才能使用。').waitFor();
    const loaded = page.waitForEvent('load');
    await page.locator('#pane').getByRole('button', { name: '重新载入' }).click();
    await loaded;
    await untilChecked(page);
    expect(await buildOf(page)).not.toBe(first);
  });
});

describe('without its server', () => {
  it('each part that was not loaded yet says so where it was asked for', async () => {
    const page = await opened({ url: await webOrigin() }, {});
    await page.waitForLoadState('networkidle');
    await page.route('**/*.js', (route) => route.abort());
    const notLoaded = '这一部分没有载入。请检查网络后重试。';
    for (const [name, at, says] of [
      ['打印', '#notice', '没有打印。请重试'],
      ['读屏表格', '#notice', '读屏表格没有打开。请检查网络后重试。'],
      ['保存', '#notice', '文件没有保存，内容还在页面中。请重试'],
      ['设置', '#pane', notLoaded],
      ['导入已有年报…', '#pane section, #pane [role=alert]', notLoaded],
    ] as const) {
      await page.getByRole('button', { name }).first().click();
      await page.locator(at).getByText(says).last().waitFor();
    }
    // The server has no other version: nothing asks to load the page again.
    expect(await page.getByText('年报助手已更新').count()).toBe(0);
  });

  it('the result of an export is announced where its sentences cannot be loaded', async () => {
    const page = await opened({ url: await webOrigin() }, {});
    await openTab(page, '导出');
    await page.getByRole('button', { name: 'Word' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Word' }).first().click();
    await page
      .locator('#pane')
      .getByRole('alert')
      .getByText('这一部分没有载入。请检查网络后重试。')
      .waitFor();
  });
});
