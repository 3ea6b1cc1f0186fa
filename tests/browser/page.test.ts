import { describe, expect, it } from 'vitest';
import { violations } from './accessibility';
import { openPage, untilChecked } from './open-page';
import { openSample } from './open-sample';
import { selectAddress, typeAt } from './page-steps';

const title = '宿迁市人民政府2024年政府信息公开工作年度报告 – 政府信息公开年报助手';

describe('the structure of the page', () => {
  it('has one heading, its landmarks, and no axe-core violations', async () => {
    const page = await openPage();
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual([
      '政府信息公开年报助手 宿迁市人民政府 2024年',
    ]);
    for (const role of ['banner', 'main', 'complementary'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.closest('#banner, main, #pane')?.id);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pane');
    // The grid captures the tab key.
    for (const region of ['banner', 'sheet', 'pane'] as const) {
      await page.keyboard.press('F6');
      expect(await focused()).toBe(region);
    }
    await page.keyboard.press('Shift+F6');
    expect(await focused()).toBe('sheet');
    expect(await page.locator('#pane').evaluate((pane) => pane.clientWidth)).toBeGreaterThanOrEqual(340);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '读屏表格' }).click();
    await page.locator('#text-tables table').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'shows grid and pane alternately on a narrow %s screen',
    async (colorScheme) => {
      const page = await openPage({
        viewport: { width: 320, height: 640 },
        colorScheme,
      });
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWide).toBe(false);
      expect(await page.locator('#pane').isVisible()).toBe(false);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: '助手', exact: true }).click();
      expect(await page.locator('#grid').isVisible()).toBe(false);
      expect(await page.getByRole('tab', { name: '校核' }).isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
    },
  );

  it('shows the grid again when the pane links to a cell', async () => {
    const page = await openPage({ viewport: { width: 320, height: 640 } });
    await page.getByRole('combobox', { name: '新建与示例' }).selectOption({ label: '练习：找出错误' });
    await page.getByRole('button', { name: '助手', exact: true }).click();
    await page.getByRole('tab', { name: '校核' }).click();
    await page.getByRole('button', { name: /定位/u }).first().click();
    await page.locator('#grid canvas').last().waitFor();
    expect(await page.locator('#grid').isVisible()).toBe(true);
    expect(await page.locator('#pane').isVisible()).toBe(false);
  });
});

describe('page announcements', () => {
  it('show the report’s title as page title, marked while unsaved', async () => {
    const page = await openSample();
    expect(await page.title()).toBe(title);
    await typeAt(page, '表二', 'B5', '7');
    await page.waitForFunction(() => document.title.startsWith('● '));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    expect((await download).suggestedFilename()).toBe('宿迁市人民政府2024年年报工作簿.xlsx');
    // From then on, the page is about the file.
    await page.waitForFunction(
      (expected) => document.title === expected,
      '宿迁市人民政府2024年年报工作簿.xlsx – 政府信息公开年报助手',
    );
  });

  it('describe the selected cell, with its labels, its content and its finding', async () => {
    const page = await openSample();
    const said = (text: string) =>
      page.waitForFunction(
        (expected) => document.getElementById('announcement')?.textContent === expected,
        text,
      );
    await selectAddress(page, '表三', 'D6');
    await said('表三 › 一、本年新收政府信息公开申请数量 › 自然人：3440');
    await page.keyboard.press('ArrowRight');
    await said('表三 › 一、本年新收政府信息公开申请数量 › 法人或其他组织 › 商业企业：75');
    await typeAt(page, '表三', 'D29', '3404');
    await page
      .locator('#pane')
      .getByText(/处错误/u)
      .first()
      .waitFor();
    await selectAddress(page, '表三', 'D29');
    await said('表三 › 三、本年度办理结果 › （七）总计 › 自然人：3404，错误');
    await selectAddress(page, '表三', 'L40');
    await said('L40');
  });
});

describe('the tables as text', () => {
  it('are in front of the grid, follow the workbook, and close with Escape', async () => {
    const page = await openSample();
    const toggle = page.getByRole('button', { name: '读屏表格' });
    await typeAt(page, '表三', 'D29', '3404');
    await page
      .locator('#pane')
      .getByText(/处错误/u)
      .first()
      .waitFor();
    await toggle.click();
    const tables = page.getByRole('region', { name: '读屏表格' });
    await tables.getByRole('table').nth(2).waitFor();
    expect(await tables.getByRole('table').count()).toBe(3);
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text-tables');
    expect(await page.locator('#grid').evaluate((grid) => (grid as HTMLElement).inert)).toBe(true);
    const wrong = tables.getByRole('cell', { name: /^3404/u });
    const targets = await wrong
      .getByRole('link', { name: /^错误\d+$/u })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const sentences = await Promise.all(targets.map((target) => page.locator(target).innerText()));
    expect(sentences.filter((text) => text.includes('“（七）总计”填了 3404，相差 36'))).toHaveLength(1);
    // They are the topmost element there; the grid cannot be hit while inert.
    const isOnTop = await tables.evaluate((element) => {
      const grid = document.getElementById('grid');
      if (grid === null) return false;
      grid.inert = false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const isHit = [0.1, 0.5, 0.9].every((part) =>
        element.contains(document.elementFromPoint(left + width * part, top + height * part)),
      );
      grid.inert = true;
      return isHit;
    });
    expect(isOnTop).toBe(true);
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await tables.getByRole('link', { name: /^错误/u }).first().waitFor({ state: 'detached' });
    await tables.focus();
    await page.keyboard.press('Escape');
    expect(await tables.count()).toBe(0);
    expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('#grid').evaluate((grid) => (grid as HTMLElement).inert)).toBe(false);
  });
});

describe('language and theme', () => {
  it('apply to the grid too, at once and after a reload', async () => {
    const page = await openSample();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('combobox', { name: '语言' }).selectOption('en-US');
    await page.getByRole('button', { name: 'Save' }).waitFor();
    // The library's text, in one of its menus.
    await page
      .locator('#grid canvas')
      .last()
      .click({ button: 'right', position: { x: 300, y: 300 } });
    await page.getByText('Paste Special').first().waitFor();
    await page.keyboard.press('Escape');
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('univer-dark'));
    expect(await isDark()).toBe(false);
    await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
    await page.waitForFunction(() => document.documentElement.classList.contains('univer-dark'));
    // The colours of the pane are a separate download.
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('#pane .fui-FluentProvider') ?? document.body)
          .getPropertyValue('--colorNeutralBackground1')
          .trim() === '#292929',
    );
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await untilChecked(page);
    expect(await page.locator('#pane [data-status]').innerText()).toContain('Tables passed');
    expect(await isDark()).toBe(true);
    expect(await page.getAttribute('html', 'lang')).toBe('en-US');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  it('follow the system while the page is open', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.classList.contains('univer-dark'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(() => !document.documentElement.classList.contains('univer-dark'));
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  });
});
