import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/core/recognise/recognise';
import { readJson } from '../../src/files/json/read-json';
import { readXlsx } from '../fixtures/read-files';
import { openSample } from './open-sample';
import { downloaded, openSheet, openTab, selected, showExplained, status, typeInto } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));

describe('the main job in the page', () => {
  it('finds a wrong total while it is typed, jumps to it, and accepts the correction', async () => {
    const page = await openSample();
    await openTab(page, '校核');
    await typeInto(page, 't3.r3.7.np', '3404');
    await status(page, /3 处错误/u).waitFor();
    // The answer comes first, and what it explains is folded under it.
    await page.getByText('「表三 · 办理总计 · 自然人」填的 3404 像是 3440 写反了').waitFor();
    await showExplained(page);
    const finding = page.getByText('「自然人」列：各办理结果合计 3440，“（七）总计”填了 3404，相差 36。');
    await openSheet(page, '表二');
    await page
      .locator('li', { has: finding })
      .getByRole('button', { name: '定位到表三 · 办理总计 · 自然人' })
      .click();
    await selected(page, 'D29');
    await page.keyboard.type('3440');
    await page.keyboard.press('Enter');
    await status(page, '通过').waitFor();
  });

  it('saves a workbook that our reader finds equal', async () => {
    const page = await openSample();
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: '保存' }).click());
    const { grids, mark } = await readXlsx(bytes);
    expect(mark?.agency).toBe('宿迁市人民政府');
    expect(Object.fromEntries(recognise(grids).cells)).toEqual(Object.fromEntries(sample.cells));
  });
});
