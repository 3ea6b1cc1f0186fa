import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadReport, readXlsx } from '../fixtures/read-files';
import { schemaFaults } from '../fixtures/json-schema';
import { recognise } from '../../src/core/recognise/recognise';
import { readJson } from '../../src/files/json/read-json';
import { partsOf } from '../files/docx/docx-parts';
import { partOf } from '../files/open/unpacked';
import { clipboard, exportBy, proof } from './export-steps';
import type { Figures } from './exported-figures';
import { figuresOfCsv, figuresOfDocx, figuresOfHtml } from './exported-figures';
import { openSample } from './open-sample';
import { downloaded, openTab, savedReport, status, typeInto } from './page-steps';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const schema: unknown = JSON.parse(readFileSync('assets/schemas/report.schema.json', 'utf8'));

/** For each format, the button that exports it and the way to read it back. */
const formats: Readonly<
  Record<string, { ending: string; figures: (bytes: Uint8Array) => Figures | Promise<Figures> }>
> = {
  'Word 文档': { ending: 'docx', figures: figuresOfDocx },
  '网页（整页）': { ending: 'html', figures: (bytes) => figuresOfHtml(text(bytes)) },
  '数据表（Excel）': {
    ending: 'xlsx',
    figures: async (bytes) => Object.fromEntries(recognise((await readXlsx(bytes)).grids).cells),
  },
  JSON: { ending: 'json', figures: (bytes) => Object.fromEntries(readJson(bytes).cells) },
  CSV: { ending: 'csv', figures: figuresOfCsv },
};

const refusal = '注意：导出时校核未通过（错误 3，无法核对 0）';

/** Where the notice in an export with errors is found, by file extension. */
const noteOf: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  docx: (bytes) => partOf(bytes, 'word/document.xml').replace(/<[^>]*>/gu, ''),
  xlsx: (bytes) => [...partsOf(bytes).values()].join('\n').replace(/<[^>]*>/gu, ''),
  html: text,
  json: text,
  csv: text,
};

let page: Page;
beforeEach(async () => {
  page = await openSample(['clipboard-read', 'clipboard-write']);
  // The figures of the workbook, not of the sample it started with.
  await typeInto(page, 't2.gz.issued', '7');
});

const workbookFigures = async (): Promise<Figures> => Object.fromEntries((await savedReport(page)).cells);

describe('the exports of the page', () => {
  it('have the 200 cells of the workbook in every format', async () => {
    const wanted = await workbookFigures();
    expect(Object.keys(wanted)).toHaveLength(200);
    expect(wanted['t2.gz.issued']).toEqual({ kind: 'number', value: 7 });
    await openTab(page, '导出');
    for (const [button, { ending, figures }] of Object.entries(formats)) {
      const { name, bytes } = await downloaded(page, () => exportBy(page, button));
      expect(name).toBe(`宿迁市人民政府2024年${ending === 'xlsx' ? '年报数据表' : '年报数据'}.${ending}`);
      expect(await figures(bytes), button).toEqual(wanted);
      await page.getByText(`已导出：${name}`).waitFor();
      await proof(page).waitFor();
      if (ending === 'json') expect(schemaFaults(schema, JSON.parse(text(bytes)))).toEqual([]);
    }
  });

  it('are refused while there are errors, and state so if forced', async () => {
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await typeInto(page, 't3.r3.7.np', '3404');
    await status(page, '3 处错误').waitFor();
    await openTab(page, '导出');
    for (const button of Object.keys(formats)) {
      await exportBy(page, button);
      await page.getByText('校核未通过：3 处错误，没有导出。').waitFor();
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

  it.each([
    ['复制到 Word/WPS', /已复制，请到 Word 或 WPS 中粘贴/u, /width: ?442\.2pt/u],
    ['复制到网站编辑器', /已复制，请到网站编辑器中粘贴/u, /width: ?100%/u],
  ])('can be pasted: %s', async (button, said, look) => {
    const wanted = await workbookFigures();
    await openTab(page, '导出');
    await exportBy(page, button);
    await proof(page).filter({ hasText: said }).waitFor();
    const { html, plain } = await clipboard(page);
    expect(html).toMatch(look);
    expect(html).not.toMatch(/<(?:style|script|link)\b|\sclass=/u);
    expect(figuresOfHtml(html)).toEqual(wanted);
    const { report } = await loadReport(new TextEncoder().encode(plain), '剪贴板.txt');
    expect(Object.fromEntries(report.cells)).toEqual(wanted);
  });

  it('provide the page source as text', async () => {
    const wanted = await workbookFigures();
    await openTab(page, '导出');
    await exportBy(page, '复制源代码（网站用）');
    await proof(page).filter({ hasText: '源代码' }).waitFor();
    const { html, plain } = await clipboard(page);
    expect(html).toBe('');
    expect(plain).toMatch(/^<h2 /u);
    expect(figuresOfHtml(plain)).toEqual(wanted);
  });

  it('are previewed', async () => {
    const wanted = await workbookFigures();
    await openTab(page, '导出');
    const frame = page.frameLocator('iframe[title=预览]');
    await frame.locator('table').nth(2).waitFor();
    expect(figuresOfHtml(await frame.locator('body').innerHTML())).toEqual(wanted);
  });
});
