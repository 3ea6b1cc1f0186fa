// Runs the main job in real old browsers, in the page and in the pane for WPS, and in a new one without the functions that old ones lack; prints the tables.
//
// `npm run test:old-browsers -- 87 106` runs these versions only, `-- --write` puts the table into the docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { hostScript } from '../../tests/browser/addin/host-script';
import { builtPage } from '../../tests/browser/built-page';
import { chromiumToLaunch } from '../../tests/browser/launch-chromium';
import { builtWps } from '../../tests/browser/wps/open-wps-pane';
import { buildIfStale } from '../build-if-stale.mjs';
import { serveFolder } from '../serve.mjs';
import { drivenPage } from './driven-page';
import type { Step } from './main-job';
import { collectFiles, mainJob } from './main-job';
import { removeFunctions } from './missing-functions';
import { executableOf, oldBrowsers } from './old-browser';
import { wpsJob } from './wps-job';

/** Milliseconds until a step has failed. */
const patience = 30_000;

interface Row {
  readonly browser: string;
  readonly results: readonly string[];
}

/** A page that does a job step by step. */
interface Job {
  readonly url: string;
  readonly steps: readonly Step[];
  /** A script that runs before those of the page. */
  readonly before?: string;
}

/** A job in a browser; a step that fails is reported, and those after it are tried all the same. */
async function row(name: string, browser: Browser, { url, steps, before = '' }: Job): Promise<Row> {
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
  for (const step of steps)
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
  await context.close();
  return { browser: `${name}（${version}）`, results };
}

const wanted = process.argv.slice(2).filter((argument) => /^\d+$/u.test(argument));
const table = (steps: readonly Step[], rows: readonly Row[]): string =>
  [
    ['浏览器', ...steps.map(({ name }) => name)],
    ['---', ...steps.map(() => '---')],
    ...rows.map(({ browser, results }) => [browser, ...results]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

buildIfStale('web');
buildIfStale('wps');
const { url, close } = await serveFolder(builtPage());
const web: Job = { url, steps: mainJob };
const wps: Job = {
  url: pathToFileURL(join(builtWps(), 'nianbao', 'pane.html')).href,
  steps: wpsJob,
  before: await hostScript('../wps/page-host.ts', 'chrome87'),
};
const launch = await chromiumToLaunch();
const rows = { web: [] as Row[], wps: [] as Row[] };
for (const old of oldBrowsers.filter(
  ({ version }) => wanted.length === 0 || wanted.includes(String(version)),
)) {
  const executablePath = await executableOf(old);
  const browser = await chromium.launch({ executablePath, args: [...launch.args, '--headless'] });
  const name = `Chromium ${old.version}`;
  rows.web.push(await row(name, browser, web));
  rows.wps.push(await row(name, browser, wps));
  await browser.close();
}
if (wanted.length === 0) {
  const browser = await chromium.launch(launch);
  const name = '新版，去掉旧版没有的函数';
  rows.web.push(await row(name, browser, { ...web, before: removeFunctions() }));
  await browser.close();
}
await close();

const tables = { table: table(mainJob, rows.web), wps: table(wpsJob, rows.wps) };
console.log(Object.values(tables).join('\n\n'));
if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../../docs/browsers.zh-CN.md', import.meta.url));
  let page = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
    page = `${page.slice(0, page.indexOf(start) + start.length)}\n${text}\n${page.slice(page.indexOf(end))}`;
  }
  writeFileSync(file, page);
}
const isRight = ({ results }: Row) => results.every((result) => result === '✓');
process.exit([...rows.web, ...rows.wps].every(isRight) ? 0 : 1);
