import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readJson } from '../../../src/files/json/read-json';
import { IsolatedReader, startersOf } from '../../../src/hosts/cli/reader/isolated-reader';
import type { Isolate } from '../../../src/hosts/cli/reader/isolates';
import { startProcess, startThread } from '../../../src/hosts/cli/reader/isolates';
import { TimeAllowance } from '../../../src/hosts/cli/reader/time-allowance';
import { withCells } from '../../fixtures/reports';
import { reportJson } from '../../../src/app/export/report-json';
import { endlessWork, hostileInputs, makePipe, writeEndlessProgram } from './hostile-inputs';
import type { Run } from './run-command';
import { nianbao, nianbaoWith, program, runHere, sample, scratch, startNianbao } from './run-command';

// What only a started process shows. Everything else runs `nianbao` within the test.

const published = sample('suqian-2024.json');
const pdf = fileURLToPath(new URL('../../fixtures/pdf/cut.pdf', import.meta.url));

it.each([
  ['a result', ['read', published, '--json']],
  ['help', ['--help']],
  ['a wrong call', ['destroy']],
  ['a missing file', ['read', 'missing.xlsx']],
])('prints %s and ends like within a test', async (_, args) => {
  expect(startNianbao(...args)).toEqual(await nianbao(...args));
});

it('ends with 1 for findings', async () => {
  const path = scratch()('a.json');
  writeFileSync(path, await reportJson(withCells(readJson(readFileSync(published)), { 't3.r3.3.5.np': 12 })));
  const { code, stdout, stderr } = startNianbao('check', path);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('[错误] T3-SUM');
});

it('prints that it has written a file as a message, not as a result', () => {
  const out = scratch()('a.docx');
  const { code, stdout, stderr } = startNianbao('export', published, '-o', out);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toContain('200/200 一致');
  expect(existsSync(out)).toBe(true);
});

it('reads and fills from a PDF, with no other console output', async () => {
  const out = scratch()('a.xlsx');
  const filled = startNianbao('fill', pdf, '-o', out);
  expect(filled.code).toBe(0);
  expect(filled.stderr).not.toContain('Warning');
  const cells = (stdout: string) => (JSON.parse(stdout) as { cells: object }).cells;
  const read = cells(startNianbao('read', pdf, '--json').stdout);
  expect(read).toEqual(cells((await nianbao('read', sample('practice-2024.json'), '--json')).stdout));
  expect(cells((await nianbao('read', out, '--json')).stdout)).toEqual(read);
});

it('ends quietly if nobody reads the whole result', async () => {
  const child = spawn(process.execPath, [program, 'read', published, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let messages = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (messages += text));
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, messages]).toEqual([0, '']);
});

it('abandons a file that takes too long, and reports the exceeded limit', () => {
  // No process starts within a millisecond.
  const { code, stdout, stderr } = startNianbao('check', pdf, '--time-limit', '0.001');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*cut\.pdf：读取超过 0\.001 秒，已停止。.*\n$/u);
});

it('abandons a file that exhausts memory, without a trace of that in the output', async () => {
  const path = scratch()('年报.json');
  // Parsed, it needs several times the memory that the reader gets here.
  writeFileSync(path, `{"cells":[${'{},'.repeat(3_000_000)}{}]}`);
  const { thread } = startersOf(program);
  const reader = new IsolatedReader({ thread, process: () => startProcess(program, 48) });
  const { code, stdout, stderr } = await nianbaoWith(reader.run, 'read', path, '--time-limit', '600');
  reader.end();
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*年报\.json：内容过多.*\n$/u);
});

