import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Locked>;
}
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Lock;
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'engines',
  Record<string, string>
> & { allowScripts: Record<string, boolean> };
/** Every package of others, by its name and version. */
const others = Object.entries(lock.packages).flatMap(([path, entry]) =>
  path === '' ? [] : [{ name: path.replace(/^.*node_modules\//u, ''), ...entry }],
);

describe('dependencies', () => {
  it('are pinned exactly', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-r\.\d+)?$/u);
  });

  it('are locked without download addresses', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('are locked with a checksum each; run `npm run lock`', () => {
    const unchecked = others.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''));
    expect(unchecked.map(({ name, version }) => `${name}@${version}`)).toEqual([]);
  });

  it('run no script when they are installed, each for a stated reason', () => {
    const scripted = [...new Set(others.filter((other) => other.hasInstallScript).map(({ name }) => name))];
    expect(scripted.length).toBeGreaterThan(0);
    expect(manifest.allowScripts).toEqual(Object.fromEntries(scripted.map((name) => [name, false])));
    const reasons = read('docs/adr/0030-moving-dependencies.md');
    expect(scripted.filter((name) => !reasons.includes(`- \`${name}\``))).toEqual([]);
    expect(read('scripts/ensure-deps.mjs')).toContain("'--ignore-scripts'");
  });

  it('run on the oldest Node that is named, except where an ADR gives the reason', () => {
    const floor = /^>=(\d+\.\d+)$/u.exec(manifest.engines['node'] ?? '')?.[1];
    const newer = others.filter(({ engines }) => !satisfies(`${floor}.0`, engines?.node ?? '*'));
    // ADR 30: its legacy build is completed for Node 20, and tests read with it there.
    expect(newer.map(({ name }) => name)).toEqual(['pdfjs-dist']);
  });

  it('are locked with the native parts of every platform; run `npm run lock`', () => {
    const isNative = (name: string) => /(?:darwin|win32|linux)-(?:arm64|x64)/u.test(name);
    const missing = Object.values(lock.packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          isNative(name) && !Object.keys(lock.packages).some((key) => key.endsWith(`node_modules/${name}`)),
      ),
    );
    expect(missing).toEqual([]);
  });
});
