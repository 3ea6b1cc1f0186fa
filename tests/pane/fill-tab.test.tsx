// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as restoreLayout from '../../src/app/layout/restore-layout';
import { setPrevious } from '../../src/app/session/session-actions';
import { gridOfRows } from '../../src/core/grid/grid';
import { UnusableFile } from '../../src/files/unusable-file';
import { moved, tableGrid } from '../fixtures/grids';
import { uniformReport, withCells } from '../fixtures/reports';
import { settled } from '../app/session/fake-clock';
import { PaneHarness } from './pane-harness';

// The real implementation, wrapped so that a test can make it refuse.
vi.mock('../../src/app/layout/restore-layout', { spy: true });

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => {
  vi.useRealTimers();
  pane.close();
});

const upload = async (name = '上年.xlsx') => {
  await pane.user.upload(screen.getByLabelText('上年年报', { selector: 'input' }), new File(['x'], name));
  await act(settled);
};

describe('a new report', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 31) });
    await pane.mount();
    await pane.start();
    await screen.findByRole('heading', { name: '新建年报表格' });
  });

  it('is inserted with the data of the form', async () => {
    expect(screen.getByRole('textbox', { name: '年度' })).toHaveProperty('value', '2025');
    await pane.user.type(screen.getByRole('textbox', { name: '机关全称' }), '示例县档案局');
    await pane.user.clear(screen.getByRole('textbox', { name: '年度' }));
    await pane.user.type(screen.getByRole('textbox', { name: '年度' }), '2024');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '机关类型' }), '部门');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '层级' }), '县级');
    await pane.user.click(screen.getByRole('radio', { name: '手填合计' }));
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await screen.findByRole('heading', { name: '填报进度' });
    expect(pane.workbook.mark).toEqual({
      edition: '2021',
      agency: '示例县档案局',
      year: 2024,
      totals: 'typed',
      profile: { kind: 'department', level: 'county' },
    });
  });

  it('puts the three tables on one sheet if chosen', async () => {
    await pane.user.type(screen.getByRole('textbox', { name: '机关全称' }), '示例县档案局');
    expect(screen.getByRole('radio', { name: '每表一张工作表' })).toHaveProperty('checked', true);
    await pane.user.click(screen.getByRole('radio', { name: '三张表放在一张工作表' }));
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await screen.findByRole('heading', { name: '填报进度' });
    expect((await pane.workbook.read()).map(({ name }) => name)).toEqual(['年报数据']);
    expect(pane.session.snapshot.layout).toBe('official');
  });

  it('explains that nothing is changed if the workbook is not empty', async () => {
    expect(screen.queryByText('只新增工作表，不改动已有内容。')).toBeNull();
    act(() => void pane.workbook.addSheet('台账', gridOfRows([['序号', '收到日期']])));
    await pane.pass(400);
    expect(screen.getByText('只新增工作表，不改动已有内容。')).toBeTruthy();
  });

  it('is not inserted without a name and a year, and reports what is missing', async () => {
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    expect(screen.getByText('请填写机关全称。')).toBeTruthy();
    expect(pane.workbook.writes).toBe(0);
    await pane.user.clear(screen.getByRole('textbox', { name: '年度' }));
    await pane.user.type(screen.getByRole('textbox', { name: '年度' }), '25');
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    expect(screen.getByText('请填写机关全称。')).toBeTruthy();
    expect(screen.getByText('请填写四位数的年度，如 2025。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '机关全称' }));
    expect(pane.workbook.writes).toBe(0);
  });

  it('starts with what last year carried forward', async () => {
    Object.assign(pane.services, {
      read: () =>
        Promise.resolve({
          report: { ...withCells(uniformReport(0), { 't3.r4.np': 12 }), year: 2023 },
          origins: new Map(),
        }),
    });
    await upload();
    expect(screen.getByText('已读取“示例县档案局” 2023 年的年报。')).toBeTruthy();
    await pane.user.type(screen.getByRole('textbox', { name: '机关全称' }), '示例县档案局');
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await screen.findByRole('heading', { name: '填报进度' });
    expect(pane.session.snapshot.report?.cells.get('t3.r2.np')).toEqual({ kind: 'number', value: 12 });
  });
});

