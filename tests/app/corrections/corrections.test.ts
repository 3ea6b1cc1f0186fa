import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { setLiveCheck } from '../../../src/app/session/view-actions';
import { Corrections, repairKey } from '../../../src/app/corrections/corrections';
import type { Locator } from '../../../src/app/corrections/locate-errors';
import { Session } from '../../../src/app/session/session';
import { locateErrors } from '../../../src/core/locate/report/locate-report';
import type { Repair } from '../../../src/core/locate/report/repair';
import type { Evidence } from '../../../src/core/locate/report/report-problem';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { readJson } from '../../../src/files/json/read-json';
import type { Report } from '../../../src/core/report/report';
import type { CellId } from '../../../src/core/statute/types';
import type { SheetAddress } from '../../../src/workbook/port';
import { withCells } from '../../fixtures/reports';
import { sheetsOfReport } from '../../fixtures/sheets';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from '../session/fake-clock';

/** Real published figures that agree. */
const published = readJson(
  readFileSync(new URL('../../../assets/samples/suqian-2024.json', import.meta.url)),
);

let workbook: MemoryWorkbook;
let clock: FakeClock;
let session: Session;
let asked: Evidence[];
let slow: { isOn: boolean; stops: number };

const locator: Locator = {
  locate: (report, evidence) => {
    asked.push(evidence);
    return {
      result: slow.isOn ? new Promise(() => undefined) : Promise.resolve(locateErrors(report, evidence)),
      stop: () => {
        slow.stops += 1;
      },
    };
  },
};

beforeEach(() => {
  workbook = new MemoryWorkbook();
  clock = new FakeClock();
  session = new Session(workbook, clock);
  asked = [];
  slow = { isOn: false, stops: 0 };
});

/** Follows a workbook with this report, with typed totals. */
async function follow(report: Report): Promise<Corrections> {
  await workbook.insert(...sheetsOfReport(report));
  await workbook.saveSetting('totals', 'typed');
  await session.start();
  const corrections = new Corrections(session, locator);
  corrections.follow();
  await clock.pass(1000);
  return corrections;
}

async function placeOf(cell: CellId): Promise<SheetAddress> {
  const sheets = await workbook.read();
  const place = recogniseDocument(sheets.map(({ grid }) => grid)).addresses.get(cell);
  if (place === undefined) throw new Error(`${cell} is not there`);
  return { sheet: sheets[place.grid]?.id ?? '', row: place.row, column: place.column };
}

async function type(cell: CellId, content: string | number | null): Promise<void> {
  workbook.type(await placeOf(cell), content);
  await clock.pass(1000);
}

const proposals = ({ store }: Corrections): readonly Repair[] =>
  store.state.found?.located.errors[0]?.repairs ?? [];

function best(corrections: Corrections): Repair {
  const [repair] = proposals(corrections);
  if (repair === undefined) throw new Error('nothing was found');
  return repair;
}

const figure = (cell: CellId) => session.snapshot.report?.cells.get(cell);
const errors = () => session.snapshot.findings.filter(({ severity }) => severity === 'error');

describe('searching for errors', () => {
  it('begins once, when the check has settled', async () => {
    await follow(withCells(published, { 't3.r3.1.np': 1188 }));
    expect(asked).toHaveLength(1);
  });

  it('does nothing as long as the sums agree', async () => {
    const corrections = await follow(published);
    expect(asked).toEqual([]);
    expect(corrections.store.state.found).toBeNull();
  });

  it('keeps showing the last result while figures are typed, but it cannot be applied', async () => {
    const corrections = await follow(withCells(published, { 't3.r3.1.np': 1188 }));
    workbook.type(await placeOf('t2.gz.issued'), 4);
    expect(corrections.store.state.found).not.toBeNull();
    expect(corrections.store.state.isCurrent).toBe(false);
    await clock.pass(1000);
    expect(corrections.store.state.isCurrent).toBe(true);
  });

  it('cancels the search for figures that have just changed', async () => {
    await follow(withCells(published, { 't3.r3.1.np': 1188 }));
    const { stops } = slow;
    slow.isOn = true;
    await type('t2.gz.issued', 4);
    expect(slow.stops).toBe(stops);
    workbook.type(await placeOf('t2.gz.issued'), 5);
    expect(slow.stops).toBe(stops + 1);
  });

  it('considers what was changed before the sums broke', async () => {
    await follow(published);
    await type('t3.r3.7.np', 17);
    expect(asked.at(-1)?.changedBefore).toEqual(['t3.r3.7.np']);
  });
});

