import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkReport } from '../../src/app/check-report';
import { readStored } from '../../src/app/session/stored-items';
import { summarise } from '../../src/app/session/summarise';
import type { Finding } from '../../src/core/check/finding';
import type { CellId } from '../../src/core/statute/types';
import { dropFile, openSheet, placeOf, savedFile, select, typeInto } from '../../tests/browser/page-steps';
import { loadReport, readXlsx } from '../../tests/fixtures/read-files';
import type { Random } from '../locate/random';
import { untilChecked } from './soaked-page';
import type { SoakedPage } from './soaked-page';

/** Cells at the top of columns that are typed downwards. */
const tops: readonly CellId[] = ['t3.r1.np', 't3.r1.biz', 't3.r2.np', 't2.gz.issued', 't4.rev.upheld'];

const entries = [
  '0',
  '1',
  '7',
  '34',
  '118',
  '3440',
  '99999',
  '１２',
  '-5',
  '1.5',
  '1e9',
  '无',
  '/',
  '=1+1',
  '=A1',
  ' ',
  '1,234',
];

/** Cells that are typed in the end without anything taken back, with what must be in the file. */
const last: readonly (readonly [CellId, number])[] = [
  ['t3.r1.np', 41],
  ['t3.r2.np', 17],
  ['t2.gz.issued', 23],
];

/** What a storm of changes came to. */
export interface StormResult {
  readonly changes: number;
  readonly rounds: number;
  /** Milliseconds from the end of each burst until the pane shows its result, at worst. */
  readonly slowest: number;
  readonly faults: readonly string[];
}

/** Types, undoes and goes about as fast as the page takes it until the time is up; then looks whether all agrees. */
export async function storm(soaked: SoakedPage, random: Random, until: number): Promise<StormResult> {
  const { page } = soaked;
  let [changes, rounds, slowest] = [0, 0, 0];
  const faults: string[] = [];
  await page.locator('#toolbar select').selectOption('good');
  await untilChecked(page);
  do {
    changes += await burst(page, random);
    rounds += 1;
    const typed = performance.now();
    await untilChecked(page);
    slowest = Math.max(slowest, performance.now() - typed);
    if (rounds % 10 === 0) faults.push(...(await disagreements(page)));
  } while (performance.now() < until);
  faults.push(...(await disagreements(page)), ...soaked.newFaults());
  return { changes, rounds, slowest, faults };
}

/** Returns how many changes it made. */
async function burst(page: Page, random: Random): Promise<number> {
  await select(page, random.pick(tops));
  const count = random.whole(5, 40);
  for (let at = 0; at < count; at += 1) {
    const kind = random.unit();
    if (kind < 0.75) {
      await page.keyboard.type(random.pick(entries));
      await page.keyboard.press(random.pick(['Enter', 'ArrowDown']));
    } else if (kind < 0.83) await page.keyboard.press('Delete');
    else if (kind < 0.95) await page.keyboard.press(random.pick(['Control+z', 'Control+y']));
    else await page.keyboard.press(random.pick(['ArrowUp', 'ArrowRight']));
  }
  // Whatever is still open in a cell.
  await page.keyboard.press('Escape');
  if (random.unit() < 0.3) await openSheet(page, random.pick(['表二', '表三', '表四']));
  return count;
}

/** Whether figures that were typed are in the saved file, and whether file, pane, and the file opened anew agree. */
async function disagreements(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [cell, value] of last) await typeInto(page, cell, String(value));
  const shown = await untilChecked(page);
  const { bytes } = await savedFile(page);
  const { report, settings = {} } = await loadReport(bytes, '年报.xlsx');
  const { grids, names = [] } = await readXlsx(bytes);
  for (const [cell, value] of last) {
    const { sheet, row, column } = placeOf(cell);
    const grid = grids[names.indexOf(sheet)];
    const found = grid?.cells.find((one) => one.row === row && one.column === column)?.content;
    if (found !== value) faults.push(`${cell} is ${found ?? 'blank'} in the file, and ${value} was typed`);
  }
  const previous = (await readStored('previous', settings)) ?? undefined;
  const findings = await checkReport(report, previous, await readStored('profile', settings));
  // The pane counts blank cells, not what is found about them.
  const isAboutBlanks = ({ cells }: Finding) =>
    cells.length > 0 && cells.every((cell) => report.cells.get(cell)?.kind === 'blank');
  const { error } = summarise(findings.filter((finding) => !isAboutBlanks(finding)));
  const errors = Number(/(\d+) 处错误/u.exec(shown)?.[1] ?? 0);
  if (errors !== error) faults.push(`the pane shows ${errors} errors, and the file has ${error}`);
  await dropFile(page, '年报.xlsx', bytes);
  await untilOpened(page);
  const again = await untilChecked(page);
  if (again !== shown) faults.push(`the pane shows “${shown}”, and after opening its file “${again}”`);
  if (faults.length > 0) {
    const path = join(mkdtempSync(join(tmpdir(), 'nianbao-storm-')), '年报.xlsx');
    writeFileSync(path, bytes);
    faults.push(`the file is ${path}`);
  }
  return faults;
}

/** Waits until a dropped file is shown. */
async function untilOpened(page: Page): Promise<void> {
  await page
    .waitForFunction(() => document.body.getAttribute('aria-busy') === 'true', undefined, {
      polling: 'raf',
      timeout: 5000,
    })
    .catch(() => undefined);
  await page.waitForFunction(() => document.body.getAttribute('aria-busy') !== 'true');
}
