import { beforeEach, describe, expect, it } from 'vitest';
import { changeFigures } from '../../../src/app/corrections/change-figures';
import {
  blanksOf,
  fillBlanks,
  overwrittenTotals,
  restoreFormulas,
} from '../../../src/app/corrections/fill-cells';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { revealCell, setPrevious, setProfile } from '../../../src/app/session/session-actions';
import { explainFinding, setDraft, setLiveCheck } from '../../../src/app/session/view-actions';
import { explanationOf } from '../../../src/app/session/explanations';
import { Session } from '../../../src/app/session/session';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { cellsOf, isComputed } from '../../../src/core/report/cells';
import type { CellId } from '../../../src/core/statute/types';
import { editions } from '../../../src/core/statute/editions';
import type { SheetAddress } from '../../../src/workbook/port';
import { uniformReport, withCells } from '../../fixtures/reports';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock, settled } from './fake-clock';

let workbook: MemoryWorkbook;
let clock: FakeClock;
let session: Session;

beforeEach(() => {
  workbook = new MemoryWorkbook();
  clock = new FakeClock();
  session = new Session(workbook, clock);
});

const insert = (totals: 'formula' | 'typed' = 'formula') =>
  insertTables(session, { agency: '示例县档案局', year: 2024, totals });

/** Where a cell is now, as the user sees it. */
async function placeOf(id: CellId): Promise<SheetAddress> {
  const sheets = await workbook.read();
  workbook.reads -= 1;
  const place = recogniseDocument(sheets.map((sheet) => sheet.grid)).addresses.get(id);
  if (place === undefined) throw new Error(`${id} is not in the workbook`);
  return { sheet: sheets[place.grid]?.id ?? '', row: place.row, column: place.column };
}

const type = async (id: CellId, content: string | number | null) => workbook.type(await placeOf(id), content);

/** Types 0 into every input. */
async function typeZeros() {
  const sheets = await workbook.read();
  const { addresses } = recogniseDocument(sheets.map((sheet) => sheet.grid));
  for (const cell of cellsOf(editions['2021'])) {
    const place = addresses.get(cell.id);
    if (place !== undefined && !isComputed(cell))
      workbook.type({ sheet: sheets[place.grid]?.id ?? '', row: place.row, column: place.column }, 0);
  }
}

const ids = () => session.snapshot.findings.map((finding) => finding.ruleId);

describe('a session', () => {
  it('knows when the workbook has no report', async () => {
    await session.start();
    expect(session.snapshot).toMatchObject({
      phase: 'none',
      report: null,
      isStale: false,
      checkedAt: clock.now(),
    });
  });

  it('inserts the three tables and checks them', async () => {
    await session.start();
    expect(await insert()).toBe(true);
    expect(session.snapshot.phase).toBe('ready');
    expect(session.snapshot.report).toMatchObject({ edition: '2021', agency: '示例县档案局', year: 2024 });
    expect(session.snapshot.progress.map(({ inputs, filled }) => [inputs, filled])).toEqual([
      [10, 0],
      [144, 0],
      [12, 0],
    ]);
  });

  it('adopts a report that already exists', async () => {
    await insert();
    const second = new Session(workbook, clock);
    await second.start();
    expect(second.snapshot.phase).toBe('ready');
    expect(second.snapshot.report?.cells.size).toBe(200);
  });

  it('shows words of cells in the order in which they are stored, and leaves the cells as they are', async () => {
    await insert();
    const content = '\u202e5件\u2069';
    await type('t3.r1.np', content);
    await session.check();
    expect(session.snapshot.report?.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '5件' });
    expect(JSON.stringify(session.snapshot.findings)).not.toMatch(/[\u202e\u2069]/u);
    expect(JSON.stringify(await workbook.read())).toContain(content);
  });

  it('reports that a table occurs twice', async () => {
    await insert();
    await insert();
    expect(session.snapshot).toMatchObject({ phase: 'several', report: null, findings: [] });
  });

  it('carries last year’s open requests into the new tables', async () => {
    const previous = withCells(uniformReport(0), { 't3.r4.np': 118 });
    await insertTables(session, { agency: '甲', year: 2025, totals: 'formula', previous });
    expect(session.snapshot.report?.cells.get('t3.r2.np')).toEqual({ kind: 'number', value: 118 });
  });
});

