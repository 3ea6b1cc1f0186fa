// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spokenChinese } from '../../src/pane/languages';
import type { PaneTools } from '../../src/pane/pane-context';
import { PaneContext } from '../../src/pane/pane-context';
import { part, PartBoundary } from '../../src/pane/parts/part';
import { useLoaded } from '../../src/pane/parts/use-loaded';

// React repeats in the console what a boundary has caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const shown = (content: ReactNode) =>
  render(
    <FluentProvider>
      <PaneContext.Provider value={spokenChinese as unknown as PaneTools}>
        <p>其余部分</p>
        <Suspense fallback="…">{content}</Suspense>
      </PaneContext.Provider>
    </FluentProvider>,
  );

const Greeting = ({ name }: { readonly name: string }) => <p>{`你好，${name}`}</p>;

it('a part that fails to load shows a message, leaves the rest intact, and is loaded on retry', async () => {
  const notFetched = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });
  const load = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(notFetched)
    .mockRejectedValueOnce(notFetched)
    .mockResolvedValue(Greeting);
  const Part = part(load);
  shown(<Part name="科员" />);
  const user = userEvent.setup();
  for (const tries of [1, 2]) {
    expect((await screen.findByRole('alert')).textContent).toContain('这一部分没有载入。请检查网络后重试。');
    expect(load).toHaveBeenCalledTimes(tries);
    expect(screen.getByText('其余部分')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重试' }));
  }
  expect(await screen.findByText('你好，科员')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a part is loaded once, wherever it is shown', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting));
  const Part = part(load);
  shown(
    <>
      <Part name="甲" />
      <Part name="乙" />
    </>,
  );
  await screen.findByText('你好，乙');
  expect(screen.getByText('你好，甲')).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

it('a part that fails while shown does not take the rest down', async () => {
  const failing = { isFailing: false };
  function Fragile() {
    const [clicks, setClicks] = useState(0);
    if (failing.isFailing) throw new TypeError('x is undefined');
    return <button onClick={() => setClicks(clicks + 1)}>{`第 ${clicks} 次`}</button>;
  }
  shown(
    <PartBoundary>
      <Fragile />
    </PartBoundary>,
  );
  const user = userEvent.setup();
  failing.isFailing = true;
  await user.click(screen.getByRole('button', { name: '第 0 次' }));
  const alert = screen.getByRole('alert').textContent;
  expect(alert).toContain('这一部分出错了，没有显示。');
  expect(alert).not.toContain('undefined');
  expect(screen.getByText('其余部分')).toBeTruthy();
  failing.isFailing = false;
  await user.click(screen.getByRole('button', { name: '重试' }));
  expect(screen.getByRole('button', { name: '第 0 次' })).toBeTruthy();
});

it('texts that fail to load are reported by the part around them, and loaded on retry', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(Object.assign(new Error('Loading chunk 8 failed'), { name: 'ChunkLoadError' }))
    .mockResolvedValue('已载入');
  const Texts = () => useLoaded(load);
  shown(
    <PartBoundary>
      <Texts />
    </PartBoundary>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('这一部分没有载入。请检查网络后重试。');
  await userEvent.setup().click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('已载入')).toBeTruthy();
});
