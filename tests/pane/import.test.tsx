// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setLiveCheck } from '../../src/app/session/view-actions';
import type { LoadedReport, ReportSource } from '../../src/app/import/load-report';
import { fillIn, layOut } from '../../src/core/grid/lay-out';
import type { Origin } from '../../src/core/recognise/origins';
import { readJson } from '../../src/files/json/read-json';
import { UnusableFile } from '../../src/files/unusable-file';
import type { Report } from '../../src/core/report/report';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import { settled } from '../app/session/fake-clock';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

const published = readJson(readFileSync(join(import.meta.dirname, '../../assets/samples/suqian-2024.json')));

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const guess = (fragment: string): Origin => ({ fragment, certainty: 'guessed', reason: 'row.shifted' });

/** The reader's response from now on. */
function answers(report: Report, origins: ReadonlyMap<CellId, Origin> = new Map()): ReportSource[] {
  const asked: ReportSource[] = [];
  Object.assign(pane.services, {
    read: (source: ReportSource): Promise<LoadedReport> => {
      asked.push(source);
      return Promise.resolve({ report, origins });
    },
  });
  return asked;
}

async function startImport(): Promise<void> {
  await pane.user.click(await screen.findByRole('button', { name: '导入已有年报…' }));
  await screen.findByRole('heading', { name: '导入已有年报' });
}

const choose = (name = '去年.docx') =>
  pane.user.upload(screen.getByLabelText('选择文件', { selector: 'input' }), new File(['x'], name));

const figure = async (cell: CellId) => {
  await act(() => pane.session.check());
  return pane.session.snapshot.report?.cells.get(cell);
};

