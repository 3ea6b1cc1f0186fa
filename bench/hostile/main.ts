// Gives the built command one hostile file after the other, as a user would, and prints what each kind costs at worst:
//
//   npm run hostile -- [--only PATTERN] [--seed NUMBER] [--keep FOLDER]
//
// PATTERN matches `KIND: FILE`, as printed. With a folder, the files remain in it. Ends with 1 if a file is not
// answered in time, within the memory and in words: exit code 0, 1 (what was read has errors) or 2 (it is refused), no
// stack trace, no control character, no file left over.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { hostileInputs } from '../../tests/hosts/cli/hostile-inputs';
import { randomOf } from '../locate/random';
import type { HostileFile } from './hostile-file';
import { allHostileFiles } from './kinds/all';
import type { MeasuredRun } from './measured-run';
import { hang, measuredRun } from './measured-run';

/** Milliseconds: the limit of the command, and a second for the rest. */
const mostTime = 11_000;
/** Megabytes. */
const mostMemory = 512;

const { values } = parseArgs({
  options: { only: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'string' } },
});
const seed = Number(values.seed ?? 20_260_101);
const wanted = new RegExp(values.only ?? '', 'u');
const isWanted = (kind: string, what: string): boolean => wanted.test(`${kind}: ${what}`);

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist/cli/nianbao.cjs');
const harmless = join(root, 'assets/samples/suqian-2024.json');

interface Row {
  files: number;
  runs: number;
  milliseconds: number;
  /** The file of that time. */
  slowest: string;
  /** Milliseconds of a processor, at most. */
  processor: number | null;
  peak: number | null;
  together: number | null;
  readonly codes: Map<string, number>;
  faults: number;
}

const rows = new Map<string, Row>();
const faults: string[] = [];

function count(kind: string): Row {
  const row = rows.get(kind) ?? {
    files: 0,
    runs: 0,
    milliseconds: 0,
    slowest: '',
    processor: null,
    peak: null,
    together: null,
    codes: new Map<string, number>(),
    faults: 0,
  };
  rows.set(kind, row);
  return row;
}

const greater = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

const trace = /^\s+at .*:\d+:\d+\)?$|\b(?:Type|Range|Syntax|Reference)?Error\b|node:internal/mu;
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a run is over the time. */
const isLate = ({ milliseconds }: MeasuredRun): boolean => milliseconds > mostTime;

/** On a busy machine even the end of a process takes seconds: the better of two counts. */
const attempts = 2;

function* faultsOf({ milliseconds, processor, peak, code, output }: MeasuredRun): Generator<string> {
  if (milliseconds >= hang) yield 'hangs';
  else if (milliseconds > mostTime)
    yield `takes ${Math.round(milliseconds)} ms, and a processor ${Math.round(processor ?? NaN)} ms`;
  if ((peak ?? 0) > mostMemory) yield `takes ${Math.round(peak ?? 0)} MB`;
  if (code === null || code > 2) yield `ends with ${code ?? 'a signal'}`;
  const shown = trace.exec(output)?.[0];
  if (shown !== undefined) yield `shows ${JSON.stringify(shown.trim())}`;
  const raw = control.exec(output);
  if (raw !== null)
    yield `shows ${JSON.stringify(raw[0])} in ${JSON.stringify(output.slice(Math.max(0, raw.index - 20), raw.index + 20))}`;
}

/** Counts a fault and prints it. */
function blame(kind: string, what: string, fault: string): void {
  count(kind).faults += 1;
  const line = `${kind}: ${what}: ${fault}`;
  faults.push(line);
  console.log(`  ${line}`);
}

/** Runs the command on a file and counts what that costs. Returns its exit code. */
async function run(
  kind: string,
  what: string,
  folder: string,
  args: readonly string[],
): Promise<number | null> {
  const row = count(kind);
  let result = await measuredRun(program, args, folder);
  for (let attempt = 1; attempt < attempts && isLate(result) && result.milliseconds < hang; attempt += 1) {
    const again = await measuredRun(program, args, folder);
    if (again.milliseconds < result.milliseconds) result = again;
  }
  row.runs += 1;
  if (result.milliseconds > row.milliseconds) {
    row.milliseconds = result.milliseconds;
    row.slowest = what;
  }
  row.processor = greater(row.processor, result.processor);
  row.peak = greater(row.peak, result.peak);
  row.together = greater(row.together, result.together);
  const code = String(result.code ?? 'signal');
  row.codes.set(code, (row.codes.get(code) ?? 0) + 1);
  for (const fault of faultsOf(result)) blame(kind, what, `${args[0] ?? ''} ${fault}`);
  return result.code;
}

