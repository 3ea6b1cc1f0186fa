// Serves a folder to the browsers of this machine, with the headers that a production server should send. Node built-ins
// only. `npm start` and the browser tests share it.
import { createReadStream, promises as files } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

// Only what is in the folder, no inline script, nothing that is evaluated. Styles are set by script all over the grid.
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

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Names with a content hash never change what they hold. */
const isHashed = (path) => /\.[0-9a-f]{8,}\.[a-z0-9]+$/u.test(path);

/** The file for an address within the folder; undefined for anything outside of it. */
function pathOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/u, ''));
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  const full = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return full.startsWith(folder + sep) ? full : undefined;
}

async function answer(folder, request, response) {
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method Not Allowed');
  const path = pathOf(folder, request.url ?? '/');
  const found = path === undefined ? undefined : await files.stat(path).catch(() => undefined);
  if (path === undefined || found === undefined || !found.isFile()) return refuse(404, 'Not Found');
  // A link may lead out of the folder.
  if (!(await files.realpath(path)).startsWith((await files.realpath(folder)) + sep))
    return refuse(404, 'Not Found');
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {number} [port] any free one when it is left out
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
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
