import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { uniformReport } from '../../fixtures/reports';
import { insertReport, placeOf } from './inserted-report';

/** The minimum the add-in requires: Excel 2021 has more. */
const floor = { ExcelApi: '1.9' };

/** For a busy machine. */
const patiently = { timeout: 60_000 };

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel(floor);
  // The shipped library never refuses what is too new; with this it does.
  excel.window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
});
afterAll(() => vi.restoreAllMocks());

it('the library refuses what the oldest Excel does not have', async () => {
  excel.open();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().customProperties.load('items/key');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

it('an Excel that cannot wait for an open cell refuses the write', async () => {
  const { host } = excel.open();
  const port = await openExcelWorkbook();
  host.startEditing();
  const place = { sheet: host.workbook.activeSheet, row: 0, column: 0 };
  await expect(port.write([{ ...place, content: 1 }])).rejects.toMatchObject({ code: 'cellOpen' });
  host.stopEditing();
  await port.close();
});

it('the oldest Excel supports everything the port needs', async () => {
  const { host, user } = excel.open();
  host.workbook.reportsSource = false;
  const port = await openExcelWorkbook();
  expect(port.can).toEqual({ host: 'excel', undo: false, undoOfSheets: false, protectsByDefault: false });
  const [changed, selected] = [vi.fn(), vi.fn()];
  port.onChange(changed);
  port.onSelect(selected);
  await insertReport(port, 'formula');
  const place = await placeOf(port, 't3.r1.np');
  await port.write([{ ...place, content: 0 }]);
  await port.reveal(place);
  await vi.waitFor(() => expect(selected).toHaveBeenCalledWith(place), patiently);
  expect(changed).not.toHaveBeenCalled();
  user.type(place, '0');
  user.show(host.workbook.sheets[0]?.id ?? '');
  await vi.waitFor(() => expect(selected).toHaveBeenCalledTimes(2), patiently);
  user.type({ ...place, row: place.row + 1 }, '1');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), patiently);
  await port.saveSetting('a', 'b');
  expect(await port.setting('a')).toBe('b');
  user.type({ ...place, row: place.row + 1 }, '0');
  const { report } = recogniseDocument((await port.read()).map(({ grid }) => grid));
  expect(report.cells).toEqual(uniformReport(0).cells);
  await port.close();
});
