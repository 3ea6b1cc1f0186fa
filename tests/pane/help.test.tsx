// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PaneHarness } from './pane-harness';

let pane: PaneHarness;
beforeEach(() => {
  pane = new PaneHarness();
});
afterEach(() => pane.close());

const help = () => screen.findByRole('region', { name: '帮助' });

it('opens by its button, with first steps, keys and words, and closes to where the focus was', async () => {
  await pane.openZeros();
  const button = screen.getByRole('button', { name: '帮助（F1）' });
  await pane.user.click(button);
  const shown = within(await help());
  await waitFor(() => expect(document.activeElement).toBe(shown.getByRole('heading', { name: '帮助' })));
  shown.getByText(/^填报：插入三张法定表格/u);
  shown.getByText('F8、Shift+F8');
  shown.getByText('勾稽关系');
  // Keys that only the page has.
  expect(shown.queryByText('Ctrl+S')).toBeNull();
  expect(screen.queryByRole('tab')).toBeNull();
  expect(await pane.accessibilityFaults()).toEqual([]);
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '帮助' })).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('has the whole guide in it, with its headings and tables, and no dead links', async () => {
  await pane.openZeros();
  await pane.user.keyboard('{F1}');
  const shown = within(await help());
  await pane.user.click(shown.getByRole('button', { name: '填报说明全文' }));
  const heading = await shown.findByRole('heading', { name: '4. 校核' });
  const guide = heading.parentElement as HTMLElement;
  expect(within(guide).getAllByRole('table').length).toBeGreaterThan(2);
  expect(within(guide).getByText('五个方面').tagName).toBe('STRONG');
  expect(guide.querySelectorAll('a, img')).toHaveLength(0);
  expect(guide.textContent).not.toMatch(/\*\*|\]\(|^#/u);
  expect(await pane.accessibilityFaults()).toEqual([]);
  await pane.user.keyboard('{F1}');
  expect(screen.queryByRole('region', { name: '帮助' })).toBeNull();
});
