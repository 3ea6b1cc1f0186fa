// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reopening } from '../../src/app/ports';
import type { CellId } from '../../src/core/statute/types';
import type { PaneAbout } from '../../src/pane/pane-context';
import type { StartAction } from '../../src/pane/start-action';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const faulty = withCells(uniformReport(0), { 't3.r3.1.tot': 7, 't3.r1.np': null });
const chosenTab = () => screen.getByRole('tab', { selected: true }).textContent;

/** Opened by a command; `selected` is the cell that is selected in the workbook, null outside the tables. */
const startFor = (action: StartAction, selected?: CellId | null) => ({
  action,
  reportSelection: async () => {
    if (selected === undefined) return false;
    pane.workbook.select(
      selected === null ? { sheet: 'none', row: 0, column: 0 } : await pane.placeOf(selected),
    );
    return true;
  },
});

describe('the pane opened by a command', () => {
  it.each([
    ['insert', '填报'],
    ['check', '校核'],
    ['export', '导出'],
    ['why', '校核'],
  ] as const)('for %s shows %s', async (action, tab) => {
    await pane.openZeros({ start: startFor(action, null) });
    expect(chosenTab()).toBe(tab);
  });

  it('to insert tables waits in the first field, in an empty workbook', async () => {
    await pane.session.start();
    await pane.mount({ start: startFor('insert') });
    const agency = await screen.findByRole('textbox', { name: '机关全称' });
    await waitFor(() => expect(document.activeElement).toBe(agency));
    await pane.user.type(agency, '示例县档案局');
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await screen.findByText('填报进度');
    expect(screen.queryByText(/没有再插入/u)).toBeNull();
  });

  it('to insert tables says that there are some, and changes nothing', async () => {
    await pane.openZeros({ start: startFor('insert') });
    const before = await pane.workbook.read();
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('工作簿里已经有年报表格，没有再插入');
    expect(await pane.workbook.read()).toEqual(before);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(within(notice).getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(/没有再插入/u)).toBeNull();
  });

  it('shows the introduction first, if it is new', async () => {
    const about = { isNew: true, onWelcomed: () => undefined } as unknown as PaneAbout;
    await pane.session.start();
    await pane.mount({ about, start: startFor('insert') });
    await pane.user.click(await screen.findByRole('button', { name: '开始使用' }));
    const agency = await screen.findByRole('textbox', { name: '机关全称' });
    await waitFor(() => expect(document.activeElement).toBe(agency));
  });
});

describe('为什么不对', () => {
  const section = () => screen.findByRole('region', { name: '所选单元格' });

  it('goes to the finding of the selected cell, and follows the selection', async () => {
    await pane.openWith(faulty, { start: startFor('why', 't3.r3.1.tot') });
    const list = await within(await section()).findByRole('list');
    expect(list.getAttribute('aria-label')).toMatch(/^“表三 · .+”有 \d+ 处校核结果：$/u);
    const first = list.querySelector('[data-finding]');
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(first?.textContent).toMatch(/^错误/u);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.select('t2.gz.issued');
    await within(await section()).findByText(/没有发现问题。$/u);
    expect(document.activeElement).not.toBe(document.body);
  });

  it.each([
    ['a cell without a finding', 't2.gz.issued', /^“表二 · .+”没有发现问题。$/u],
    ['a cell outside the tables', null, /^所选的单元格不是年报表格中的数字格/u],
    ['a cell that Excel does not name', undefined, /^没有取得所选的单元格/u],
  ] as const)('answers for %s, where the focus goes', async (_, cell, text) => {
    await pane.openWith(faulty, { start: startFor('why', cell) });
    const answer = await within(await section()).findByText(text);
    await waitFor(() => expect(document.activeElement).toBe(answer));
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('answers in a workbook without tables', async () => {
    await pane.session.start();
    await pane.mount({ start: startFor('why', null) });
    await within(await section()).findByText('没有能够校核的年报表格，所以这一格没有校核结果。');
  });

  it('shows errors before what is undecided, and ends when it is closed', async () => {
    await pane.openWith(faulty, { start: startFor('why', 't3.r3.1.tot') });
    const list = await within(await section()).findByRole('list');
    const kinds = [...list.querySelectorAll('[data-finding] strong')].map(({ textContent }) => textContent);
    expect(kinds.length).toBeGreaterThan(0);
    expect([...kinds].sort((a, b) => Number(a === '无法核对') - Number(b === '无法核对'))).toEqual(kinds);
    await pane.user.click(within(await section()).getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('region', { name: '所选单元格' })).toBeNull();
  });
});

describe('the switch for opening the pane with the workbook', () => {
  const row = { name: '随工作簿打开窗格' };
  let stored: boolean;
  let accepts: boolean;
  beforeEach(() => {
    stored = false;
    accepts = true;
  });
  const reopening: Reopening = {
    isOn: () => stored,
    turn: (on) => {
      if (accepts) stored = on;
      return Promise.resolve(accepts);
    },
  };
  const aboutWith = (found: PaneAbout['reopening']): PaneAbout => ({
    version: '0',
    surroundings: 'Excel',
    undo: false,
    helpAddress: 'help.html',
    selfCheck: () => Promise.resolve([]),
    isNew: false,
    onWelcomed: () => undefined,
    ...(found === undefined ? {} : { reopening: found }),
  });
  const openSettings = async (found: PaneAbout['reopening']) => {
    await pane.openZeros({ about: aboutWith(found) });
    await pane.user.click(screen.getByRole('button', { name: '显示设置' }));
    await screen.findByRole('region', { name: '关于' });
  };

  it('is off at first, and says that the workbook must be saved', async () => {
    const find = vi.fn(() => Promise.resolve(reopening));
    await openSettings(find);
    const control = await screen.findByRole<HTMLInputElement>('switch', row);
    expect(control.checked).toBe(false);
    await pane.user.click(control);
    await screen.findByText('已开启。请保存工作簿，下次打开时生效。');
    expect([control.checked, stored]).toEqual([true, true]);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(control);
    await screen.findByText('已关闭。请保存工作簿，下次打开时生效。');
    expect([control.checked, stored]).toEqual([false, false]);
  });

  it.each([
    [false, '仍为关闭，工作簿没有变'],
    [true, '仍为开启，工作簿没有变'],
  ])('stays %s if Excel refuses, and says what helps', async (before, text) => {
    stored = before;
    accepts = false;
    await openSettings(() => Promise.resolve(reopening));
    const control = await screen.findByRole<HTMLInputElement>('switch', row);
    await waitFor(() => expect(control.checked).toBe(before));
    await pane.user.click(control);
    expect((await screen.findByRole('alert')).textContent).toContain(text);
    expect(control.checked).toBe(before);
  });

  it.each([
    ['the host has none', undefined],
    ['this version cannot', () => Promise.resolve(null)],
    ['it cannot be loaded', () => Promise.reject(new Error('no network'))],
  ] as const)('is missing where %s', async (_, found) => {
    await openSettings(found);
    await act(() => Promise.resolve());
    expect(screen.queryByRole('switch', row)).toBeNull();
  });
});
