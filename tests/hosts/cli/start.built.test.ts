import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { readJson } from '../../../src/files/json/read-json';
import { readInChildProcess } from '../../../src/hosts/cli/isolated-reader';
import { withCells } from '../../fixtures/reports';
import { reportJson } from '../../../src/app/export/report-json';
import { nianbao, nianbaoReading, program, sample, scratch, startNianbao } from './run-command';

afterEach(() => void vi.useRealTimers());

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
  const { code, stdout, stderr } = await nianbaoReading(
    (request) => readInChildProcess(request, 600, { program, memory: 48 }),
    'read',
    path,
  );
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*年报\.json：内容过多.*\n$/u);
});

it('ends a reader that is in a call that never returns', async () => {
  const at = scratch();
  writeFileSync(
    at('endless.cjs'),
    `require('fs').writeFileSync(${JSON.stringify(at('pid'))}, String(process.pid)); for (;;);`,
  );
  const pause = setTimeout;
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => void pause(resolve, 10));
  };
  // The limit passes when the reader is surely in its call, not before.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const running = nianbaoReading(
    (request) => readInChildProcess(request, 60, { program: at('endless.cjs'), memory: 64 }),
    'check',
    pdf,
  );
  await until(() => existsSync(at('pid')) && readFileSync(at('pid')).length > 0);
  vi.advanceTimersByTime(60_000);
  const { code, stdout, stderr } = await running;
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*cut\.pdf：读取超过 60 秒，已停止。.*\n$/u);
  const pid = Number(readFileSync(at('pid'), 'utf8'));
  await until(() => !isRunning(pid));
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
