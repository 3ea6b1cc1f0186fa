import { beforeEach, expect, it } from 'vitest';
import { Session } from '../../../src/app/session/session';
import { findTables } from '../../../src/app/tables/find-tables';
import { saveDefinitions } from '../../../src/app/tables/store-tables';
import { correctionOf, correctTable } from '../../../src/app/tables/table-corrections';
import { definitionsOf } from '../../../src/app/tables/table-definitions';
import { gridOf, households, withCell } from '../../fixtures/foreign-table';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from '../session/fake-clock';

let workbook: MemoryWorkbook;
let session: Session;
let sheet: string;

async function open(rows = withCell(households, 3, 2, 2291)): Promise<void> {
  workbook = new MemoryWorkbook();
  session = new Session(workbook, new FakeClock());
  sheet = workbook.addSheet('人口', gridOf(rows));
  await session.start();
  await saveDefinitions(session, definitionsOf(findTables([{ name: '人口', grid: gridOf(households) }])));
}
beforeEach(() => open());

/** The proposal for the wrong figure. */
function proposal() {
  const [table] = session.snapshot.tableSums?.tables ?? [];
  if (table === undefined) throw new Error('no table');
  return correctionOf(session, table, [3, 2], 22_190);
}
const held = async () =>
  (await workbook.read())[0]?.grid.cells.find(({ row, column }) => row === 3 && column === 2)?.content;

it('writes the figure, and finds that the sums hold', async () => {
  const correction = proposal();
  expect(correction).toEqual({ address: { sheet, row: 3, column: 2 }, from: 2291, to: 2219 });
  expect(correction === null ? null : await correctTable(session, correction)).toMatchObject({
    isCured: true,
  });
  expect(await held()).toBe(2219);
});

it('writes nothing once the cell holds something else', async () => {
  const correction = proposal();
  workbook.type({ sheet, row: 3, column: 2 }, 7);
  expect(correction === null ? null : await correctTable(session, correction)).toBeNull();
  expect(session.snapshot.problem).toBe('figuresChanged');
  expect(await held()).toBe(7);
});

it('finds that another figure does not help', async () => {
  const correction = proposal();
  if (correction === null) throw new Error('no proposal');
  expect(await correctTable(session, { ...correction, to: 5 })).toMatchObject({ isCured: false });
});

it('proposes nothing for a formula', async () => {
  await open(withCell(households, 3, 2, 2291));
  workbook.type({ sheet, row: 3, column: 2 }, '=2000+291');
  await session.check();
  expect(proposal()).toBeNull();
});
