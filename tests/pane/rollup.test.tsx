// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countyListText, countyMemberFiles, fileOf } from '../fixtures/county-files';
import { countyReport } from '../fixtures/county';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

async function openRollup(): Promise<void> {
  await pane.user.click(await screen.findByRole('button', { name: '汇总成员单位…' }));
  await screen.findByRole('heading', { name: '年报汇总' });
  await screen.findByRole('button', { name: '选择文件夹' });
}

const choose = async (label: string, files: readonly File[]) => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files } });
  await screen.findByText(/^应报/u);
};

const openPart = (name: string) =>
  pane.user.click(within(screen.getByRole('group', { name: '汇总步骤' })).getByRole('button', { name }));

/** The county, with its list. */
async function gatherCounty(): Promise<void> {
  await openRollup();
  await choose('选择文件', await countyMemberFiles());
  await pane.user.upload(
    screen.getByLabelText('选择名单', { selector: 'input' }),
    new File([countyListText], '名单.csv'),
  );
  await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
}

const figure = async (cell: 't3.r1.tot' | 't2.sf.amount') => {
  await act(() => pane.session.check());
  return pane.session.snapshot.report?.cells.get(cell);
};

describe('rolling up in the pane', () => {
  it('reads the files of members, counts who has reported, and names who has not', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    screen.getByText('不完整 5/6：还有 1 个单位没有计入，只供核对，不得发布。');
    screen.getByText('已读取名单“名单.csv”，共 7 个单位。');
    await openPart('成员');
    const list = await screen.findByRole('list', { name: '成员单位，7 个' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '测试县人民政府（本级）通过 · 新收 7',
      '测试县公安局通过 · 新收 22',
      '测试县自然资源局通过 · 新收 34',
      '青山镇人民政府通过 · 新收 5',
      '白水镇人民政府通过 · 新收 0',
      '测试县水利局未报',
      '测试县税务局免报',
    ]);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '未报 1' }));
    expect(within(screen.getByRole('list', { name: '成员单位，1 个' })).getAllByRole('button')).toHaveLength(
      1,
    );
    await pane.user.click(screen.getByRole('button', { name: '复制未报名单' }));
    await pane.user.click(screen.getByRole('button', { name: '复制催报通知' }));
    expect(pane.log.copied.map(({ text }) => text)).toEqual([
      '测试县水利局\t0555-1234',
      '以下 1 个单位尚未报送 2025 年政府信息公开工作年度报告：测试县水利局。请尽快报送。',
    ]);
  });

  it('inserts the totals into the workbook, with the remark that they are incomplete, and takes it back later', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    await openPart('成果');
    await pane.user.click(await screen.findByRole('button', { name: '插入汇总表' }));
    await screen.findByText(/^已写入 \d+ 格。$/u);
    expect(await figure('t3.r1.tot')).toEqual({ kind: 'number', value: 68 });
    expect(await figure('t2.sf.amount')).toEqual({ kind: 'number', value: 328.52 });
    const remarks = () =>
      pane.session.sheets.map(
        ({ grid }) => grid.cells.filter(({ content }) => String(content).startsWith('不完整 5/6')).length,
      );
    expect(remarks()).toEqual([1, 1, 1]);
    expect(pane.session.snapshot.rollup).toEqual({ counted: 5, due: 6 });

    // G reports: its figures are added, and nothing is missing any more.
    await openPart('收集');
    const late = { ...countyReport('F', { 't3.r1.np': 3, 't3.r3.1.np': 3 }), agency: '测试县水利局' };
    await choose('选择文件', [await fileOf(late)]);
    await screen.findByText('应报 6，已报 6，未报 0，有错误 0');
    await openPart('成果');
    await screen.findByText(/^将写入 2 格，其中 2 格会替换已填的内容/u);
    await pane.user.click(screen.getByRole('button', { name: '写入汇总表' }));
    await screen.findByText('已写入 2 格。');
    expect(await figure('t3.r1.tot')).toEqual({ kind: 'number', value: 71 });
    expect(remarks()).toEqual([0, 0, 0]);
    expect(pane.session.snapshot.rollup).toEqual({ counted: 6, due: 6 });
  });

  it('saves the roll-up workbook', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    await openPart('成果');
    await pane.user.click(await screen.findByRole('button', { name: '保存汇总底稿' }));
    await screen.findByText('已保存“测试县人民政府2025年年报汇总底稿.xlsx”。');
    expect(pane.log.saved.map(({ name }) => name)).toEqual(['测试县人民政府2025年年报汇总底稿.xlsx']);
  });

  it('asks whose report a file is, and keeps what was in use when a newer version comes', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    await choose('选择文件', [
      await fileOf(
        { ...countyReport('F', { 't3.r1.np': 1, 't3.r3.1.np': 1 }), agency: '县水利' },
        '县水利.json',
      ),
      await fileOf(countyReport('B', { 't3.r3.1.np': 8, 't3.r4.np': 4 }), '公安局（改）.json'),
    ]);
    await screen.findByText('应报 6，已报 5，未报 1，有错误 0，待确认名称 1');
    await openPart('成员');
    await pane.user.click(await screen.findByRole('button', { name: '待确认名称 1' }));
    await pane.user.selectOptions(screen.getByLabelText('它是哪个单位的年报 县水利.json'), '测试县水利局');
    await screen.findByText('应报 6，已报 6，未报 0，有错误 0');
    await pane.user.click(screen.getByRole('button', { name: '全部' }));
    await pane.user.click(await screen.findByRole('button', { name: /^测试县公安局/u }));
    const member = await screen.findByRole('region', { name: '测试县公安局' });
    within(member).getByText('文件：测试县公安局.json');
    await pane.user.click(within(member).getByRole('button', { name: '改用这一份 公安局（改）.json' }));
    await within(member).findByText('文件：公安局（改）.json');
  });

  it('gives the list of errors of a member as a file, and takes the report in for a reason', async () => {
    await pane.start();
    await pane.mount();
    await openRollup();
    const wrong = countyReport('B');
    const cells = new Map(wrong.cells).set('t3.r1.tot', { kind: 'number', value: 23 });
    await choose('选择文件', [await fileOf({ ...wrong, cells })]);
    await screen.findByText('应报 1，已报 1，未报 0，有错误 1');
    await openPart('成员');
    await pane.user.click(await screen.findByRole('button', { name: /^测试县公安局/u }));
    const member = await screen.findByRole('region', { name: '测试县公安局' });
    expect(within(member).getAllByRole('listitem').length).toBeGreaterThan(1);
    await pane.user.click(within(member).getByRole('button', { name: '错误清单 HTML' }));
    await within(member).findByText('已保存“测试县公安局2025年年报校核清单.html”。');
    expect(new TextDecoder().decode(pane.log.saved[0]?.bytes)).toContain('测试县公安局');
    await pane.user.type(within(member).getByRole('textbox', { name: '带错误采用的理由' }), '已电话核实');
    await pane.user.click(within(member).getByRole('button', { name: '保存理由' }));
    await within(member).findByRole('button', { name: '已保存' });
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('stops reading on request, and what was there stays', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    pane.rollup.beforeReading = (options) =>
      new Promise((_, reject) => {
        options.onProgress?.({ done: 32, all: 100, left: 2000 });
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
      });
    fireEvent.change(screen.getByLabelText('选择文件', { selector: 'input' }), {
      target: { files: await countyMemberFiles() },
    });
    await screen.findByText('正在读取 32/100，约剩 2 秒');
    await pane.user.click(screen.getByRole('button', { name: '停止读取' }));
    await waitFor(() => expect(screen.queryByText(/^正在读取/u)).toBeNull());
    screen.getByText('应报 6，已报 5，未报 1，有错误 0');
  });

  it('is stored at once, and goes on in another page where it stopped', async () => {
    await pane.start();
    await pane.mount();
    await gatherCounty();
    await pane.pass(1000);
    const stored = pane.rollup.drafts.get('own');
    expect(stored?.facts).toMatchObject({ parent: '测试县人民政府', year: 2025, files: 5 });
    expect.assert(stored !== undefined);
    pane.close();
    pane = new PaneHarness();
    pane.rollup.drafts.set('other', { ...stored, facts: { ...stored.facts, id: 'other' } });
    await pane.start();
    await pane.mount();
    await openRollup();
    await pane.user.click(
      await screen.findByRole('button', { name: /^继续 测试县人民政府 2025 年，5 个文件/u }),
    );
    await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
    expect([...pane.rollup.drafts.keys()]).toEqual(['own']);
  });

  it('explains a list without names, and a roll-up that cannot be stored', async () => {
    await pane.start();
    await pane.mount();
    pane.rollup.canStore = false;
    await openRollup();
    await pane.user.upload(
      screen.getByLabelText('选择名单', { selector: 'input' }),
      new File(['编码,联系方法\n1,2\n3,4'], '别的.csv'),
    );
    await screen.findByText(/^“别的.csv”中没有找到单位名称这一列，读到的是：编码、联系方法。/u);
    await choose('选择文件', await countyMemberFiles());
    await pane.pass(1000);
    await screen.findByText(/^这次汇总没有存到这台电脑上/u);
  });
});