describe('the live check', () => {
  beforeEach(async () => {
    await session.start();
    await insert();
    await typeZeros();
    await clock.pass(3000);
    expect(session.snapshot.findings).toEqual([]);
  });

  it('is stale from the change until it has read the workbook, then has the finding', async () => {
    await type('t3.r1.np', 2);
    expect(session.snapshot.isStale).toBe(true);
    await clock.pass(300);
    expect(session.snapshot.isStale).toBe(false);
    expect(ids()).toContain('T3-BAL');
  });

  it('reads once and writes nothing for a burst of changes', async () => {
    workbook.reads = 0;
    workbook.writes = 0;
    const place = await placeOf('t3.r1.np');
    for (let i = 0; i < 1000; i += 1) workbook.type(place, i);
    await clock.pass(300);
    expect([workbook.reads, workbook.writes]).toEqual([1, 0]);
    expect(session.snapshot.report?.cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 999 });
  });

  it('does not wait forever while the user keeps typing', async () => {
    workbook.reads = 0;
    const place = await placeOf('t3.r1.np');
    for (let i = 0; i < 60; i += 1) {
      workbook.type(place, i);
      await clock.pass(100);
    }
    expect(workbook.reads).toBeGreaterThanOrEqual(2);
    expect(workbook.reads).toBeLessThanOrEqual(4);
  });

  it('can be switched off, and then stays stale until requested', async () => {
    setLiveCheck(session, false);
    await type('t3.r1.np', 2);
    await clock.pass(5000);
    expect(session.snapshot.isStale).toBe(true);
    await session.check();
    expect(session.snapshot.isStale).toBe(false);
    expect(ids()).toContain('T3-BAL');
  });

  it('discards what it read before a change', async () => {
    const checking = session.check();
    await type('t3.r1.np', 2);
    await checking;
    expect(session.snapshot.isStale).toBe(true);
    await clock.pass(300);
    expect(ids()).toContain('T3-BAL');
  });

  it('follows a renamed sheet, and notices a deleted one', async () => {
    const { sheet } = await placeOf('t4.rev.other');
    workbook.renameSheet(sheet, '复议诉讼');
    await clock.pass(300);
    expect(session.snapshot.findings).toEqual([]);
    workbook.deleteSheet(sheet);
    await clock.pass(300);
    const [first, ...others] = session.snapshot.findings;
    expect(first).toMatchObject({ ruleId: 'V-EXTRA', params: { table: 't4' } });
    expect(others.every((finding) => finding.status === 'undecided')).toBe(true);
  });

  it('keeps the last findings and reports that the workbook cannot be read', async () => {
    await type('t3.r1.np', 2);
    await clock.pass(300);
    workbook.failNext(new Error('busy'));
    expect(await session.check()).toBe(false);
    expect(session.snapshot).toMatchObject({ problem: 'workbookBusy', isStale: true });
    expect(ids()).toContain('T3-BAL');
    expect(await session.check()).toBe(true);
    expect(session.snapshot.problem).toBeNull();
  });

  it('stops following when stopped', async () => {
    session.stop();
    workbook.reads = 0;
    await type('t3.r1.np', 2);
    await clock.pass(3000);
    expect(workbook.reads).toBe(0);
  });
});

describe('the selection', () => {
  it('is known as a cell of the form, and jumping selects it', async () => {
    await session.start();
    await insert();
    workbook.select(await placeOf('t3.r3.3.1.biz'));
    expect(session.snapshot.selected).toBe('t3.r3.3.1.biz');
    workbook.select({ ...(await placeOf('t3.r1.np')), row: 0 });
    expect(session.snapshot.selected).toBeNull();
    expect(await revealCell(session, 't4.post.total')).toBe(true);
    expect(workbook.revealed).toEqual(await placeOf('t4.post.total'));
  });

  it('reports that a cell is gone', async () => {
    await session.start();
    expect(await revealCell(session, 't4.post.total')).toBe(false);
    expect(session.snapshot.problem).toBe('cellGone');
  });
});

