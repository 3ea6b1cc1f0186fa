// Serves a folder to the browsers of this machine, with the headers that a production server should send. Shared by
// `npm start` and the browser tests.
import { createServer } from 'node:http';
import { allowedHosts } from './allowed-hosts.mjs';
import { fileServer } from './file-server.mjs';

// Only resources of the folder, no inline script, nothing evaluated. Scripts set styles all over the grid.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of every response. */
export const pageHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Neither a page that opens this one nor one that includes its files shares a process with it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {number} [port] any free one if omitted
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, port = 0) {
  const server = createServer(fileServer({ folder, headers: pageHeaders, isAllowedHost: allowedHosts() }));
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
