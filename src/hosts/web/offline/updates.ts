import { browserLocks, hold } from '../../browser/copies/page-locks';
import type { BuildMessage } from './build-message';
import { buildLock } from './build-message';

/** What the page does about a newer version. */
export interface Updates {
  /** A newer version is ready; `start` shows it in this page. */
  readonly onReady: (start: () => Promise<void>) => void;
  /** Loads the page again, unless unsaved work cannot be stored. */
  readonly reload: () => Promise<void>;
}

/** Milliseconds between two looks for a newer version, while the page is used. */
const lookAfter = 3_600_000;

/** The address of the script with which this page started: its name differs in every build. */
const firstScript = (): string =>
  document.querySelector<HTMLScriptElement>('script[src*="main."]')?.src ?? '';

/** Reports each newer version once it is complete in the browser, with or without a network from then on. */
export async function watchUpdates(
  registration: ServiceWorkerRegistration,
  { onReady, reload }: Updates,
): Promise<void> {
  const script = firstScript();
  // Until this page is closed, no worker deletes the parts of its build.
  hold(buildLock(script), browserLocks(), 'shared');

  const consider = async (worker: ServiceWorker | null): Promise<void> => {
    if (worker === null) return;
    const isWaiting = worker.state === 'installed';
    if (!(await isFrom(worker, script)))
      onReady(async () => {
        if (isWaiting) await takeOver(worker);
        await reload();
      });
    // The server already gave the page of that build.
    else if (isWaiting) await takeOver(worker);
  };
  const considerInstalled = ({ currentTarget }: Event) => {
    const worker = currentTarget as ServiceWorker;
    // The first worker of all does not wait.
    if (worker.state === 'installed' && registration.active !== null) void consider(worker);
  };
  const watchInstalling = () => registration.installing?.addEventListener('statechange', considerInstalled);
  registration.addEventListener('updatefound', watchInstalling);
  // Found before; that may also be reported later.
  watchInstalling();
  // Another page had it take over, or it is newer than this page.
  navigator.serviceWorker.addEventListener('controllerchange', () => void consider(registration.active));
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < lookAfter) return;
    last = Date.now();
    // Without a network it looks the next time.
    registration.update().catch(() => undefined);
  });
  await consider(registration.waiting);
}

const post = (worker: ServiceWorker, message: BuildMessage, ports: Transferable[] = []): void =>
  worker.postMessage(message, ports);

function isFrom(worker: ServiceWorker, script: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  post(worker, { kind: 'isYours', script }, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
  });
}

/** Has a waiting worker answer all pages; settles when it does, or when a still newer one replaced it. */
function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    post(worker, { kind: 'takeOver' });
    look();
  });
}
