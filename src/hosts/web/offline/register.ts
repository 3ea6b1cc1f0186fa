/**
 * Makes the page usable without its server from now on. If that is impossible (a page from a file, plain http in a
 * network, a browser that forbids it) the page works as before, so nothing is reported.
 */
export async function registerOffline(): Promise<void> {
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('service-worker.js');
  } catch {
    // See above.
  }
}
