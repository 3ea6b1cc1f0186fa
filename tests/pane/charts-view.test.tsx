// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPrevious } from '../../src/app/session/session-actions';
import { withCells } from '../fixtures/reports';
import { suqian, yearOf } from '../fixtures/years';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const sample = (year: 2023 | 2024, changes: object = {}): string => {
  const report = JSON.parse(readFileSync(`assets/samples/suqian-${year}.json`, 'utf8')) as object;
  return JSON.stringify({ ...report, ...changes });
};

const fileOf = (name: string, text: string) => new File([text], name);

const openCharts = async () => {
  await pane.user.click(screen.getByRole('tab', { name: '导出' }));
  await pane.user.click(await screen.findByRole('button', { name: '历年对比' }));
  await screen.findByRole('heading', { name: '历年对比' });
};

const add = async (...files: readonly File[]) => {
  const field = screen.getByLabelText<HTMLInputElement>('加入年报');
  await pane.user.upload(field, [...files]);
};

const bars = (title: RegExp): readonly HTMLElement[] =>
  within(screen.getByRole('region', { name: title })).getAllByRole('button', { name: /^20\d\d 年/u });

describe('历年对比', () => {
  it('shows the report of the workbook, and with others what changed', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    expect(document.activeElement?.textContent).toBe('历年对比');
    expect(screen.getByText(/只有一年的年报/u)).toBeTruthy();
    await add(fileOf('2023.json', sample(2023)));
    await screen.findByText('找到 2023—2024 年的年报。');
    expect(bars(/新收、办结和结转/u).map((bar) => bar.getAttribute('aria-label'))).toEqual([
      '2023 年新收 3,511 件',
      '2023 年办理总计 3,486 件',
      '2023 年结转下年度 121 件',
      '2024 年新收 3,525 件',
      '2024 年办理总计 3,521 件',
      '2024 年结转下年度 125 件',
    ]);
    expect(
      screen.getByText(/新收政府信息公开申请 3,525 件，比上年增加 0.4%/u, { selector: 'p' }),
    ).toBeTruthy();
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('compares with last year’s report that the workbook has', async () => {
    await pane.openWith(suqian(2024));
    await act(() => setPrevious(pane.session, suqian(2023)));
    await openCharts();
    expect(await screen.findByText('找到 2023—2024 年的年报。')).toBeTruthy();
  });

  it('lets the keys go from bar to bar, and Enter to the cell', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await add(fileOf('2023.json', sample(2023)));
    await screen.findByText('找到 2023—2024 年的年报。');
    const [first, second, , , last] = bars(/新收、办结和结转/u);
    expect(bars(/新收、办结和结转/u).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    act(() => first?.focus());
    await pane.user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await pane.user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(last);
    await pane.user.keyboard('{Enter}');
    expect(
      await screen.findByText('2024 年办理总计 3,521 件。在工作簿里的年报：表三 · 办理总计 · 总计'),
    ).toBeTruthy();
    await waitFor(() => expect(pane.session.snapshot.selected).toBe('t3.r3.7.tot'));
    await pane.user.keyboard('{Home}{Enter}');
    expect(await screen.findByText(/^2023 年新收 3,511 件。在2023\.json：表三 · 新收 · 总计/u)).toBeTruthy();
    expect(pane.session.snapshot.selected).toBe('t3.r3.7.tot');
    // The figure of another file is shown in its table, which can be closed.
    const table = screen.getByRole('group', { name: '2023.json 表三' });
    expect(table.querySelector('[aria-current]')?.textContent).toBe('3511');
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '收起：2023.json' }));
    expect(screen.queryByRole('group', { name: '2023.json 表三' })).toBeNull();
  });

  it('shows the figures of a picture as a table, and copies them as text', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await pane.user.click(await screen.findByRole('button', { name: '显示数据表：行政规范性文件（件）' }));
    const table = within(screen.getByRole('table', { name: '数据表：行政规范性文件（件）' }));
    expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['50', '227', '420']);
    await pane.user.click(screen.getByRole('button', { name: '复制数据表：行政规范性文件（件）' }));
    expect(pane.log.copied[0]?.text).toBe('年度\t制发\t废止\t现行有效\n2024\t50\t227\t420');
  });

  it('writes the sentence into the first section once', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    const button = await screen.findByRole('button', { name: /写入总体情况：行政规范性文件/u });
    await pane.user.click(button);
    expect(await screen.findByText(/^已写入“一、总体情况”/u)).toBeTruthy();
    const written = pane.session.snapshot.draft?.texts['一'];
    expect(written).toBe('2024 年制发行政规范性文件 50 件；废止 227 件；现行有效 420 件。');
    await pane.user.click(button);
    expect(await screen.findByText('“一、总体情况”里已有这一句。')).toBeTruthy();
    expect(pane.session.snapshot.draft?.texts['一']).toBe(written);
  });

  it('asks which of two reports of a year counts', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    const other = withCells(suqian(2023), { 't2.wj.issued': 110 });
    const cells = Object.fromEntries(
      [...other.cells].map(([id, state]) => [id, { value: state.kind === 'number' ? state.value : null }]),
    );
    await add(fileOf('a.json', sample(2023)), fileOf('b.json', sample(2023, { cells })));
    const question = await screen.findByRole('group', { name: /2023 年有 2 份数字不同的年报/u });
    expect(screen.getAllByText(/2023 年有几份年报，选定一份后才画出/u, { selector: 'p' })).toHaveLength(7);
    await pane.user.click(within(question).getByRole('button', { name: '用“b.json”' }));
    expect(bars(/行政规范性文件/u)[0]?.getAttribute('aria-label')).toBe('2023 年制发 110 件');
  });

  it('asks about another agency, and leaves it out or shows it', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await add(fileOf('县.json', sample(2023, { agency: '宿豫区人民政府' })));
    const question = await screen.findByRole('group', { name: /是宿豫区人民政府的年报/u });
    expect(screen.getByText(/^找到 2024 年的年报。/u)).toBeTruthy();
    await pane.user.click(within(question).getByRole('button', { name: '是同一机关，一起画' }));
    expect(await screen.findByText('找到 2023—2024 年的年报。')).toBeTruthy();
  });

  it('says why a file cannot be used, and goes on with the others', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await add(
      fileOf('坏.docx', 'PK'),
      fileOf('2023.json', sample(2023)),
      fileOf('x.json', sample(2023, { year: null })),
    );
    await screen.findByText('找到 2023—2024 年的年报。');
    expect(await screen.findByText(/^“坏\.docx”：/u)).toBeTruthy();
    expect(screen.getByText(/这些年报没有年度，没有画出：x\.json/u)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '移出：2023.json' }));
    expect(await screen.findByText(/^找到 2024 年的年报。/u)).toBeTruthy();
  });

  it('keeps what was added while another tab is shown', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await add(fileOf('2023.json', sample(2023)));
    await screen.findByText('找到 2023—2024 年的年报。');
    await pane.user.click(screen.getByRole('tab', { name: '填报' }));
    await openCharts();
    expect(await screen.findByText('找到 2023—2024 年的年报。')).toBeTruthy();
  });

  it('saves the chosen pictures as a page without script', async () => {
    await pane.openWith(suqian(2024));
    await openCharts();
    await pane.user.click(await screen.findByRole('checkbox', { name: '行政事业性收费' }));
    await pane.user.click(screen.getByRole('button', { name: '网页（.html）' }));
    await screen.findByText('已存为“宿迁市人民政府2024年政府信息公开年报图解.html”。');
    const page = new TextDecoder().decode(pane.log.saved[0]?.bytes);
    expect(page).not.toContain('行政事业性收费');
    expect(page).not.toContain('<script');
    expect(page.match(/<svg /gu)).toHaveLength(5);
  });

  it('offers no sentence for a form that nobody writes any more, and draws a workbook without tables with what is added', async () => {
    await pane.openWith(yearOf(2020));
    await openCharts();
    await screen.findByText(/^找到 2020 年的年报/u);
    expect(screen.queryByRole('button', { name: /写入/u })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('button', { name: '历年对比' })).toBeTruthy();
  });
});
