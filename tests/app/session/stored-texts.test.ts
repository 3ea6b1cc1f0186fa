import { beforeEach, describe, expect, it } from 'vitest';
import { blanksOf, fillBlanks } from '../../../src/app/corrections/fill-cells';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { setPrevious, setProfile } from '../../../src/app/session/session-actions';
import { explainFinding, setApprovals, setDraft } from '../../../src/app/session/view-actions';
import { explanationOf } from '../../../src/app/session/explanations';
import { StoredTexts } from '../../../src/app/session/stored-texts';
import { loadReport, saveWorkbook } from '../../fixtures/read-files';
import { Session } from '../../../src/app/session/session';
import type { Finding } from '../../../src/core/check/finding';
import { longestSetting } from '../../../src/workbook/stored/settings-xml';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { uniformReport, withCells } from '../../fixtures/reports';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock, settled } from './fake-clock';

let workbook: MemoryWorkbook;
let session: Session;

/** What another session finds stored with the workbook. */
async function reopened(): Promise<Session> {
  const second = new Session(workbook, new FakeClock());
  await second.start();
  return second;
}

function finding(): Finding {
  const found = session.snapshot.findings.find(({ ruleId }) => ruleId === 'T3-CARRYTOT');
  if (found === undefined) throw new Error('no finding');
  return found;
}

/** A promise that stays pending until released. */
function gate(): { readonly wait: Promise<void>; readonly release: () => void } {
  let release: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (release = resolve));
  return { wait, release: () => release() };
}

const lastYear = withCells(uniformReport(0), { 't3.r4.tot': 3, 't3.r4.np': 3 });

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  session = new Session(workbook, new FakeClock());
  await session.start();
  await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'typed' });
  await fillBlanks(session, blanksOf(session, 't3'));
});

