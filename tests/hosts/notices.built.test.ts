import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mayBePublished } from '../../scripts/licences.mjs';
import { componentsIn, noticesFile } from '../../scripts/webpack/notices.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

function componentsOf(part: string): ReturnType<typeof componentsIn> {
  const path = `${dist}${part}/${noticesFile}`;
  if (!existsSync(path)) throw new Error(`There is no ${path}: run \`npm run build\` or \`npm test\`.`);
  return componentsIn(readFileSync(path, 'utf8'));
}

describe.each([
  ['cli', ['mammoth', 'parse5', '@e965/xlsx', 'hucre', 'pdfjs-dist', 'core-js', 'webpack']],
  ['library', ['mammoth', 'parse5', '@e965/xlsx', 'hucre', 'pdfjs-dist', 'core-js', 'pako', 'lie']],
  ['web', ['react', '@fluentui/react-button', '@univerjs/sheets', 'rxjs', 'pdfjs-dist', 'esbuild']],
  ['addin', ['react', '@fluentui/react-button', '@microsoft/office-js', 'pdfjs-dist', 'esbuild']],
  ['locate', ['webpack']],
])('the notices of dist/%s', (part, expected) => {
  it('name what is in it, under permitted licences', () => {
    const components = componentsOf(part);
    expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    expect(components.filter(({ licence }) => !mayBePublished(licence))).toEqual([]);
  });
});

describe.each(['cli', 'library'])('the notices of dist/%s', (part) => {
  it('name every package whose name the bundle still shows', () => {
    const files = readdirSync(`${dist}${part}`).filter((file) => /^nianbao\.(?:\d+\.)?[cm]js$/u.test(file));
    // Webpack writes the path above each module that it joins with others.
    const bundle = files.map((file) => readFileSync(`${dist}${part}/${file}`, 'utf8')).join('\n');
    const paths = bundle.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/[\w./-]+\.[cm]?js/gu);
    const bundled = new Set([...paths].map(([, name]) => name));
    expect([...bundled]).toEqual(expect.arrayContaining(['parse5', '@e965/xlsx', 'hucre']));
    const named = componentsOf(part).map(({ name }) => name);
    expect([...bundled].filter((name) => name === undefined || !named.includes(name))).toEqual([]);
  });
});
