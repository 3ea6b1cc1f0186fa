import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { reportWith } from '../../fixtures/county';
import { scratch, startNianbao } from './run-command';

it('reads with threads, and what is heavy with a process', async () => {
  const path = scratch();
  const folder = path('成员');
  mkdirSync(folder);
  const names = Array.from({ length: 20 }, (_, index) => `测试县第${index}局`);
  for (const [index, name] of names.entries())
    writeFileSync(
      join(folder, `${name}.xlsx`),
      await writeXlsx(reportWith(name, { 't3.r1.np': index, 't3.r3.1.np': index }), { totals: 'typed' }),
    );
  writeFileSync(join(folder, '大.txt'), '照片'.repeat(200_000));
  const { code, stdout } = startNianbao('rollup', folder, '--no-cache', '--json');
  const json = JSON.parse(stdout) as {
    readonly parent: { readonly cells: Readonly<Record<string, { readonly value: number }>> };
    readonly files: readonly { readonly file: string; readonly state: string }[];
  };
  expect(code).toBe(0);
  expect(json.parent.cells['t3.r1.np']?.value).toBe(190);
  expect(json.files.filter(({ state }) => state === 'used')).toHaveLength(20);
  expect(json.files.find(({ file }) => file === '大.txt')?.state).toBe('refused');
});