describe('last year’s report', () => {
  it('explains why a file cannot be used, never showing the text of an exception', async () => {
    await pane.openZeros();
    Object.assign(pane.services, { read: () => Promise.reject(new UnusableFile({ code: 'legacyXls' })) });
    await upload();
    expect(screen.getByRole('alert').textContent).toContain('Excel 95 或更早版本的 .xls');
    Object.assign(pane.services, { read: () => Promise.reject(new Error('boom at 0x0')) });
    await upload();
    expect(screen.getByRole('alert').textContent).toBe('文件没有读取成功。请确认文件可以打开，然后重试。');
  });

  it('warns of another agency', async () => {
    await pane.openZeros();
    Object.assign(pane.services, {
      read: () =>
        Promise.resolve({ report: { ...uniformReport(0), agency: '邻县档案局' }, origins: new Map() }),
    });
    await upload();
    expect(screen.getByText('机关名称与本年报不同，请确认选对了文件。')).toBeTruthy();
  });

  it('warns of another year, and can be removed', async () => {
    await pane.openZeros();
    Object.assign(pane.services, {
      read: () => Promise.resolve({ report: { ...uniformReport(0), year: 2020 }, origins: new Map() }),
    });
    await upload();
    expect(screen.getByText('年度不是 2023，请确认选对了文件。')).toBeTruthy();
    expect(screen.queryByText(/机关名称与本年报不同/u)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '移除上年年报' }));
    expect(pane.session.snapshot.previous).toBeNull();
  });
});

describe('progress', () => {
  const withBlanks = withCells(uniformReport(0), {
    't3.r1.np': null,
    't3.r1.biz': null,
    't2.gz.issued': null,
  });

  it('is shown for each table', async () => {
    await pane.openWith(withBlanks);
    expect(screen.getByRole('progressbar', { name: '表三 已填 142 / 144' })).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '表二 已填 9 / 10' })).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '表四 已填 12 / 12' })).toBeTruthy();
  });

  it('fills blanks with 0 only after asking, with their number', async () => {
    await pane.openWith(withBlanks);
    const before = pane.workbook.writes;
    await pane.user.click(screen.getByRole('button', { name: '表三空白填 0（2 格）' }));
    const dialog = await screen.findByRole('alertdialog', { name: '空白填 0（2 格）' });
    expect(dialog.textContent).toContain('表三的 2 个空白格');
    await pane.user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(pane.workbook.writes).toBe(before);
    await pane.user.click(screen.getByRole('button', { name: '表三空白填 0（2 格）' }));
    await pane.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: '空白填 0（2 格）' }),
    );
    await act(settled);
    expect(pane.session.snapshot.report?.cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 0 });
    expect(pane.session.snapshot.report?.cells.get('t2.gz.issued')).toEqual({ kind: 'blank' });
    expect(screen.queryByRole('button', { name: /表三空白填 0/u })).toBeNull();
  });

  it('offers to restore overwritten formulas', async () => {
    await pane.open();
    await pane.type('t3.r1.tot', 9);
    await pane.pass(400);
    await pane.user.click(screen.getByRole('button', { name: '恢复公式（1 处）' }));
    await pane.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: '恢复公式（1 处）' }),
    );
    await act(settled);
    expect(pane.session.snapshot.report?.formulas).toContain('t3.r1.tot');
    expect(screen.queryByRole('button', { name: /恢复公式/u })).toBeNull();
  });

  it('allows changing the agency kind, which decides which rules apply', async () => {
    await pane.openZeros();
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '机关类型' }), '乡镇');
    expect(pane.session.snapshot.profile).toEqual({ kind: 'township' });
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '机关类型' }), '未选择');
    expect(pane.session.snapshot.profile).toEqual({});
  });
});

