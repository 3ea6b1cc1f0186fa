import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withOriginalPlaces } from '../../scripts/original-places.mjs';
import { builtAddin } from './addin/built-addin';
import { builtPage } from './built-page';

const builds = [
  ['the page', builtPage()],
  ['the add-in', builtAddin()],
] as const;

describe.each(builds)('the build of %s', (_name, folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  it('has a compressed copy of each large text, with the same content', () => {
    const copied = files.filter((file) => existsSync(join(folder, `${file}.br`)));
    expect(copied.length).toBeGreaterThan(50);
    for (const file of copied) {
      const original = readFileSync(join(folder, file));
      expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).equals(original), file).toBe(
        true,
      );
      expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).equals(original), file).toBe(true);
    }
    const large = files.filter(
      (file) => /\.(?:js|mjs|css|html)$/u.test(file) && readFileSync(join(folder, file)).length > 10_000,
    );
    expect(large.filter((file) => !copied.includes(file))).toEqual([]);
    // It is completed after the build.
    expect(files.filter((file) => file.startsWith('manifest.xml.'))).toEqual([]);
  });

  it('has source maps that no file mentions, except of the spreadsheet library', () => {
    const own = files.filter(
      (file) => /\.[0-9a-f]{8}\.js$/u.test(file) && !/^univer/u.test(file) && !file.includes('/'),
    );
    expect(own.length).toBeGreaterThan(50);
    for (const file of own) {
      expect(existsSync(join(folder, `${file}.map`)), file).toBe(true);
      expect(readFileSync(join(folder, file), 'utf8').slice(-2000), file).not.toContain('sourceMappingURL');
    }
    expect(files.filter((file) => /univer.*\.map$/u.test(file))).toEqual([]);
  });

  it('asks for nothing in selectors that the oldest supported browsers do not know', () => {
    // The library that draws charts adds a style sheet to each, which is left out of the pictures.
    const scripts = files.filter((file) => /\.js$/u.test(file) && !/^charts\./u.test(file));
    const unknown = scripts.filter((file) =>
      /:(?:is|has|where)\(/u.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(unknown).toEqual([]);
  });

  it('lets a stack trace be read', () => {
    const main = files.find((file) => /^main\.[0-9a-f]+\.js$/u.test(file)) ?? '';
    const lines = readFileSync(join(folder, main), 'utf8').split('\n');
    // The key of the pane's preferences, which stands in one of our files.
    const line = lines.findIndex((text) => text.includes('nianbao.preferences'));
    const column = lines[line]?.indexOf('nianbao.preferences') ?? -1;
    const at = `    at x (http://127.0.0.1:5180/${main}:${line + 1}:${column + 1})\n    at <anonymous>\n`;
    expect(withOriginalPlaces(at, [folder])).toMatch(
      /^ {4}at x \(src\/hosts\/browser\/preferences\.ts:\d+:\d+\)\n {4}at <anonymous>\n$/u,
    );
    expect(withOriginalPlaces('at other.0123abcd.js:1:1', [folder])).toBe('at other.0123abcd.js:1:1');
  });
});
