// Replaces the registration of the service worker while the page is developed.

/** Leaves the page dependent on its server. */
export const registerOffline = () => Promise.resolve();
