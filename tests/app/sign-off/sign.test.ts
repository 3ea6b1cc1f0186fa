import { beforeEach, expect, it } from 'vitest';
import { setApprovals } from '../../../src/app/session/view-actions';
import { approvalsFrom, longestName, textOfApprovals } from '../../../src/app/sign-off/approvals';
import type { Approval } from '../../../src/app/sign-off/approvals';
import { sign } from '../../../src/app/sign-off/sign';
import type { Fingerprints } from '../../../src/app/sign-off/signed-content';
import { fingerprintsOf } from '../../../src/app/sign-off/signed-content';
import { Session } from '../../../src/app/session/session';
import { longestSetting } from '../../../src/workbook/stored/settings-xml';
import { uniformReport } from '../../fixtures/reports';
import { sheetsOfReport } from '../../fixtures/sheets';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from '../session/fake-clock';

let workbook: MemoryWorkbook;
let session: Session;
let seen: Fingerprints;

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  await workbook.insert(...sheetsOfReport(uniformReport(0)));
  await workbook.saveSetting('totals', 'typed');
  session = new Session(workbook, new FakeClock());
  await session.start();
  const { report } = session.snapshot;
  const prints = report === null ? null : await fingerprintsOf(report, null);
  if (prints === null) throw new Error('nothing to sign');
  seen = prints;
});

const kept = async () => approvalsFrom(await workbook.setting('approvals'));

it('signs with the time of the clock, and with name and note trimmed and within their length limits', async () => {
  const name = ` 王一${'长'.repeat(100)}`;
  expect(await sign(session, { step: 'draft', name, note: ' 按台账\n', seen })).toBe('signed');
  const [approval] = (await kept()) ?? [];
  expect(approval).toMatchObject({ step: 'draft', note: '按台账', ...seen });
  expect(approval?.name).toHaveLength(longestName);
  expect(new Date(approval?.time ?? '').getTime()).toBe(1_700_000_000_000);
});

it('signs no step before its turn, nor one that already holds', async () => {
  expect(await sign(session, { step: 'secrecy', name: '李二', note: '', seen })).toBe('notItsTurn');
  expect(await sign(session, { step: 'draft', name: '王一', note: '', seen })).toBe('signed');
  expect(await sign(session, { step: 'draft', name: '王一', note: '', seen })).toBe('notItsTurn');
  expect(await kept()).toHaveLength(1);
});

it('signs nothing without a name, and nothing while the workbook cannot be read', async () => {
  expect(await sign(session, { step: 'draft', name: ' ', note: '', seen })).toBe('noName');
  workbook.failNext(new Error('busy'));
  expect(await sign(session, { step: 'draft', name: '王一', note: '', seen })).toBe('unread');
  expect(await workbook.setting('approvals')).toBeNull();
});

it('does not overwrite what it cannot read, and signs nothing that the workbook would not store', async () => {
  await setApprovals(session, '{"schema":2}');
  expect(await sign(session, { step: 'draft', name: '王一', note: '', seen })).toBe('foreign');
  expect(await workbook.setting('approvals')).toBe('{"schema":2}');
  await setApprovals(session, null);
  expect(await sign(session, { step: 'draft', name: '王一', note: '字'.repeat(500), seen })).toBe('signed');
  const [one] = (await kept()) ?? [];
  const gone: Approval = { ...(one as Approval), withdrawn: '2025-01-10T09:00:00+08:00' };
  const most = Math.floor((longestSetting - 40) / (JSON.stringify(gone).length + 1));
  const many = textOfApprovals(Array.from({ length: most }, () => gone));
  await setApprovals(session, many);
  expect(await sign(session, { step: 'draft', name: '王一', note: '字'.repeat(500), seen })).toBe('full');
  expect(await workbook.setting('approvals')).toBe(many);
});
