import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { templateOf } from '../../files/docx/docx-parts';
import { program, sample, scratch } from './run-command';

/** Prints the most memory that the process has had, in megabytes. */
const report = `process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS / 1024)));`;

it('a template with seven megabytes of text is filled in 512 MB', () => {
  const at = scratch();
  writeFileSync(at('report.cjs'), report);
  // Each reference is a place where the text and the markup differ.
  writeFileSync(at('own.docx'), templateOf('a&amp;b'.repeat(1_000_000), '{表二}', '{表三}', '{表四}'));
  const args = ['export', sample('suqian-2024.json'), '-o', at('b.docx'), '--template', at('own.docx')];
  const { status, stdout } = spawnSync(process.execPath, ['--require', at('report.cjs'), program, ...args], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(Number(stdout)).toBeGreaterThan(50);
  expect(Number(stdout)).toBeLessThanOrEqual(512);
});
