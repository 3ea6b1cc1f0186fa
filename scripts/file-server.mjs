// How our static servers respond: only under their names, only files of one folder, only GET and HEAD. sirv sends the files, compressed if the
// build made a compressed copy.
import { realpathSync, promises as files } from 'node:fs';
import { ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';

/** The content of files with a hash in their name never changes. */
const isHashed = (path) => /\.[0-9a-f]{8,}\.[a-z0-9]+$/u.test(path);

/** Compressed copies are only sent in place of their original; source maps and hidden files are not for users. */
const isPrivate = (path) => /(?:^|\/)\.|\.(?:br|gz|map)$/u.test(path);

function typeOf(path) {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|json$/u.test(type) ? `${type}; charset=utf-8` : type;
}

/** The path within the folder of the file at an address; undefined for anything outside it. */
async function pathOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/u, ''));
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  if (path.endsWith('/')) path += 'index.html';
  // A symbolic link may point outside the folder.
  const real = await files.realpath(join(root, path)).catch(() => '');
  return real.startsWith(root + sep) ? relative(root, real).replaceAll(sep, '/') : undefined;
}

/** Makes up for what sirv leaves out. */
function complete(request, response) {
  // Its ranges may make Node throw; a server may answer them with the whole file.
  delete request.headers.range;
  const { 'if-none-match': tag } = request.headers;
  response.writeHead = (status, headers) =>
    ServerResponse.prototype.writeHead.call(response, status, status === 304 ? { ETag: tag } : headers);
  // A build may remove the file, and the reader may leave.
  response.on('pipe', (content) => {
    content.on('error', () => response.destroy());
    response.on('close', () => content.destroy());
  });
}

/**
 * A request handler that answers with the files of a folder, with these headers and those of the file.
 *
 * @param {{
 *   folder: string,
 *   headers: Readonly<Record<string, string>>,
 *   isAllowedHost: (header: string | undefined) => boolean,
 * }} options
 */
export function fileServer({ folder, headers, isAllowedHost }) {
  const root = realpathSync(folder);
  // `dev` looks at the folder for each request: it may be built again while it is served.
  const send = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });
  const answer = async (request, response) => {
    const refuse = (status, text) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    };
    if (!isAllowedHost(request.headers.host))
      return refuse(421, '本服务不使用这个地址，请改用启动时显示的地址。 Misdirected Request');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(405, '只能读取，不能写入。 Method Not Allowed');
    const notFound = () => refuse(404, '没有这个文件，请检查地址。 Not Found');
    const path = await pathOf(root, request.url);
    if (path === undefined || isPrivate(path)) return notFound();
    response.setHeaders(
      new Map([
        ...Object.entries(headers),
        ['Vary', 'Accept-Encoding'],
        ['Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache'],
        ['Content-Type', typeOf(path)],
      ]),
    );
    complete(request, response);
    request.url = `/${encodeURI(path)}`;
    send(request, response, notFound);
  };
  return (request, response) => void answer(request, response).catch(() => response.destroy());
}
