// Eleven pictures of ten years, with 1,000 members among them, drawn in a browser whose processor is slowed four times.
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/launch-chromium';
import { median } from '../measure';
import type { Figure } from '../report/figures';
import { give } from '../report/give';

/** How much slower than this machine an office's computer may be. */
const rate = 4;
const samples = 9;

interface Drawn {
  readonly time: number;
  readonly svg: string;
}

declare global {
  interface Window {
    charts: { readonly draw: () => Promise<Drawn> };
  }
}

const { outputFiles } = await build({
  ...{ entryPoints: ['bench/charts/in-page.ts'], bundle: true, write: false, minify: true },
  ...{ format: 'iife', globalName: 'charts', target: 'chrome87', logLevel: 'error' },
});
const script = outputFiles[0]?.text ?? '';
const browser = await launchChromium();

/** A new page at this speed, in which nothing was drawn. */
async function open(slower: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!DOCTYPE html><body></body>');
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

const draw = (page: Page) => page.evaluate(() => window.charts.draw());

/** The first drawing of a page, and the median of the following ones. */
async function timesAt(slower: number) {
  const firsts: number[] = [];
  const others: number[] = [];
  const bytes = new Set<string>();
  for (let at = 0; at < 3; at += 1) {
    const page = await open(slower);
    const first = await draw(page);
    firsts.push(first.time);
    bytes.add(first.svg);
    for (let again = 0; again < samples; again += 1) {
      const drawn = await draw(page);
      others.push(drawn.time);
      bytes.add(drawn.svg);
    }
    await page.close();
  }
  return { first: median(firsts), others: median(others), bytes };
}

const slow = await timesAt(rate);
const quick = await timesAt(1);
await browser.close();

const ms = (name: string, value: number): Figure => ({ name, unit: 'ms', value });
const what = `eleven pictures of ten years, processor slowed ${rate} times`;
const figures: readonly Figure[] = [
  { ...ms(what, slow.others), goal: { atMost: 300 } },
  ms(`${what}, the first time in a page`, slow.first),
  {
    ...{ name: 'different bytes of the same data', unit: 'count', goal: { atMost: 1 } },
    value: new Set([...slow.bytes, ...quick.bytes]).size,
  },
];
give({
  figures: [...figures],
  comparisons: [
    {
      ...{ name: what, peer: 'the same at full speed' },
      ...{ ours: slow.others, theirs: quick.others, ratio: slow.others / quick.others },
    },
  ],
  versions: { browser: `Chromium ${browser.version()}` },
});
