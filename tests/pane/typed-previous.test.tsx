// @vitest-environment jsdom
import { setPrevious } from '../../src/app/session/session-actions';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const opener = () => screen.getByRole('button', { name: '手工填写上年数字' });
const field = (name: string) => screen.getByRole('textbox', { name });

/** Waits until the form is gone, the pane is usable again and the focus has returned. */
const closed = () =>
  waitFor(() => {
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('手工填写上年数字');
    expect(document.activeElement?.closest('[aria-hidden=true]')).toBeNull();
  });

/** Opens the form with the keyboard. */
async function open(): Promise<HTMLElement> {
  act(() => opener().focus());
  await pane.user.keyboard('{Enter}');
  return screen.findByRole('dialog', { name: '手工填写上年数字' });
}

describe('typed figures of last year', () => {
  it('are entered and saved with the keyboard alone, and shown by the guidance', async () => {
    await pane.openZeros();
    const dialog = await open();
    expect(within(dialog).getAllByRole('textbox')).toHaveLength(23);
    expect(within(dialog).getByRole('group', { name: '表三' })).toBeTruthy();
    expect(dialog.textContent).toContain('请照 2023 年已公布的年报填写');
    act(() => field('表三 · 结转下年度 · 自然人').focus());
    await pane.user.keyboard('１２{Enter}');
    await closed();
    expect(screen.queryByRole('dialog')).toBeNull();
    // The library exposes the pane to screen readers again a moment later.
    expect(pane.session.snapshot.previous).toEqual({
      edition: '2021',
      year: 2023,
      agency: '示例县档案局',
      cells: new Map([['t3.r4.np', { kind: 'number', value: 12 }]]),
      notes: [],
    });
    expect(screen.getByText('已手工填写 2023 年的 1 个数字。')).toBeTruthy();
    expect(pane.session.snapshot.findings.map(({ ruleId }) => ruleId)).toEqual(['T3-CARRY']);
    await pane.select('t3.r4.np');
    expect(screen.getByText('上年数字：12')).toBeTruthy();
    await pane.select('t3.r4.biz');
    expect(screen.getByText('上年数字：上年年报中没有这一格的数字')).toBeTruthy();
  });

  it('are left unchanged by a cancel button in the language of the pane', async () => {
    await pane.openZeros();
    const dialog = await open();
    const names = within(dialog)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual(['关闭', '取消', '保存']);
    await pane.user.click(within(dialog).getByRole('button', { name: '关闭' }));
    await closed();
  });

  it('are left unchanged by Escape, and the focus returns', async () => {
    await pane.openZeros();
    await open();
    act(() => field('表三 · 结转下年度 · 自然人').focus());
    await pane.user.keyboard('12{Escape}');
    await closed();
    expect(screen.queryByRole('dialog')).toBeNull();
    // The library exposes the pane to screen readers again a moment later.
    expect(pane.session.snapshot.previous).toBeNull();
  });

  it('show invalid numbers at the field, and move there instead of saving', async () => {
    await pane.openZeros();
    const dialog = await open();
    const wrong = field('表二 · 规章 · 制发');
    await pane.user.type(wrong, '约3');
    expect(dialog.textContent).not.toContain('请填写不小于 0 的整数');
    act(() => field('表四 · 行政复议 · 总计').focus());
    expect(dialog.textContent).toContain('请填写不小于 0 的整数，不掌握的留空。');
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    act(() => field('表四 · 行政复议 · 尚未审结').focus());
    await pane.user.keyboard('{Enter}');
    expect(document.activeElement).toBe(wrong);
    expect(pane.session.snapshot.previous).toBeNull();
    await pane.user.clear(wrong);
    await pane.user.type(wrong, '3{Enter}');
    await closed();
    expect(pane.session.snapshot.previous?.cells.size).toBe(1);
  });

  it('show a hint about a total that differs from its parts, and save it', async () => {
    await pane.openZeros();
    await act(() => setPrevious(pane.session, { ...uniformReport(1), year: 2023 }));
    const dialog = await open();
    expect(field('表三 · 结转下年度 · 总计')).toHaveProperty('value', '1');
    expect(dialog.textContent).not.toContain('各项相加');
    await pane.user.type(field('表三 · 结转下年度 · 总计'), '0');
    act(() => field('表四 · 行政复议 · 总计').focus());
    expect(dialog.textContent).toContain('各项相加是 6，与此不同，请核对。仍可保存。');
    await pane.user.click(screen.getByRole('button', { name: '保存' }));
    await closed();
    expect(pane.session.snapshot.previous).toEqual({
      ...withCells(uniformReport(1), { 't3.r4.tot': 10 }),
      year: 2023,
    });
    expect(screen.getByText('已读取“示例县档案局” 2023 年的年报。')).toBeTruthy();
  });

  it('are accessible', async () => {
    await pane.openZeros();
    await open();
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('are carried into a new report, whose form Enter does not submit', async () => {
    await pane.mount();
    await pane.start();
    await screen.findByRole('heading', { name: '新建年报表格' });
    await pane.user.type(screen.getByRole('textbox', { name: '机关全称' }), '示例县档案局');
    await pane.user.clear(screen.getByRole('textbox', { name: '年度' }));
    await pane.user.type(screen.getByRole('textbox', { name: '年度' }), '2024');
    await open();
    await pane.user.type(field('表三 · 结转下年度 · 自然人'), '12{Enter}');
    await closed();
    expect(screen.queryByRole('heading', { name: '填报进度' })).toBeNull();
    expect(pane.session.snapshot.previous).toMatchObject({ year: 2023, agency: '示例县档案局' });
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await screen.findByRole('heading', { name: '填报进度' });
    expect(pane.session.snapshot.report?.cells.get('t3.r2.np')).toEqual({ kind: 'number', value: 12 });
  });
});
