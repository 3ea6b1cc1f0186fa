import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { paramsOf } from '../../fixtures/notes';

const read = (...lines: readonly string[]) => recognise([gridOfRows(lines.map((line) => [line]))]);
const wordsOf = (...lines: readonly string[]) =>
  paramsOf(read(...lines).notes, 'title.template').map(({ words }) => words);

describe('a title with the words of a template', () => {
  it.each([
    ['某局2024年政府信息公开工作年度报告格式模板', '格式模板'],
    ['某局2024年政府信息公开工作年度报告（模板）', '模板'],
    ['某局2024年政府信息公开工作年度报告 填报格式', '填报格式'],
    ['某局2024年度政府信息公开年度报告【样本】', '样本'],
    ['某局2024年政府信息公开工作年度报告（征求意见稿）', '征求意见稿'],
    [`某局${' '.repeat(60)}2024年政府信息公开工作年度报告格式模板`, '格式模板'],
  ])('is noted, and read without them: %s', (title, words) => {
    expect(wordsOf('页眉', title)).toEqual([words]);
    const { agency, year, notes } = read('页眉', title);
    expect([agency, year]).toEqual(['某局', 2024]);
    expect(paramsOf(notes, 'title.incomplete')).toEqual([]);
  });

  it.each([
    '某局2024年政府信息公开工作年度报告',
    '中华人民共和国政府信息公开工作年度报告格式',
    '关于印发2024年政府信息公开工作年度报告格式',
    '附件：2024年政府信息公开工作年度报告模板',
    '《某局2024年政府信息公开工作年度报告格式》',
    '按照2024年政府信息公开工作年度报告格式编制',
    '某局2024年政府信息公开工作年度报告格式说明会',
  ])('is not %s', (line) => {
    expect(wordsOf(line, '某局2024年政府信息公开工作年度报告')).toEqual([]);
  });
});
