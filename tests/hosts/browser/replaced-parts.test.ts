// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchParts } from '../../../src/hosts/browser/replaced-parts';

const lost = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });
const load = vi.fn<(id: string) => Promise<unknown>>();
const askServer = vi.fn<(address: string, options: RequestInit) => Promise<Response>>();

beforeEach(() => {
  document.head.innerHTML = '<script defer src="main.0123abcd.js"></script>';
  vi.stubGlobal('__webpack_chunk_load__', load);
  vi.stubGlobal('fetch', askServer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const part = () => globalThis.__webpack_chunk_load__?.('7');
const pageWith = (script: string) => Promise.resolve(new Response(`<script defer src="${script}"></script>`));

it('finds out that a part is gone because the server has another build', async () => {
  const isReplaced = watchParts();
  load.mockRejectedValueOnce(lost);
  askServer.mockReturnValueOnce(pageWith('main.89abcdef.js'));
  await expect(part()).rejects.toBe(lost);
  expect(isReplaced.state).toBe(true);
  expect(askServer.mock.calls[0]?.[1]).toEqual({ cache: 'no-store' });
});

it.each([
  ['has the same build', () => pageWith('main.0123abcd.js')],
  ['does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['shows a page of its own', () => pageWith('login.js')],
  ['fails', () => Promise.resolve(new Response('main.89abcdef.js', { status: 503 }))],
])('leaves it at the failure if the server %s', async (_, answer) => {
  const isReplaced = watchParts();
  load.mockRejectedValueOnce(lost);
  askServer.mockImplementationOnce(answer);
  await expect(part()).rejects.toBe(lost);
  expect(isReplaced.state).toBe(false);
});

it('asks nothing for a part that is loaded', async () => {
  watchParts();
  load.mockResolvedValueOnce('part');
  expect(await part()).toBe('part');
  expect(askServer).not.toHaveBeenCalled();
});