describe('applying a proposal', () => {
  it('writes its cells at once, and confirms that the sums hold', async () => {
    const corrections = await follow(published);
    const right = figure('t3.r3.1.biz');
    // The figure of one column in the next one: two cells.
    await type('t3.r3.1.sci', right?.kind === 'number' ? right.value : 0);
    await type('t3.r3.1.biz', 0);
    expect(
      best(corrections)
        .changes.map(({ cell }) => cell)
        .sort(),
    ).toEqual(['t3.r3.1.biz', 't3.r3.1.sci']);
    workbook.writes = 0;
    expect(await corrections.apply(best(corrections))).toBe(true);
    expect(workbook.writes).toBe(1);
    expect(figure('t3.r3.1.biz')).toEqual(right);
    expect(errors()).toEqual([]);
    expect(corrections.store.state.applied?.isCured).toBe(true);
  });

  it('writes nothing when a cell has changed since', async () => {
    const corrections = await follow(published);
    await type('t3.r3.7.np', 17);
    const repair = best(corrections);
    // The pane was not notified of this change.
    setLiveCheck(session, false);
    workbook.type(await placeOf('t3.r3.7.np'), 18);
    workbook.writes = 0;
    expect(await corrections.apply(repair)).toBe(false);
    expect(workbook.writes).toBe(0);
    expect(session.snapshot.problem).toBe('figuresChanged');
    expect(corrections.store.state.applied).toBeNull();
  });

  it('restores the previous values on undo', async () => {
    const corrections = await follow(published);
    await type('t3.r3.7.np', 17);
    await corrections.apply(best(corrections));
    expect(figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 3440 });
    workbook.writes = 0;
    expect(await corrections.undoRepair()).toBe(true);
    expect(workbook.writes).toBe(1);
    expect(figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 17 });
    expect(corrections.store.state.applied).toBeNull();
  });

  it('cannot be undone once the cell has changed again', async () => {
    const corrections = await follow(published);
    await type('t3.r3.7.np', 17);
    await corrections.apply(best(corrections));
    await type('t3.r3.7.np', 3441);
    expect(corrections.store.state.applied).toBeNull();
    expect(await corrections.undoRepair()).toBe(false);
    expect(figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 3441 });
  });

  it('reports that the targeted finding is still broken', async () => {
    const corrections = await follow(published);
    await type('t3.r3.7.np', 17);
    const [repair] = proposals(corrections);
    if (repair === undefined) throw new Error('nothing was found');
    const useless = { ...repair, changes: repair.changes.map((change) => ({ ...change, to: 18 })) };
    expect(await corrections.apply(useless)).toBe(true);
    expect(corrections.store.state.applied?.isCured).toBe(false);
  });

  it('reports that something else broke meanwhile', async () => {
    const corrections = await follow(published);
    await type('t3.r3.7.np', 17);
    const repair = best(corrections);
    const elsewhere = await placeOf('t3.r3.7.biz');
    const write = workbook.write.bind(workbook);
    workbook.write = async (cells) => {
      await write(cells);
      workbook.type(elsewhere, 1);
    };
    expect(await corrections.apply(repair)).toBe(true);
    expect(corrections.store.state.applied?.isCured).toBe(false);
  });
});

describe('input from the user', () => {
  it('does not show a rejected proposal again until all are requested', async () => {
    const corrections = await follow(withCells(published, { 't3.r3.7.np': 17 }));
    const key = repairKey(best(corrections));
    corrections.reject(best(corrections));
    await type('t2.gz.issued', 4);
    expect(corrections.store.state.rejected).toContain(key);
    corrections.reconsider();
    expect(corrections.store.state.rejected.size).toBe(0);
  });

  it('no longer suspects a cell that was compared with the files, until it is changed', async () => {
    const corrections = await follow(withCells(published, { 't3.r3.7.np': 17 }));
    corrections.pin('t3.r3.7.np', true);
    await clock.pass(1000);
    expect(corrections.store.state.pinned).toEqual(['t3.r3.7.np']);
    expect(
      proposals(corrections).some(({ changes }) => changes.some(({ cell }) => cell === 't3.r3.7.np')),
    ).toBe(false);
    await type('t3.r3.7.np', 19);
    expect(corrections.store.state.pinned).toEqual([]);
    expect(best(corrections).changes[0]?.cell).toBe('t3.r3.7.np');
  });

  it('uses a figure of the register, even if all sums agree', async () => {
    const corrections = await follow(published);
    const total = figure('t4.rev.total');
    const known = (total?.kind === 'number' ? total.value : 0) + 1;
    corrections.know(new Map([['t4.rev.total', known] as const]));
    await clock.pass(1000);
    expect(proposals(corrections).length).toBeGreaterThan(0);
    corrections.know(new Map());
    await clock.pass(1000);
    expect(corrections.store.state.found).toBeNull();
  });

  it('is dropped when another workbook is opened', async () => {
    const corrections = await follow(withCells(published, { 't3.r3.7.np': 17 }));
    corrections.pin('t3.r3.7.np', true);
    corrections.know(new Map([['t4.rev.total', 1] as const]));
    corrections.reject(best(corrections));
    await session.start();
    expect(corrections.store.state).toMatchObject({
      pinned: [],
      known: new Map(),
      rejected: new Set(),
      applied: null,
    });
  });
});
