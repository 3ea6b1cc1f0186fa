import { afterEach, expect, it, vi } from 'vitest';
import { openCopyStore } from '../../../../src/hosts/browser/copies/open-copy-store';
import { FakeWorker } from '../fake-worker';

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.made = [];
});

it('drops nothing, stores nothing and returns nothing once its worker has ended', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const opening = openCopyStore();
  const [worker] = FakeWorker.made;
  worker?.say({ kind: 'started' });
  const store = await opening;
  const dropping = store.drop('a');
  worker?.dispatchEvent(new Event('error'));
  await expect(dropping).resolves.toBeUndefined();
  await expect(store.drop('a')).resolves.toBeUndefined();
  await expect(store.dropFile('a')).resolves.toBeUndefined();
  expect(await store.writeFile('a', new Uint8Array(1))).toBe('refused');
  await expect(store.list('')).rejects.toThrow('The worker has ended');
});
