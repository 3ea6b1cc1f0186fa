// How long `npm run dev` takes from a change in a view to the open page, and whether the page keeps its state. It changes a
// file of the pane and restores it: `npx tsx bench/dev-loop.ts`, while `npm run dev -- --no-open` runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../tests/browser/launch-chromium';
import { withSample } from '../tests/browser/sample-files';
import { median } from './measure';

const url = process.argv[2] ?? 'http://127.0.0.1:5182/';
const view = 'src/pane/export/export-tab.tsx';
const before = 'label={texts.content}';
const rounds = 7;
/** Milliseconds; the first page loads the whole spreadsheet library unminified. */
const patience = 120_000;

const original = readFileSync(view, 'utf8');
if (!original.includes(before)) throw new Error(`${view} has no ${before}`);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 900 } });
  await page.goto(withSample(url), { timeout: patience });
  await page.locator('#pane [data-status=passed]').waitFor({ state: 'attached', timeout: patience });
  await page.getByRole('tab', { name: '导出' }).click();
  const choice = page.getByRole('radio').nth(1);
  await choice.click({ timeout: patience });
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const start = performance.now();
    writeFileSync(view, original.replace(before, `label={texts.content + ' [${round}]'}`));
    await page.getByText(`[${round}]`).waitFor({ timeout: patience });
    times.push(Math.round(performance.now() - start));
    if (!(await choice.isChecked())) throw new Error('The page lost its state.');
    // A pause, as between two changes of a person.
    await page.waitForTimeout(2000);
  }
  const middle = median(times);
  console.log(`change to screen: median ${middle} ms of ${times.join(', ')} ms (goal 2000 ms); state kept`);
} finally {
  writeFileSync(view, original);
  await browser.close();
}
