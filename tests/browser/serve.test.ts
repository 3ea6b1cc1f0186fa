import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { servedFolder } from './serve-folder';

/** Requests a path exactly as written: `fetch` would normalise it first. */
const statusOf = (origin: string, path: string, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

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
