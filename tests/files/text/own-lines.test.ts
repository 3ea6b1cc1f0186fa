import { describe, it } from 'vitest';
import { expectFigures, numberedOf } from '../../core/recognise/numbered-report';
import { linesOf, read, readPage } from './printed-lines';
import type { Cut } from './printed-lines';

const number = /^(（.）|\d\.|[一二三四]、)(.+)$/u;
const onOwnLine =
  (...only: readonly string[]): Cut =>
  ({ text }) => {
    const [, found = '', rest = ''] = number.exec(text) ?? [];
    return found === '' || (only.length > 0 && !only.includes(found)) ? [text] : [found, rest];
  };

describe('numbers of labels on lines of their own', () => {
  it.each(['2021', '2019'] as const)('belong to the label below them: edition %s', async (edition) => {
    const report = numberedOf(edition);
    for (const cut of [onOwnLine(), onOwnLine('（七）', '1.', '3.'), onOwnLine('一、', '（一）', '（三）')]) {
      expectFigures(await read(linesOf(report, cut)), report);
      expectFigures(await read(linesOf(report, cut), '\n\n'), report);
      expectFigures(readPage(linesOf(report, cut)), report);
    }
  });

  it('are read in half width and in traditional characters, too', async () => {
    const report = numberedOf('2021');
    const lines = linesOf(report, onOwnLine()).map((line) =>
      line
        .replace('（', '(')
        .replace('）', ')')
        .replace(/总计/u, '總計')
        .replace('规范', '規範')
        .replace('处', '處'),
    );
    expectFigures(await read(lines), report);
  });

  it('are nothing where no label of that number follows', async () => {
    const report = numberedOf('2021');
    const lines = linesOf(report, ({ text }) => [text]);
    const at = lines.indexOf('2.重复申请');
    const found = await read([...lines.slice(0, at), '4.', ...lines.slice(at)]);
    expectFigures(found, report);
  });
});
