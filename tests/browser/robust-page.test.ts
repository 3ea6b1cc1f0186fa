import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bytesOf } from './sample-files';
import { openAgain, openPage } from './open-page';
import { openSample } from './open-sample';
import { downloaded, typeAt } from './page-steps';
import { storedCopies } from './stored-copies';

function fileOf(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const lastYear = Buffer.from(bytesOf('assets/samples/suqian-2023.json')).toString();

const notice = (page: Page) => page.locator('#notice [role="status"]');
const choose = (page: Page, path: string) => page.locator('#toolbar input[type="file"]').setInputFiles(path);
const reportOf = (page: Page) => page.locator('#report-of').innerText();

/** Drops files on the page; names only. */
const drop = (page: Page, names: readonly string[]) =>
  page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const name of given) dataTransfer.items.add(new File(['x'], name));
    const on = document.querySelector('#grid canvas') ?? document.body;
    on.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    const hint = getComputedStyle(document.body, '::after').content;
    on.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    return hint;
  }, names);

describe('opening files', () => {
  it('asks before work is discarded, and keeps it if declined', async () => {
    const page = await openSample();
    await typeAt(page, '表二', 'B5', '7');
    await page.waitForFunction(() => document.title.startsWith('● '));
    const table = fileOf('北山区.json', lastYear);
    await choose(page, table);
    const dialog = page.getByRole('dialog', { name: '当前内容还没有保存，确定放弃吗？' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await reportOf(page)).toContain('宿迁市人民政府');
    expect(await page.title()).toContain('● ');
    await page.getByRole('combobox', { name: '新建与示例' }).selectOption({ label: '新建空白' });
    await dialog.getByRole('button', { name: '放弃' }).click();
    await page.waitForFunction(() => document.title === '政府信息公开年报助手');
  });

  it('reports why a file was not opened, and leaves everything unchanged', async () => {
    const page = await openSample();
    await choose(page, fileOf('年报.rtf', '{\\rtf1 }'));
    await expect.poll(() => notice(page).innerText()).toContain('这是 RTF 文档');
    await page.locator('#notice').getByRole('button', { name: '关闭' }).click();
    expect(await notice(page).innerText()).toBe('');
    expect(await reportOf(page)).toBe('宿迁市人民政府 2024年');
  });

  it('previews the contents of another document in the pane, and leaves the workbook unchanged', async () => {
    const page = await openPage({ viewport: { width: 400, height: 800 } });
    const shown = () => page.locator('html').getAttribute('data-view');
    expect(await shown()).toBe('grid');
    await choose(page, fileOf('北山区.txt', '北山区人民政府2023年政府信息公开工作年度报告\n'));
    await expect.poll(shown).toBe('pane');
    expect(await notice(page).innerText()).toBe('');
    expect(await page.title()).toMatch(/^宿迁市人民政府2024年/u);
  });

  it('accepts one dropped file, and reports that several are too many', async () => {
    const page = await openSample();
    expect(await drop(page, ['甲.xlsx', '乙.xlsx'])).toBe('"松开鼠标打开文件"');
    await expect.poll(() => notice(page).innerText()).toContain('一次只能打开一个文件');
    await drop(page, ['甲.xlsx']);
    await expect.poll(() => notice(page).innerText()).toContain('内容却是纯文本');
  });
});

describe('saving', () => {
  it('happens once when the button is clicked twice, under the name of the file', async () => {
    const page = await openSample();
    const names: string[] = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    const save = page.getByRole('button', { name: '保存' });
    // At once: by mouse, a fast machine finishes the first save before the second click.
    await save.evaluate((button) => {
      (button as HTMLElement).click();
      (button as HTMLElement).click();
    });
    await page.waitForFunction(() =>
      document.getElementById('announcement')?.textContent.startsWith('已保存'),
    );
    // The page announces what it did before the browser reports its download.
    await expect.poll(() => names).toEqual(['宿迁市人民政府2024年年报工作簿.xlsx']);
    await expect.poll(() => save.getAttribute('aria-disabled')).toBe('false');
    expect(names).toHaveLength(1);
  });

  it('reports a failure, and that the work is not lost', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new Error('no room');
      };
    });
    await page.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => notice(page).innerText()).toContain('文件没有保存，内容还在页面中');
    expect(await page.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('two pages of one browser', () => {
  it('do not mistake each other’s unsaved work for lost', async () => {
    const page = await openPage();
    await typeAt(page, '表二', 'B5', '7');
    await expect.poll(() => storedCopies(page)).toEqual({ copies: 1, files: 0 });
    const second = await openAgain(page);
    await typeAt(second, '表二', 'B6', '8');
    await expect.poll(() => storedCopies(second)).toEqual({ copies: 2, files: 0 });
    expect(await second.getByRole('button', { name: '恢复' }).count()).toBe(0);
    // Gone without a question, as in a crash.
    await page.close({ runBeforeUnload: false });
    const third = await openAgain(second);
    await third.getByRole('button', { name: '恢复' }).click();
    await third.waitForFunction(() => document.title.startsWith('● '));
    // That of the page that is gone has been replaced by one of the third.
    await expect.poll(() => storedCopies(third)).toEqual({ copies: 2, files: 0 });
  });

  it('report once that the browser has no room for a copy, next to other messages', async () => {
    const page = await openPage();
    const session = await page.context().newCDPSession(page);
    const origin = new URL(page.url()).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const warning = page.locator('#copy-notice [role="status"]');
    await typeAt(page, '表二', 'B5', '7');
    await expect.poll(() => warning.innerText()).toContain('没有空间存放副本');
    await choose(page, fileOf('年报.rtf', '{\\rtf1 }'));
    await expect.poll(() => notice(page).innerText()).toContain('这是 RTF 文档');
    expect(await warning.innerText()).toContain('没有空间存放副本');
    await page.locator('#copy-notice button').click();
    // Another change, stored again once there is room.
    await typeAt(page, '表二', 'B6', '8');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await typeAt(page, '表二', 'B7', '9');
    await expect.poll(() => storedCopies(page)).toEqual({ copies: 1, files: 0 });
    expect(await warning.innerText()).toBe('');
  });

  it('report that the browser refuses to store copies', async () => {
    const page = await openPage({}, () => {
      Object.defineProperty(globalThis, 'Worker', { value: undefined });
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await typeAt(page, '表二', 'B5', '7');
    await expect
      .poll(() => page.locator('#copy-notice [role="status"]').innerText())
      .toContain('不允许本页存放副本');
  });

  it('offer a copy that cannot be restored as a download', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const copy = { schema: 1, at: Date.now(), name: '旧年报.xlsx', snapshot: { version: 9 } };
      localStorage.setItem('nianbao.autosave.old', JSON.stringify(copy));
    });
    const second = await openAgain(page);
    await second.getByRole('button', { name: '恢复' }).click();
    await expect.poll(() => notice(second).innerText()).toContain('“旧年报.xlsx”');
    expect(await notice(second).innerText()).toContain('已损坏，不能恢复');
    expect(await reportOf(second)).toBe('宿迁市人民政府 2024年');
    const { name, bytes } = await downloaded(second, () =>
      second.getByRole('button', { name: '下载副本' }).click(),
    );
    expect(name).toBe('旧年报（副本数据）.json');
    expect(new TextDecoder().decode(bytes)).toContain('"version":9');
    await second.getByRole('button', { name: '放弃' }).click();
    await expect.poll(() => second.evaluate(() => localStorage.getItem('nianbao.autosave.old'))).toBeNull();
  });
});
