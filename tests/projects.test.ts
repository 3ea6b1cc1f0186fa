import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const posix = (path: string) => path.split(sep).join('/');

interface ListedFile {
  readonly file: string;
  readonly projectName: string;
}

it('every test file belongs to exactly one project', () => {
  const listed = JSON.parse(
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'list', '--filesOnly', '--json'],
      { cwd: root, encoding: 'utf8' },
    ),
  ) as readonly ListedFile[];
  const found = listed.map(({ file }) => posix(relative(root, file))).sort();
  const existing = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/u.test(path))
    .map((path) => `tests/${posix(path)}`)
    .sort();
  expect(found).toEqual(existing);
  expect(new Set(listed.map(({ projectName }) => projectName))).toEqual(
    new Set(['core', 'files', 'pane', 'command', 'browser']),
  );
});
