// The one test command: format, lint, types, build, unused code, size, tests by project. Every step runs even if an
// earlier one failed, so one run shows everything. Two steps run at a time, and the output of each is printed when it
// ends. Ends with the tests of each project and one line `N passed, N failed`; each step counts as one test.
//
// `npm test -- tests/core`, or any other arguments of vitest: all steps, but only the tests that these select.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
const selected = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
let tested = 0;
/** The tests of each project, printed together at the end. */
const summary = new Map();

/** Ends with whether the command succeeded and its output, which is printed in one piece, under the name of the step. */
function run(name, [command, ...args]) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', command, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1',
        // The option of the command line does not reach the projects.
        VITEST_MAX_WORKERS: String(workers),
      },
    });
    let output = '';
    const print = (part) => (output += part);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
    child.on('error', print);
    child.on('close', (code) => {
      // Vitest prints much about a project of which nothing was selected.
      const text = output.includes('No test files found, exiting with code 0') ? '' : output.trim();
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${text === '' ? '' : `\n${text}\n`}${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
      resolve({ ok: code === 0, text });
    });
  });
}

const count = (ok) => (counts[ok ? 'passed' : 'failed'] += 1);

/** A step that counts as one test. */
const step =
  (name, ...command) =>
  async () =>
    count((await run(name, command)).ok);

/** The tests of a project, or of a part of it, such as 1/2. */
const tests = (project, part) => async () => {
  const name = part === undefined ? project : `${project} ${part}`;
  const results = join(scratch, `${name.replace('/', ' of ')}.json`);
  const { ok, text } = await run(`tests: ${name}`, [
    'vitest',
    'run',
    `--project=${project}`,
    ...(part === undefined ? [] : [`--shard=${part}`]),
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./scripts/second-tries.mjs',
    `--outputFile.json=${results}`,
    '--passWithNoTests',
    ...selected,
  ]);
  const { passed, failed } = outcomeOf(results, ok);
  const again = text.match(/^second try: /gmu)?.length ?? 0;
  counts.passed += passed;
  counts.failed += failed;
  tested += passed + failed;
  const before = summary.get(project) ?? { passed: 0, failed: 0, again: 0 };
  summary.set(project, {
    passed: before.passed + passed,
    failed: before.failed + failed,
    again: before.again + again,
  });
};

function outcomeOf(results, ended) {
  // Nothing is written where nothing was selected.
  if (!existsSync(results)) return { passed: 0, failed: ended ? 0 : 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  // A file that fails to load has no failed tests, only a failed suite.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + unloaded.length;
  return { passed, failed: failed === 0 && !ended ? 1 : failed };
}

/** Steps run in two lanes, and the tests of a lane in as many processes as half of the processors can run. */
const workers = Math.max(1, Math.floor(availableParallelism() / 2));

const build = step('build', 'webpack', '--mode', 'production', '--stats', 'errors-warnings');
let isBuilt = false;
const whenBuilt = build().then(() => (isBuilt = true));

/** The longest first, so that both lanes end at about the same time. */
const waiting = [
  { needsBuild: true, task: tests('browser', '1/2') },
  { needsBuild: true, task: tests('browser', '2/2') },
  { needsBuild: false, task: tests('pane') },
  { needsBuild: false, task: tests('files') },
  { needsBuild: false, task: step('lint', 'eslint', '.', '--max-warnings=0') },
  { needsBuild: false, task: tests('core') },
  { needsBuild: true, task: tests('command') },
  { needsBuild: false, task: step('types and rules about them', 'oxlint') },
  { needsBuild: false, task: step('docs of the library', 'typedoc', '--emit', 'none') },
  { needsBuild: false, task: step('format', 'prettier', '--check', '--log-level', 'warn', '.') },
  { needsBuild: false, task: step('unused code', 'knip') },
  { needsBuild: true, task: step('size', 'size-limit') },
];

async function lane() {
  for (;;) {
    const next = waiting.findIndex(({ needsBuild }) => isBuilt || !needsBuild);
    if (next !== -1) await waiting.splice(next, 1)[0].task();
    else if (waiting.length > 0) await whenBuilt;
    else return;
  }
}
await Promise.all([whenBuilt.then(lane), lane()]);

// A selection that selects nothing is a mistake.
if (tested === 0) counts.failed += 1;
rmSync(scratch, { recursive: true, force: true });
const lines = [...summary].map(
  ([project, { passed, failed, again }]) =>
    `${project}: ${passed} passed, ${failed} failed${again === 0 ? '' : `, ${again} at the second try`}`,
);
console.log(['', ...lines, `${counts.passed} passed, ${counts.failed} failed`].join('\n'));
process.exit(counts.failed === 0 ? 0 : 1);
