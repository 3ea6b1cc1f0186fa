import { expect, it } from 'vitest';
import { bringBack } from '../../../src/app/layout/bring-back';
import { Session } from '../../../src/app/session/session';
import { missingTables } from '../../../src/app/session/missing-tables';
import { uniformReport, withCells } from '../../fixtures/reports';
import { sheetsOfReport } from '../../fixtures/sheets';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from '../session/fake-clock';

it('names the tables whose sheets are gone, and brings them back with the figures they had', async () => {
  const workbook = new MemoryWorkbook();
  const session = new Session(workbook, new FakeClock());
  await workbook.insert(
    ...sheetsOfReport(withCells(uniformReport(0), { 't3.r1.np': 7, 't4.rev.upheld': 2 })),
  );
  await workbook.saveSetting('totals', 'typed');
  await session.start();
  const before = session.snapshot.report;
  if (before === null) throw new Error('no report');
  expect(missingTables(before)).toEqual([]);
  const gone = session.addresses.get('t3.r1.np')?.sheet;
  await workbook.discard(gone === undefined ? [] : [gone]);
  await session.check();
  const { report } = session.snapshot;
  if (report === null) throw new Error('no report');
  expect(missingTables(report)).toEqual(['t3']);
  expect(await bringBack(session, ['t3'])).toBe(true);
  const after = session.snapshot.report;
  expect(Object.fromEntries(after?.cells ?? [])).toEqual(Object.fromEntries(before.cells));
  expect(session.snapshot.phase).toBe('ready');
});
