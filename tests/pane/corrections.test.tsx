// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import { withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

const published = readJson(readFileSync(join(import.meta.dirname, '../../assets/samples/suqian-2024.json')));

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

/** Shows the check tab over these figures, with their findings. */
async function openCheck(changes: Parameters<typeof withCells>[1]): Promise<void> {
  await pane.openWith(withCells(published, changes));
  await pane.user.click(screen.getByRole('tab', { name: '校核' }));
  await screen.findByRole('button', { name: '校核' });
  await pane.pass(1000);
}

const heading = () => screen.findByRole('heading', { name: '建议更正' });
const figure = async (cell: Parameters<PaneHarness['placeOf']>[0]) => {
  await pane.session.check();
  return pane.session.snapshot.report?.cells.get(cell);
};

describe('建议更正', () => {
  it('describes the error in plain words, and corrects it with one click', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    screen.getByText(
      '「表三 · 办理总计 · 自然人」填的 3404 像是 3440 写反了；改为 3440 后 3 条勾稽关系全部成立。',
    );
    await pane.user.click(screen.getByRole('button', { name: '按此更正' }));
    await screen.findByText(/已更正：表三 · 办理总计 · 自然人 3404 → 3440。/u);
    expect(screen.getByText(/相关勾稽关系成立/u)).toBeTruthy();
    expect(await figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 3440 });
    expect(document.activeElement).toBe(await heading());
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('restores the old figure', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await pane.user.click(await screen.findByRole('button', { name: '按此更正' }));
    await pane.user.click(await screen.findByRole('button', { name: '改回' }));
    await screen.findByText('已改回原来的内容。');
    expect(await figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 3404 });
  });

  it('shows proposals of equal rank next to each other, and marks them so', async () => {
    // Received and carried over are off by one against what was answered: either may be wrong.
    await openCheck({ 't3.r1.np': 3439, 't3.r1.tot': 3524 });
    await heading();
    const list = screen.getByRole('list', { name: '建议' });
    const cards = within(list).getAllByRole('button', { name: /^按此更正/u });
    expect(cards.length).toBeGreaterThan(1);
    screen.getByText(`有 ${cards.length} 种改法同样可能，请对照原始材料选择：`);
    await pane.user.click(within(list).getAllByRole('button', { name: '不是这里错' })[0] as HTMLElement);
    expect(within(list).queryAllByRole('button', { name: /^按此更正/u })).toHaveLength(cards.length - 1);
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('reports that every proposal was turned down, and shows them again', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    for (let left = 10; left > 0; left -= 1) {
      const button = screen.queryAllByRole('button', { name: '不是这里错' })[0];
      if (button === undefined) break;
      await pane.user.click(button);
    }
    screen.getByText(/没有其他建议/u);
    await pane.user.click(screen.getByRole('button', { name: '重新显示这些建议' }));
    screen.getByText(/3404 像是 3440 写反了/u);
  });

  it('goes to a cell, and treats it as right if the user confirms it', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    await pane.user.click(screen.getByRole('button', { name: '定位到表三 · 办理总计 · 自然人' }));
    expect(pane.workbook.revealed).toEqual(await pane.placeOf('t3.r3.7.np'));
    await pane.user.click(screen.getByRole('button', { name: '表三 · 办理总计 · 自然人：这格没错' }));
    await pane.pass(1000);
    const pinned = screen.getByRole('list', { name: '核对过、没有错的单元格（不再建议改动）' });
    expect(within(pinned).getByText('表三 · 办理总计 · 自然人')).toBeTruthy();
    expect(screen.queryByText(/3404 像是 3440/u)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '取消“这格没错”：表三 · 办理总计 · 自然人' }));
    await pane.pass(1000);
    screen.getByText(/3404 像是 3440 写反了/u);
  });

  it('frames suspected cells in the picture of their table', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    const picture = screen.getByRole('img', { name: /表三.*1 格可能填错/u });
    expect(picture.querySelectorAll('[data-suspected]')).toHaveLength(1);
    expect(picture.querySelector('[data-cell="t3.r3.7.np"]')?.hasAttribute('data-suspected')).toBe(true);
  });

  it('explains on request what cannot be detected', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    expect(screen.queryByRole('paragraph', { name: /仅凭本表查不出来/u })).toBeNull();
    const button = screen.getByRole('button', { name: '哪些差错查不出来' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await pane.user.click(button);
    expect(screen.getByText(/仅凭本表查不出来/u).hidden).toBe(false);
  });

  it('disables proposals while the figures are changing', async () => {
    await openCheck({ 't3.r3.7.np': 3404 });
    await heading();
    await pane.type('t2.gz.issued', 9);
    expect(screen.getByRole('button', { name: '按此更正' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('is absent if everything agrees', async () => {
    await openCheck({});
    await pane.pass(1000);
    expect(screen.queryByRole('heading', { name: '建议更正' })).toBeNull();
  });
});

describe('with totals by formula', () => {
  it('asks for the figures of the register, refuses invalid ones, and finds fewer candidates', async () => {
    await pane.open('formula');
    for (const [cell, state] of published.cells)
      if (state.kind === 'number' && !pane.session.snapshot.report?.formulas?.includes(cell))
        pane.workbook.type(await pane.placeOf(cell), state.value);
    await pane.type('t3.r3.1.np', 1048);
    await pane.user.click(screen.getByRole('tab', { name: '校核' }));
    await screen.findByRole('button', { name: '校核' });
    await pane.pass(3000);
    await heading();
    const counted = () =>
      Number(/有 (\d+) 种改法/u.exec(screen.queryByText(/种改法，无法断定/u)?.textContent ?? '')?.[1] ?? 0);
    const before = counted();
    expect(before).toBeGreaterThan(1);
    const received = screen.getByRole('textbox', { name: '表三 · 新收 · 总计' });
    await pane.user.type(received, 'x');
    await pane.user.click(screen.getByRole('button', { name: '缩小范围' }));
    screen.getByText('请填不小于 0 的整数，或留空。');
    await pane.user.clear(received);
    await pane.user.type(received, '3525');
    await pane.user.type(screen.getByRole('textbox', { name: '表三 · 办理总计 · 总计' }), '3521');
    await pane.user.click(screen.getByRole('button', { name: '缩小范围' }));
    await pane.pass(1000);
    expect(counted()).toBeLessThan(before);
    expect(await pane.accessibilityFaults()).toEqual([]);
  });
});
