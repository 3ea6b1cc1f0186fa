import type { CDPSession } from 'playwright-core';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { readJson } from '../../src/files/json/read-json';
import { bytesOf } from '../../tests/browser/sample-files';
import { dropFile, savedFile } from '../../tests/browser/page-steps';
import { data, foreignBook } from '../../tests/fixtures/foreign-book';
import type { SoakedPage } from './soaked-page';
import { untilChecked } from './soaked-page';

/** The memory of the page after garbage was collected. */
interface Memory {
  readonly cycle: number;
  /** Megabytes of objects, of what they hold outside the heap, and of buffers. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface CyclesResult {
  readonly cycles: number;
  readonly memory: readonly Memory[];
  /** Growth since the first cycles, as a share. */
  readonly growth: { readonly heap: number; readonly nodes: number; readonly listeners: number };
  readonly faults: readonly string[];
}

/** Until then, code is loaded and compiled, and caches fill. */
const first = 50;
const leastCycles = 80;
const mostGrowth = 0.1;

/** Every so many cycles, the memory is looked at. */
const step = 10;

/** Opens two workbooks in turns, and saves each, until the time is up; at least 30 times after the first 50. */
export async function cycles(soaked: SoakedPage, until: number): Promise<CyclesResult> {
  const { page, session } = soaked;
  await session.send('Performance.enable');
  const files = [await workbook(2023, false), await workbook(2024, true)] as const;
  const memory: Memory[] = [];
  let cycle = 0;
  while (cycle < leastCycles || performance.now() < until) {
    const { year, bytes } = files[cycle % 2 === 0 ? 0 : 1];
    await dropFile(page, `${year}.xlsx`, bytes);
    await page.waitForFunction((wanted) => document.title.includes(wanted), String(year));
    await untilChecked(page);
    await savedFile(page);
    cycle += 1;
    if (cycle % step === 0) memory.push(await memoryOf(session, cycle));
  }
  const base = memory.find((one) => one.cycle === first);
  // One measurement may fall into work that goes on.
  const end = memory.slice(-3);
  const growthOf = (field: 'heap' | 'nodes' | 'listeners'): number =>
    base === undefined ? NaN : Math.min(...end.map((one) => one[field])) / base[field] - 1;
  const growth = { heap: growthOf('heap'), nodes: growthOf('nodes'), listeners: growthOf('listeners') };
  const grown = Object.entries(growth).filter(([, share]) => !(share <= mostGrowth));
  return {
    cycles: cycle,
    memory,
    growth,
    faults: [
      ...grown.map(
        ([field, share]) => `${field} grew by ${(100 * share).toFixed(1)} % after ${first} cycles`,
      ),
      ...soaked.newFaults(),
    ],
  };
}

async function workbook(
  year: 2023 | 2024,
  hasOthers: boolean,
): Promise<{ readonly year: number; readonly bytes: Uint8Array }> {
  const report = readJson(bytesOf(`assets/samples/suqian-${year}.json`));
  const rows = Array.from(
    { length: 200 },
    (_, at) => `<c r="A${at + 1}"><v>${at}</v></c><c r="B${at + 1}"><f>A${at + 1}*2</f><v>${2 * at}</v></c>`,
  );
  return {
    year,
    bytes: hasOthers
      ? await foreignBook(report, { sheets: [{ name: '往来台账', xml: data(...rows) }] })
      : await writeXlsx(report, { totals: 'formula' }),
  };
}

async function memoryOf(session: CDPSession, cycle: number): Promise<Memory> {
  for (let time = 0; time < 2; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const usage: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  const bytes = usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  return { cycle, heap: bytes / 1024 / 1024, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}
