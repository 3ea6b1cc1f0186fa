import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { loadReport } from '../../fixtures/read-files';
import { paragraph, row, table, wordFile } from '../../files/docx/word-file';
import { writeHtml } from '../../../src/files/html/write-html';
import { sampleReport } from '../../files/sample-report';

const loaded = vi.hoisted((): string[] => []);
vi.mock('parse5', (original: () => Promise<object>) => {
  loaded.push('parse5');
  return original();
});
vi.mock('mammoth', (original: () => Promise<object>) => {
  loaded.push('mammoth');
  return original();
});

it('loads what pages and Word documents need only when one is read', async () => {
  const text = readFileSync(new URL('../../../assets/samples/hongsibu-keji-2024.txt', import.meta.url));
  await loadReport(text, '年报.txt');
  expect(loaded).toEqual([]);
  await loadReport(await writeHtml(sampleReport()), '年报.html');
  expect(loaded).toEqual(['parse5']);
  const word = wordFile(paragraph('二、') + table(row('行政许可', '12')));
  expect((await loadReport(word, '年报.docx')).report.cells.get('t2.xk.decided')).toEqual({
    kind: 'number',
    value: 12,
  });
  expect(loaded).toEqual(['parse5', 'mammoth']);
});
