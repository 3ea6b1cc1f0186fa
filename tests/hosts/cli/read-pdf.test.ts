import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nianbao, sample, scratch } from './run-command';

const pdf = fileURLToPath(new URL('../../fixtures/pdf/cut.pdf', import.meta.url));

it('reads and fills from a PDF, with no other console output', () => {
  const out = scratch()('a.xlsx');
  const filled = nianbao('fill', pdf, '-o', out);
  expect(filled.code).toBe(0);
  expect(filled.stderr).not.toContain('Warning');
  const cells = (path: string) =>
    (JSON.parse(nianbao('read', path, '--json').stdout) as { cells: object }).cells;
  expect(cells(pdf)).toEqual(cells(sample('practice-2024.json')));
  expect(cells(out)).toEqual(cells(pdf));
});
