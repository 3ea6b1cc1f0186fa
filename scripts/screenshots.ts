// `npm run screenshots`: the screenshots for the documentation, taken of the built page with the sample of real
// figures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { downloaded, openTab, select, status, typeInto } from '../tests/browser/page-steps';
import { withSample } from '../tests/browser/sample-files';
import { launchChromium } from '../tests/browser/launch-chromium';
import { buildIfStale } from './build-if-stale.mjs';
import { palettePng } from './palette-png';
import { serveFolder } from './serve.mjs';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

/** Bytes; every reader of a document loads its pictures. */
const sizeLimit = 150 * 1024;

buildIfStale('web');
mkdirSync(folder, { recursive: true });
const { url, close } = await serveFolder(fileURLToPath(new URL('../dist/web', import.meta.url)));
const browser: Browser = await launchChromium();

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 850 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(withSample(url));
  await status(page, '通过').waitFor({ timeout: 40_000 });
  return page;
}

/** As narrow as in Excel, and with sharp letters. */
async function openPane(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open({ deviceScaleFactor: 2, ...options });
  await page.addStyleTag({
    content: '#pane { width: 320px !important; min-width: 0 !important; max-width: 320px !important; }',
  });
  return page;
}

/** The same picture in a smaller file. */
async function reduced(page: Page, png: Buffer): Promise<Buffer> {
  const { base64, width, height } = await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return {
      base64: btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join('')),
      width: bitmap.width,
      height: bitmap.height,
    };
  }, png.toString('base64'));
  return palettePng(Buffer.from(base64, 'base64'), width, height);
}

const workshop = await browser.newPage();

async function picture(of: Page | Locator, name: string): Promise<void> {
  const bytes = await reduced(workshop, await of.screenshot({ animations: 'disabled' }));
  writeFileSync(`${folder}${name}.png`, bytes);
  const size = bytes.length;
  console.log(`${name}.png  ${Math.round(size / 1024)} kB${size > sizeLimit ? '  too large' : ''}`);
  if (size > sizeLimit) process.exitCode = 1;
}

const pane = (page: Page) => page.locator('#pane');

async function withFindings(page: Page, tab: string): Promise<void> {
  await openTab(page, tab);
  await typeInto(page, 't3.r3.7.np', '3404');
  await page.locator('#pane [data-status=counts]').waitFor();
}

/** Shows the findings that the suggested correction explains, once there is one. */
const unfold = (page: Page, name: string) => pane(page).getByRole('button', { name }).click();

const whole = await open();
await withFindings(whole, '校核');
await whole.getByRole('heading', { name: '建议更正' }).waitFor();
await picture(whole, 'web-page');

const filling = await openPane();
await select(filling, 't3.r3.3.1.np');
await pane(filling).getByText('1.属于国家秘密').first().waitFor();
await picture(pane(filling), 'pane-fill');

const checking = await openPane();
await withFindings(checking, '校核');
await checking.getByRole('heading', { name: '建议更正' }).waitFor();
await picture(checking.getByRole('region', { name: '建议更正' }), 'pane-correct');
await unfold(checking, '由此引起的');
await picture(pane(checking), 'pane-check');

const dark = await openPane({ colorScheme: 'dark' });
await withFindings(dark, '校核');
await unfold(dark, '由此引起的');
await picture(pane(dark), 'pane-check-dark');

const exporting = await openPane();
await openTab(exporting, '导出');
await exporting.getByRole('button', { name: 'Word 文档' }).click();
await exporting.getByText('200/200').waitFor();
await exporting.frameLocator('#pane iframe').locator('table').first().waitFor();
await picture(pane(exporting), 'pane-export');

const english = await openPane();
await english.getByRole('button', { name: '显示设置' }).click();
await english.getByLabel('界面语言').selectOption('en-US');
await english.getByRole('button', { name: 'Display settings' }).click();
await withFindings(english, 'Check');
await unfold(english, 'findings caused by it');
await picture(pane(english), 'pane-check-en');

const charting = await openPane();
await openTab(charting, '导出');
await pane(charting).getByRole('button', { name: '历年对比' }).click();
await pane(charting)
  .locator('input[aria-label=加入年报]')
  .setInputFiles(fileURLToPath(new URL('../assets/samples/suqian-2023.json', import.meta.url)));
await pane(charting).getByText('找到 2023—2024 年的年报。').waitFor();
const { bytes } = await downloaded(charting, () =>
  pane(charting).getByRole('button', { name: '矢量图（.svg）' }).click(),
);
const sheet = await browser.newPage({ viewport: { width: 794, height: 1123 } });
await sheet.setContent(`<style>body{margin:0}</style>${new TextDecoder().decode(bytes)}`);
await picture(sheet.locator('body > svg'), 'charts');

await browser.close();
await close();
