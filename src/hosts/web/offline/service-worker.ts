import type { Asked, OfflineFiles } from './offline-cache';
import { OfflineCache } from './offline-cache';

/** The subset of a service worker's globals that is used: the compiler only knows those of a page. */
interface WorkerScope {
  readonly offline: OfflineFiles;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: {
      readonly request: Request & Asked;
      respondWith(answer: Promise<Response>): void;
    }) => void,
  ): void;
}

const scope = self as unknown as WorkerScope;
const cache = new OfflineCache(scope.offline, scope.caches, scope.registration.scope);

// No skipWaiting: an open page continues with the files of its build until it is closed.
scope.addEventListener('install', (event) => event.waitUntil(cache.fill()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(cache.deleteOlder().then(() => scope.clients.claim())),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (cache.isOurs(request)) event.respondWith(cache.answer(request, () => fetch(request)));
});
