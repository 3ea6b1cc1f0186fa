// The one test command: format, lint, types, build, unused code, size, tests. Every step runs even if an earlier one
// failed, so one run shows everything. Ends with one line `N passed, N failed`; each step counts as one test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
const results = join(scratch, 'results.json');
let passed = 0;
let failed = 0;

const run = (command, ...args) =>
  spawnSync('npx', ['--no-install', command, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).status === 0;

const step = (name, ok) => {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (ok) passed += 1;
  else failed += 1;
};

step('format', run('prettier', '--check', '--log-level', 'warn', '.'));
step('lint', run('eslint', '.', '--max-warnings=0'));
step('types', run('tsc', '--noEmit'));
step('build', run('webpack', '--mode', 'production', '--stats', 'errors-warnings'));
step('docs of the library', run('typedoc', '--emit', 'none'));
step('unused code', run('knip'));
step('size', run('size-limit'));

run(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
);
try {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that fails to load has no failed tests, only a failed suite.
  for (const file of report.testResults)
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
      failed += 1;
  if (report.numTotalTests === 0) failed += 1;
} catch {
  failed += 1;
}
rmSync(scratch, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
