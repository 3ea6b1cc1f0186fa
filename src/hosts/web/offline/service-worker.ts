import { heldNames } from '../../browser/copies/page-locks';
import type { BuildMessage } from './build-message';
import { scriptsOf } from './build-message';
import type { Asked, OfflineFiles } from './offline-cache';
import { OfflineCache } from './offline-cache';

/** The subset of a service worker's globals that is used: the compiler only knows those of a page. */
interface WorkerScope {
  readonly offline: OfflineFiles;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  readonly navigator: { readonly locks?: Pick<LockManager, 'query'> };
  skipWaiting(): Promise<void>;
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
  addEventListener(
    type: 'message',
    listener: (event: {
      readonly data: BuildMessage;
      readonly ports: readonly MessagePort[];
      waitUntil(work: Promise<unknown>): void;
    }) => void,
  ): void;
}

const scope = self as unknown as WorkerScope;
const cache = new OfflineCache(scope.offline, scope.caches, scope.registration.scope);

/** Without locks, pages of other builds ask the server for their parts. */
async function deleteUnused(): Promise<void> {
  await cache.deleteUnused(scriptsOf([...(await heldNames(scope.navigator.locks))]));
}

// It takes over only when a page asks it to; other open pages continue with the files of their build.
scope.addEventListener('install', (event) => event.waitUntil(cache.fill()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(deleteUnused().then(() => scope.clients.claim())),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (cache.isOurs(request)) event.respondWith(cache.answer(request, () => fetch(request)));
});
scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data.kind === 'isYours') ports[0]?.postMessage(cache.has(data.script));
  else event.waitUntil(scope.skipWaiting());
});
