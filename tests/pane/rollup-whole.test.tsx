// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countyReport, rollUpCounty } from '../fixtures/county';
import { countyListText, countyMemberFiles, fileOf } from '../fixtures/county-files';
import { withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(async () => {
  pane = new PaneHarness();
  await pane.start();
});
afterEach(() => pane.close());

const openPart = (name: string) =>
  pane.user.click(within(screen.getByRole('group', { name: '汇总步骤' })).getByRole('button', { name }));

async function give(label: string, ...files: readonly File[]): Promise<void> {
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files } });
  await waitFor(() => expect(screen.queryByText('正在汇总…')).toBeNull());
}

/** The county with its list. */
async function gatherCounty(changes?: Parameters<typeof countyMemberFiles>[0]): Promise<void> {
  await pane.mount();
  await pane.user.click(await screen.findByRole('button', { name: '汇总成员单位…' }));
  await screen.findByRole('button', { name: '选择文件夹' });
  await give('选择文件', ...(await countyMemberFiles(changes)));
  await screen.findByText('应报 5，已报 5，未报 0，有错误 0');
  await give('选择名单', new File([countyListText], '名单.csv'));
  await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

const drillInto = async (cell: string) => {
  await openPart('穿透');
  fireEvent.change(await screen.findByRole('combobox', { name: '汇总表的一格' }), {
    target: { value: cell },
  });
};

const contributions = () =>
  within(screen.getByRole('list', { name: /^构成/u }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the whole of a roll-up', () => {
  it('shows what a cell of the parent consists of, also of the cell that is selected in the workbook', async () => {
    await gatherCounty();
    await drillInto('t3.r1.tot');
    await screen.findByText('汇总数 68');
    screen.getByText('5 个单位合计 68，其中 4 个不为 0');
    expect(contributions()).toEqual([
      '测试县自然资源局34（50.0%）',
      '测试县公安局22（32.4%）',
      '测试县人民政府（本级）7（10.3%）',
      '青山镇人民政府5（7.4%）',
      '白水镇人民政府0（0.0%）',
    ]);
    await pane.user.click(screen.getByRole('button', { name: /^测试县自然资源局 ?34/u }));
    const table = await screen.findByRole('group', { name: '测试县自然资源局 表三' });
    expect(table.querySelector('[aria-current]')?.textContent).toBe('34');
    screen.getByText('文件：测试县自然资源局.json');
    expect(await pane.accessibilityFaults()).toEqual([]);

    await openPart('成果');
    await pane.user.click(await screen.findByRole('button', { name: '插入汇总表' }));
    await screen.findByText(/^已写入/u);
    await pane.select('t2.sf.amount');
    await openPart('穿透');
    await screen.findByText('汇总数 328.52');
  });

  it('shows who has reported and the largest members in pictures, whose bars lead to members and files', async () => {
    await gatherCounty();
    await openPart('图表');
    const picture = (name: RegExp) => within(screen.getByRole('region', { name }));
    await screen.findByRole('region', { name: /^报送情况/u });
    const states = picture(/^报送情况/u);
    states.getByText('应报 6 个单位，已报 5 个，未报 1 个，有错误 0 个。', { selector: 'p' });
    act(() => states.getAllByRole('button', { name: /个单位$/u })[0]?.focus());
    await pane.user.keyboard('{End}{Enter}');
    expect(states.getByRole('status').textContent).toBe('未报 1 个单位');
    states.getByText('测试县水利局');
    const ranking = picture(/前 5 个单位（件）（不完整 5\/6）$/u);
    await pane.user.click(ranking.getByRole('button', { name: '测试县自然资源局 2025 年 34 件' }));
    ranking.getByText('文件：测试县自然资源局.json');
    expect(
      ranking.getByRole('group', { name: '测试县自然资源局 表三' }).querySelector('[aria-current]')
        ?.textContent,
    ).toBe('34');
    fireEvent.change(screen.getByRole('combobox', { name: '汇总表的一格' }), {
      target: { value: 't2.sf.amount' },
    });
    await screen.findByRole('region', { name: /^表二.*，各单位历年（万元）/u });
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(states.getByRole('button', { name: '到“成员”中查看' }));
    await screen.findByRole('button', { name: /^测试县公安局/u });
  });

  it('sorts by the change since last year', async () => {
    await gatherCounty();
    await pane.user.click(screen.getByRole('button', { name: '本级、上年和已有的年报' }));
    const last = (member: 'B' | 'C', np: number) =>
      fileOf({ ...countyReport(member, { 't3.r1.np': np }), year: 2024 }, `${member} 2024.json`);
    await give('各单位上年的年报', await last('B', 5), await last('C', 29));
    await screen.findByText(/已读取 2 份/u);
    await drillInto('t3.r1.tot');
    await pane.user.click(screen.getByRole('button', { name: '按变化' }));
    expect(contributions().slice(0, 2)).toEqual([
      '测试县公安局22（32.4%） · 上年 7 · 变化 +15',
      '测试县自然资源局34（50.0%） · 上年 33 · 变化 +1',
    ]);
    await openPart('成员');
    await screen.findByRole('button', { name: /^测试县公安局 ?需说明 · .*新收 22（\+15）$/u });
  });

  it('compares with a given report, and tells causes from consequences', async () => {
    await gatherCounty();
    const { parent } = rollUpCounty();
    const given = withCells(parent, {
      't3.r3.4.1.np': 20,
      't3.r3.4.1.tot': 21,
      't3.r3.7.np': 64,
      't3.r3.7.tot': 71,
      't2.sf.amount': 328.5,
    });
    await pane.user.click(screen.getByRole('button', { name: '本级、上年和已有的年报' }));
    await give('已经填好、要核对的本级年报', await fileOf(given, '初稿.json'));
    await openPart('调整');
    const list = await screen.findByRole('list', { name: '差额表' });
    const lines = () =>
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    await waitFor(() => expect(lines()).toHaveLength(5));
    expect(lines().filter((line) => line.includes('差额来源'))).toEqual([
      expect.stringContaining('给出 328.5，汇总 328.52，差额 -0.02'),
      expect.stringContaining('给出 20，汇总 18，差额 +2'),
    ]);
    expect(lines().filter((line) => line.includes('由其他格引起'))).toHaveLength(3);
  });

  it('removes what is counted twice for a reason, until the report that it is about is replaced', async () => {
    await gatherCounty({ A: { 't3.r1.np': 8, 't3.r3.6.3.np': 2 } });
    await openPart('调整');
    const form = await screen.findByRole('form', { name: '登记调整' });
    const remove = async (cell: string) => {
      fireEvent.change(within(form).getByRole('combobox', { name: '填报项' }), { target: { value: cell } });
      type(within(form).getByRole('textbox', { name: /^数量/u }), '2');
      await pane.user.selectOptions(
        within(form).getByRole('combobox', { name: '涉及单位' }),
        '测试县人民政府',
      );
      await pane.user.click(within(form).getByRole('button', { name: '登记调整' }));
    };
    await remove('t3.r1.np');
    await within(form).findByText('请写明理由。');
    const reason = () => within(form).getByRole('textbox', { name: /^理由/u });
    type(reason(), '转县自然资源局答复');
    await remove('t3.r1.np');
    type(reason(), '转县自然资源局答复');
    await remove('t3.r3.6.3.np');
    await waitFor(() =>
      expect(within(screen.getByRole('list', { name: '补充和剔除' })).getAllByRole('listitem')).toHaveLength(
        2,
      ),
    );
    expect(await pane.accessibilityFaults()).toEqual([]);
    await drillInto('t3.r1.tot');
    await screen.findByText('汇总数 68');
    await drillInto('t3.r3.7.tot');
    await screen.findByText('汇总数 69');

    await openPart('收集');
    await give('选择文件', await fileOf(countyReport('A', { 't3.r1.np': 7, 't3.r3.6.3.np': 1 })));
    await openPart('调整');
    expect(
      await screen.findAllByText('依据的年报已经更换，这笔调整没有计入。请核对新的数字后重新登记。'),
    ).toHaveLength(2);
  });

  it('takes the scope from the settings', async () => {
    await gatherCounty();
    fireEvent.change(screen.getByRole('combobox', { name: '汇总范围' }), { target: { value: 'own' } });
    await screen.findByText('应报 4，已报 3，未报 1，有错误 0');
    await drillInto('t3.r1.tot');
    await screen.findByText('汇总数 63');
    await drillInto('t2.cf.decided');
    await screen.findByText('汇总数 905');
  });

  it('is signed as a whole, after explanations, and an approval lapses with any change', async () => {
    await gatherCounty();
    await openPart('成果');
    await screen.findByText('还有 1 处警告没有情况说明，不能签。请先到“校核”逐处说明。');
    await openPart('校核');
    await pane.user.click((await screen.findAllByRole('button', { name: '写说明' }))[0] as HTMLElement);
    type(screen.getByRole('textbox', { name: '情况说明' }), '水利局正在改制');
    await pane.user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('水利局正在改制');
    expect(await pane.accessibilityFaults()).toEqual([]);
    await openPart('成果');
    const form = await screen.findByRole('form', { name: '下一步：经办人拟定' });
    type(within(form).getByRole('textbox', { name: /^姓名/u }), '张三');
    await pane.user.click(within(form).getByRole('button', { name: '确认并签：经办人拟定' }));
    await within(form).findByText('校核没有通过，没有签。请先改正，或写明照实上报的理由。');
    type(within(form).getByRole('textbox', { name: /^照实上报的理由/u }), '先报送初稿');
    await pane.user.click(within(form).getByRole('button', { name: '确认并签：经办人拟定' }));
    await screen.findByRole('form', { name: '下一步：部门保密审查' });
    expect(await pane.accessibilityFaults()).toEqual([]);
    await openPart('收集');
    await give('选择文件', await fileOf(countyReport('D', { 't3.r1.np': 6, 't3.r3.1.np': 5 })));
    await openPart('成果');
    await screen.findByRole('form', { name: '下一步：经办人拟定' });
    screen.getByText(/签后数字有改动/u);
    await act(() => pane.pass(1000));
    expect(pane.rollup.drafts.get('own')?.draft.approvals).toContain('张三');
  });
});
