// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnusableFile } from '../../src/files/unusable-file';
import { chosenFile, countyRolledUp, setFiles } from '../fixtures/set-files';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(async () => {
  pane = new PaneHarness();
  await pane.start();
  await pane.mount();
  await pane.user.click(await screen.findByRole('button', { name: '汇总成员单位…' }));
  await screen.findByRole('button', { name: '选择文件夹' });
});
afterEach(() => pane.close());

const choose = (files: readonly File[], label = '选择文件夹') =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files } });

const total = async (cell: string) => {
  await pane.user.click(screen.getByRole('button', { name: '穿透' }));
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: '汇总表的一格' }), cell);
  return (await screen.findByText(/^汇总数/u)).textContent;
};

describe('a set in the pane', () => {
  it('gives its reports, list and entries', async () => {
    choose(setFiles([await countyRolledUp()]));
    await screen.findByText('已从长表读取 2025 年，共 5 份年报。');
    await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
    expect(await total('t3.r1.tot')).toBe('汇总数 68');
    // With the entry of the set, exactly.
    expect(await total('t2.sf.amount')).toBe('汇总数 328.5');
  });

  it('asks which year to read if there are several', async () => {
    choose(setFiles([await countyRolledUp(2024), await countyRolledUp()], { region: '370000' }));
    const offer = await screen.findByRole('region', { name: /请选择要读取的一份/u });
    expect(document.activeElement?.textContent).toMatch(/请选择要读取的一份/u);
    expect(
      within(offer)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['读取 2024 年（地区 370000）', '读取 2025 年（地区 370000）', '不读取']);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '读取 2024 年（地区 370000）' }));
    await screen.findByText('已从长表读取 2024 年（地区 370000），共 5 份年报。');
    expect(screen.queryByRole('region', { name: /请选择要读取的一份/u })).toBeNull();
  });

  it('drops nothing that was gathered before the user agrees', async () => {
    choose(setFiles([await countyRolledUp()]));
    await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
    choose(setFiles([await countyRolledUp(2024)]));
    await screen.findByText('读取后，现在收集到的文件、名单、调整和说明都会清除。');
    await pane.user.click(screen.getByRole('button', { name: '不读取' }));
    expect(screen.queryByRole('button', { name: '读取 2024 年' })).toBeNull();
    screen.getByText('应报 6，已报 5，未报 1，有错误 0');
  });

  it('gives the reports of last year, by itself the year before', async () => {
    choose(setFiles([await countyRolledUp()]));
    await screen.findByText('应报 6，已报 5，未报 1，有错误 0');
    await pane.user.click(screen.getByRole('button', { name: '本级、上年和已有的年报' }));
    choose(setFiles([await countyRolledUp(2023), await countyRolledUp(2024)]), '各单位上年的年报');
    await screen.findByText('已从长表读取 2024 年，共 5 份年报。');
    await waitFor(() =>
      expect(screen.getByRole('group', { name: '各单位上年的年报' }).textContent).toContain('已读取 5 份'),
    );
    screen.getByText('应报 6，已报 5，未报 1，有错误 0');
  });

  it.each([
    ['of another version', setFiles([], { mark: '{"version":99}' }), /由其他版本写出/u],
    ['with a damaged mark', setFiles([], { mark: '{' }), /由其他版本写出/u],
    ['without tables', setFiles([]), /没有数据/u],
    [
      'with a damaged table',
      [...setFiles([]), chosenFile('长表/report/report_year=2025/region=all/part-0.parquet', 'PAR1')],
      /^“2025”：/u,
    ],
  ])('%s is refused in words', async (_, files, message) => {
    choose(files);
    await screen.findByText(message);
    screen.getByText(/把各成员单位的年报汇总成上级政府的年报/u);
  });

  it('can be given up while it is read', async () => {
    pane.rollup.beforeReading = ({ signal }) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new UnusableFile({ code: 'damaged' }))),
      );
    choose(setFiles([await countyRolledUp()]));
    await pane.user.click(await screen.findByRole('button', { name: '停止读取' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '停止读取' })).toBeNull());
    expect(screen.queryByText(/^应报/u)).toBeNull();
    expect(screen.queryByText(/^“2025”/u)).toBeNull();
  });
});
