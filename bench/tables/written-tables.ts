import { readFileSync } from 'node:fs';
import type { AnnotatedTable, Relation } from './annotated-table';

/**
 * Reads tables written as text: `# name`, rows with tabs between cells, then the sums as `sum rows 9 = 3 + 4 - 5 in
 * columns 1-5`, counted from 0. An empty line ends a table.
 */
export function writtenTables(file: URL): readonly AnnotatedTable[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n(?=# )/u)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n');
      return {
        name: head.slice(2),
        rows: lines.filter((line) => !line.startsWith('sum ')).map((line) => line.split('\t')),
        relations: lines.filter((line) => line.startsWith('sum ')).flatMap(relationsOf),
      };
    });
}

function relationsOf(line: string): readonly Relation[] {
  const match = /^sum (rows|columns) (\d+) = (.+) in (?:rows|columns) (.+)$/u.exec(line);
  if (match === null) throw new Error(`No sum: ${line}`);
  const [, axis, total = '', terms = '', lanes = ''] = match;
  const parts = [...terms.matchAll(/(^|[+-] )(\d+)/gu)];
  const cell = (across: number, lane: number): readonly [number, number] =>
    axis === 'rows' ? [across, lane] : [lane, across];
  return numbersIn(lanes).map((lane) => ({
    total: cell(Number(total), lane),
    parts: parts.map(([, , part]) => cell(Number(part), lane)),
    signs: parts.map(([, sign = '']) => (sign.startsWith('-') ? -1 : 1)),
  }));
}

const numbersIn = (text: string): readonly number[] =>
  text.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
