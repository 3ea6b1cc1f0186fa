// @vitest-environment jsdom
import { setLiveCheck } from '../../src/app/session/view-actions';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const status = () => document.querySelector('[data-status]')?.textContent;
const announced = () => screen.getByRole('status').textContent;

describe('the status line', () => {
  it('reports that it is reading, then that there is no report', async () => {
    await pane.mount();
    expect(status()).toBe('正在读取…');
    await pane.start();
    expect(status()).toBe('没有年报表格');
    expect(screen.queryByText(/校核于/u)).toBeNull();
  });

  it('reports that the workbook cannot be read, and what to do', async () => {
    await pane.mount();
    await pane.start();
    pane.workbook.failNext(new Error('secret detail'));
    await act(() => pane.session.check());
    expect(status()).toBe('未能读取工作簿');
    expect(screen.getByRole('alert').textContent).toContain('工作簿暂时不能读写');
    expect(document.body.textContent).not.toContain('secret detail');
  });

  it('counts errors and blanks, with the time of the check', async () => {
    await pane.openWith(
      withCells(uniformReport(0), { 't2.gz.issued': null, 't3.r3.2.np': null, 't3.r1.tot': 1 }),
    );
    expect(status()).toBe('2 处错误 · 2 格未填');
    expect(screen.getByText(/^校核于 \d\d:\d\d:\d\d$/u)).toBeTruthy();
  });

  it('reports how much of a new form is to be filled in, and nothing alarming', async () => {
    await pane.open();
    expect(status()).toBe('166 格未填');
    pane.close();
    pane = new PaneHarness();
    await pane.open('typed');
    expect(status()).toBe('200 格未填');
  });

  it('reports passed only if nothing is wrong, and checking while it is out of date', async () => {
    await pane.openZeros();
    await waitFor(() => expect(status()).toBe('表格通过 · 文字 0/4 · 审签 0/3'));
    await pane.type('t3.r1.np', 5);
    expect(status()).toBe('正在校核…');
    await pane.pass(400);
    expect(status()).toBe('2 处错误');
    await pane.type('t3.r1.np', 0);
    await pane.pass(400);
    await waitFor(() => expect(status()).toBe('表格通过 · 文字 0/4 · 审签 0/3'));
  });

  it('leads to the first finding, and F8 from there to the next and back', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't2.gz.issued': 'x', 't4.rev.total': 3 }));
    await pane.user.click(screen.getByRole('button', { name: /2 处错误/u }));
    await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toBe('校核'));
    const first = await pane.placeOf('t2.gz.issued');
    await waitFor(() => expect(pane.workbook.revealed).toEqual(first));
    const wanted = () => document.querySelector('[data-finding-wanted]')?.textContent;
    await waitFor(() => expect(wanted()).toContain('表二 · 规章 · 制发'));
    await pane.user.keyboard('{F8}');
    await waitFor(() => expect(wanted()).toContain('总计'));
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t4.rev.total'));
    await pane.user.keyboard('{Shift>}{F8}{/Shift}');
    await waitFor(() => expect(pane.workbook.revealed).toEqual(first));
  });

  it('leads on to what is left of the report', async () => {
    await pane.openZeros();
    await pane.user.click(await screen.findByRole('button', { name: /文字 0\/4/u }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('文字');
  });

  it('admits that changes were not checked while the live check is off', async () => {
    await pane.openZeros();
    act(() => setLiveCheck(pane.session, false));
    await pane.type('t3.r1.np', 5);
    await pane.pass(5000);
    expect(status()).toBe('有改动，尚未校核');
  });

  it('reports that a table occurs twice', async () => {
    await pane.openZeros();
    await act(async () => {
      await pane.insert(uniformReport(0));
      await pane.session.check();
    });
    expect(status()).toBe('同一张表出现多次');
  });

  it('announces the result of a check once, but not that one is under way', async () => {
    await pane.openZeros();
    expect(announced()).toBe('表格通过');
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(announced()));
    observer.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
    await pane.type('t3.r1.np', 5);
    await pane.type('t3.r1.np', 6);
    await pane.pass(400);
    await act(() => pane.session.check());
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    observer.disconnect();
    expect([...new Set(seen)]).toEqual(['2 处错误']);
    expect(seen).toHaveLength(1);
  });
});