describe('text stored with the workbook', () => {
  it('is reported as missing if the workbook refuses it, and stored at the next check', async () => {
    workbook.failNext(new Error('busy'));
    await setPrevious(session, lastYear);
    expect(session.snapshot).toMatchObject({
      problem: 'notStored',
      unstored: ['previous'],
      previous: { year: 2024 },
    });
    expect((await reopened()).snapshot.previous).toBeNull();
    await session.check();
    expect(session.snapshot.problem).toBeNull();
    expect((await reopened()).snapshot.previous?.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 3 });
  });

  it('is stored with the next text, and then no longer reported', async () => {
    await setPrevious(session, lastYear);
    workbook.failNext(new Error('busy'));
    await setProfile(session, { kind: 'township' });
    expect(session.snapshot.problem).toBe('notStored');
    await explainFinding(session, finding(), '机构改革划转');
    expect(session.snapshot.problem).toBeNull();
    const { profile, explanations } = (await reopened()).snapshot;
    expect([profile, explanations.size]).toEqual([{ kind: 'township' }, 1]);
  });

  it('loses no explanation if the workbook is busy', async () => {
    await setPrevious(session, lastYear);
    workbook.failNext(new Error('busy'));
    await explainFinding(session, finding(), '机构改革划转');
    expect(session.snapshot.problem).toBe('notStored');
    await session.check();
    expect(explanationOf(finding(), (await reopened()).snapshot.explanations)).toBe('机构改革划转');
  });

  it('keeps the last of several written at once', async () => {
    await Promise.all([setPrevious(session, lastYear), setPrevious(session, null)]);
    expect((await reopened()).snapshot.previous).toBeNull();
    await Promise.all([setPrevious(session, null), setPrevious(session, lastYear)]);
    expect((await reopened()).snapshot.previous?.year).toBe(2024);
  });

  it('is written one after the other, even if the workbook is slow at first', async () => {
    const save = workbook.saveSetting.bind(workbook);
    const { wait, release } = gate();
    let calls = 0;
    workbook.saveSetting = async (key, value) => {
      calls += 1;
      if (calls === 1) await wait;
      await save(key, value);
    };
    const first = setProfile(session, { kind: 'township' });
    await settled();
    const second = setProfile(session, { kind: 'branch' });
    await settled();
    release();
    await Promise.all([first, second]);
    expect((await reopened()).snapshot.profile).toEqual({ kind: 'branch' });
  });

  it('must not exceed the workbook’s limit, which is reported', async () => {
    await setPrevious(session, { ...lastYear, agency: '县'.repeat(longestSetting) });
    expect(session.snapshot.problem).toBe('tooLongToStore');
    expect((await reopened()).snapshot.previous).toBeNull();
  });

  it('is reported as too long until it is shorter, whatever else is stored and checked', async () => {
    await setDraft(session, { ...emptyDraft, lead: '长'.repeat(longestSetting) });
    expect(session.snapshot).toMatchObject({ problem: 'tooLongToStore', unstored: ['narrative'] });
    await setApprovals(session, '[]');
    await session.check();
    expect(session.snapshot).toMatchObject({ problem: 'tooLongToStore', unstored: ['narrative'] });
    await setDraft(session, { ...emptyDraft, lead: '短' });
    expect(session.snapshot.problem).toBeNull();
    expect((await reopened()).snapshot.draft?.lead).toBe('短');
  });

  it('is listed if several are refused', async () => {
    workbook.failNext(new Error('busy'));
    await setApprovals(session, '[]');
    workbook.failNext(new Error('busy'));
    await setDraft(session, emptyDraft);
    expect(session.snapshot).toMatchObject({ problem: 'notStored', unstored: ['approvals', 'narrative'] });
    await session.check();
    expect(session.snapshot.problem).toBeNull();
  });

  it('does not end up in another workbook opened meanwhile', async () => {
    workbook.failNext(new Error('busy'));
    await setProfile(session, { kind: 'township' });
    await session.start();
    await session.check();
    expect(session.snapshot).toMatchObject({ profile: {}, problem: null });
    expect((await reopened()).snapshot.profile).toEqual({});
  });

  it('does not end up in another workbook opened while the text is composed', async () => {
    const { wait, release } = gate();
    const texts = new StoredTexts(workbook);
    const keeping = texts.store('profile', () => wait.then(() => '{"kind":"township"}'));
    await settled();
    texts.forget();
    release();
    await keeping;
    expect((await reopened()).snapshot.profile).toEqual({});
  });

  it('is read before the first check, and not overwritten if it cannot be read', async () => {
    await setPrevious(session, lastYear);
    const seen: boolean[] = [];
    const second = new Session(workbook, new FakeClock());
    second.subscribe(() => {
      if (second.snapshot.phase === 'ready') seen.push(second.snapshot.previous !== null);
    });
    workbook.failNext(new Error('busy'));
    await second.start();
    expect(second.snapshot).toMatchObject({ phase: 'reading', problem: 'workbookBusy' });
    await second.check();
    expect(second.snapshot.findings.map(({ ruleId }) => ruleId)).toContain('T3-CARRYTOT');
    expect(new Set(seen)).toEqual(new Set([true]));
  });

  it('does not hide that tables were inserted', async () => {
    const other = new MemoryWorkbook();
    const own = new Session(other, new FakeClock());
    await own.start();
    const save = other.saveSetting.bind(other);
    other.saveSetting = () => Promise.reject(new Error('busy'));
    expect(await insertTables(own, { agency: '甲', year: 2024, totals: 'typed' })).toBe(true);
    expect(own.snapshot).toMatchObject({ phase: 'ready', problem: 'notStored', totals: 'typed' });
    other.saveSetting = save;
    await own.check();
    expect(await other.setting('totals')).toBe('typed');
  });
});

it('includes the report text from its file, figures filled in', async () => {
  await setDraft(session, { ...emptyDraft, texts: { 六: '收到{表三.新收.总计}件。' } });
  await fillBlanks(session, blanksOf(session, 't2'));
  expect(session.snapshot.report?.narrative?.sections.at(-1)?.paragraphs).toEqual(['收到0件。']);
  const settings = { narrative: (await workbook.setting('narrative')) ?? '' };
  const bytes = await saveWorkbook(await workbook.read(), { totals: 'typed', profile: {}, settings });
  const { report } = await loadReport(bytes, '年报.xlsx');
  expect(report.narrative).toEqual(session.snapshot.report?.narrative);
  await setDraft(session, null);
  expect(session.snapshot.report?.narrative).toBeUndefined();
  expect(await workbook.setting('narrative')).toBeNull();
});
