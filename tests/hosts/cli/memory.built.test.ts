import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { templateOf } from '../../files/docx/docx-parts';
import { program, sample, scratch } from './run-command';

/** Notes the most memory that each process of the command has had, in megabytes. */
const note = (path: string) => `
  const note = () =>
    require('node:fs').appendFileSync(${JSON.stringify(path)}, process.resourceUsage().maxRSS / 1024 + '\\n');
  process.on('exit', note);
  const { send } = process;
  if (send !== undefined) process.send = (...args) => (note(), send.apply(process, args));
`;

it('a template with seven megabytes of text is filled in 512 MB', () => {
  const at = scratch();
  writeFileSync(at('note.cjs'), note(at('memory')));
  // Each reference is a place where the text and the markup differ.
  writeFileSync(at('own.docx'), templateOf('a&amp;b'.repeat(1_000_000), '{表二}', '{表三}', '{表四}'));
  const args = [
    'export',
    sample('suqian-2024.json'),
    '-o',
    at('b.docx'),
    '--template',
    at('own.docx'),
    '--time-limit',
    '300',
  ];
  const env = { ...process.env, NODE_OPTIONS: `--require ${at('note.cjs')}` };
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
  expect([status, stderr]).toEqual([0, expect.stringContaining('200/200 一致')]);
  const most = readFileSync(at('memory'), 'utf8').trim().split('\n').map(Number);
  // Of the command, and of its reader after each of three tasks.
  expect(most.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...most)).toBeLessThanOrEqual(512);
});
