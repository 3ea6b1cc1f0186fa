import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/serve.mjs';
import { uiTexts } from '../../src/messages/zh-CN/ui';
import { builtPage } from './built-page';
import { untilChecked } from './open-page';
import { withSample } from './sample-files';
import { sharedBrowser } from './shared-browser';

describe('the page without its server', () => {
  it('works after it was loaded once, including parts never used before', async () => {
    const { url, close } = await serveFolder(builtPage());
    onTestFinished(close);
    const context = await (
      await sharedBrowser()
    ).newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(withSample(url));
    await untilChecked(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await close();
    expect(
      await fetch(url).then(
        () => 'served',
        () => 'gone',
      ),
    ).toBe('gone');
    await page.reload();
    await untilChecked(page);
    await page.getByRole('tab', { name: '导出' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word' }).first().click();
    const bytes = readFileSync(await (await download).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    // Samples and the other language are available as well.
    await page.getByRole('combobox', { name: '新建与示例' }).selectOption({ label: '练习：找出错误' });
    await page
      .locator('#pane')
      .getByText(/处错误/u)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('combobox', { name: '语言' }).selectOption('en-US');
    await page.getByRole('tab', { name: 'Export' }).waitFor();
  });

  it('continues if a part cannot be fetched, as in Excel, and fetches it on retry', async () => {
    const { url, close } = await serveFolder(builtPage());
    onTestFinished(close);
    const context = await (await sharedBrowser()).newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(withSample(url));
    await untilChecked(page);
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: '设置' }).click();
    const alert = page.locator('#pane').getByRole('alert');
    expect(await alert.innerText()).toContain('这一部分没有载入。请检查网络后重试。');
    expect(await page.locator('#pane').getByRole('tab').count()).toBe(Object.keys(uiTexts.tabs).length);
    await untilChecked(page);
    await page.unroute('**/*.js');
    await alert.getByRole('button', { name: '重试' }).click();
    await page.getByRole('combobox', { name: '语言' }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('has a worker that lists every file of the build, and no hyphenation', () => {
    const folder = builtPage();
    const worker = readFileSync(`${folder}/service-worker.js`, 'utf8');
    const { files, version } = JSON.parse(/^self\.offline=(\{.*?\});/u.exec(worker)?.[1] ?? '{}') as {
      files: readonly string[];
      version: string;
    };
    const built = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')] : [],
    );
    // No page asks for the rest.
    const asked = built.filter((file) => !/\.(?:map|br|gz)$|^THIRD-PARTY-NOTICES/u.test(file));
    expect([...files, 'service-worker.js'].sort()).toEqual(asked.sort());
    expect(version).toMatch(/^[0-9a-f]{16}$/u);
    // Some 190 parts, most of them loaded on first use; the patterns would be eighty more.
    expect(files.length).toBeLessThan(230);
  });
});