describe('filling blanks', () => {
  it('writes zeros into the blank inputs of one table only, in one write', async () => {
    await session.start();
    await insert();
    await type('t3.r1.np', 3);
    await type('t3.r1.biz', '/');
    await clock.pass(300);
    const blanks = blanksOf(session, 't3');
    expect(blanks).toHaveLength(142);
    workbook.writes = 0;
    expect(await fillBlanks(session, blanks)).toBe(true);
    expect(workbook.writes).toBe(1);
    const { cells } = session.snapshot.report ?? { cells: new Map() };
    expect(cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 3 });
    expect(cells.get('t3.r1.biz')).toEqual({ kind: 'invalid', raw: '/' });
    expect(cells.get('t3.r4.oth')).toEqual({ kind: 'number', value: 0 });
    expect(cells.get('t2.gz.issued')).toEqual({ kind: 'blank' });
    expect(session.snapshot.report?.formulas).toHaveLength(34);
  });

  it('does not overwrite what was typed since the count was shown', async () => {
    await session.start();
    await insert();
    const blanks = blanksOf(session, 't4');
    await type('t4.rev.upheld', 5);
    await fillBlanks(session, blanks);
    expect(session.snapshot.report?.cells.get('t4.rev.upheld')).toEqual({ kind: 'number', value: 5 });
  });

  it('also fills typed totals, which are inputs then', async () => {
    await session.start();
    await insert('typed');
    expect(blanksOf(session, 't4')).toHaveLength(15);
  });
});

describe('totals that lost their formula', () => {
  it('are found and restored as sums over the current addresses', async () => {
    await session.start();
    await insert();
    await typeZeros();
    await type('t3.r1.tot', 7);
    await type('t4.rev.total', null);
    await clock.pass(3000);
    expect(overwrittenTotals(session)).toEqual(['t3.r1.tot', 't4.rev.total']);
    expect(blanksOf(session, 't4')).toEqual([]);
    expect(await restoreFormulas(session)).toBe(true);
    expect(overwrittenTotals(session)).toEqual([]);
    expect(session.snapshot.findings).toEqual([]);
  });

  it('do not exist in a foreign workbook with typed totals, which does not declare them', async () => {
    await insert('typed');
    await workbook.saveSetting('totals', null);
    const second = new Session(workbook, clock);
    await second.start();
    expect(second.snapshot.totals).toBe('typed');
    expect(overwrittenTotals(second)).toEqual([]);
  });

  it('do not exist if totals are typed', async () => {
    await session.start();
    await insert('typed');
    expect(overwrittenTotals(session)).toEqual([]);
  });
});

describe('explanations', () => {
  const finding = () => {
    const found = session.snapshot.findings.find(({ ruleId }) => ruleId === 'T3-CARRYTOT');
    if (found === undefined) throw new Error('no finding');
    return found;
  };

  beforeEach(async () => {
    await session.start();
    await insert();
    await typeZeros();
    await clock.pass(3000);
    await setPrevious(session, withCells(uniformReport(0), { 't3.r4.tot': 3 }));
  });

  it('are stored with the workbook and found by the next session', async () => {
    await explainFinding(session, finding(), ' 机构改革划转 ');
    const second = new Session(workbook, clock);
    await second.start();
    expect(second.snapshot.previous?.cells).toEqual(session.snapshot.previous?.cells);
    expect(explanationOf(finding(), second.snapshot.explanations)).toBe('机构改革划转');
  });

  it('lapse when the figures change', async () => {
    await explainFinding(session, finding(), '机构改革划转');
    await type('t3.r2.np', 1);
    await clock.pass(300);
    expect(explanationOf(finding(), session.snapshot.explanations)).toBeNull();
    expect(session.snapshot.explanations.size).toBe(0);
  });

  it('survive a change that is undone', async () => {
    await explainFinding(session, finding(), '机构改革划转');
    await setPrevious(session, null);
    await setPrevious(session, withCells(uniformReport(0), { 't3.r4.tot': 3 }));
    expect(explanationOf(finding(), session.snapshot.explanations)).toBe('机构改革划转');
  });

  it('are removed by an empty text', async () => {
    await explainFinding(session, finding(), '甲');
    await explainFinding(session, finding(), '  ');
    expect(session.snapshot.explanations.size).toBe(0);
  });

  it('of an unknown kind are left alone', async () => {
    await workbook.saveSetting('explanations', '{"schema":99}');
    const second = new Session(workbook, clock);
    await second.start();
    expect(second.snapshot.explanations.size).toBe(0);
  });
});

