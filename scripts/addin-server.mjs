// The server of the add-in's files.
import { readFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { headerPolicy, officeSources } from './addin-policy.mjs';
import { allowedHosts } from './allowed-hosts.mjs';
import { fileServer } from './file-server.mjs';

/**
 * The headers of every response. No X-Frame-Options and no Cross-Origin-Opener-Policy: with them Excel on the web could
 * not show the pane. No Cross-Origin-Resource-Policy either: its ribbon shows our icons in pages of Microsoft.
 */
export const addinHeaders = (office) => ({
  'Content-Security-Policy': headerPolicy(office),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** Where the office.js of a built pane comes from. */
export function officeOf(folder) {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const found = Object.keys(officeSources).find((office) => page.includes(` src="${officeSources[office]}"`));
  if (found === undefined) throw new Error(`taskpane.html in ${folder} names no office.js that is known`);
  return found;
}

/**
 * Serves a built add-in, by the names of its certificate and of this machine.
 *
 * @param {{ folder: string, port?: number, host?: string, tls?: { cert: string | Buffer, key: string | Buffer } }}
 * options any free port if none is given; plain http without `tls`, for tests only
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveAddin({ folder, port = 0, host = '127.0.0.1', tls }) {
  const send = fileServer({
    folder,
    headers: addinHeaders(officeOf(folder)),
    isAllowedHost: allowedHosts(tls?.cert),
  });
  const answer = (request, response) => {
    // People try the address without a file in a browser.
    if (request.url === '/') request.url = '/taskpane.html';
    return send(request, response);
  };
  const server = tls === undefined ? createPlainServer(answer) : createServer(tls, answer);
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
