import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartPage, usualPanels } from '../../src/app/charts/chart-page';
import { drawPage } from '../../src/files/charts/draw-page';
import { svgDocument } from '../../src/hosts/cli/charts/svg-document';
import { chartTexts } from '../../src/messages/zh-CN/charts';
import { columnsOf, suqian } from '../fixtures/years';
import { expectAccessible, narrowPane } from './accessibility';
import { openSample } from './open-sample';
import { downloaded, openTab, placeOf, selected } from './page-steps';

const lastYear = fileURLToPath(new URL('../../assets/samples/suqian-2023.json', import.meta.url));

const pane = (page: Page) => page.locator('#pane');

/** The sample of 2024 next to the report of 2023. */
async function openCharts(): Promise<Page> {
  const page = await openSample(['clipboard-read', 'clipboard-write']);
  await openTab(page, '导出');
  await pane(page).getByRole('button', { name: '历年对比' }).click();
  const view = pane(page).getByRole('region', { name: '历年对比' });
  await view.getByText(/^找到 /u).waitFor();
  await view.locator('input[aria-label=加入年报]').setInputFiles(lastYear);
  await view.getByText('找到 2023—2024 年的年报。').waitFor();
  return page;
}

/** The pictures, with the figures that they were drawn from. */
const pictures = (page: Page) => pane(page).locator('svg[aria-labelledby]');

describe('历年对比 in a browser', () => {
  it('is accessible in light, dark and forced colours, in the narrowest pane', async () => {
    const page = await openCharts();
    await narrowPane(page);
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('#pane svg[aria-labelledby]')).every(
        (svg) => Number(svg.getAttribute('width')) < 330,
      ),
    );
    await expectAccessible(page, 'pictures of two years');
    await pane(page)
      .getByRole('button', { name: /^显示数据表：申请人类型/u })
      .click();
    await expectAccessible(page, 'with a table');
  });

  it('draws the colours of the page, so that nothing is dark on dark', async () => {
    const page = await openCharts();
    const inkOn = async (colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active') => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.waitForFunction((isDark) => {
        const ground = getComputedStyle(document.querySelector('#pane > *') ?? document.body).backgroundColor;
        return Number(/\d+/u.exec(ground)?.[0]) < 128 === isDark;
      }, colorScheme === 'dark');
      return pictures(page)
        .first()
        .evaluate((svg) => {
          const bar = svg.querySelector('pattern rect');
          return [getComputedStyle(svg).fill, bar === null ? '' : getComputedStyle(bar).fill];
        });
    };
    const [light] = await inkOn('light', 'none');
    const [dark] = await inkOn('dark', 'none');
    const forced = await inkOn('dark', 'active');
    expect(Number(/\d+/u.exec(light ?? '')?.[0])).toBeLessThan(64);
    expect(Number(/\d+/u.exec(dark ?? '')?.[0])).toBeGreaterThan(192);
    // Bars have the colour of text there, and differ by their patterns.
    expect(forced).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  });

  it('moves nothing', async () => {
    const page = await openCharts();
    const moving = await pictures(page).evaluateAll((all) =>
      all.flatMap((svg) => [
        ...svg.querySelectorAll('animate, animateTransform, set'),
        ...svg.getAnimations({ subtree: true }),
      ]),
    );
    expect(moving).toEqual([]);
  });

  it('leads by the keyboard from bar to bar and to the cell in the grid', async () => {
    const page = await openCharts();
    const bar = (name: string) => pane(page).getByRole('button', { name, exact: true });
    await bar('2023 年新收 3,511 件').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '2024 年新收 3,525 件',
    );
    await page.keyboard.press('Enter');
    await selected(page, placeOf('t3.r1.tot').address);
    await pane(page).getByText('在工作簿里的年报：表三 · 新收 · 总计', { exact: false }).waitFor();
  });

  it('draws the same in every size of window, with text of 12 pixels', async () => {
    const page = await openCharts();
    const sizes = await pictures(page).evaluateAll((all) =>
      all.flatMap((svg) =>
        Array.from(svg.querySelectorAll('text'), (text) => parseFloat(getComputedStyle(text).fontSize)),
      ),
    );
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('saves a page, an SVG and a PNG in the fonts of this page', async () => {
    const page = await openCharts();
    const save = async (name: string) =>
      Buffer.from(
        (await downloaded(page, () => pane(page).getByRole('button', { name, exact: true }).click())).bytes,
      );
    const html = (await save('网页（.html）')).toString();
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
    const svg = (await save('矢量图（.svg）')).toString();
    expect(svg).toContain('>申请的新收、办结和结转（件）</text>');
    // The command draws it in another document: the same bytes.
    const arranged = { agency: '宿迁市人民政府', columns: columnsOf(suqian(2023), suqian(2024)) };
    const drawn = drawPage(chartPage(arranged, usualPanels, chartTexts), {
      document: svgDocument(),
      style: 'light',
      size: 'a4',
    });
    expect(svg).toBe(drawn);
    const png = await save('图片（.png）');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1588, 2246]);
    const document = unzipSync(await save('Word 文档'));
    expect(document['word/media/picture.png']?.length).toBe(png.length);
  });

  it('prints the page on A4 without cutting anything', async () => {
    const page = await openCharts();
    const { bytes } = await downloaded(page, () =>
      pane(page).getByRole('button', { name: '网页（.html）', exact: true }).click(),
    );
    const printed = await page.context().newPage();
    await printed.setContent(new TextDecoder().decode(bytes));
    await printed.emulateMedia({ media: 'print' });
    // The type area of A4 with margins of 15 mm.
    await printed.setViewportSize({ width: 680, height: 1000 });
    const wide = await printed.evaluate(() =>
      Array.from(
        document.querySelectorAll('svg, section'),
        (element) => element.getBoundingClientRect().right,
      ),
    );
    expect(Math.max(...wide)).toBeLessThanOrEqual(680);
    await printed.close();
  });
});
