// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const shown = async (tab: string, words: RegExp): Promise<number> => {
  await pane.user.click(screen.getByRole('tab', { name: tab }));
  return (await screen.findAllByText(words)).length;
};
const tabs = ['校核', '文字', '导出', '审签'];

describe('a tab without a report', () => {
  it('explains that the workbook has no tables', async () => {
    await pane.mount();
    await pane.start();
    for (const tab of tabs) expect(await shown(tab, /还没有年报表格/u)).toBeGreaterThan(0);
  });

  it('explains that a table is there twice', async () => {
    await pane.insert(uniformReport(0));
    await pane.insert(uniformReport(0));
    await pane.mount();
    await pane.start();
    for (const tab of tabs) {
      expect(await shown(tab, /有两份以上，无法确定用哪一份。请删除多余的一份/u)).toBeGreaterThan(0);
      expect(screen.queryByText(/还没有年报表格/u)).toBeNull();
    }
  });
});
