// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setPrevious } from '../../src/app/session/session-actions';
import type { Language } from '../../src/messages/language';
import type { ThemeChoice } from '../../src/pane/theme-choice';
import { uniformReport, withCells } from '../fixtures/reports';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const faulty = withCells(uniformReport(0), { 't3.r3.1.tot': 7, 't3.r1.np': null, 't2.gz.issued': 'x' });
const tab = (name: string) => pane.user.click(screen.getByRole('tab', { name }));

describe('the pane', () => {
  it('is in Chinese first and switches to English in one step', async () => {
    const chosen: [Language, ThemeChoice][] = [];
    await pane.openWith(faulty, { onPreferences: (...choice) => chosen.push(choice) });
    const root = document.querySelector('[lang]');
    expect(root?.getAttribute('lang')).toBe('zh-CN');
    await pane.user.click(screen.getByRole('button', { name: '显示设置' }));
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: '界面语言' }), 'English');
    await screen.findByRole('tab', { name: 'Fill in' });
    expect(root?.getAttribute('lang')).toBe('en-US');
    await tab('Check');
    const list = await screen.findByRole('list', { name: 'Findings about 表三' });
    expect(list.textContent).toContain('Error');
    expect(chosen).toEqual([['en-US', 'system']]);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '中文');
    expect(await screen.findByRole('tab', { name: '校核' })).toBeTruthy();
  });

  it('does nothing at the Enter that chooses a word of an input method', async () => {
    await pane.openWith(faulty);
    await tab('校核');
    const finding = (await screen.findAllByRole('button', { name: /定位/u }))[0];
    const heard: boolean[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    const press = (options: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        cancelable: true,
        ...options,
      });
      finding?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    // Some browsers end the word first.
    const afterTheWord = { keyCode: 229 } as object;
    expect([press({ isComposing: true }), press(afterTheWord)]).toEqual([true, true]);
    expect(heard).toEqual([]);
    press({});
    expect(heard).toEqual([false]);
    document.removeEventListener('keydown', listen);
  });

  it('can start in English', async () => {
    await pane.openWith(faulty, { language: 'en-US' });
    expect(await screen.findByRole('tab', { name: 'Export' })).toBeTruthy();
  });

  it('changes its theme on request', async () => {
    await pane.openZeros();
    const classes = () => document.querySelector('[lang]')?.className;
    const light = classes();
    await pane.user.click(screen.getByRole('button', { name: '显示设置' }));
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: '外观' }), '深色');
    const background = () =>
      getComputedStyle(document.querySelector('[lang]') as Element).getPropertyValue(
        '--colorNeutralBackground1',
      );
    await waitFor(() => expect(background()).toBe('#292929'));
    expect(light === classes()).toBe(true);
  });

  it('has tabs that arrow keys move through, each with its panel', async () => {
    await pane.openZeros();
    act(() => screen.getByRole('tab', { name: '填报' }).focus());
    await pane.user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('文字');
    await pane.user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('校核');
    expect(document.activeElement?.textContent).toBe('校核');
    expect(screen.getByRole('tabpanel', { name: '校核' })).toBeTruthy();
    await pane.user.keyboard('{End}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('导出');
    await pane.user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('填报');
  });

  it('keeps typed text while another tab is shown', async () => {
    await pane.openWith(
      withCells(uniformReport(0), { 't3.r2.np': 4, 't3.r2.tot': 4, 't3.r4.np': 4, 't3.r4.tot': 4 }),
    );
    await act(() => setPrevious(pane.session, { ...uniformReport(0), year: 2023 }));
    await tab('校核');
    await pane.user.click(screen.getAllByRole('button', { name: '写说明' })[0] as HTMLElement);
    await pane.user.type(screen.getByRole('textbox', { name: '情况说明' }), '划转');
    await tab('填报');
    await tab('校核');
    expect(screen.getByRole('textbox', { name: '情况说明' })).toHaveProperty('value', '划转');
  });
});

describe('accessibility', () => {
  it('has no violations without a report, with errors in the form', async () => {
    await pane.mount();
    await pane.start();
    await screen.findByRole('heading', { name: '新建年报表格' });
    await pane.user.click(screen.getByRole('button', { name: '插入三张表' }));
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('has no violations in any tab, with settings and lists open', async () => {
    await pane.openWith(faulty);
    await pane.user.click(screen.getByRole('button', { name: '显示设置' }));
    await pane.select('t2.gz.repealed');
    expect(await pane.accessibilityFaults()).toEqual([]);
    await tab('校核');
    for (const button of screen.getAllByRole('button', { name: /^其余 \d+ 格|^暂时无法核对|^由此引起/u }))
      await pane.user.click(button);
    expect(await pane.accessibilityFaults()).toEqual([]);
    await tab('导出');
    await screen.findByTitle('预览');
    await pane.user.click(screen.getByRole('button', { name: 'CSV' }));
    await screen.findByRole('alert');
    expect(await pane.accessibilityFaults()).toEqual([]);
  });

  it('has no violations in the confirmation dialog', async () => {
    await pane.openWith(faulty);
    await pane.user.click(screen.getByRole('button', { name: '表三空白填 0（1 格）' }));
    await screen.findByRole('alertdialog');
    expect(await pane.accessibilityFaults()).toEqual([]);
  });
});
