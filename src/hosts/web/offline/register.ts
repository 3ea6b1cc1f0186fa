import type { Updates } from './updates';
import { watchUpdates } from './updates';

/**
 * Makes the page usable without its server from now on, and looks for newer versions. If that is impossible (a page
 * from a file, plain http in a network, a browser that forbids it) the page works as before, so nothing is reported.
 */
export async function registerOffline(updates: Updates): Promise<void> {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await watchUpdates(await navigator.serviceWorker.register('service-worker.js'), updates);
  } catch {
    // See above.
  }
}
