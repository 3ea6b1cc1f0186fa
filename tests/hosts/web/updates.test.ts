// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchUpdates } from '../../../src/hosts/web/offline/updates';

/** A service worker of another build than the page. */
class NewerWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  /** How often the page asked for its build. */
  asked = 0;
  postMessage(message: { readonly kind: string }, [port]: readonly MessagePort[]): void {
    if (message.kind !== 'isYours') return;
    this.asked += 1;
    port?.postMessage(false);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const onReady = vi.fn();

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: { request: () => new Promise(() => undefined) },
    serviceWorker: new EventTarget(),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

/** The registration of a page that an older worker answers. */
async function watched(installing: NewerWorker | null, active: NewerWorker | null = new NewerWorker()) {
  const registration = Object.assign(new EventTarget(), { installing, waiting: null, active });
  await watchUpdates(registration as unknown as ServiceWorkerRegistration, {
    onReady,
    reload: () => Promise.resolve(),
  });
  return registration;
}

const offered = () => vi.waitFor(() => expect(onReady).toHaveBeenCalled());

it('offers a version that is found while the page is open', async () => {
  const registration = await watched(null);
  const worker = new NewerWorker();
  registration.installing = worker;
  registration.dispatchEvent(new Event('updatefound'));
  worker.become('installed');
  await offered();
});

it('offers a version that was being stored when the page started', async () => {
  const worker = new NewerWorker();
  await watched(worker);
  worker.become('installed');
  await offered();
});

it('considers a version once that is reported after the page has seen it', async () => {
  const worker = new NewerWorker();
  const registration = await watched(worker);
  registration.dispatchEvent(new Event('updatefound'));
  worker.become('installed');
  expect(worker.asked).toBe(1);
  await offered();
});

it('does not consider the first version of all', async () => {
  const worker = new NewerWorker();
  await watched(worker, null);
  worker.become('installed');
  expect(worker.asked).toBe(0);
});
