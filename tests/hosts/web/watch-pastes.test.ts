// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReportSource } from '../../../src/app/import/load-report';
import type { SessionState } from '../../../src/app/session/session-state';
import { startState } from '../../../src/app/session/session-state';
import { createNotice } from '../../../src/hosts/web/notices';
import { watchPastes } from '../../../src/hosts/web/watch-pastes';
import { uniformReport } from '../../fixtures/reports';
import { gridTexts } from '../../../src/messages/zh-CN/grid';

const html = `<table>${[
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
]
  .map((label) => `<tr><td>${label}</td><td>4</td></tr>`)
  .join('')}</table>`;

/** A page with a grid, a workbook that counts its undo steps and a session with given findings. */
class Page {
  readonly grid = document.body.appendChild(document.createElement('div'));
  readonly notice = document.body.appendChild(document.createElement('div'));
  readonly notify = createNotice(this.notice);
  readonly previewed: ReportSource[] = [];
  steps: object[] = [{}];
  undone: object[] = [];
  snapshot: SessionState = {
    ...startState,
    workbook: 1,
    phase: 'ready',
    report: uniformReport(0),
    isStale: false,
  };
  readonly changes = new Set<() => void>();
  readonly checks = new Set<() => void>();

  readonly workbook = {
    isEditing: false,
    onChange: (listener: () => void) => listening(this.changes, listener),
    lastStep: () => this.steps.at(-1) ?? null,
    commit: () => Promise.resolve(),
    undo: () => {
      this.undone.push(...this.steps.splice(-1));
      return Promise.resolve();
    },
  };

  constructor() {
    watchPastes({
      grid: this.grid,
      workbook: this.workbook,
      session: this.session,
      notify: this.notify,
      texts: () => ({ ...gridTexts.pasted, close: '关闭' }),
      run: (work) => work(),
      preview: (source) => void this.previewed.push(source),
    });
  }

  get session() {
    const snapshot = () => this.snapshot;
    return {
      get snapshot() {
        return snapshot();
      },
      subscribe: (listener: () => void) => listening(this.checks, listener),
    };
  }

  paste(parts: Readonly<Record<string, string>>, on: HTMLElement = this.grid): void {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (type: string) => parts[type] ?? '' },
    });
    on.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }

  /** A user's step, with everything the library reports about it before it can be undone. */
  async step(): Promise<void> {
    for (const listener of this.changes) listener();
    this.find({ isStale: true });
    this.steps.push({});
    await vi.advanceTimersByTimeAsync(0);
  }

  find(state: Partial<SessionState>): void {
    this.snapshot = { ...this.snapshot, ...state };
    for (const listener of this.checks) listener();
  }

  get said(): string {
    return this.notice.querySelector('p')?.textContent ?? '';
  }

  press(name: string): void {
    const buttons = [...this.notice.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === name);
    if (button === undefined) throw new Error(`no button ${name}`);
    button.click();
  }
}

function listening(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

let page: Page;
beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const damaged = { isStale: false, layout: 'damaged' } as const;

it('offers to align tables that do not fit where they were pasted', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  expect(page.said).toBe('');
  page.find(damaged);
  expect(page.said).toContain('没有对齐');
  const pasted = page.steps.at(-1);
  page.press('按项目名称对齐');
  await vi.advanceTimersByTimeAsync(0);
  expect(page.undone).toEqual([pasted]);
  expect(page.undone[0]).toBe(pasted);
  expect(page.previewed).toEqual([{ kind: 'pasted', html, text: '' }]);
  expect(page.said).toBe('');
  expect(page.changes.size + page.checks.size).toBe(0);
});

it('stays silent if everything fits, however late that is known', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  await vi.advanceTimersByTimeAsync(2000);
  page.find({ isStale: false });
  page.find(damaged);
  expect(page.said).toBe('');
});

it('stays silent after a paste without tables', async () => {
  page.paste({ 'text/plain': '12\t0\r\n', 'text/html': html });
  await page.step();
  page.find(damaged);
  expect(page.said).toBe('');
});

it('stays silent if something else was done before the check', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  await page.step();
  page.find(damaged);
  expect(page.said).toBe('');
});

it('offers the same for tables that the grid refused, and undoes nothing', async () => {
  page.paste({ 'text/html': html });
  await vi.advanceTimersByTimeAsync(2000);
  expect(page.said).toContain('没有粘贴');
  page.press('按项目名称对齐');
  await vi.advanceTimersByTimeAsync(0);
  expect(page.undone).toEqual([]);
  expect(page.previewed).toEqual([{ kind: 'pasted', html, text: '' }]);
  expect(page.changes.size + page.checks.size).toBe(0);
});

it('ignores pastes into a cell being edited, or into a field', async () => {
  page.paste({ 'text/html': html }, page.grid.appendChild(document.createElement('input')));
  page.workbook.isEditing = true;
  page.paste({ 'text/html': html });
  await vi.advanceTimersByTimeAsync(2000);
  expect(page.said).toBe('');
});

it('follows only the last of several pastes', async () => {
  page.paste({ 'text/html': html });
  page.paste({ 'text/html': html });
  await vi.advanceTimersByTimeAsync(2000);
  page.press('按项目名称对齐');
  await vi.advanceTimersByTimeAsync(0);
  expect(page.previewed).toHaveLength(1);
  expect(page.changes.size + page.checks.size).toBe(0);
});

it('stays silent if another workbook was opened before the check', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  page.find({ ...damaged, workbook: 2 });
  expect(page.said).toBe('');
});

it('withdraws the offer when something else is done, but no other message', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  page.find(damaged);
  await page.step();
  page.find({ isStale: false });
  expect(page.said).toBe('');
  page.paste({ 'text/html': html });
  await page.step();
  page.find({ isStale: false, layout: 'other' });
  expect(page.said).toContain('没有对齐');
  page.notify('已保存');
  await page.step();
  page.find({ isStale: false });
  expect(page.said).toBe('已保存');
});

it('changes nothing when the offer is closed', async () => {
  page.paste({ 'text/html': html });
  await page.step();
  page.find(damaged);
  page.press('关闭');
  expect(page.said).toBe('');
  expect(page.undone).toEqual([]);
  expect(page.previewed).toEqual([]);
  expect(page.changes.size + page.checks.size).toBe(0);
});