describe('the agency profile', () => {
  it('changes the findings at once and is stored with the workbook', async () => {
    await session.start();
    await insert();
    await typeZeros();
    await type('t2.gz.inforce', 6);
    await clock.pass(3000);
    expect(ids()).not.toContain('T2-GZ0');
    await setProfile(session, { kind: 'township' });
    expect(ids()).toContain('T2-GZ0');
    const second = new Session(workbook, clock);
    await second.start();
    expect(second.snapshot.profile).toEqual({ kind: 'township' });
  });
});

describe('a text being written', () => {
  const draft = { ...emptyDraft, texts: { 一: '全年公开 XX 条。' } };
  beforeEach(async () => {
    await session.start();
    await insert();
    await typeZeros();
    await clock.pass(3000);
  });

  it('is checked at once, with the current figures', async () => {
    await clock.pass(60_000);
    await setDraft(session, draft);
    expect(session.snapshot).toMatchObject({ isStale: false, checkedAt: clock.now() });
    expect(ids()).toContain('X-PLACE');
  });

  it('does not mark changed, unread figures as checked', async () => {
    setLiveCheck(session, false);
    const { checkedAt } = session.snapshot;
    await type('t3.r1.np', 2);
    await clock.pass(5000);
    await setDraft(session, draft);
    expect(session.snapshot).toMatchObject({ isStale: true, checkedAt });
  });

  it('does not clear the problem of an unreadable workbook', async () => {
    workbook.failNext(new Error('busy'));
    await session.check();
    await setDraft(session, draft);
    expect(session.snapshot).toMatchObject({ problem: 'workbookBusy', isStale: true });
  });
});

it('notifies its listeners until they unsubscribe', async () => {
  let calls = 0;
  const stop = session.subscribe(() => (calls += 1));
  await session.start();
  expect(calls).toBeGreaterThan(0);
  const before = calls;
  stop();
  await session.check();
  await settled();
  expect(calls).toBe(before);
});

describe('changing figures', () => {
  const number = (value: number) => ({ kind: 'number', value }) as const;

  beforeEach(async () => {
    await session.start();
    await insert();
    await typeZeros();
    await clock.pass(3000);
  });

  it('keeps a formula a formula: one that adds up the wrong cells gets the form’s sum', async () => {
    const { row } = await placeOf('t3.r3.1.tot');
    await type('t3.r3.1.np', 4);
    await type('t3.r3.1.tot', `=SUM(E${row + 1}:F${row + 1})`);
    await clock.pass(3000);
    expect(session.snapshot.report?.cells.get('t3.r3.1.tot')).toEqual(number(0));
    expect(await changeFigures(session, [{ cell: 't3.r3.1.tot', from: number(0), to: number(4) }])).toBe(
      true,
    );
    await type('t3.r3.1.np', 6);
    await clock.pass(3000);
    expect(session.snapshot.report?.cells.get('t3.r3.1.tot')).toEqual(number(6));
  });

  it('can empty a cell again, and restore a non-numeric text', async () => {
    expect(
      await changeFigures(session, [
        { cell: 't3.r3.1.np', from: number(0), to: { kind: 'blank' } },
        { cell: 't3.r3.1.biz', from: number(0), to: { kind: 'invalid', raw: '约三件' } },
      ]),
    ).toBe(true);
    expect(session.snapshot.report?.cells.get('t3.r3.1.np')).toEqual({ kind: 'blank' });
    expect(session.snapshot.report?.cells.get('t3.r3.1.biz')).toEqual({ kind: 'invalid', raw: '约三件' });
  });

  it('reports that the written value is not there afterwards', async () => {
    const place = await placeOf('t3.r3.1.np');
    const write = workbook.write.bind(workbook);
    workbook.write = async (cells) => {
      await write(cells);
      workbook.type(place, 9);
    };
    expect(await changeFigures(session, [{ cell: 't3.r3.1.np', from: number(0), to: number(4) }])).toBe(
      false,
    );
    expect(session.snapshot.problem).toBe('figuresNotTaken');
  });
});
