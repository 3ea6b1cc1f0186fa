// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foundTables } from '../../src/app/tables/find-tables';
import type { TableTasks } from '../../src/app/tables/table-tasks';
import { tableDefinitionsText } from '../../src/app/tables/table-definitions';
import { storedDefinitions } from '../../src/app/tables/store-tables';
import type { TableRow } from '../fixtures/foreign-table';
import { blankHouseholds, gridOf, households } from '../fixtures/foreign-table';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
let sheet: string;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

async function open(rows: readonly TableRow[] = households): Promise<void> {
  sheet = pane.workbook.addSheet('人口', gridOf(rows));
  await pane.session.start();
  await pane.mount();
  await pane.user.click(screen.getByRole('tab', { name: '校核' }));
  await screen.findByRole('heading', { name: '其他表格' });
}

const press = (name: string | RegExp) => pane.user.click(screen.getByRole('button', { name }));
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const find = async () => {
  await press('找出合计关系');
  await screen.findByText(/已勾上的把握大/u);
};
const acceptAll = async () => {
  await find();
  await press(/^确认勾选的/u);
  await screen.findByText(/处合计/u);
};
async function type(row: number, column: number, content: string | number | null): Promise<void> {
  act(() => pane.workbook.type({ sheet, row, column }, content));
  await pane.pass(400);
}
const findings = () => [...document.querySelectorAll('[data-table-finding]')].map((one) => one.textContent);
const select = (row: number, column: number, rows?: number, columns?: number) =>
  act(() =>
    pane.workbook.select({
      sheet,
      row,
      column,
      ...(rows === undefined ? {} : { rows }),
      ...(columns === undefined ? {} : { columns }),
    }),
  );