describe('importing', () => {
  it('shows what was read, with every guess next to its source, and accepts corrections', async () => {
    await pane.openZeros();
    answers(
      withCells(published, { 't3.r1.biz': '七十五' }),
      new Map([
        ['t3.r1.np', guess('一、本年新收 3440 75 0 1 6 3 3525')],
        ['t3.r1.biz', { fragment: '七十五', certainty: 'conflict' }],
      ]),
    );
    await startImport();
    await choose();
    const list = await screen.findByRole('list', { name: '需要核对的 2 格' });
    expect(list.textContent).toContain('原文：一、本年新收 3440 75 0 1 6 3 3525');
    expect(await pane.accessibilityFaults()).toEqual([]);
    // Doubtful cells come first.
    const field = within(list).getAllByRole<HTMLInputElement>('textbox')[0] as HTMLInputElement;
    expect(field.getAttribute('aria-label')).toBe('表三 · 新收 · 商业企业');
    expect(field.value).toBe('七十五');
    await pane.user.clear(field);
    await pane.user.type(field, '75');
    await pane.user.tab();
    await pane.user.click(await screen.findByRole('button', { name: '导入' }));
    await screen.findByText(/已导入 \d+ 格。/u);
    expect(await figure('t3.r1.biz')).toEqual({ kind: 'number', value: 75 });
    expect(await figure('t3.r1.np')).toEqual({ kind: 'number', value: 3440 });
  });

  it('writes nothing before the click, then everything in one step, and reports what it replaces', async () => {
    await pane.openZeros();
    answers(withCells(published, { 't2.xk.decided': null }));
    await startImport();
    pane.workbook.writes = 0;
    await choose();
    await screen.findByText(/将写入 \d+ 格，其中 \d+ 格会替换已填的内容，一次完成。/u);
    screen.getByText(/来源中空白、表格中已填的保持不变：「表二 · 行政许可 · 本年处理决定数量」/u);
    expect(pane.workbook.writes).toBe(0);
    await pane.user.click(screen.getByRole('button', { name: '导入' }));
    await screen.findByText(/已导入/u);
    expect(pane.workbook.writes).toBe(1);
    expect(await figure('t2.xk.decided')).toEqual({ kind: 'number', value: 0 });
    await pane.user.click(screen.getByRole('button', { name: '完成' }));
    expect(screen.queryByRole('heading', { name: '导入已有年报' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('offers the ways to split figures that run together, and imports the chosen one', async () => {
    await pane.openZeros();
    const raw = '30110';
    const cells = ['t4.rev.pending', 't4.rev.total', 't4.dir.upheld'] as const;
    const { notes, ...report } = withCells(published, { [cells[0]]: raw, [cells[1]]: raw, [cells[2]]: 0 });
    answers(
      {
        ...report,
        notes: [
          ...notes,
          {
            code: 'row.ambiguous',
            cells,
            params: { table: 't4', row: '情况', text: raw, choices: ['30 11 0', '3 011 0'] },
          },
        ],
      },
      new Map(cells.map((cell) => [cell, { fragment: raw, certainty: 'conflict', reason: 'row.ambiguous' }])),
    );
    await startImport();
    await choose();
    const ways = await screen.findByRole('radiogroup', { name: '数字连在一起，有 2 种拆法，请选一种：' });
    expect(await pane.accessibilityFaults()).toEqual([]);
    const [way] = within(ways).getAllByRole<HTMLInputElement>('radio');
    expect.assert(way !== undefined);
    expect(way.checked).toBe(false);
    expect(way.labels?.[0]?.textContent).toBe('30 11 0');
    await pane.user.click(way);
    expect(
      within(ways)
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ checked }) => checked),
    ).toEqual([true, false]);
    await pane.user.click(screen.getByRole('button', { name: '导入' }));
    await screen.findByText(/已导入 \d+ 格。/u);
    expect(await figure(cells[0])).toEqual({ kind: 'number', value: 30 });
    expect(await figure(cells[1])).toEqual({ kind: 'number', value: 11 });
  });

  it('creates the tables if there are none, leaving a wrong total unchanged', async () => {
    await pane.start();
    await pane.mount();
    answers(withCells(published, { 't3.r3.7.np': 3404 }));
    await startImport();
    await choose();
    await screen.findByText('读到的数字有 3 处勾稽关系不成立，导入后请校核。');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '机关全称' }).value).toBe('宿迁市人民政府');
    await pane.user.click(screen.getByRole('button', { name: '导入' }));
    await screen.findByText(/合计按原数写入，不用公式/u);
    expect(await figure('t3.r3.7.np')).toEqual({ kind: 'number', value: 3404 });
    expect(pane.session.snapshot.totals).toBe('typed');
  });

  it('stores a report as last year’s, and fills what it carries forward into blank cells only', async () => {
    await pane.openWith(withCells(uniformReport(0), { 't3.r2.np': null }));
    answers({ ...withCells(published, { 't3.r4.biz': 9 }), year: 2023 });
    await startImport();
    await choose();
    await pane.user.click(await screen.findByRole('radio', { name: /上年数字/u }));
    await pane.user.click(screen.getByRole('button', { name: '导入' }));
    await screen.findByText('已作为上年年报保存，并填写了 1 格上年结转。');
    expect(pane.session.snapshot.previous?.year).toBe(2023);
    expect(await figure('t3.r2.np')).toEqual({ kind: 'number', value: 118 });
    expect(await figure('t3.r2.biz')).toEqual({ kind: 'number', value: 0 });
  });

  it('asks which of several reports is meant', async () => {
    await pane.openZeros();
    const indexes: (number | undefined)[] = [];
    Object.assign(pane.services, {
      read: (_: ReportSource, { index }: { index?: number }) => {
        indexes.push(index);
        return index === undefined
          ? Promise.reject(
              new UnusableFile({
                code: 'severalReports',
                reports: [
                  { agency: '甲局', year: 2023, sheets: [] },
                  { agency: '乙局', year: 2024, sheets: [] },
                ],
              }),
            )
          : Promise.resolve({ report: published, origins: new Map() });
      },
    });
    await startImport();
    await choose();
    await pane.user.click(await screen.findByRole('button', { name: '乙局 2024 年' }));
    await screen.findByRole('button', { name: '导入' });
    expect(indexes).toEqual([undefined, 2]);
  });

  it('explains why a source cannot be used, and accepts another one', async () => {
    await pane.openZeros();
    Object.assign(pane.services, { read: () => Promise.reject(new UnusableFile({ code: 'encrypted' })) });
    await startImport();
    await choose();
    expect((await screen.findByRole('alert')).textContent).toContain('打开密码');
    answers(published);
    await choose();
    await screen.findByRole('button', { name: '导入' });
  });

  it('can be cancelled while reading', async () => {
    await pane.openZeros();
    let signal: AbortSignal | undefined;
    Object.assign(pane.services, {
      read: (_: ReportSource, options: { signal: AbortSignal }) => {
        ({ signal } = options);
        return new Promise(() => undefined);
      },
    });
    await startImport();
    await choose();
    await screen.findByRole('progressbar');
    expect(await pane.accessibilityFaults()).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '取消读取' }));
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('reads what is pasted, as a page if there is one', async () => {
    await pane.openZeros();
    const asked = answers(published);
    await startImport();
    fireEvent.paste(screen.getByRole('textbox', { name: '粘贴表格' }), {
      clipboardData: {
        files: [],
        getData: (type: string) => (type === 'text/html' ? '<table></table>' : '表'),
      },
    });
    await screen.findByRole('button', { name: '导入' });
    expect(asked).toEqual([{ kind: 'pasted', html: '<table></table>', text: '表' }]);
  });

  it.each([true, false])(
    'waits until tables pasted next to ours are gone, and creates no third ones; live check: %s',
    async (isLive) => {
      await pane.openZeros();
      setLiveCheck(pane.session, isLive);
      const pasted = pane.workbook.addSheet(
        '粘贴',
        fillIn(layOut(editions['2021'], 't3'), published, 'number'),
      );
      await act(() => pane.session.check());
      answers(published);
      await pane.user.click(await screen.findByRole('button', { name: '读取粘贴的表格' }));
      await screen.findByRole('heading', { name: '导入已有年报' });
      await choose();
      await screen.findByText(/这里随后会列出将写入的内容/u);
      expect(await pane.accessibilityFaults()).toEqual([]);
      pane.workbook.writes = 0;
      await pane.user.click(screen.getByRole('button', { name: '导入' }));
      expect(pane.workbook.writes).toBe(0);

      pane.workbook.deleteSheet(pasted);
      if (isLive) await pane.pass(2000);
      else await pane.user.click(screen.getByRole('button', { name: '校核' }));
      await screen.findByText(/将写入 \d+ 格/u);
      await pane.user.click(screen.getByRole('button', { name: '导入' }));
      await screen.findByText(/已导入 \d+ 格。/u);
      expect(await figure('t3.r1.np')).toEqual({ kind: 'number', value: 3440 });
      expect(pane.workbook.writes).toBe(1);
    },
  );

  it('lists the figures of the old form that have no cell', async () => {
    await pane.openZeros();
    answers(uniformReport(4, '2019'));
    await startImport();
    await choose();
    await screen.findByText(/这是 2019 年表样/u);
    expect(screen.getAllByText(/表二 · .* 4/u).length).toBeGreaterThan(5);
    await waitFor(() => expect(screen.getByText(/将写入/u)).toBeTruthy());
  });

  it('shows the source of each figure in the preview', async () => {
    await pane.openZeros();
    answers(published, new Map([['t3.r1.np', guess('新收 3440')]]));
    await startImport();
    await choose();
    const table = await screen.findByRole('region', { name: '表三' });
    const field = within(table).getByRole('textbox', { name: '表三 · 新收 · 自然人，推断' });
    act(() => field.focus());
    await act(settled);
    screen.getByText('表三 · 新收 · 自然人 原文：新收 3440');
  });
});
