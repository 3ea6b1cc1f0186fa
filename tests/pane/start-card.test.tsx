// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft, RecentFile, StartOffers } from '../../src/app/ports';
import { Store } from '../../src/app/session/store';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
let drafts: Store<readonly Draft[]>;
let blanks: Store<number>;
let recent: Store<readonly RecentFile[]>;
const calls = {
  chooseFile: vi.fn(),
  openSample: vi.fn(),
  resume: vi.fn(),
  drop: vi.fn(),
  openRecent: vi.fn(),
  forgetRecent: vi.fn(),
};

beforeEach(async () => {
  vi.clearAllMocks();
  pane = new PaneHarness();
  drafts = new Store<readonly Draft[]>([]);
  blanks = new Store(0);
  recent = new Store<readonly RecentFile[]>([]);
  const offers: StartOffers = { ...calls, drafts, blanks, recent };
  await pane.session.start();
  await pane.mount({ services: { ...pane.services, offers } });
  await screen.findByRole('textbox', { name: '机关全称' });
});
afterEach(() => pane.close());

const draft = (owner: string, size: number): Draft => ({
  owner,
  label: '年报.xlsx',
  title: '示例县 2024年',
  at: 7,
  size,
});

it('offers a file, a sample and an import next to a new report, in sight of one button', async () => {
  const card = within(screen.getByRole('region', { name: '开始' }));
  await pane.user.click(card.getByRole('button', { name: '打开文件…' }));
  await pane.user.click(card.getByRole('button', { name: '看示例' }));
  expect([calls.chooseFile.mock.calls.length, calls.openSample.mock.calls.length]).toEqual([1, 1]);
  card.getByRole('button', { name: '导入已有年报…' });
  // What nobody needs at once is folded.
  expect(card.getByText('更多选项').closest('details')?.open).toBe(false);
  expect(await pane.accessibilityFaults()).toEqual([]);
});

it('gives the keyboard to the name once a blank workbook was asked for, and only then', async () => {
  const name = screen.getByRole('textbox', { name: '机关全称' });
  expect(document.activeElement).not.toBe(name);
  await pane.user.click(screen.getByRole('tab', { name: '导出' }));
  act(() => blanks.set(1));
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('填报');
});

it('lists recent files by name, and says what to do where the browser does not know where they are', async () => {
  const known: RecentFile = { name: '年报.xlsx', at: 7, opensAtOnce: true };
  const unknown: RecentFile = { name: '年报工作簿.xlsx', at: 6, opensAtOnce: false };
  act(() => recent.set([known]));
  const list = within(await screen.findByRole('region', { name: '最近的文件' }));
  expect(list.queryByText(/在对话框里找到它/u)).toBeNull();
  act(() => recent.set([known, unknown]));
  list.getByText(/在对话框里找到它/u);
  await pane.user.click(list.getByRole('button', { name: '打开“年报.xlsx”' }));
  await pane.user.click(list.getByRole('button', { name: '选择“年报工作簿.xlsx”' }));
  await pane.user.click(list.getByRole('button', { name: '从列表移除“年报工作簿.xlsx”' }));
  expect(calls.openRecent.mock.calls.map(([file]) => (file as RecentFile).name)).toEqual([
    '年报.xlsx',
    '年报工作簿.xlsx',
  ]);
  expect(calls.forgetRecent).toHaveBeenCalledWith(unknown);
  expect(await pane.accessibilityFaults()).toEqual([]);
});

it('lists all drafts with report, file and size, and asks before one is dropped', async () => {
  const [one, two, three] = [draft('a', 2048), draft('b', 4096), draft('c', 10)] as const;
  act(() => drafts.set([one, two, three]));
  const list = within(screen.getByRole('region', { name: '最近没有保存的内容' }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  await pane.user.click(list.getByRole('button', { name: '其余 1 份' }));
  expect(list.getAllByRole('listitem')[2]?.textContent).toMatch(/^示例县 2024年（“年报.xlsx”），.+，1 KB/u);
  await pane.user.click(list.getByRole('button', { name: /^继续：.+2 KB$/u }));
  expect(calls.resume).toHaveBeenCalledWith(one);
  await pane.user.click(list.getByRole('button', { name: /^放弃：.+4 KB$/u }));
  expect(calls.drop).not.toHaveBeenCalled();
  const dialog = await screen.findByRole('alertdialog');
  await pane.user.click(within(dialog).getByRole('button', { name: '放弃' }));
  expect(calls.drop).toHaveBeenCalledWith(two);
});

it('selects the first cell to fill in once the tables are there', async () => {
  await pane.user.type(screen.getByRole('textbox', { name: '机关全称' }), '示例县档案局{Enter}');
  await screen.findByText('填报进度');
  await waitFor(() => expect(pane.session.snapshot.selected).toBe('t2.gz.issued'));
  expect(pane.workbook.revealed).toEqual(await pane.placeOf('t2.gz.issued'));
});
