import { expect, it, vi } from 'vitest';
import { Recovery } from '../../../src/hosts/web/recovery';
import { pageTexts } from '../../../src/messages/zh-CN/page';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../../fixtures/reports';

type Parts = ConstructorParameters<typeof Recovery>[0];

/** A page that a copy of another one is restored in, with the file that belongs to the copy. */
async function recovered(file: Uint8Array | null) {
  const offered: [string, () => void][] = [];
  const copy = { owner: 'nianbao.autosave.a', at: 7, label: '旧.xlsx', title: '示例县 2024年', size: 2048 };
  const part = { snapshot: { version: 1, workbook: {}, mark: null, settings: {} }, isWhole: true };
  const setOriginal = vi.fn();
  const drop = vi.fn();
  let work: Promise<void> | undefined;
  const parts = {
    page: {
      texts: pageTexts,
      wording: { state: { language: 'zh-CN' } },
      notify: (_: string, actions: readonly [string, () => void][]) => offered.push(...actions),
    },
    copies: {
      left: () => Promise.resolve([copy]),
      workOf: () => Promise.resolve({ parts: [part], at: 7, isOlder: false }),
      originalOf: () => Promise.resolve(file),
      drop,
    },
    unsaved: { restart: vi.fn(), touch: vi.fn(), store: () => Promise.resolve(true) },
    workbook: { restore: () => Promise.resolve() },
    session: { start: () => Promise.resolve(), typed: { restore: vi.fn() } },
    run: (restore: () => Promise<void>) => (work = restore()),
    setOriginal,
    mayDiscard: () => Promise.resolve(true),
    isOffering: () => false,
    startAnew: vi.fn(),
  };
  await new Recovery(parts as unknown as Parts).offer();
  offered[0]?.[1]();
  await work;
  expect(drop).toHaveBeenCalledWith(copy);
  return setOriginal.mock.calls;
}

it('restores work with its file', async () => {
  const bytes = await writeXlsx(uniformReport(0), { totals: 'typed' });
  expect(await recovered(bytes)).toEqual([[bytes]]);
});

it('restores work without a file, and without one that is damaged or no workbook', async () => {
  const bytes = await writeXlsx(uniformReport(0), { totals: 'typed' });
  for (const file of [null, bytes.subarray(0, bytes.length / 2), new TextEncoder().encode('年报')])
    expect(await recovered(file)).toEqual([[null]]);
});

/** The message about these copies, the lines below it with the names of their buttons, and what the pane is given. */
async function offeredOf(copies: readonly object[], isOffering: boolean) {
  const shown: unknown[] = [];
  const parts = {
    page: {
      texts: pageTexts,
      wording: { state: { language: 'zh-CN' } },
      notify: (text: string, _: unknown, items: readonly { text: string; answers: [string][] }[] = []) =>
        shown.push(text, ...items.map((item) => [item.text, ...item.answers.map(([label]) => label)])),
    },
    copies: { left: () => Promise.resolve(copies) },
    isOffering: () => isOffering,
  };
  const recovery = new Recovery(parts as unknown as Parts);
  await recovery.offer();
  return { shown, drafts: recovery.drafts.state };
}

const time = new Date(7).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

it('names report, file, time and size of one copy, and lists several with answers for each', async () => {
  const one = { owner: 'a', at: 7, label: '旧.xlsx', title: '示例县 2024年', size: 2048 };
  const old = { owner: 'b', at: 7, label: '' };
  expect((await offeredOf([one], false)).shown).toEqual([
    `上次的内容没有保存：示例县 2024年（“旧.xlsx”），${time}，2 KB。`,
  ]);
  expect((await offeredOf([one, old], false)).shown).toEqual([
    '有 2 份内容没有保存：',
    [`示例县 2024年（“旧.xlsx”），${time}，2 KB`, '恢复', '放弃'],
    [`上次的内容，${time}`, '恢复', '放弃'],
  ]);
});

it('leaves the offer to the pane while that shows the start card', async () => {
  const { shown, drafts } = await offeredOf([{ owner: 'b', at: 7, label: '' }], true);
  expect(shown).toEqual([]);
  expect(drafts).toEqual([{ owner: 'b', label: '', title: '', at: 7, size: null }]);
});
