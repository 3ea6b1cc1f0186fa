import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadReport } from '../../src/app/load-report';
import { recognise } from '../../src/grid/recognise';
import { readJson } from '../../src/readers/read-json';
import { readXlsx } from '../../src/readers/read-xlsx';
import { partOf, partsOf } from '../writers/docx-parts';
import type { Figures } from './exported-figures';
import { figuresOfCsv, figuresOfDocx, figuresOfHtml } from './exported-figures';
import { openPage } from './open-page';
import { downloaded, openTab, savedReport, status, typeInto } from './page-steps';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** How each format is exported and read again, by the button that does it. */
const formats: Readonly<
  Record<string, { ending: string; figures: (bytes: Uint8Array) => Figures | Promise<Figures> }>
> = {
  'Word 文档': { ending: 'docx', figures: figuresOfDocx },
  网页: { ending: 'html', figures: (bytes) => figuresOfHtml(text(bytes)) },
  'Excel 工作簿': {
    ending: 'xlsx',
    figures: async (bytes) => Object.fromEntries(recognise((await readXlsx(bytes)).grids).cells),
  },
  JSON: { ending: 'json', figures: (bytes) => Object.fromEntries(readJson(bytes).cells) },
  CSV: { ending: 'csv', figures: figuresOfCsv },
};

const refusal = '注意：导出时校核未通过（错误 3，未能判定 0）';

/** Where the note of a refused export is found, by the ending of the file. */
const noteOf: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  docx: (bytes) => partOf(bytes, 'word/document.xml').replace(/<[^>]*>/gu, ''),
  xlsx: (bytes) => [...partsOf(bytes).values()].join('\n').replace(/<[^>]*>/gu, ''),
  html: text,
  json: text,
  csv: text,
};

const exportBy = (page: Page, button: string) =>
  page.getByRole('tabpanel').getByRole('button', { name: button }).click();

let page: Page;
beforeEach(async () => {
  page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  // The figures of the workbook, not those of the sample that it began with.
  await typeInto(page, 't2.gz.issued', '7');
}, 60_000);

const workbookFigures = async (): Promise<Figures> => Object.fromEntries((await savedReport(page)).cells);

describe('the exports of the page', () => {
  it('hold the 200 cells of the workbook in every format', async () => {
    const wanted = await workbookFigures();
    expect(Object.keys(wanted)).toHaveLength(200);
    expect(wanted['t2.gz.issued']).toEqual({ kind: 'number', value: 7 });
    await openTab(page, '导出');
    for (const [button, { ending, figures }] of Object.entries(formats)) {
      const { name, bytes } = await downloaded(page, () => exportBy(page, button));
      expect(name).toBe(`宿迁市人民政府2024年年报数据.${ending}`);
      expect(await figures(bytes), button).toEqual(wanted);
      await page.getByText(`200/200 格与工作簿一致。文件：${name}`).waitFor();
    }
  });

  it('are refused while there are errors, and say so when they are made anyway', async () => {
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await typeInto(page, 't3.r3.7.np', '3404');
    await status(page, '3 处错误').waitFor();
    await openTab(page, '导出');
    for (const button of Object.keys(formats)) {
      await exportBy(page, button);
      await page.getByText('校核未通过（错误 3 处，未能判定 0 处），没有导出。').waitFor();
    }
    expect(downloads).toBe(0);
    await page.getByRole('checkbox', { name: '仍要导出' }).check();
    for (const [button, { ending, figures }] of Object.entries(formats)) {
      const { bytes } = await downloaded(page, () => exportBy(page, button));
      expect((await figures(bytes))['t3.r3.7.np'], button).toEqual({ kind: 'number', value: 3404 });
      expect(noteOf[ending]?.(bytes), button).toContain(refusal);
    }
    expect(downloads).toBe(Object.keys(formats).length);
  });

  it('can be pasted in Word', async () => {
    const wanted = await workbookFigures();
    await openTab(page, '导出');
    await exportBy(page, '复制到 Word');
    await page.getByText('已复制，200/200 格与工作簿一致。').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const part = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await part('text/html'), plain: await part('text/plain') };
    });
    expect(figuresOfHtml(copied.html)).toEqual(wanted);
    const { report } = await loadReport(new TextEncoder().encode(copied.plain), '剪贴板.txt');
    expect(Object.fromEntries(report.cells)).toEqual(wanted);
  });

  it('are shown before they are made', async () => {
    const wanted = await workbookFigures();
    await openTab(page, '导出');
    const frame = page.frameLocator('iframe[title=预览]');
    await frame.locator('table').nth(2).waitFor();
    expect(figuresOfHtml(await frame.locator('body').innerHTML())).toEqual(wanted);
  });
});
