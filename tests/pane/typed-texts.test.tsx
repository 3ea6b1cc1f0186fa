// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPrevious } from '../../src/app/session/session-actions';
import { settled } from '../app/session/fake-clock';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const typed = () => pane.session.typed;

const carried = '表三 · 结转下年度 · 自然人';

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
    await pane.user.type(screen.getByRole('textbox', { name: carried }), '12');
    await lost(() => pane.openZeros());
    expect(screen.getByText(/已找回上次输入、还没有保存的内容：“手工填写上年数字”/u)).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(/已找回/u)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('textbox', { name: carried });
    expect((field as HTMLInputElement).value).toBe('12');
    await pane.user.type(field, '{Enter}');
    await waitFor(() => expect(typed().all).toEqual({}));
    expect(pane.session.snapshot.previous?.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 12 });
  });

  it('is given up with the form of last year', async () => {
    await pane.openZeros();
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    const dialog = await screen.findByRole('dialog');
    await pane.user.type(screen.getByRole('textbox', { name: carried }), '12');
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
    const [opener] = await screen.findAllByRole('button', { name: '写说明' });
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

  it('ignores figures of last year that the form does not ask for', async () => {
    await pane.openZeros();
    act(() => typed().restore({ previous: '{"t3.r3.6.np":"1","t3.r4.np":"12"}' }));
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('textbox')).toHaveLength(23);
    expect(within(dialog).getByRole('textbox', { name: carried })).toHaveProperty('value', '12');
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

describe('text that the workbook refused', () => {
  const save = async () => {
    await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
    await screen.findByRole('dialog');
    await pane.user.type(screen.getByRole('textbox', { name: carried }), '12');
    pane.workbook.saveSetting = () => Promise.reject(new Error('busy'));
    await pane.user.keyboard('{Enter}');
    await waitFor(() => expect(pane.session.snapshot.unstored).toEqual(['previous']));
    expect(typed().of('previous')).toBe('{"t3.r4.np":"12"}');
  };

  it('is noted until a later check has stored it', async () => {
    await pane.openZeros();
    const saveSetting = pane.workbook.saveSetting.bind(pane.workbook);
    await save();
    pane.workbook.saveSetting = saveSetting;
    await act(() => pane.session.check());
    expect(typed().all).toEqual({});
    expect(await pane.workbook.setting('previous')).toContain('12');
  });

  it.each(['stored', 'refused'])(
    'does not cover a report loaded afterwards, which is %s',
    async (outcome) => {
      await pane.openZeros();
      const saveSetting = pane.workbook.saveSetting.bind(pane.workbook);
      await save();
      if (outcome === 'stored') pane.workbook.saveSetting = saveSetting;
      const report = { ...uniformReport(7), year: 2023 };
      Object.assign(pane.services, { read: () => Promise.resolve({ report, origins: new Map() }) });
      const file = new File(['x'], '上年.xlsx');
      await pane.user.upload(screen.getByLabelText('上年年报', { selector: 'input' }), file);
      await waitFor(() => expect(pane.session.snapshot.previous).toBe(report));
      expect(typed().all).toEqual({});
      await pane.user.click(screen.getByRole('button', { name: '手工填写上年数字' }));
      await screen.findByRole('dialog');
      expect(screen.getByRole('textbox', { name: carried })).toHaveProperty('value', '7');
    },
  );

  it('is given up with the report of last year', async () => {
    await pane.openZeros();
    await save();
    await pane.user.click(screen.getByRole('button', { name: '移除上年年报' }));
    expect(typed().all).toEqual({});
  });
});

it('does not lose what is typed into an explanation while it is stored', async () => {
  const figures = { 't3.r2.np': 4, 't3.r2.tot': 4, 't3.r4.np': 4, 't3.r4.tot': 4 };
  await pane.openWith(withCells(uniformReport(0), figures));
  await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023 }));
  await pane.user.click(screen.getByRole('tab', { name: /校核/u }));
  const [opener] = await screen.findAllByRole('button', { name: '写说明' });
  if (opener === undefined) throw new Error('no warning');
  await pane.user.click(opener);
  await pane.user.type(screen.getByRole('textbox', { name: '情况说明' }), '机构改革');
  const saveSetting = pane.workbook.saveSetting.bind(pane.workbook);
  let release = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    release = resolve;
  });
  pane.workbook.saveSetting = async (key, value) => {
    await wait;
    await saveSetting(key, value);
  };
  await pane.user.click(screen.getByRole('button', { name: '保存' }));
  await pane.user.click(opener);
  await pane.user.type(screen.getByRole('textbox', { name: '情况说明' }), '划转');
  release();
  await waitFor(async () => expect(await pane.workbook.setting('explanations')).toContain('机构改革'));
  await act(settled);
  expect(screen.getByRole('textbox', { name: '情况说明' })).toHaveProperty('value', '机构改革划转');
});
