import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { servedFolder } from './serve-folder';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Requests a path exactly as written, with these headers alone: `fetch` would normalise it, and unpack the answer. */
const ask = (
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const statusOf = async (origin: string, path: string, method = 'GET'): Promise<number> =>
  (await ask(origin, path, { method })).status;

function folderWithSecretBeside(): string {
  const outer = mkdtempSync(join(tmpdir(), 'nianbao-serve-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, 'web');
  mkdirSync(folder);
  mkdirSync(join(outer, 'web-other'));
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(outer, 'web-other', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'main.0123abcd.js'), '');
  symlinkSync(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  return folder;
}

it('serves the files of the folder with their types and the policy', async () => {
  const origin = await servedFolder(folderWithSecretBeside());
  const page = await fetch(origin);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = await fetch(`${origin}main.0123abcd.js?x=1`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
});

it('serves nothing else', async () => {
  const origin = await servedFolder(folderWithSecretBeside());
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%2fweb-other/secret.txt',
    '/link.txt',
    '/%00',
    '/%zz',
    '//secret.txt',
    '/missing.js',
  ])
    expect(await statusOf(origin, path), path).toBe(404);
  expect(await statusOf(origin, '/', 'POST')).toBe(405);
  expect(await statusOf(origin, '/', 'HEAD')).toBe(200);
});

const script = `console.log(${'1 + '.repeat(1000)}1);`;

/** A folder like a build: a script, its compressed copies and its map, and a file that nobody should see. */
async function servedBuild(): Promise<string> {
  const folder = folderWithSecretBeside();
  writeFileSync(join(folder, 'main.0123abcd.js'), script);
  writeFileSync(join(folder, 'main.0123abcd.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'main.0123abcd.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'main.0123abcd.js.map'), '{}');
  writeFileSync(join(folder, '.env'), 'secret');
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git', 'config'), 'secret');
  symlinkSync(join(folder, '.env'), join(folder, 'settings.txt'));
  return servedFolder(folder);
}

it('sends the compressed copy that the browser understands, with the same headers', async () => {
  const origin = await servedBuild();
  const path = '/main.0123abcd.js';
  const plain = await ask(origin, path);
  expect(plain.body.toString()).toBe(script);
  expect(plain.headers['vary']).toBe('Accept-Encoding');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const { 'content-length': length, etag, 'last-modified': modified, date, ...expected } = plain.headers;
  expect(expected['content-security-policy']).toContain("default-src 'none'");
  expect(Number(length)).toBe(script.length);
  expect(modified).toBeDefined();
  expect(date).toBeDefined();
  for (const [accepted, encoding, unpack] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const) {
    const { status, headers, body } = await ask(origin, path, { headers: { 'accept-encoding': accepted } });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(unpack(body).toString()).toBe(script);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(script.length / 10);
    expect(headers['etag']).not.toBe(etag);
    expect(headers).toMatchObject(expected);
    const { body: nothing, headers: same } = await ask(origin, path, {
      method: 'HEAD',
      headers: { 'accept-encoding': accepted },
    });
    expect(nothing).toHaveLength(0);
    expect(same['content-length']).toBe(headers['content-length']);
  }
  // The page has no compressed copy.
  const page = await ask(origin, '/', { headers: { 'accept-encoding': 'br' } });
  expect(page.body.toString()).toBe('<!doctype html>');
  expect(page.headers['content-encoding']).toBeUndefined();
});

it('sends an unchanged file once, in each encoding', async () => {
  const origin = await servedBuild();
  for (const accepted of ['br', 'identity']) {
    const headers = { 'accept-encoding': accepted };
    const first = await ask(origin, '/main.0123abcd.js', { headers });
    const { etag = '' } = first.headers;
    const again = await ask(origin, '/main.0123abcd.js', { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy'])
      expect(again.headers[name], name).toBe(first.headers[name]);
  }
});

it('keeps compressed copies, source maps and hidden files to itself', async () => {
  const origin = await servedBuild();
  for (const path of [
    '/main.0123abcd.js.br',
    '/main.0123abcd.js.gz',
    '/main.0123abcd.js.map',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.git/',
    '/x/..%2f.env',
    '/settings.txt',
  ]) {
    const { status, headers, body } = await ask(origin, path);
    expect(status, path).toBe(404);
    expect(body.toString()).toContain('没有这个文件');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

it('answers a request for a part with the whole file', async () => {
  const origin = await servedBuild();
  for (const range of ['bytes=0-9', 'bytes=9-3', 'bytes=99999-', 'bytes=x']) {
    const { status, body } = await ask(origin, '/main.0123abcd.js', { headers: { range } });
    expect(status, range).toBe(200);
    expect(body.toString()).toBe(script);
  }
});

it('answers only by the names of this machine', async () => {
  const origin = await servedBuild();
  const { port } = new URL(origin);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, '[::1]', 'localhost'])
    expect((await ask(origin, '/', { headers: { host } })).status, host).toBe(200);
  for (const host of [
    `rebound.example:${port}`,
    'localhost.rebound.example',
    'xlocalhost',
    '127.0.0.1.rebound.example',
    '10.0.0.1',
    '0.0.0.0',
    'localhost@rebound.example',
    'localhost, rebound.example',
    '[::1',
  ]) {
    const { status, headers, body } = await ask(origin, '/', { headers: { host } });
    expect(status, host).toBe(421);
    expect(body.toString()).toContain('请改用启动时显示的地址');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
});
