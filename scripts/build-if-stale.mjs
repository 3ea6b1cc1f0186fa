import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** When a file, or the newest file of a folder, was changed. */
const changed = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))))
    : statSync(path).mtimeMs;

/** The main file of each part of the program, by the names of webpack.config.js. */
const products = {
  cli: 'nianbao.cjs',
  library: 'nianbao.mjs',
  locate: 'locate.mjs',
  web: 'index.html',
  addin: 'taskpane.html',
  wps: 'nianbao/pane.html',
};

export const builtParts = Object.keys(products);

/**
 * Builds one part of the program when it is not there or older than its sources. Ends the process when that fails.
 * Returns the folder of its main file.
 */
export function buildIfStale(part) {
  const made = join(root, 'dist', part, products[part]);
  const sources = [
    'package.json',
    'package-lock.json',
    'webpack.config.js',
    'scripts/webpack',
    'src',
    'assets',
  ].map((name) => join(root, name));
  if (existsSync(made) && sources.every((path) => changed(path) <= changed(made))) return dirname(made);
  console.error('正在构建… Building…');
  const build = spawnSync(
    'npx',
    ['--no-install', 'webpack', '--mode', 'production', '--config-name', part, '--stats', 'errors-only'],
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  );
  if (build.status !== 0) process.exit(1);
  return dirname(made);
}
