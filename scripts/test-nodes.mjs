// `npm run test:nodes`: the built command, the library, the page's server and some tests on every Node that is promised, and
// the message on older ones. The npm package `node` brings them, so this needs the registry; continuous integration runs the
// whole `npm test` on each Node instead.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const promised = ['20.19', '22', '24'];
const tooOld = ['12', '16'];

buildIfStale('cli');
buildIfStale('library');
buildIfStale('web');

const onNode = (version, args) => ['-y', '-p', `node@${version}`, 'node', ...args];
const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };
const run = (version, ...args) => spawnSync('npx', onNode(version, args), options);

const library = `
  import { readFileSync } from 'node:fs';
  import { checkReport, readReport, writeReport } from './dist/library/nianbao.mjs';
  const { report } = await readReport(readFileSync('tests/fixtures/pdf/report.pdf'));
  const { kind, cells } = await writeReport(report, 'docx', { allowErrors: true });
  console.log(kind, cells, (await checkReport(report)).length >= 0);`;

/** Starts the web edition as `npm start` does, once dependencies are there; returns whether its page arrives. */
async function serves(version) {
  const server = spawn('npx', onNode(version, ['scripts/start.mjs']), {
    ...options,
    env: { ...process.env, BROWSER: 'none', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  try {
    let output = '';
    for await (const text of server.stdout) {
      output += text;
      const [address] = /http:\/\/\S+/u.exec(output) ?? [];
      if (address !== undefined)
        return (await (await globalThis.fetch(address)).text()).includes('<!doctype html>');
    }
    return false;
  } finally {
    // With the processes that npx started.
    if (process.platform === 'win32') server.kill();
    else process.kill(-server.pid);
  }
}

let failed = 0;
const step = (name, ok, output = '') => {
  console.log(`${ok ? '✓' : '✗'} ${name}${ok ? '' : `\n${output}`}`);
  if (!ok) failed += 1;
};

for (const version of promised) {
  const { stdout } = run(version, '--version');
  const name = `Node ${stdout.trim()}`;
  const check = run(version, 'dist/cli/nianbao.cjs', 'check', 'assets/samples/suqian-2024.json');
  step(`${name}: command`, check.status === 0 && check.stderr === '', check.stdout + check.stderr);
  const read = run(version, '--input-type=module', '--eval', library);
  step(`${name}: library`, read.stdout === 'written 200 true\n' && read.stderr === '', read.stderr);
  step(`${name}: npm start`, await serves(version));
  const tests = run(version, 'node_modules/vitest/vitest.mjs', 'run', 'tests/core/check', 'tests/files/xlsx');
  step(`${name}: tests`, tests.status === 0, tests.stdout + tests.stderr);
}
for (const version of tooOld) {
  const { status, stdout, stderr } = run(version, 'scripts/ensure-deps.mjs');
  const lines = stderr.trim().split('\n');
  step(`Node ${version}: refused in two lines`, status === 1 && stdout === '' && lines.length === 2, stderr);
}
process.exit(failed === 0 ? 0 : 1);
