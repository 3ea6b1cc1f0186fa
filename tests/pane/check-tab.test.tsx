// @vitest-environment jsdom
import { setPrevious } from '../../src/app/session/session-actions';
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const openCheck = () => pane.user.click(screen.getByRole('tab', { name: '校核' }));
const findingsOf = (table: string) =>
  within(screen.getByRole('list', { name: `${table}的校核结果` })).getAllByRole('listitem');
const sentences = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];

/** A report with two errors about one cell and, with last year's, a warning. */
const withWarning = async () => {
  await pane.openWith(
    withCells(uniformReport(0), { 't3.r2.np': 4, 't3.r2.tot': 4, 't3.r4.np': 4, 't3.r4.tot': 4 }),
  );
  await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023 }));
  await openCheck();
};

describe('the check tab', () => {
  it('states clearly that everything passed', async () => {
    await pane.openZeros();
    await openCheck();
    expect(await screen.findByText('全部通过')).toBeTruthy();
    expect(screen.queryByRole('list', { name: /校核结果/u })).toBeNull();
  });

  it('shows a wrong total as a sentence with its figures once typing has paused', async () => {
    await pane.openZeros();
    await openCheck();
    await pane.type('t3.r3.1.tot', 7);
    expect(sentences()).toHaveLength(0);
    await pane.pass(400);
    // A correction explains it: the answer comes first, with the finding folded under it.
    await pane.user.click(await screen.findByRole('button', { name: /^由此引起的 2 处/u }));
    const [first] = sentences();
    expect(first?.textContent).toContain('错误');
    expect(screen.getByRole('heading', { name: '表三 2 处错误' })).toBeTruthy();
    expect(first?.textContent).toContain('六类申请人合计 0，总计填了 7，相差 7');
    expect(screen.queryByText('全部通过')).toBeNull();
  });

  it('goes to the cell that shows most at once, and to another one on request', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't2.gz.issued': 'x' }));
    await openCheck();
    const [finding] = findingsOf('表二');
    await pane.user.click(
      within(finding as HTMLElement).getByRole('button', { name: '定位到表二 · 规章 · 制发' }),
    );
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t2.gz.issued'));
    await pane.type('t2.gz.issued', 0);
    await pane.type('t4.rev.total', 3);
    await pane.pass(400);
    const [other] = findingsOf('表四');
    await pane.user.click(
      within(other as HTMLElement).getByRole('button', { name: '定位到表四 · 行政复议 · 总计' }),
    );
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t4.rev.total'));
    await pane.user.click(within(other as HTMLElement).getByRole('button', { name: '其余 4 格' }));
    await pane.user.click(
      within(other as HTMLElement).getByRole('button', { name: '表四 · 行政复议 · 结果维持' }),
    );
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t4.rev.upheld'));
  });

  it('is one tab stop: Up and Down move through all groups, Enter goes to the cell', async () => {
    await pane.openWith(
      withCells(uniformReport(0), { 't2.gz.issued': 'x', 't2.wj.issued': 'y', 't4.rev.total': 3 }),
    );
    await openCheck();
    expect(sentences()).toHaveLength(4);
    act(() => sentences()[0]?.focus());
    await pane.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(sentences()[2]);
    await pane.user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(sentences()[1]);
    expect(sentences().map((sentence) => sentence.tabIndex)).toEqual([-1, 0, -1, -1]);
    await pane.user.keyboard('{Enter}');
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t2.wj.issued'));
  });

  it('stores an explanation with the workbook until the figures change', async () => {
    await withWarning();
    await pane.user.click(screen.getAllByRole('button', { name: '写说明' })[0] as HTMLElement);
    await pane.user.type(screen.getByRole('textbox', { name: '情况说明' }), '机构改革划转');
    await pane.user.click(screen.getByRole('button', { name: '保存' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '说明已写' }));
    expect(screen.getByText('机构改革划转')).toBeTruthy();
    expect(await pane.workbook.setting('explanations')).toContain('机构改革划转');
    for (const cell of ['t3.r2.np', 't3.r2.tot', 't3.r4.np', 't3.r4.tot'] as const) await pane.type(cell, 5);
    await pane.pass(400);
    expect(screen.queryByRole('button', { name: '说明已写' })).toBeNull();
    expect(screen.getAllByRole('button', { name: '写说明' }).length).toBeGreaterThan(0);
  });

  it('collapses undecided findings while cells are blank', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r1.np': null }));
    await openCheck();
    const before = sentences().length;
    const toggle = screen.getByRole('button', { name: '暂时无法核对的 2 处' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await pane.user.click(toggle);
    expect(sentences()).toHaveLength(before + 2);
    act(() => sentences().at(-1)?.focus());
    expect(sentences().at(-1)?.tabIndex).toBe(0);
  });

  it('draws every table with its marks, and goes from a square to its cell', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r1.np': null, 't2.gz.issued': 'x' }));
    await openCheck();
    const picture = screen.getByRole('img', { name: '表三：没有问题，1 格未填' });
    expect(screen.getByRole('img', { name: '表二：1 格有问题' })).toBeTruthy();
    expect(screen.getByRole('img', { name: '表四：没有问题' })).toBeTruthy();
    expect(picture.querySelectorAll('[data-cell]')).toHaveLength(175);
    expect(picture.querySelector('[data-cell="t3.r1.np"]')?.getAttribute('data-mark')).toBe('blank');
    await pane.user.click(picture.querySelector('[data-cell="t3.r4.oth"]') as Element);
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t3.r4.oth'));
  });

  it('does not draw a formula waiting for its parts as blank', async () => {
    await pane.open();
    await openCheck();
    expect(await screen.findByRole('img', { name: '表三：没有问题，144 格未填' })).toBeTruthy();
  });

  it('checks only on request while the live check is off', async () => {
    await pane.openZeros();
    await openCheck();
    await pane.user.click(screen.getByRole('switch', { name: '边填边校核' }));
    await pane.type('t3.r3.1.tot', 7);
    await pane.pass(5000);
    expect(sentences()).toHaveLength(0);
    await pane.user.click(screen.getByRole('button', { name: '校核' }));
    expect(findingsOf('表三').length).toBeGreaterThan(0);
  });

  it('explains where to start if there is no report', async () => {
    await pane.mount();
    await pane.start();
    await openCheck();
    expect(screen.getByRole('note').textContent).toContain('没有年报表格');
  });
});
