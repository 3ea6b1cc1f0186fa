import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { randomOf } from '../../bench/locate/random';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import { addressesOf } from '../../src/workbook/plan/cell-addresses';
import { chromiumToLaunch } from './launch-chromium';
import { withSample } from './sample-files';
import { savedReport, select, selectAddress } from './page-steps';

/** A cell with the number typed into it, and when its key was pressed; milliseconds since 1970. */
interface Typed {
  readonly cell: CellId;
  readonly value: number;
  readonly at: number;
}

/** What a killed browser lost. */
export interface Kill {
  readonly typed: number;
  readonly lost: number;
  /** Milliseconds from the earliest lost cell to the kill; 0 if none is lost. */
  readonly span: number;
  /** Milliseconds by which timers of the page were late at most: how busy the machine is. */
  readonly lateness: number;
}

/** A browser in a process group of its own, which can be killed at once, with a profile that outlives it. */
interface OwnBrowser {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

async function launch(profile: string): Promise<OwnBrowser> {
  const { executablePath, args, env } = await chromiumToLaunch();
  const program = spawn(
    executablePath,
    [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(program));
  const page = await newPage(browser);
  const ended = once(program, 'exit');
  const kill = async () => {
    process.kill(-(program.pid ?? 0), 'SIGKILL');
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { page, kill };
}

async function newPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no profile');
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  return page;
}

/** Where the browser listens, from the line that it prints at its start. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of stderr ?? []) {
    printed += String(chunk);
    const [, address] = /DevTools listening on (ws:\S+)/u.exec(printed) ?? [];
    if (address !== undefined) {
      stderr?.resume();
      return address;
    }
  }
  throw new Error(`the browser did not start: ${printed}`);
}

/** Cells of table 三 below each other: Enter goes from one to the next. */
const columnCells = [...addressesOf(editions['2021'], 't3')]
  .filter(([cell]) => cell.endsWith('.np') && !cell.includes('total'))
  .sort(([, a], [, b]) => a.row - b.row)
  .map(([cell]) => cell);

/**
 * Types a number into one cell after another, without a pause as long as a second, and kills the browser at a random
 * moment between two and five seconds after the start. Then opens the page again, restores the work and goes on from
 * there.
 *
 * @param killed called after each kill
 */
export async function killWhileTyping(
  origin: string,
  { kills, seed }: { readonly kills: number; readonly seed: number },
  killed: (kill: Kill) => void,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'));
  const random = randomOf(seed);
  let browser = await launch(profile);
  try {
    await browser.page.goto(withSample(origin));
    await browser.page.locator('#pane [data-status=passed]').waitFor();
    for (let kill = 1; kill <= kills; kill += 1) {
      const typed: Typed[] = [];
      const { page } = browser;
      const lateness = await latenessOf(page);
      const [first] = columnCells;
      if (first === undefined) throw new Error('no cells');
      await select(page, first);
      const end = Date.now() + 2000 + 3000 * random.unit();
      for (let at = 0; Date.now() < end; at += 1) {
        const cell = columnCells[at % columnCells.length];
        if (cell === undefined) break;
        if (at > 0 && at % columnCells.length === 0) await select(page, cell);
        const value = 1000 * kill + at;
        await page.keyboard.type(String(value));
        await page.keyboard.press('Enter');
        typed.push({ cell, value, at: Date.now() });
        await wait(Math.max(0, Math.min(100 + 600 * random.unit(), end - Date.now())));
      }
      const late = await lateness();
      const at = Date.now();
      await browser.kill();
      browser = await launch(profile);
      killed({ ...(await compared(browser.page, origin, typed, at)), lateness: late });
    }
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Watches from now on how late the timers of the page are. */
async function latenessOf(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const pause = 20;
    const found = { last: performance.now(), latest: 0 };
    setInterval(() => {
      const now = performance.now();
      found.latest = Math.max(found.latest, now - found.last - pause);
      found.last = now;
    }, pause);
    return found;
  });
  return async () => Math.round(await watch.evaluate(({ latest }) => latest));
}

/** Restores the work and compares it with what was typed before the kill. */
async function compared(
  page: Page,
  origin: string,
  typed: readonly Typed[],
  killedAt: number,
): Promise<Omit<Kill, 'lateness'>> {
  await page.goto(withSample(origin));
  await page.getByRole('button', { name: '恢复' }).click();
  await page.waitForFunction(() => document.title.startsWith('● '));
  await page.waitForFunction(() => document.body.getAttribute('aria-busy') === 'false');
  const { cells } = await savedReport(page);
  // Of the numbers typed into a cell only the last can be there.
  const last = new Map(typed.map((each) => [each.cell, each]));
  const lost = [...last.values()].filter(({ cell, value }) => {
    const state = cells.get(cell);
    return state?.kind !== 'number' || state.value !== value;
  });
  // Saved work has no copy: the next kill must find one of its own.
  await selectAddress(page, '表二', 'B5');
  return {
    typed: typed.length,
    lost: lost.length,
    span: Math.max(0, ...lost.map(({ at }) => killedAt - at)),
  };
}
