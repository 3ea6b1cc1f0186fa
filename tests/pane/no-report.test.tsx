// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

/** The text of the tab that is shown; the others stay in the page. */
const shown = async (tab: string, words: RegExp): Promise<string> => {
  await pane.user.click(screen.getByRole('tab', { name: tab }));
  const panel = await screen.findByRole('tabpanel');
  await within(panel).findByText(words);
  return panel.textContent;
};
const tabs = ['校核', '文字', '导出', '审签'];

describe('a tab without a report', () => {
  it('explains that the workbook has no tables', async () => {
    await pane.mount();
    await pane.start();
    for (const tab of tabs) expect(await shown(tab, /还没有年报表格/u)).not.toContain('两份');
  });

  it('explains that a table is there twice', async () => {
    await pane.insert(uniformReport(0));
    await pane.insert(uniformReport(0));
    await pane.mount();
    await pane.start();
    for (const tab of tabs)
      expect(await shown(tab, /有两份以上，无法确定用哪一份。请删除多余的一份/u)).not.toContain('还没有');
  });
});
