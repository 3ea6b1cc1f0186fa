import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { killExports } from '../../../bench/kill-exports';
import { program, sample, scratch, startNianbao } from './run-command';

const source = sample('suqian-2024.json');

/** Stops the command when its temporary file is complete, before it is renamed. */
const stall = `
  const files = require('node:fs/promises');
  files.rename = () => new Promise(() => {
    process.stdout.write('stalled');
    setInterval(() => undefined, 1000);
  });
`;

describe('an export that is ended while it writes', () => {
  it.each([
    ['SIGKILL', 1],
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGHUP', 0],
  ] as const)('by %s leaves %d temporary files, and none after the next run', async (signal, left) => {
    const at = scratch();
    writeFileSync(at('stall.cjs'), stall);
    writeFileSync(at('a.csv'), 'before');
    const child = spawn(
      process.execPath,
      ['--require', at('stall.cjs'), program, 'export', source, '-o', at('a.csv')],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    const temporary = () => readdirSync(at('.')).filter((name) => name.endsWith('.tmp'));
    expect(temporary()).toHaveLength(left);
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('before');
    expect(startNianbao('export', source, '-o', at('b.csv')).code).toBe(0);
    expect(temporary()).toEqual([]);
    expect(existsSync(at('b.csv'))).toBe(true);
  });
});

it('an export killed at any moment leaves nothing half done', async () => {
  const { half, remaining, complete, unchanged } = await killExports(program, source, { kills: 3, seed: 7 });
  expect({ half, remaining, all: complete + unchanged }).toEqual({ half: 0, remaining: 0, all: 3 });
});
