// `npm run bench`: runs every part in a process of its own, prints the figures, and writes docs/performance.md. Fails if
// a figure is no number or a goal is missed twice in a row. `npm run bench -- --only locate` runs one part and writes
// nothing; words after its name go to the part.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../scripts/build-if-stale.mjs';
import { collect } from './report/collect';
import { conclude } from './report/conclude';
import { comparisonRows, figureRows } from './report/document';
import type { Rows } from './report/document';
import { readMachine } from './report/machine';
import type { PartId } from './report/parts';
import { partIds, parts } from './report/parts';

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const { only } = values;
const isPart = (name: string): name is PartId => partIds.some((part) => part === name);
if (only === undefined ? positionals.length > 0 : !isPart(only)) {
  console.error(`usage: npm run bench [-- --only ${partIds.join('|')} [WORD...]]`);
  process.exit(2);
}

const machine = await readMachine();
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  if (only !== undefined && isPart(only)) {
    report(collect([only], new Map([[only, run(only)]])));
  } else {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const path = 'docs/performance.md';
    const given = new Map(partIds.map((part) => [part, run(part)]));
    // What else a machine does only ever adds time, so a part with a fault gets a second chance.
    for (const part of partIds) if (collect([part], given).faults.length > 0) given.set(part, run(part));
    const date = new Date().toISOString().slice(0, 10);
    const collected = await conclude({ given, machine, version, date, path });
    report(collected);
    console.log(collected.faults.length === 0 ? `${path} is written.` : `${path} is as it was.`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}

/** Runs a part; returns what it gave, or nothing if it failed. */
function run(part: PartId): unknown {
  const { title, file, builds } = parts[part];
  console.log(`\n${title}`);
  for (const build of builds) buildIfStale(build);
  if (part === 'core') buildCore();
  const result = join(scratch, `${part}.json`);
  const isBuilt = file.endsWith('.cjs');
  const { status } = spawnSync(
    process.execPath,
    [...(isBuilt ? [] : ['--import', 'tsx']), file, ...positionals],
    { stdio: 'inherit', env: { ...process.env, BENCH_RESULT: result } },
  );
  return status === 0 && existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
}

/** The core is measured as it is built for users. */
function buildCore(): void {
  const { status } = spawnSync(
    'npx',
    ['--no-install', 'webpack', '--mode', 'production', '--env', 'bench', '--stats', 'errors-only'],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('the bench could not be built');
}

function report({ results, faults }: ReturnType<typeof collect>): void {
  for (const [part, { figures, comparisons }] of results) {
    console.log(`\n${parts[part].title}`);
    print(figureRows(figures));
    if (comparisons.length > 0) print(comparisonRows(comparisons));
  }
  for (const fault of faults) console.error(`✗ ${fault}`);
  console.log(
    `\n${faults.length === 0 ? 'Every figure is a number and every goal is met.' : 'The bench failed.'}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

function print(rows: Rows): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows)
    console.log(`  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
