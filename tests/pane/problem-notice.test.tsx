// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setProfile } from '../../src/app/session/session-actions';
import { setApprovals, setDraft } from '../../src/app/session/view-actions';
import { longestSetting } from '../../src/workbook/stored/settings-xml';
import { emptyDraft } from '../../src/core/report/narrative-draft';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(async () => {
  pane = new PaneHarness();
  await pane.openZeros();
});
afterEach(() => pane.close());

const told = () => screen.getByRole('alert').textContent;

it('names what was not stored by where the user wrote it', async () => {
  pane.workbook.failNext(new Error('busy'));
  await act(() => setApprovals(pane.session, '[]'));
  expect(told()).toMatch(/^“审签”刚才的改动还没有存入工作簿。/u);
  pane.workbook.failNext(new Error('busy'));
  await act(() => setProfile(pane.session, { kind: 'township' }));
  expect(told()).toMatch(/^“审签”“本机关”刚才的改动/u);
});

it('names the first cells that did not take what was written, and how many there are', async () => {
  const problemCells = ['D6', 'E6', 'F6', 'G6', 'H6', 'I6', 'J6'].map((cell) => `表三!${cell}`);
  await act(async () => {
    pane.session.update({ problem: 'notTaken', problemCells: problemCells.slice(0, 1) });
    await Promise.resolve();
  });
  await waitFor(() => expect(told()).toMatch(/^表格软件没有写入“表三!D6”：/u));
  act(() => pane.session.update({ problemCells }));
  expect(told()).toMatch(/“表三!H6”等 7 格：/u);
  expect(told()).not.toContain('I6');
});

it('keeps reporting that a text is too long, until it is shorter', async () => {
  await act(() => setDraft(pane.session, { ...emptyDraft, lead: '长'.repeat(longestSetting) }));
  expect(told()).toMatch(/^“文字”太长，最后的改动没有存入工作簿。/u);
  await act(() => setDraft(pane.session, emptyDraft));
  expect(screen.queryByRole('alert')).toBeNull();
});
