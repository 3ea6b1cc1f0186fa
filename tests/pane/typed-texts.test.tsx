// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPrevious } from '../../src/app/session/session-actions';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const typed = () => pane.session.typed;

/** What a host does after a crash: another pane gets what was typed in the one that was lost. */
const lost = async (open: () => Promise<unknown>) => {
  const fields = typed().all;
  pane.close();
  pane = new PaneHarness();
  await open();
  await act(async () => {
    typed().restore(fields);
    await Promise.resolve();
  });
};

describe('text that was typed when the pane was lost', () => {
  it('is there again in the form of last year, until it is saved or cancelled', async () => {
    await pane.openZeros();
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    await screen.findByRole('dialog');
    await pane.user.type(screen.getByRole('textbox', { name: '表三 · 结转下年度 · 自然人' }), '12');
    await lost(() => pane.openZeros());
    expect(screen.getByText(/已找回上次输入、还没有保存的内容：“手工填写上年数字”/u)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(/已找回/u)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox', { name: '表三 · 结转下年度 · 自然人' });
    expect((field as HTMLInputElement).value).toBe('12');
    await pane.user.type(field, '{Enter}');
    await waitFor(() => expect(typed().all).toEqual({}));
    expect(pane.session.snapshot.previous?.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 12 });
  });

  it('is given up with the form of last year', async () => {
    await pane.openZeros();
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    const dialog = await screen.findByRole('dialog');
    await pane.user.type(screen.getByRole('textbox', { name: '表三 · 结转下年度 · 自然人' }), '12');
    expect(typed().of('previous')).toBe('{"t3.r4.np":"12"}');
    await pane.user.click(within(dialog).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(typed().all).toEqual({}));
  });

  it('is there again in the form of a new report', async () => {
    await pane.mount();
    await act(async () => pane.session.start());
    const agency = () => screen.findByRole<HTMLInputElement>('textbox', { name: /机关/u });
    await pane.user.type(await agency(), '某县档案局');
    await lost(async () => {
      await pane.mount();
      await act(async () => pane.session.start());
    });
    expect((await agency()).value).toBe('某县档案局');
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    await waitFor(() => expect(typed().all).toEqual({}));
  });

  it('is there again in the explanation of a finding, which is open then', async () => {
    const figures = { 't3.r2.np': 4, 't3.r2.tot': 4, 't3.r4.np': 4, 't3.r4.tot': 4 };
    const report = withCells(uniformReport(0), figures);
    const open = async () => {
      await pane.openWith(report);
      await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023 }));
      await pane.user.click(screen.getByRole('tab', { name: /校核/u }));
    };
    await open();
    const [opener] = await screen.findAllByRole('button', { name: '待说明' });
    if (opener === undefined) throw new Error('no warning');
    await pane.user.click(opener);
    await pane.user.type(screen.getByRole('textbox', { name: '情况说明' }), '机构改革划转');
    await lost(open);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '情况说明' });
    expect(field.value).toBe('机构改革划转');
    await pane.user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(typed().all).toEqual({}));
    expect(await pane.workbook.setting('explanations')).toContain('机构改革划转');
  });

  it('can be copied as raw data if the copy is damaged', async () => {
    await pane.openZeros();
    act(() => typed().restore({ damaged: '[{"text":"说明"}]' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '副本的原始数据' });
    expect(field.value).toBe('[{"text":"说明"}]');
    await pane.user.click(screen.getByRole('button', { name: '放弃' }));
    expect(typed().all).toEqual({});
  });
});
