import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoringOutcome } from '../../../src/hosts/browser/copies/copy-store';
import type { WorkPart } from '../../../src/hosts/web/crash-copies';
import { UnsavedWork } from '../../../src/hosts/web/unsaved-work';
import type { WorkbookChange } from '../../../src/workbook/embedded/change-journal';

/** A page with a workbook that needs a whole copy at first, a storage, and a clock in the hands of the test. */
function openPage() {
  let now = 0;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  let entered: WorkbookChange[] | null = null;
  let isBroken = true;
  const stored: WorkPart[][] = [];
  const answers: StoringOutcome[] = [];
  const typed: Record<string, string> = {};
  const notStored = vi.fn();
  const originalNotStored = vi.fn();
  const copies = {
    ready: vi.fn(() => Promise.resolve({} as never)),
    begin: () => void stored.push([]),
    write: vi.fn((part: WorkPart) => {
      const outcome = answers.shift() ?? 'stored';
      if (outcome === 'stored') stored.at(-1)?.push(part);
      return Promise.resolve(outcome);
    }),
    keepOriginal: vi.fn(() => Promise.resolve(true)),
    forget: () => {
      stored.splice(0);
      return Promise.resolve();
    },
  };
  const journal = {
    take: () => (isBroken ? null : { changes: entered?.splice(0) ?? [], open: null }),
    break: () => {
      isBroken = true;
    },
    get isBroken() {
      return isBroken;
    },
  };
  const parts: WorkPart[] = [{ rows: {} }, { rows: {}, isWhole: true }];
  const copy = vi.fn(() => {
    isBroken = false;
    entered = [];
    return parts;
  });
  const later = (run: () => void, milliseconds: number) => {
    const each = { at: now + milliseconds, run };
    due.push(each);
    return () => {
      due = due.filter((other) => other !== each);
    };
  };
  const unsaved = new UnsavedWork({
    copies,
    workbook: { copy, journal },
    typed: () => typed,
    title: () => '示例县 2024年',
    later,
    notStored,
    originalNotStored,
  });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const each of due.filter(({ at }) => at <= now)) {
      due = due.filter((other) => other !== each);
      each.run();
    }
    await new Promise((resolve) => setTimeout(resolve));
  };
  const enter = (value: string) => {
    entered?.push({ setting: 'narrative', value });
    unsaved.touch();
  };
  return {
    unsaved,
    pass,
    enter,
    stored,
    answers,
    typed,
    copies,
    copy,
    journal,
    notStored,
    originalNotStored,
  };
}

let page: ReturnType<typeof openPage>;
beforeEach(() => {
  page = openPage();
});

/** What the newest copy holds of what was entered. */
const changesStored = () =>
  page.stored
    .at(-1)
    ?.flatMap(({ changes = [] }) => changes)
    .map((change) => ('value' in change ? change.value : null));

describe('a copy of unsaved work', () => {
  it('is written within a second of the first change, however steadily changes follow', async () => {
    for (let at = 0; at < 10; at += 1) {
      page.enter(String(at));
      await page.pass(100);
    }
    // The last one may still wait; nothing that is older than a second less the time to write.
    expect(changesStored()?.length).toBeGreaterThanOrEqual(6);
    expect(page.copy).toHaveBeenCalledTimes(1);
  });

  it('is whole at first, and then continued', async () => {
    page.enter('一');
    await page.pass(1000);
    expect(page.stored).toEqual([[{ rows: {} }, { rows: {}, isWhole: true }, expect.anything()]]);
    page.enter('二');
    await page.pass(1000);
    page.enter('三');
    await page.pass(1000);
    expect(page.stored).toHaveLength(1);
    expect(changesStored()).toEqual(['二', '三']);
  });

  it('is a whole one again after a change that cannot be noted', async () => {
    page.enter('一');
    await page.pass(1000);
    page.journal.break();
    page.enter('二');
    await page.pass(1000);
    expect(page.stored).toHaveLength(2);
  });

  it('starts over if rows were moved while it was written', async () => {
    page.copies.write.mockImplementationOnce((part) => {
      page.stored.at(-1)?.push(part);
      page.journal.break();
      return Promise.resolve('stored');
    });
    page.enter('一');
    await page.pass(1000);
    expect(page.stored.map((parts) => parts.length)).toEqual([1, 3]);
    expect(page.stored[0]?.some(({ isWhole }) => isWhole)).toBe(false);
  });

  it('is dropped when the work is saved, even while it is written, and a change after that starts another', async () => {
    page.enter('一');
    const { revision } = page.unsaved;
    const storing = page.unsaved.store();
    page.unsaved.saved(revision);
    await storing;
    expect(page.stored).toEqual([]);
    expect(page.unsaved.isUnsaved.state).toBe(false);
    page.enter('二');
    await page.pass(1000);
    expect(page.stored).toHaveLength(1);
  });

  it('stays when a file was saved that does not hold the last change', () => {
    page.enter('一');
    const { revision } = page.unsaved;
    page.enter('二');
    page.unsaved.saved(revision);
    expect(page.unsaved.isUnsaved.state).toBe(true);
  });

  it('holds what is only typed, also after the workbook was saved', async () => {
    page.typed['explanations:x'] = '说明';
    page.unsaved.touch();
    await page.pass(1000);
    expect(page.stored.at(-1)?.at(-1)?.typed).toEqual({ 'explanations:x': '说明' });
    page.unsaved.saved(page.unsaved.revision);
    await page.pass(1000);
    expect(page.stored.at(-1)?.at(-1)?.typed).toEqual({ 'explanations:x': '说明' });
    expect(page.unsaved.isUnsaved.state).toBe(true);
  });

  it('is written at once when the page may end', async () => {
    page.enter('一');
    page.unsaved.storeWaiting();
    await page.pass(0);
    expect(page.stored).toHaveLength(1);
    page.unsaved.storeWaiting();
    await page.pass(0);
    expect(page.copies.write).toHaveBeenCalledTimes(3);
  });
});

describe('storage that does not take it', () => {
  it('is reported once, and the next copy is a whole one', async () => {
    page.answers.push('full');
    page.enter('一');
    await page.pass(1000);
    page.answers.push('full');
    page.enter('二');
    await page.pass(1000);
    expect(page.notStored.mock.calls).toEqual([['full']]);
    page.enter('三');
    await page.pass(1000);
    expect(page.stored.map((parts) => parts.length)).toEqual([0, 0, 3]);
  });

  it('is reported if it refuses', async () => {
    page.copies.ready.mockRejectedValue(new Error());
    page.copies.write.mockResolvedValue('refused');
    page.enter('一');
    await page.pass(1000);
    expect(page.notStored.mock.calls).toEqual([['refused']]);
  });

  it('is reported once for each opened file that it does not take', async () => {
    page.copies.keepOriginal.mockResolvedValue(false);
    for (const text of ['一', '二']) {
      page.enter(text);
      await page.pass(1000);
    }
    expect(page.originalNotStored).toHaveBeenCalledTimes(1);
    page.unsaved.restart('另一个.xlsx');
    page.enter('三');
    await page.pass(1000);
    expect(page.originalNotStored).toHaveBeenCalledTimes(2);
  });
});