describe('sums of other tables', () => {
  it('are found as sentences with the names of their lines, the sure ones ticked', async () => {
    await open();
    await find();
    expect(boxes().map(({ checked, labels }) => [checked, labels?.[0]?.textContent])).toEqual([
      [true, '合计 = 男 + 女，5/5 行成立'],
      [true, '全县 = 城关镇 + 东河乡 + 西山镇 + 南桥镇，4/4 列成立'],
      [true, '合计 ≥ 其中：少数民族，5/5 行成立'],
    ]);
    expect(pane.workbook.writes).toBe(0);
  });

  it('are checked with the next reading once they are accepted, and nothing is written', async () => {
    await open();
    await acceptAll();
    expect(screen.getByText('14 处合计全部相符')).toBeTruthy();
    expect(await pane.workbook.setting('tables')).toContain('户籍人口');
    const { reads } = pane.workbook;
    await type(3, 2, 2291);
    expect(pane.workbook.reads).toBe(reads + 1);
    expect(pane.workbook.writes).toBe(0);
    expect(screen.getByText('14 处合计中有 2 处不符')).toBeTruthy();
    expect(document.querySelector('[data-status]')?.textContent).toBe('2 处错误');
    expect(findings()).toEqual([
      '错误 东河乡 · 合计（B4）：各项之和是 4654，填的是 4582，相差 72。',
      '错误 全县 · 男（C7）：各项之和是 22152，填的是 22080，相差 72。',
    ]);
    expect(screen.getByText('C4 填的 2291 与交叉的合计都对不上，应为 2219。')).toBeTruthy();
    expect(screen.getByRole('img', { name: '户籍人口示意图：7 格不符，其中 1 格可能有误' })).toBeTruthy();
  });

  it('are corrected with one click, which can be taken back', async () => {
    await open();
    await acceptAll();
    await type(3, 2, 2291);
    await press('按此更正：C4 改为 2219');
    expect(await screen.findByText(/已把 C4 由 2291 改为 2219。 已重新核对，有关合计相符。/u)).toBeTruthy();
    expect(screen.getByText('14 处合计全部相符')).toBeTruthy();
    await press('改回');
    expect(await screen.findByText('14 处合计中有 2 处不符')).toBeTruthy();
  });

  it('do not overwrite a cell that has changed since', async () => {
    await open();
    await acceptAll();
    await type(3, 2, 2291);
    act(() => pane.workbook.type({ sheet, row: 3, column: 2 }, 7));
    const writes = pane.workbook.writes;
    await press('按此更正：C4 改为 2219');
    expect(pane.workbook.writes).toBe(writes);
  });

  it('name every cell as equally likely where one sum alone sees the error', async () => {
    await open(households.slice(0, 6).map((row) => row.slice(0, 4)));
    await acceptAll();
    await type(3, 2, 2291);
    expect(screen.getByText(/下面 3 格改任何一格都能相符，可能性相同/u)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^按此更正：/u })).toHaveLength(3);
  });

  it('are answered with one key each: Space, Delete, F2', async () => {
    await open();
    await find();
    act(() => boxes()[0]?.focus());
    await pane.user.keyboard(' ');
    expect(boxes()[0]?.checked).toBe(false);
    await pane.user.keyboard('{Delete}');
    expect(boxes().map(({ labels }) => labels?.[0]?.textContent)).not.toContain('合计 = 男 + 女，5/5 行成立');
    expect(document.activeElement).toBe(boxes()[0]);
    await pane.user.keyboard('{F2}');
    expect(await screen.findByRole('heading', { name: '修改合计关系' })).toBe(document.activeElement);
    await press('取消');
    // What was refused is not asked again.
    await find();
    expect(boxes()).toHaveLength(2);
  });

  it('are changed before they are accepted', async () => {
    await open();
    await find();
    await press(/^修改：全县 = /u);
    await press('去掉 南桥镇');
    expect(screen.getByText('全县 = 城关镇 + 东河乡 + 西山镇，0/4 列成立')).toBeTruthy();
    await pane.user.selectOptions(screen.getByLabelText('添加一项'), '南桥镇');
    await press(/^南桥镇：加/u);
    expect(screen.getByText('全县 = 城关镇 + 东河乡 + 西山镇 − 南桥镇，0/4 列成立')).toBeTruthy();
    await press(/^南桥镇：减/u);
    await press('确认');
    expect(await screen.findByText('4 处合计全部相符')).toBeTruthy();
    expect(boxes()).toHaveLength(2);
  });

  it('are added by selecting cells: the total, then its parts', async () => {
    await open();
    await press('自己添加');
    select(6, 1);
    expect(screen.getByText(/合计在 B7。/u)).toBeTruthy();
    select(2, 2);
    expect(screen.getByText('选中的单元格与合计不在同一行或同一列，没有添加。')).toBeTruthy();
    select(2, 1, 3);
    expect(screen.getByText('全县 = 城关镇 + 东河乡 + 西山镇，0/4 列成立')).toBeTruthy();
    select(5, 1);
    await press('确认');
    expect(await screen.findByText('4 处合计全部相符')).toBeTruthy();
    expect(storedDefinitions(pane.session)).toMatchObject([
      {
        name: '户籍人口',
        sheet: '人口',
        headRows: 1,
        labelColumns: 1,
        sums: [{ axis: 'rows', total: { label: '全县' }, notIn: [{ label: '女性比重（%）' }] }],
      },
    ]);
  });

  it('are found again after rows were inserted and sorted; what is gone is named', async () => {
    await open();
    await acceptAll();
    const moved = [
      [null],
      ...households.slice(0, 2),
      ...households.slice(2, 6).reverse(),
      ...households.slice(6),
    ];
    act(() => pane.workbook.deleteSheet(sheet));
    sheet = pane.workbook.addSheet('新表', gridOf(moved));
    await pane.pass(400);
    expect(screen.getByText('工作表“新表” A3:F8')).toBeTruthy();
    expect(screen.getByText('14 处合计全部相符')).toBeTruthy();
    await type(5, 0, '东河镇');
    expect(screen.getByText(/没有找到这些行或列，有关合计没有核对：东河乡/u)).toBeTruthy();
    act(() => pane.workbook.deleteSheet(sheet));
    await pane.pass(400);
    expect(screen.getByText(/工作簿里没有找到这张表/u)).toBeTruthy();
  });

  it('are searched in the selection only, on request', async () => {
    await open();
    select(1, 0, 5, 4);
    await press('只在选中的 A2:D6 里找');
    await screen.findByText(/已勾上的把握大/u);
    expect(boxes().map(({ labels }) => labels?.[0]?.textContent)).toEqual(['合计 = 男 + 女，4/4 行成立']);
  });

  it('are not searched any longer once the user stops it', async () => {
    const tasks = { find: vi.fn<TableTasks['find']>(), check: vi.fn(), read: vi.fn() };
    tasks.find.mockImplementationOnce(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('gone')));
        }),
    );
    tasks.find.mockImplementation((sheets) => Promise.resolve(foundTables(sheets)));
    Object.assign(pane.clock, { loadTableTasks: () => Promise.resolve(tasks) });
    await open();
    await press('找出合计关系');
    await press('停止');
    expect(screen.queryByText('正在查找…')).toBeNull();
    expect(tasks.find.mock.calls[0]?.[1].aborted).toBe(true);
    await find();
    expect(boxes()).toHaveLength(3);
  });

  it('are explained where they are reported as they are; the explanation lapses with the figures', async () => {
    await open();
    await acceptAll();
    await type(6, 4, 43_999);
    await pane.user.click(screen.getAllByRole('button', { name: '写说明' })[0] as HTMLElement);
    await pane.user.type(screen.getByLabelText('情况说明'), '原表如此');
    await press('保存说明');
    expect(screen.getByText('原表如此')).toBeTruthy();
    expect(await pane.workbook.setting('tableExplanations')).toContain('原表如此');
    await type(6, 4, 43_998);
    expect(screen.queryByText('原表如此')).toBeNull();
  });

  it('are saved as a file, loaded in a blank copy, and checked there while it is filled in', async () => {
    await open();
    await acceptAll();
    await press('保存定义');
    const [saved] = pane.log.saved;
    expect(saved?.name).toBe('合计关系.json');
    pane.close();
    pane = new PaneHarness();
    await open(blankHouseholds);
    const file = new File([new Uint8Array(saved?.bytes ?? [])], '合计关系.json');
    await pane.user.upload(screen.getByLabelText('选择定义文件或上年的工作簿'), file);
    expect(await screen.findByText('已载入 1 张表的合计关系。')).toBeTruthy();
    expect(screen.getByText('还没有可以核对的数字')).toBeTruthy();
    await type(2, 1, 20);
    await type(2, 2, 8);
    await type(2, 3, 9);
    expect(findings()).toEqual(['错误 城关镇 · 合计（B3）：各项之和是 17，填的是 20，相差 3。']);
  });

  it('say why a file cannot be loaded', async () => {
    await open();
    const upload = (text: string) =>
      pane.user.upload(screen.getByLabelText('选择定义文件或上年的工作簿'), new File([text], '定义.json'));
    await upload('{"a":1}');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    await upload(tableDefinitionsText([]));
    expect(await screen.findByText(/这个文件里没有合计关系的定义/u)).toBeTruthy();
  });

  it('are not read where a later version wrote them, and stay in the workbook', async () => {
    await pane.workbook.saveSetting('tables', '{"format":"nianbao.tables","version":2}');
    await open();
    expect(screen.getByText(/由更新版本的年报助手保存/u)).toBeTruthy();
    expect(await pane.workbook.setting('tables')).toContain('"version":2');
  });

  it('are removed one by one, and with their table after a question', async () => {
    await open();
    await acceptAll();
    await press('户籍人口 合计关系（3 条）');
    await press(/^删除：合计 ≥ /u);
    expect(await screen.findByText('9 处合计全部相符')).toBeTruthy();
    await pane.user.click(screen.getByRole('checkbox', { name: '作为附表，随年报导出和审签' }));
    await vi.waitFor(() => expect(storedDefinitions(pane.session)).toMatchObject([{ isAppendix: true }]));
    await press('不再核对这张表');
    await pane.user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: '不再核对这张表' }),
    );
    await vi.waitFor(async () => expect(await pane.workbook.setting('tables')).toBeNull());
  });

  it('are forgotten with their workbook', async () => {
    await open();
    await find();
    await act(() => pane.session.start());
    expect(screen.queryByText(/已勾上的把握大/u)).toBeNull();
  });

  it('have names, roles and states for screen readers', async () => {
    await open();
    await find();
    expect(await pane.accessibilityFaults()).toEqual([]);
    await press(/^确认勾选的/u);
    await type(3, 2, 2291);
    await screen.findByText('14 处合计中有 2 处不符');
    await press('自己添加');
    await press('户籍人口 合计关系（3 条）');
    expect(await pane.accessibilityFaults()).toEqual([]);
  });
});

it('speaks English as well', async () => {
  sheet = pane.workbook.addSheet('人口', gridOf(households));
  await pane.session.start();
  await pane.mount({ language: 'en-US' });
  await pane.user.click(await screen.findByRole('tab', { name: 'Check' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Find sums' }));
  expect(await screen.findByText('合计 = 男 + 女, holds in 5 of 5 rows')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: /^Use the 3 ticked sums/u }));
  await screen.findByText('All of 14 sums hold');
  await type(3, 2, 2291);
  expect(await screen.findByText('2 of 14 sums do not hold')).toBeTruthy();
  expect(document.body.textContent).toContain('C4 holds 2291, which no crossing sum agrees with');
});
