// `npm run coverage`: how much of each room the tests run, by V8's own counts, over all files of `src/`. Only what runs in
// Node counts: tests in a browser are left out, and a command that a test starts as a process of its own is not seen.
// `npm run coverage -- tests/core` looks at some tests. The files one by one: coverage/index.html.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { coverageByRoom } from './house/coverage-by-room.mjs';
import { roomNames } from './house/rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const summary = `${root}coverage/coverage-summary.json`;

buildIfStale('cli');
rmSync(summary, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include=src/**/*.{ts,tsx}',
    '--coverage.reporter=json-summary',
    '--coverage.reporter=html',
    '--coverage.reportOnFailure',
    '--project=!browser',
    // It reads what was built, and runs nothing of src/.
    '--exclude=tests/hosts/notices.built.test.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
console.log(`\nTests in Node, without a browser and without processes of their own\n`);
console.log(coverageByRoom(JSON.parse(readFileSync(summary, 'utf8')), roomNames));
process.exitCode = status ?? 1;
