import type { Unfinished } from '../../src/workbook/port';
import { expect, it } from 'vitest';
import { selfCheck } from '../../src/workbook/self-check';
import { WorkbookError } from '../../src/workbook/port';
import { sheetsOfReport } from '../fixtures/sheets';
import { turns } from '../fixtures/turns';
import { uniformReport } from '../fixtures/reports';
import { MemoryWorkbook } from './memory-workbook';

const clock = {
  now: () => 0,
  later: (run: () => void) => {
    let isDue = true;
    void turns().then(() => {
      if (isDue) run();
    });
    return () => {
      isDue = false;
    };
  },
};

const outcomes = async (workbook: MemoryWorkbook) =>
  (await selfCheck(workbook, clock, '自检')).map(({ step, outcome }) => `${step} ${outcome}`);

const all = ['insert', 'read', 'write', 'reveal', 'select', 'setting', 'discard'];

async function withReport(workbook = new MemoryWorkbook()): Promise<MemoryWorkbook> {
  await workbook.insert(...sheetsOfReport(uniformReport(0)));
  return workbook;
}

it('finds that everything works, and leaves the workbook unchanged', async () => {
  const workbook = await withReport();
  const before = [await workbook.read(), workbook.mark];
  expect(await outcomes(workbook)).toEqual(all.map((step) => `${step} right`));
  expect([await workbook.read(), workbook.mark]).toEqual(before);
});

it('stops if no sheet can be added, and reports why', async () => {
  const workbook = await withReport();
  workbook.insert = () => Promise.reject(new WorkbookError('sheetProtected'));
  expect(await outcomes(workbook)).toEqual([
    'insert sheetProtected',
    ...all.slice(1).map((step) => `${step} skipped`),
  ]);
});

it('continues after a failed step, removes its sheet, and distinguishes wrong results from errors', async () => {
  const workbook = await withReport();
  const before = await workbook.read();
  workbook.write = () => Promise.resolve();
  workbook.reveal = () => Promise.reject(new Error('some failure'));
  expect(await outcomes(workbook)).toEqual([
    'insert right',
    'read right',
    'write wrong',
    'reveal hostFailed',
    'select wrong',
    'setting right',
    'discard right',
  ]);
  expect(await workbook.read()).toEqual(before);
});

it('does not mistake a user’s sheet for its own', async () => {
  class Busy extends MemoryWorkbook {
    override async insert(...args: Parameters<MemoryWorkbook['insert']>): Promise<readonly Unfinished[]> {
      // Another author adds a sheet at the same moment; ours fails.
      if (args[1] !== null) return super.insert(...args);
      this.addSheet('新表', { rows: 0, columns: 0, cells: [] });
      return [];
    }
  }
  const workbook = await withReport(new Busy());
  expect((await outcomes(workbook)).at(-1)).toBe('discard skipped');
  expect((await workbook.read()).map(({ name }) => name)).toContain('新表');
});
