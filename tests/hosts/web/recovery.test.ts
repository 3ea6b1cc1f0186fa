import { expect, it, vi } from 'vitest';
import { Recovery } from '../../../src/hosts/web/recovery';
import { pageTexts } from '../../../src/messages/zh-CN/page';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../../fixtures/reports';

type Parts = ConstructorParameters<typeof Recovery>[0];

/** A page that a copy of another one is restored in, with the file that belongs to the copy. */
async function recovered(file: Uint8Array | null) {
  const offered: [string, () => void][] = [];
  const copy = { owner: 'nianbao.autosave.a', at: 7, label: '旧.xlsx' };
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
