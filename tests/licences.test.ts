import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { licenceOf, mayBePublished, mayBeUsed } from '../scripts/licences.mjs';
import { billOf } from '../scripts/sbom.mjs';
import { componentsIn, mergedNotices, Notices, noticesFile } from '../scripts/webpack/notices.js';

interface Locked {
  readonly license?: string;
  readonly optional?: boolean;
}
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

const folder = mkdtempSync(join(tmpdir(), 'nianbao-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Bundles a program of two packages, joined into one module; returns its notices, or why the build fails. */
async function noticesOf(licence: string | undefined): Promise<string> {
  const packages = { outer: 'MIT', inner: licence };
  for (const [name, license] of Object.entries(packages)) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.2.3', license, type: 'module', sideEffects: false }),
    );
    write(`node_modules/${name}/LICENSE`, `The terms of ${name}`);
  }
  write('node_modules/inner/index.js', 'export const answer = () => 42;');
  write(
    'node_modules/outer/index.js',
    "import { answer } from 'inner'; export const twice = () => 2 * answer();",
  );
  write('main.js', "import { twice } from 'outer'; console.log(twice());");
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: './main.js',
    output: { path: join(folder, 'out') },
    optimization: { minimize: false },
    plugins: [new Notices()],
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, done) => {
      if (error === null) resolve(done);
      else reject(error);
    });
  });
  return stats?.hasErrors() === true
    ? stats.toString({ all: false, errors: true })
    : readFileSync(join(folder, 'out', noticesFile), 'utf8');
}

describe('the build', () => {
  it('writes the licence of every package, also of those joined into one module', async () => {
    const text = await noticesOf('ISC');
    expect(componentsIn(text)).toEqual(
      expect.arrayContaining([
        { name: 'inner', version: '1.2.3', licence: 'ISC' },
        { name: 'outer', version: '1.2.3', licence: 'MIT' },
      ]),
    );
    expect(text).toContain('The terms of inner');
  });

  it.each([['GPL-3.0-only'], ['MPL-2.0'], ['SEE LICENSE IN LICENSE'], [undefined]])(
    'fails on a package under %s',
    async (licence) => {
      expect(await noticesOf(licence)).toContain(`its licence is ${licence ?? 'unknown'}`);
    },
  );
});

describe('licences', () => {
  it('are chosen where there is a choice, and all apply where there is none', () => {
    expect(mayBePublished('(MIT OR GPL-3.0-or-later)')).toBe(true);
    expect(mayBePublished('(MIT AND Zlib)')).toBe(true);
    expect(mayBePublished('(MIT AND GPL-3.0-or-later)')).toBe(false);
  });

  it('of tools permit their use', () => {
    const stated = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(stated.length).toBeGreaterThan(1000);
    const refused = stated.flatMap(([path, { license, optional }]) => {
      const name = path.replace(/^.*node_modules\//u, '');
      // Native parts of other platforms, added by `npm run lock`, are licensed like the package that names them.
      const isAdded = license === undefined && optional === true;
      return isAdded || mayBeUsed(licenceOf(name, license)) ? [] : [`${name}: ${license ?? 'unknown'}`];
    });
    expect(refused).toEqual([]);
  });
});

describe('notices of several parts', () => {
  it('have each component once', async () => {
    const text = await noticesOf('ISC');
    expect(mergedNotices([text, text])).toBe(text);
  });
});

describe('the bill of materials', () => {
  const tool = (name: string, dependsOn: readonly string[] = []) => ({
    component: { 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0', scope: 'optional', hash: name },
    dependency: { ref: `${name}@1.0.0`, dependsOn },
  });
  const all = [tool('parser', ['tables@1.0.0', 'linter@1.0.0']), tool('tables'), tool('linter')];
  const program = { 'bom-ref': 'nianbao@0', name: 'checkout', version: '0' };
  const locked = {
    components: all.map(({ component }) => component),
    dependencies: all.map(({ dependency }) => dependency),
    metadata: { component: program, tools: [] },
  };
  const component = (name: string, licence: string) => ({ name, version: '1.0.0', licence });
  const bill = billOf(
    locked,
    [
      { part: 'cli', components: [component('parser', 'MIT'), component('tables', '(MIT AND Zlib)')] },
      { part: 'web', components: [component('tables', '(MIT AND Zlib)'), component('inlined', 'MIT')] },
    ],
    'nianbao',
  );

  it('has what is bundled and nothing else, with what the lock file knows', () => {
    expect(bill.components).toMatchObject([
      { name: 'parser', hash: 'parser', scope: 'required', licenses: [{ license: { id: 'MIT' } }] },
      { name: 'tables', hash: 'tables', licenses: [{ expression: '(MIT AND Zlib)' }] },
      { name: 'inlined', version: '1.0.0' },
    ]);
    expect(bill.components[1]?.properties?.map(({ value }) => value)).toEqual(['cli', 'web']);
  });

  it('names dependencies among them only', () => {
    expect(bill.metadata.component.name).toBe('nianbao');
    expect(bill.dependencies).toEqual([
      { ref: 'nianbao@0', dependsOn: ['parser@1.0.0', 'tables@1.0.0', 'inlined@1.0.0'] },
      { ref: 'parser@1.0.0', dependsOn: ['tables@1.0.0'] },
      { ref: 'tables@1.0.0', dependsOn: [] },
    ]);
  });
});
