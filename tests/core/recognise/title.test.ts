import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { paramsOf } from '../../fixtures/notes';

const read = (...lines: readonly string[]) => recognise([gridOfRows(lines.map((line) => [line]))]);
const titleOf = (...lines: readonly string[]) => {
  const { agency, year } = read(...lines);
  return [agency, year];
};
const missing = (...lines: readonly string[]) =>
  paramsOf(read(...lines).notes, 'title.incomplete')[0]?.missing;

describe('the title', () => {
  it.each(['二〇二四', '二零二四', '二○二四'])('may have its year as %s', (year) => {
    expect(titleOf(`示例局${year}年政府信息公开工作年度报告`)).toEqual(['示例局', 2024]);
  });

  it('is not a paragraph with the same ending', () => {
    const paragraph = `根据《中华人民共和国政府信息公开条例》${'和上级机关关于编制年度报告的要求，'.repeat(4)}现公布2023年度政府信息公开工作年度报告`;
    expect(titleOf(paragraph, '示例局2024年政府信息公开工作年度报告')).toEqual(['示例局', 2024]);
  });

  it.each(['发布时间：2025-01-20', '各位读者，', '一', `${'某'.repeat(40)}局`])(
    'does not mistake the line %s above it for an agency',
    (above) => {
      expect(titleOf(above, '2024年政府信息公开工作年度报告')).toEqual([null, 2024]);
    },
  );

  it.each([
    ['示例局2024年政府信息公开工作年度报告', undefined],
    ['示例局2024年度政府信息公开工作年度报告', undefined],
    ['2024年政府信息公开工作年度报告', ['机关全称']],
    ['政府信息公开工作年度报告', ['机关全称', '年度']],
    ['示例局2024年政府信息公开工作报告', ['“政府信息公开工作年度报告”字样']],
  ])('%s lacks %s', (title, expected) => {
    expect(missing(title)).toEqual(expected);
  });

  it('is not required of a document without one', () => {
    expect(missing('今天天气很好')).toBeUndefined();
  });
});