/** All that a user does with a file. */
async function attack(kind: string, what: string, folder: string, path: string): Promise<void> {
  count(kind).files += 1;
  const before = readdirSync(folder);
  if (kind === 'template') {
    await run(kind, what, folder, ['template', path]);
    await write(kind, what, folder, ['export', harmless, '--template', path, '-o', 'out.docx']);
  } else {
    await run(kind, what, folder, ['read', path]);
    const code = await run(kind, what, folder, ['check', path]);
    if (code === 0 || code === 1)
      await write(kind, what, folder, ['export', path, '--allow-errors', '-o', 'out.html']);
  }
  const more = readdirSync(folder).filter((name) => !before.includes(name));
  if (more.length > 0) blame(kind, what, `leaves ${more.join(', ')}`);
}

/** A run that writes: what it has written is whole, or it has written nothing. */
async function write(kind: string, what: string, folder: string, args: readonly string[]): Promise<void> {
  const out = join(folder, args.at(-1) ?? '');
  const code = await run(kind, what, folder, args);
  if ((code === 0) !== existsSync(out))
    blame(
      kind,
      what,
      `${args[0] ?? ''} ends with ${code ?? 'a signal'}, and its file ${existsSync(out) ? 'exists' : 'is missing'}`,
    );
  rmSync(out, { force: true });
}

async function attackWithFile(file: HostileFile, at: number): Promise<void> {
  const { kind, what, name } = file;
  const folder = join(files, `${at}`);
  mkdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, await file.content(randomOf(seed + at)));
  const start = performance.now();
  await attack(kind, what, folder, `./${name}`);
  if (values.keep === undefined) rmSync(folder, { recursive: true });
  else
    console.log(
      `  ${Math.round(performance.now() - start)} ms, ${statSync(path).size} bytes  ${path}  ${kind}: ${what}`,
    );
}

async function attackWithInput({ name, make }: (typeof hostileInputs)[number]): Promise<void> {
  const folder = mkdtempSync(join(files, 'input-'));
  const ends: (() => void)[] = [];
  await attack('input', name, folder, await make(join(folder, 'input'), (end) => void ends.push(end)));
  for (const end of ends) end();
  rmSync(folder, { recursive: true });
}

buildIfStale('cli');
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const files = mkdtempSync(join(values.keep ?? tmpdir(), 'nianbao-hostile-'));
const began = performance.now();
try {
  for (const [at, file] of allHostileFiles.entries())
    if (isWanted(file.kind, file.what)) await attackWithFile(file, at);
  if (process.platform !== 'win32')
    for (const input of hostileInputs) if (isWanted('input', input.name)) await attackWithInput(input);
} finally {
  if (values.keep === undefined) rmSync(files, { recursive: true, force: true });
}

const inMegabytes = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));
console.log(
  '\n  files   runs  worst s  processor s  worst MB  together  faults  exit codes      kind: slowest',
);
for (const [kind, row] of rows) {
  const codes = [...row.codes]
    .sort()
    .map(([code, runs]) => `${code}×${runs}`)
    .join(' ');
  const cells: readonly (readonly [string, number])[] = [
    [String(row.files), 7],
    [String(row.runs), 7],
    [(row.milliseconds / 1000).toFixed(1), 9],
    [row.processor === null ? '–' : (row.processor / 1000).toFixed(1), 13],
    [inMegabytes(row.peak), 10],
    [inMegabytes(row.together), 10],
    [String(row.faults), 8],
  ];
  console.log(
    `${cells.map(([text, width]) => text.padStart(width)).join('')}  ${codes.padEnd(15)} ${kind}: ${row.slowest}`,
  );
}
const total = (of: (row: Row) => number): number => [...rows.values()].reduce((sum, row) => sum + of(row), 0);
console.log(
  `\n${total((row) => row.files)} files, ${total((row) => row.runs)} runs in ${Math.round((performance.now() - began) / 1000)} s, seed ${seed}; goals: ${mostTime / 1000} s, ${mostMemory} MB in each process, exit code 0, 1 or 2`,
);
for (const fault of new Set(faults)) console.log(`  ${fault}`);
if (faults.length > 0) process.exitCode = 1;
