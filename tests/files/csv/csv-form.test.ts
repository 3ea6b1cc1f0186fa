import { expect, it, vi } from 'vitest';
import { readText } from '../../../src/files/text/read-text';
import { writeCsv } from '../../../src/files/csv/write-csv';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { uniformReport } from '../../fixtures/reports';

vi.mock(import('../../../src/files/csv/csv-form'), async (original) => {
  const { headings, ...rest } = await original();
  return { ...rest, headings: { ...headings, id: '编号' as never, figure: '数字' as never } };
});

it('a heading changed in the list is written and read back', async () => {
  const report = uniformReport(7);
  const bytes = await writeCsv(report);
  expect(new TextDecoder().decode(bytes).split('\r\n')[0]).toBe('编号,表,项目,栏目,数字,单位');
  const { report: read } = recogniseSource((await readText(bytes)).grids);
  expect(Object.fromEntries(read.cells)).toEqual(Object.fromEntries(report.cells));
});
