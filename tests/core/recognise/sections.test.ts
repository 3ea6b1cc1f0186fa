import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** The notes on sections when a whole report has these lines in place of the heading of 五. */
const notedWith = (...lines: readonly (readonly string[])[]) =>
  recognise([
    gridOfRows([
      ...headings.slice(0, 4).map((heading) => [heading]),
      ...lines,
      ...headings.slice(5).map((heading) => [heading]),
    ]),
  ])
    .notes.filter((note) => note.code.startsWith('section.'))
    .map(({ code, params }) => `${code} ${'section' in params ? params.section : ''}`);

describe('section headings', () => {
  it.each(['五、存在问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'])(
    'may read %s',
    (heading) => {
      expect(notedWith([heading])).toEqual([]);
    },
  );

  it.each([
    ['another heading', ['五、存在的困难与改进打算']],
    ['a line of a table of contents', ['五、存在的主要问题及改进情况', '6']],
    ['a heading without its number', ['存在的主要问题及改进情况']],
  ])('are not %s', (_, line) => {
    expect(notedWith(line)).toEqual(['section.missing 五、存在的主要问题及改进情况']);
  });
});