describe('a layout that is not the official one', () => {
  const spoil = async () => {
    const { sheet } = await pane.placeOf('t3.r1.np');
    // One character of the label is missing.
    act(() => pane.workbook.type({ sheet, row: 5, column: 0 }, '一、本年新收政府信息公开申请数'));
    await pane.pass(400);
  };

  it('is not mentioned if the tables are in order', async () => {
    await pane.openZeros();
    await act(settled);
    expect(screen.queryByRole('button', { name: /标准表样/u })).toBeNull();
  });

  it('can be restored after a question that explains what will happen', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r1.np': null }));
    await spoil();
    expect((await screen.findByText(/表格与标准表样不一致/u)).textContent).toContain('数字会一并转入');
    expect(await pane.accessibilityFaults()).toEqual([]);
    const before = pane.workbook.writes;
    await pane.user.click(screen.getByRole('button', { name: '恢复标准表样' }));
    const dialog = await screen.findByRole('alertdialog', { name: '恢复标准表样' });
    expect(dialog.textContent).toContain('填入读到的 174 格内容，空白仍为空白。');
    expect(dialog.textContent).toContain('另有 1 处内容未能识别，只留在旧工作表中。');
    expect(dialog.textContent).toContain('旧工作表“表三”会隐藏，不会删除');
    await pane.user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(pane.workbook.writes).toBe(before);
    // Gone, and not just hidden while closing.
    await waitFor(() => expect(screen.queryByRole('alertdialog', { hidden: true })).toBeNull());

    await pane.user.click(screen.getByRole('button', { name: '恢复标准表样' }));
    // The library exposes a dialog to screen readers a moment after it appears.
    const again = await screen.findByRole('alertdialog', { hidden: true });
    await pane.user.click(await within(again).findByRole('button', { name: '恢复标准表样' }));
    await act(settled);
    expect((await pane.workbook.read()).map(({ name }) => name)).toEqual(['表二', '表四', '表三 (2)']);
    expect(pane.session.snapshot.report?.cells.get('t3.r1.np')).toEqual({ kind: 'blank' });
    expect(pane.session.snapshot.report?.cells.get('t3.r1.biz')).toEqual({ kind: 'number', value: 0 });
    expect(screen.queryByRole('button', { name: '恢复标准表样' })).toBeNull();
  });

  it('by someone else comes with a discreet offer to lay it out again', async () => {
    const report = uniformReport(1);
    for (const [index, table] of (['t2', 't3', 't4'] as const).entries())
      pane.workbook.addSheet(`原${index + 2}`, moved(tableGrid(report, table), 3, 2));
    await pane.session.start();
    await pane.mount();
    await screen.findByText(/这份年报的表格不是标准表样/u);
    await pane.user.click(screen.getByRole('button', { name: '改用标准表样' }));
    const dialog = await screen.findByRole('alertdialog', { name: '改用标准表样' });
    expect(dialog.textContent).toContain('旧工作表“原2”、“原3”、“原4”会隐藏');
    await pane.user.click(within(dialog).getByRole('button', { name: '改用标准表样' }));
    await act(settled);
    expect(pane.session.snapshot).toMatchObject({ layout: 'official', phase: 'ready' });
    expect(pane.session.snapshot.report?.cells).toEqual(report.cells);
    expect(await pane.workbook.setting('totals')).toBe('typed');
  });

  it('comes with an explanation if restoring would change figures', async () => {
    await pane.openZeros();
    await spoil();
    vi.mocked(restoreLayout.planRestoration).mockReturnValueOnce(null).mockReturnValueOnce(null);
    await pane.user.click(await screen.findByRole('button', { name: '恢复标准表样' }));
    await screen.findByText(/不能自动恢复标准表样/u);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('guidance', () => {
  it('follows the selection', async () => {
    await pane.openZeros();
    expect(screen.getByText('在表格中选择一格，这里显示它的填报口径。')).toBeTruthy();
    await pane.select('t3.r3.2.npo');
    expect(
      screen.getByText(
        '表三 › 三、本年度办理结果 › （二）部分公开（区分处理的，只计这一情形，不计其他情形） › 申请人情况 › 法人或其他组织 › 社会公益组织',
      ),
    ).toBeTruthy();
    const told = within(screen.getByRole('list', { name: '怎样统计' })).getAllByRole('listitem');
    expect(told.map((item) => item.textContent).join()).toContain('只计部分公开');
    expect(told.map((item) => item.textContent).join()).toContain('（国务院办公厅通知原文）');
    expect(screen.getByText('上年数字：未选择上年年报')).toBeTruthy();
  });

  it('shows open questions, and last year’s figure', async () => {
    await pane.openZeros();
    await act(() => setPrevious(pane.session, { ...uniformReport(37), year: 2023 }));
    await pane.select('t2.gz.repealed');
    expect(screen.getByText('没有统一规定')).toBeTruthy();
    expect(screen.getByText('上年数字：37')).toBeTruthy();
  });
});
