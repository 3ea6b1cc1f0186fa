import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OfficeSource } from '../../../scripts/addin-policy.mjs';
import { headerPolicy, officeSources, pagePolicy } from '../../../scripts/addin-policy.mjs';
import { officeOf, serveAddin } from '../../../scripts/addin-server.mjs';
import { newCertificate } from './certificate';

const offices = Object.keys(officeSources) as readonly OfficeSource[];

/** A folder like a built add-in, with a secret next to it. */
function folderOf(office: OfficeSource): string {
  const outer = mkdtempSync(join(tmpdir(), 'nianbao-addin-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const folder = join(outer, 'addin');
  mkdirSync(folder);
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'taskpane.html'), `<script defer src="${officeSources[office]}"></script>`);
  writeFileSync(join(folder, 'main.0123abcd.js'), '');
  writeFileSync(join(folder, '.env'), 'secret');
  symlinkSync(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  return folder;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Requests a path exactly as written, from a server with a self-signed certificate. */
const ask = (origin: string, path: string, method = 'GET', headers = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin);
    const send = protocol === 'https:' ? request : plainRequest;
    send({ hostname, port, path, method, headers, rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

async function served(office: OfficeSource, isSecure = true, name = 'localhost'): Promise<string> {
  const { url, close } = await serveAddin({
    folder: folderOf(office),
    ...(isSecure ? { tls: newCertificate(name) } : {}),
  });
  onTestFinished(close);
  return url;
}

describe('the server of the add-in', () => {
  it.each(offices)('answers over https with the policy for office.js from %s', async (office) => {
    const origin = await served(office);
    expect(origin).toMatch(/^https:/u);
    for (const path of ['/', '/taskpane.html', '/main.0123abcd.js', '/missing.js']) {
      const { status, headers } = await ask(origin, path);
      expect(status, path).toBe(path === '/missing.js' ? 404 : 200);
      expect(headers['content-security-policy'], path).toBe(headerPolicy(office));
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      // With these, Excel on the web could not show the pane.
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['cross-origin-opener-policy']).toBeUndefined();
      // Its ribbon shows the icons in pages of Microsoft.
      expect(headers['cross-origin-resource-policy']).toBeUndefined();
    }
    const { headers } = await ask(origin, '/main.0123abcd.js');
    expect(headers['cache-control']).toContain('immutable');
  });

  it('serves only the files of its folder, and only for reading', async () => {
    const origin = await served('self');
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/link.txt',
      '/%00',
      '//x',
      '/.env',
      '/%2e%65nv',
    ])
      expect((await ask(origin, path)).status, path).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(origin, '/taskpane.html', method)).status, method).toBe(405);
    expect((await ask(origin, '/taskpane.html', 'HEAD')).status).toBe(200);
  });

  it('answers by the names of its certificate and of this machine', async () => {
    const origin = await served('self', true, '*.offices.test');
    const { port } = new URL(origin);
    const statusBy = async (host: string) => (await ask(origin, '/', 'GET', { host })).status;
    for (const host of [`report.offices.test:${port}`, 'REPORT.offices.test', 'localhost', '127.0.0.1'])
      expect(await statusBy(host), host).toBe(200);
    for (const host of [
      'rebound.example',
      'offices.test.rebound.example',
      'offices.test',
      '10.0.0.1',
      '[::1',
    ])
      expect(await statusBy(host), host).toBe(421);
    const plain = await served('self', false);
    expect((await ask(plain, '/', 'GET', { host: 'report.offices.test' })).status).toBe(421);
  });

  it('sends a file again only if it was changed', async () => {
    const origin = await served('self', false);
    const { headers } = await ask(origin, '/taskpane.html');
    const again = await ask(origin, '/taskpane.html', 'GET', { 'If-None-Match': headers['etag'] });
    expect(again.status).toBe(304);
    expect(again.headers['content-security-policy']).toBe(headerPolicy('self'));
    expect((await ask(origin, '/taskpane.html', 'GET', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('knows where office.js of a built pane comes from', () => {
    for (const office of offices) expect(officeOf(folderOf(office))).toBe(office);
    const folder = folderOf('self');
    writeFileSync(join(folder, 'taskpane.html'), '<script src="https://elsewhere.test/office.js"></script>');
    expect(() => officeOf(folder)).toThrow('office.js');
  });
});

describe('the policy', () => {
  it.each(offices)(
    'of %s runs nothing inline, evaluates nothing and contacts only servers that it names',
    (office) => {
      const source = officeSources[office];
      const from = source.startsWith('https:') ? ` ${new URL(source).origin}` : '';
      expect(pagePolicy(office)).toContain(`default-src 'none'; script-src 'self'${from};`);
      expect(pagePolicy(office)).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/u);
      expect(headerPolicy(office)).toContain('frame-ancestors');
    },
  );

  it('is the same in the example for nginx', () => {
    const guide = readFileSync(new URL('../../../docs/install-admin.zh-CN.md', import.meta.url), 'utf8');
    const found = [...guide.matchAll(/add_header Content-Security-Policy "([^"]*)"/gu)].map(
      ([, text]) => text,
    );
    expect(new Set(found)).toEqual(new Set([headerPolicy('self')]));
    // A location with headers loses those of the enclosing block.
    expect(found).toHaveLength([...guide.matchAll(/^\s*location /gmu)].length);
    expect(guide).not.toMatch(/add_header (X-Frame-Options|Cross-Origin)/u);
  });
});
