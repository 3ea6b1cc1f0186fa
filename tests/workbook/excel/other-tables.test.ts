import { beforeAll, expect, it, vi } from 'vitest';
import { Session } from '../../../src/app/session/session';
import { markSums } from '../../../src/app/tables/mark-sums';
import { storedDefinitions } from '../../../src/app/tables/store-tables';
import { correctTable, correctionOf } from '../../../src/app/tables/table-corrections';
import { TableWork } from '../../../src/app/tables/table-work';
import type { Selection } from '../../../src/workbook/port';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { FakeClock } from '../../app/session/fake-clock';
import { households } from '../../fixtures/foreign-table';
import { turns } from '../../fixtures/turns';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});

const sumsOf = ({ snapshot: { tableSums } }: Session) => {
  const [table] = tableSums?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  return { table, errors: tableSums?.errors };
};

it('checks, corrects and stores a table that is not of the form, with one round trip for each check', async () => {
  const { host, user } = excel.open();
  let port = await openExcelWorkbook();
  const clock = new FakeClock();
  let session = new Session(port, clock);
  await session.start();
  const sheet = session.sheets[0]?.id ?? '';
  user.paste(
    { sheet, row: 0, column: 0 },
    households.map((row) => row.map((content) => content ?? '')),
  );
  await turns();
  await session.check();

  const work = new TableWork(session);
  const [content] = session.sheets;
  if (content === undefined) throw new Error('no sheet');
  await work.find(content, null);
  expect(work.store.state.proposals.map(({ sums }) => sums.length)).toEqual([3]);
  await work.accept();
  expect(sumsOf(session)).toMatchObject({ errors: 0, table: { checked: 14 } });

  // The library asks once more for what the events told it of; from here on only the check itself counts.
  await turns();
  host.forget();
  user.type({ sheet, row: 3, column: 2 }, '2291');
  await turns();
  await clock.pass(400);
  await vi.waitFor(() => expect(sumsOf(session).errors).toBe(2));
  expect(host.counts).toMatchObject({ syncs: 1, writes: 0 });
  const { table } = sumsOf(session);
  const [group] = table.groups;
  expect(group?.suspects).toMatchObject([{ cell: [3, 2], from: 22_910, to: 22_190 }]);

  const correction = correctionOf(session, table, [3, 2], 22_190);
  expect(correction).toMatchObject({ from: 2291, to: 2219 });
  if (correction === null) throw new Error('no correction');
  expect(await correctTable(session, correction)).toMatchObject({ isCured: true });
  expect(sumsOf(session).errors).toBe(0);

  const [definition] = storedDefinitions(session) ?? [];
  if (definition === undefined) throw new Error('no definition');
  await turns();
  host.forget();
  expect(await markSums(session, definition)).toBe(true);
  // One to read, one to add them.
  expect(host.counts.syncs).toBe(2);
  expect(
    host.workbook.sheet(sheet).conditionalRules.map(({ areas, formula }) => [areas, formula]),
  ).toContainEqual([
    [{ row: 2, column: 1, rows: 5, columns: 1 }],
    '=AND(COUNT($B3)=1,COUNT($C3:$D3)>0,COUNT($C3:$D3)=COUNTA($C3:$D3),ABS($B3-(SUM($C3:$D3)))>1.500001)',
  ]);

  session.stop();
  await port.close();
  port = await openExcelWorkbook();
  session = new Session(port, clock);
  await session.start();
  expect(sumsOf(session)).toMatchObject({ errors: 0, table: { name: '户籍人口', checked: 14 } });

  const selections: Selection[] = [];
  port.onSelect((selection) => selections.push(selection));
  user.select({ sheet, row: 1, column: 0, rows: 6, columns: 6 });
  await turns();
  expect(selections.at(-1)).toEqual({ sheet, row: 1, column: 0, rows: 6, columns: 6 });
  await port.close();
});
