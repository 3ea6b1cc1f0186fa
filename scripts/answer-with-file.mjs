// How our static servers respond: only files of one folder, only GET and HEAD. Node built-ins only.
import { createReadStream, promises as files } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

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

/** The content of files with a hash in their name never changes. */
const isHashed = (path) => /\.[0-9a-f]{8,}\.[a-z0-9]+$/u.test(path);

/** The file for an address within the folder; undefined for anything outside it. */
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

/**
 * Answers one request with a file of a folder, with these headers and those of the file.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} headers
 */
export async function answerWithFile(folder, headers, request, response) {
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method Not Allowed');
  const path = pathOf(folder, request.url ?? '/');
  const found = path === undefined ? undefined : await files.stat(path).catch(() => undefined);
  if (path === undefined || found === undefined || !found.isFile()) return refuse(404, 'Not Found');
  // A symbolic link may point outside the folder.
  if (!(await files.realpath(path)).startsWith((await files.realpath(folder)) + sep))
    return refuse(404, 'Not Found');
  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const caching = {
    ETag: tag,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ...headers, ...caching });
    return response.end();
  }
  response.writeHead(200, {
    ...headers,
    ...caching,
    'Content-Type': types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}
