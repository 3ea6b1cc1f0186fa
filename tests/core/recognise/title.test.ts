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

  const agency = '某市某局';
  const name = '政府信息公开工作年度报告';
  it.each([
    [`2023年度${agency}${name}`],
    [`二〇二三年${agency}${name}`],
    [`${agency}关于2023年度${name}`],
    [`${agency}关于2023年度政府信息公开工作情况的报告`],
    [`${agency}关于公布2023年${name}`],
    [`关于${agency}2023年${name}`],
    [`${agency}2023年${name}（公开版）`],
    [`${agency}${name}（2023年度）`],
    [`${agency}政府信息公开工作2023年度报告`],
    [`Page 8 - ${agency}2023年${name}`],
    [`第 8 页 共 9 页 ${agency}2023年${name}`],
    [`- 8 - ${agency}2023年${name}`],
    [`一、${agency}2023年${name}`],
    [agency, `2023年${name}`],
    [agency, '2023年度', name],
    [`${agency}2023年`, name],
    [`${agency}2023年政府信息`, '公开工作年度报告'],
    [`${agency}${name}`, '（2023年度）'],
    [`${agency}${name}`, '2023年度'],
    ['登录 注册', `${agency}2023年${name}`, '2024-01-25'],
    ['首页 政务公开 年报', `${agency}2023年${name}`],
    ['2024年1月25日', `${agency}2023年${name}`, '发布时间：2024-01-25 来源：某某局'],
  ])('names the agency and the year: %j %j %j', (...lines) => {
    expect(titleOf(...lines)).toEqual([agency, 2023]);
  });

  it.each([
    ['某市某局办公室关于2023年度政府信息公开工作的报告', '某市某局办公室', 2023],
    ['2023年度某市人民政府信息公开工作年度报告', '某市人民政府', 2023],
    ['2023年某市人民政府政府信息公开工作年度报告', '某市人民政府', 2023],
    ['某市2023年政府信息公开工作年度报告', '某市', 2023],
    ['某市某局政府信息公开工作年度报告', '某市某局', null],
  ])('is divided at the words between: %s', (title, name, year) => {
    expect(titleOf(title)).toEqual([name, year]);
  });

  it.each([
    { expected: [null, 2023], lines: ['2023年某市政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['登录 注册', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['用户中心', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['办事大厅', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['走进某县', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['首页 新闻中心', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['某市某局门户网站', '2023年政府信息公开工作年度报告'] },
    { expected: [null, 2023], lines: ['关于2023年度政府信息公开工作年度报告的报告'] },
    { expected: [null, null], lines: ['政府信息公开工作年度报告', '2024年1月25日'] },
    { expected: ['某市某局', null], lines: ['某市某局政府信息公开工作年度报告', '2024年1月25日'] },
    { expected: ['某市某局', null], lines: ['某市某局政府信息公开工作年度报告', '2024年'] },
    { expected: [null, null], lines: ['某市某局2022-2023年政府信息公开工作年度报告'] },
    { expected: [null, null], lines: ['某市某局2022年和2023年政府信息公开工作年度报告'] },
    { expected: [null, null], lines: ['网站首页某市某局2023年政府信息公开工作年度报告'] },
  ])('leaves open what is not in it: $lines', ({ expected, lines }) => {
    expect(titleOf(...lines)).toEqual(expected);
  });

  it.each([
    ['2023年度某市某局政府信息公开工作年度报告', undefined],
    ['某市某局政府信息公开工作年度报告', ['年度']],
    ['某市某局关于2023年度政府信息公开工作的报告', ['“政府信息公开工作年度报告”字样']],
    ['关于2023年度政府信息公开工作年度报告', ['机关全称']],
  ])('is noted only for what it lacks: %s', (title, expected) => {
    expect(missing(title)).toEqual(expected);
  });
});
