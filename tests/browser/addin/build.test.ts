import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { pagePolicy } from '../../../scripts/addin-policy.mjs';
import { manifestProblems } from '../../../scripts/manifest/manifest-problems';
import { manifestVersion } from '../../../scripts/manifest/stamp-manifest';
import { builtAddin } from './built-addin';

const folder = builtAddin();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  // Source maps and compressed copies have tests of their own.
  .filter((file) => !/\.(?:map|br|gz)$/u.test(file));
const own = files.filter((file) => file.endsWith('.js') && !file.startsWith('office/'));

it('has the files of office.js unchanged, with the licence, and without telemetry', () => {
  const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const office = files.filter((file) => file.startsWith('office/')).map((file) => file.slice(7));
  expect(office.sort()).toEqual(
    [
      ...[
        'LICENSE.md',
        'office.js',
        'o15apptofilemappingtable.js',
        'excel-mac-16.00.js',
        'excel-web-16.00.js',
      ],
      ...[
        'excel-win32-16.00.js',
        'excel-win32-16.01.js',
        'en-us/office_strings.js',
        'zh-cn/office_strings.js',
      ],
    ].sort(),
  );
  for (const file of office) {
    const original = join(library, file === 'LICENSE.md' ? file : `dist/${file}`);
    expect(readFileSync(join(folder, 'office', file)).equals(readFileSync(original)), file).toBe(true);
  }
});

/**
 * Unreachable code of libraries: a timer given as text, a check whether eval is allowed and code that depends on it,
 * and unused templates. The browser tests fail when a page tries any of it.
 */
const neverReached =
  /\([\w$]+=new Function\(""\+[\w$]+\)\)|try\{return new Function\(""\),!0\}catch|if\([\w$]+\)return new Function\("src","srcOffset","dest","destOffset",[\w$]+\)|try\{[\w$]+=new Function\([\w$]+,"_",[\w$]+\)\}catch/gu;

it('evaluates nothing and names no other server', () => {
  expect(own.length).toBeGreaterThan(10);
  for (const file of own)
    expect(read(file).replace(neverReached, ''), file).not.toMatch(/\beval\(|new Function\(/u);
  const page = read('taskpane.html');
  expect(page).toContain(`content="${pagePolicy('self')}"`);
  for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]*)"/gu))
    expect(address, 'relative').toMatch(/^(?!\/|[a-z]+:)/u);
  // No inline script: the policy would block it.
  expect(page).not.toMatch(/<script(?![^>]*src=)[^>]*>|\son[a-z]+=/u);
});

it('has content-hashed names, except those that the page knows', () => {
  const fixed = own.filter((file) => !/\.[0-9a-f]{8}\.js$/u.test(file));
  expect(fixed.sort()).toEqual(['boot.js', 'check.js', 'office-quiet.js']);
});

it('has a manifest whose files all exist', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const manifest = read('manifest.xml');
  const bytesOf = (path: string) =>
    files.includes(path.slice(1)) ? readFileSync(join(folder, path)) : undefined;
  expect(manifestProblems(manifest, manifestVersion(version), bytesOf)).toEqual([]);
  for (const [, path = ''] of manifest.matchAll(/https:\/\/localhost:5181\/([^"?]*)/gu))
    expect(files).toContain(path);
});
