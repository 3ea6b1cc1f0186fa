import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { partsOf, templateOf } from '../files/docx/docx-parts';
import { exportBy, proof } from './export-steps';
import { figuresOfDocx } from './exported-figures';
import { openSample } from './open-sample';
import { downloaded, openTab, savedReport } from './page-steps';

let page: Page;

beforeEach(async () => {
  page = await openSample();
  await openTab(page, '文字');
  const heading = page.getByRole('button', { name: /^一、总体情况/u });
  await heading.waitFor();
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
  await page.getByRole('textbox', { name: '正文 一、总体情况' }).fill('新收{表三.新收.总计}件。');
  await page.getByRole('region', { name: '预览' }).getByText('新收3525件。').waitFor();
});

const textOf = (bytes: Uint8Array) =>
  (partsOf(bytes).get('word/document.xml') ?? '')
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .trim();

it('the whole report for Word has the text and all figures, and reports missing text', async () => {
  await openTab(page, '导出');
  await page.getByRole('radio', { name: '整份报告（六个部分）' }).check();
  const { bytes } = await downloaded(page, () => exportBy(page, 'Word 文档'));
  await proof(page).filter({ hasText: '文字 1/1 段一致' }).waitFor();
  await proof(page).filter({ hasText: '第五、六部分没有文字' }).waitFor();
  expect(figuresOfDocx(bytes)).toEqual(Object.fromEntries((await savedReport(page)).cells));
  expect(textOf(bytes)).toMatch(/一、总体情况\s+新收3525件。/u);
  expect(textOf(bytes)).toContain('【第五部分待补】');
});

it('the report in pictures goes behind the first section, with the years that were added', async () => {
  await openTab(page, '导出');
  await page.getByRole('radio', { name: '整份报告（六个部分）' }).check();
  await page.getByRole('button', { name: '历年对比' }).click();
  await page
    .locator('input[aria-label=加入年报]')
    .setInputFiles(fileURLToPath(new URL('../../assets/samples/suqian-2023.json', import.meta.url)));
  await page.getByText('找到 2023—2024 年的年报。').waitFor();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('checkbox', { name: '在第一部分后放入图解（Word）' }).check();
  const { bytes } = await downloaded(page, () => exportBy(page, 'Word 文档'));
  await proof(page).filter({ hasText: '图解已放入，带替代文字。' }).waitFor();
  expect(figuresOfDocx(bytes)).toEqual(Object.fromEntries((await savedReport(page)).cells));
  const parts = unzipSync(bytes);
  const png = Buffer.from(parts['word/media/picture1.png'] ?? []);
  expect(png.readUInt32BE(16)).toBe(1484);
  const document = partsOf(bytes).get('word/document.xml') ?? '';
  expect(document).toContain('descr="新收 3,525 件，比上年增加 0.4%。');
  const order = ['新收3525件。', '<w:drawing>', '二、主动公开'].map((text) => document.indexOf(text));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

it('the office’s template is inspected, stored, filled, and otherwise left unchanged', async () => {
  const paragraphs = [
    '编号：宿政公〔2025〕1号',
    '{机关全称}{年度}年',
    '{第一部分}',
    '{表二}',
    '{表三}',
    '{表四}',
  ];
  const own = templateOf(...paragraphs);
  await openTab(page, '导出');
  const choose = (name: string, bytes: Uint8Array) =>
    page
      .getByLabel('选择 Word 模板文件')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await choose('错的.docx', templateOf('{机关名称}', '{表二}', '{表三}', '{表四}'));
  await page.getByText(/第 1 段.*是否应为“\{机关全称\}”/u).waitFor();
  await choose('本局模板.docx', own);
  await page.getByRole('button', { name: '使用这个模板' }).click();
  await page.getByText('已选用“本局模板.docx”，并随工作簿保存。').waitFor();
  // After switching to another tab and back, it is still in use.
  await openTab(page, '校核');
  await openTab(page, '导出');
  const { bytes } = await downloaded(page, () => exportBy(page, 'Word 文档'));
  await proof(page).waitFor();
  expect(figuresOfDocx(bytes)).toEqual(Object.fromEntries((await savedReport(page)).cells));
  expect(textOf(bytes)).toMatch(/^编号：宿政公〔2025〕1号\n宿迁市人民政府2024年\n新收3525件。\n/u);
  const [before, after] = [partsOf(own), partsOf(bytes)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, part] of before)
    if (name !== 'word/document.xml' && !name.startsWith('docProps/'))
      expect([name, after.get(name)]).toEqual([name, part]);
});