describe.each([
  ['thread', startThread],
  ['process', startProcess],
])('a %s', (_, start: (path: string) => Isolate) => {
  it.each(Object.entries(endlessWork))('is ended within %s', async (__, work) => {
    const path = scratch()('endless.cjs');
    const sign = writeEndlessProgram(path, work);
    const isolate = start(path);
    const isGone = isolate.perform({ task: 'loadFile', args: ['', {}] }).catch(() => true);
    await until(() => existsSync(sign) && readFileSync(sign).length > 0);
    await isolate.end();
    expect(await isGone).toBe(true);
    const pid = Number(readFileSync(sign, 'utf8'));
    expect(pid === process.pid || !isRunning(pid)).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('whatever a path leads to', () => {
  /** Reads one path with the built reader, in so many seconds; everything else is read within the test. */
  const readingOnly = async (path: string, seconds: number, ...args: readonly string[]): Promise<Run> => {
    const reader = new IsolatedReader(startersOf(program));
    try {
      return await nianbaoWith(
        (task, given, time) =>
          given.some((one) => one === path)
            ? reader.run(task, given, new TimeAllowance(seconds))
            : runHere(task, given, time),
        ...args,
      );
    } finally {
      reader.end();
    }
  };
  const refused = (path: string, reason: string) => ({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`^[^\n]*${path}[^\n]*${reason}[^\n]*\n$`, 'u')) as string,
  });

  it.each(hostileInputs)('$name is refused', async ({ make, reason, isSilent }) => {
    const path = await make(scratch()('年报'), onTestFinished);
    // Something that gives no answer is given up at any time; the others are refused sooner or later.
    expect(await readingOnly(path, isSilent ? 0.1 : 600, 'check', path)).toEqual(refused(path, reason));
  });

  it.each([
    ['the file of read', 'read', 'IN'],
    ['the second file of check', 'check', published, 'IN'],
    ['last year’s report', 'check', published, '--previous', 'IN'],
    [
      'last year’s report of a new workbook',
      'new',
      '-o',
      'OUT.xlsx',
      '--agency',
      '某局',
      '--year',
      '2024',
      '--previous',
      'IN',
    ],
    ['the file of fill', 'fill', 'IN', '-o', 'OUT.xlsx'],
    ['the file of checklist', 'checklist', 'IN', '-o', 'OUT.html'],
    ['the file of export', 'export', 'IN', '-o', 'OUT.html'],
    ['the text of export', 'export', published, '-o', 'OUT.html', '--text', 'IN'],
    ['the template of export', 'export', published, '-o', 'OUT.docx', '--template', 'IN'],
    ['the file of template', 'template', 'IN'],
  ])('it is read with a limit as %s', async (_, ...words) => {
    const at = scratch();
    const path = makePipe(at('年报'));
    const args = words.map((word) => (word === 'IN' ? path : word.replace(/^OUT/u, at('out'))));
    expect(await readingOnly(path, 0.1, ...args)).toEqual(refused(path, '读取超过 0\\.1 秒'));
    expect(readdirSync(at('.'))).toEqual(['年报']);
  });

  it('what a shell passes as a file is read', async () => {
    const expected = await nianbao('read', published, '--json');
    expect(await startShell('"$1" "$2" read <(cat "$3") --json', published)).toEqual(expected);
    expect(await startShell('cat "$3" | "$1" "$2" read /dev/stdin --json', published)).toEqual(expected);
  });
});

it.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the command and its reader at once',
  async (signal) => {
    const input = makePipe(scratch()('年报'));
    const child = spawn(process.execPath, [program, 'check', input], { stdio: 'ignore' });
    const readers = () =>
      readFileSync(`/proc/${child.pid ?? 0}/task/${child.pid ?? 0}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter((id) => id !== '');
    await until(() => readers().length > 0);
    const [reader = ''] = readers();
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    await until(() => !isRunning(Number(reader)));
  },
);

/** Waits for what surely comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => void setTimeout(resolve, 10));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs a line of bash with Node, the built command and a file as `$1` to `$3`. */
const startShell = (line: string, file: string) =>
  output(spawn('bash', ['-c', line, 'bash', process.execPath, program, file]));

async function output(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}
