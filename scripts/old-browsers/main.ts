// Runs the main job in real old browsers, and in a new one without the functions that old ones lack; prints a table.
//
// `npm run test:old-browsers -- 87 106` runs these versions only, `-- --write` puts the table into the docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { builtPage } from '../../tests/browser/built-page';
import { chromiumToLaunch } from '../../tests/browser/launch-chromium';
import { buildIfStale } from '../build-if-stale.mjs';
import { serveFolder } from '../serve.mjs';
import { drivenPage } from './driven-page';
import { collectFiles, mainJob } from './main-job';
import { removeFunctions } from './missing-functions';
import { executableOf, oldBrowsers } from './old-browser';

/** Milliseconds until a step has failed. */
const patience = 30_000;

interface Row {
  readonly browser: string;
  readonly results: readonly string[];
}

/** The main job in a browser; a step that fails is reported, and those after it are tried all the same. */
async function row(name: string, browser: Browser, url: string, before = ''): Promise<Row> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript(collectFiles);
  if (before !== '') await context.addInitScript(before);
  const page = await drivenPage(context);
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error.stack ?? error.message}`));
  await page.goto(url);
  const results: string[] = [];
  for (const step of mainJob)
    try {
      await step.run(page);
      results.push('✓');
    } catch (error) {
      const seen = await page
        .locator('[role=alert], [role=status]')
        .allInnerTexts()
        .catch(() => []);
      console.error(`${name}, ${step.name}: ${String(error).slice(0, 600)}\n${seen.join(' | ')}`);
      results.push('✗');
    }
  const version = browser.version();
  await browser.close();
  return { browser: `${name}（${version}）`, results };
}

const wanted = process.argv.slice(2).filter((argument) => /^\d+$/u.test(argument));
const table = (rows: readonly Row[]): string =>
  [
    ['浏览器', ...mainJob.map(({ name }) => name)],
    ['---', ...mainJob.map(() => '---')],
    ...rows.map(({ browser, results }) => [browser, ...results]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

buildIfStale('web');
const { url, close } = await serveFolder(builtPage());
const launch = await chromiumToLaunch();
const rows: Row[] = [];
for (const old of oldBrowsers.filter(
  ({ version }) => wanted.length === 0 || wanted.includes(String(version)),
)) {
  const executablePath = await executableOf(old);
  const args = [...launch.args, '--headless'];
  rows.push(await row(`Chromium ${old.version}`, await chromium.launch({ executablePath, args }), url));
}
if (wanted.length === 0)
  rows.push(await row('新版，去掉旧版没有的函数', await chromium.launch(launch), url, removeFunctions()));
await close();

const text = table(rows);
console.log(text);
if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../../docs/browsers.zh-CN.md', import.meta.url));
  const [start, end] = ['<!-- table -->\n', '\n<!-- /table -->'];
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    `${page.slice(0, page.indexOf(start) + start.length)}\n${text}\n${page.slice(page.indexOf(end))}`,
  );
}
process.exit(rows.every(({ results }) => results.every((result) => result === '✓')) ? 0 : 1);
