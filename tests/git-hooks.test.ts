import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-hooks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Without what a hook or continuous integration around the tests would set. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'CI' && !name.startsWith('GIT_')),
);

/** A clone with installed packages, as far as the script looks at it. */
function project(path: string): string {
  for (const name of ['install-hooks.mjs', 'git-hooks.json'])
    cpSync(join('scripts', name), join(path, 'scripts', name));
  symlinkSync(resolve('node_modules'), join(path, 'node_modules'), 'junction');
  return path;
}
const initialise = (path: string) => spawnSync('git', ['init', '--quiet', path], { env: environment });
const install = (path: string, more: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(path, 'scripts/install-hooks.mjs')], {
    env: { ...environment, ...more },
    encoding: 'utf8',
  });
const hook = (name = 'pre-commit') => join(folder, '.git/hooks', name);

describe('npm ci in a clone', () => {
  beforeEach(() => {
    initialise(folder);
    project(folder);
  });

  it('sets the hook, and leaves the other hooks alone', () => {
    writeFileSync(hook('pre-push'), '#!/bin/sh\n');
    expect(install(folder)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(hook(), 'utf8')).toContain('npx --no-install lint-staged');
    expect(existsSync(hook('pre-push'))).toBe(true);
  });

  it('does not replace a hook of somebody else, and says so', () => {
    writeFileSync(hook(), '#!/bin/sh\nexit 0\n');
    expect(install(folder)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('stays as it is') as string,
    });
    expect(readFileSync(hook(), 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  it('sets none in continuous integration', () => {
    expect(install(folder, { CI: 'true' }).status).toBe(0);
    expect(existsSync(hook())).toBe(false);
  });

  it('sets none where development dependencies are missing', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(install(folder).status).toBe(0);
    expect(existsSync(hook())).toBe(false);
  });
});

it('sets no hook in the repository around a copy without one of its own', () => {
  initialise(folder);
  const copy = project(join(folder, 'nianbao'));
  expect(install(copy).status).toBe(0);
  expect(existsSync(hook())).toBe(false);
});
