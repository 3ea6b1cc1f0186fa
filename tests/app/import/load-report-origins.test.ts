import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { loadReport } from '../../fixtures/read-files';
import type * as origins from '../../../src/core/recognise/origins';
import { originsOf } from '../../../src/core/recognise/origins';
import { readJson } from '../../../src/files/json/read-json';
import { writeHtml } from '../../../src/files/html/write-html';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';

vi.mock('../../../src/core/recognise/origins', async (original) => {
  const real = await original<typeof origins>();
  return { ...real, originsOf: vi.fn(real.originsOf) };
});

beforeEach(() => {
  vi.mocked(originsOf).mockClear();
});

const report = readJson(readFileSync(new URL('../../../assets/samples/suqian-2024.json', import.meta.url)));
const page = new TextDecoder().decode(await writeHtml(report));

it.each([
  ['a workbook of ours', 'a.xlsx', () => writeXlsx(report, { totals: 'formula' }), 1],
  ['a page', 'a.html', () => writeHtml(report), 1],
  [
    'the second of two reports',
    'a.html',
    () => new TextEncoder().encode(page + page.replace(/2024/gu, '2023')),
    2,
  ],
])('computes where the values of %s come from on request, once', async (_, name, bytes, index) => {
  const loaded = await loadReport(await bytes(), name, { index });
  expect(originsOf).not.toHaveBeenCalled();
  expect(new Set(loaded.origins.keys())).toEqual(new Set(report.cells.keys()));
  expect(loaded.origins).toBe(loaded.origins);
  expect(originsOf).toHaveBeenCalledTimes(1);
});

it('includes everything in a copy for another worker', async () => {
  const loaded = await loadReport(await writeXlsx(report, { totals: 'formula' }), 'a.xlsx');
  const copy = structuredClone(loaded);
  expect(copy.origins.size).toBe(report.cells.size);
  expect(copy).toEqual({ report: loaded.report, origins: loaded.origins, totals: 'formula' });
});
