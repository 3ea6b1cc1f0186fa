import { expect, it } from 'vitest';
import {
  bodiesIn,
  isGovernment,
  ownNameStart,
  withoutNameOf,
} from '../../../../src/core/check/text/agency-name';

it.each([
  ['示例县人民政府', true],
  ['示例县人民政府（本级）', true],
  ['示例市', true],
  ['示例省', true],
  ['示例县', true],
  ['示例区', true],
  ['示例州', true],
  ['示例盟', true],
  ['示例旗', true],
  ['示例园区管理委员会', true],
  ['示例园区管委会', true],
  ['平潭综合实验区', true],
  ['示例经济技术开发区', true],
  ['示例县人民政府办公厅', false],
  ['示例县人民政府信息处', false],
  ['示例县档案局', false],
  ['示例县发展改革委', false],
  ['示例县政府办', false],
  ['示例县街道', false],
  ['', false],
  [null, false],
])('%s is a government: %s', (name, is) => {
  expect(isGovernment(name)).toBe(is);
});

it.each([
  ['县水务局', '某县水务局', 0],
  ['水务局', '某县水务局', 0],
  ['县局', '某县水务局', 0],
  ['本年水务局', '某县水务局', 2],
  ['市发改委', '某市发展和改革委员会', 0],
  ['县人社局', '某县人力资源和社会保障局', 0],
  ['清河镇', '某县清河镇人民政府', 0],
  ['中心', '某市大数据中心', 0],
  ['区统计局', '某市某区统计局', 0],
  // Another level, another body, part of another name.
  ['市统计局', '某市某区统计局', null],
  ['市水务局', '某县水务局', null],
  ['省财政局', '某省财政厅', null],
  ['教育局', '某县水务局', null],
  ['政务服务中心', '某市大数据中心', null],
  ['育局', '某县水务局', null],
])('the own name in %s of %s begins at %s', (words, agency, start) => {
  expect(ownNameStart(words, agency)).toBe(start);
});

it('finds bodies and takes the own name away', () => {
  expect(bodiesIn('县教育局和清河镇收到')).toEqual(['县教育局', '和清河镇']);
  expect(bodiesIn('以群众为中心，围绕中心工作，在政府网站')).toEqual([]);
  expect(withoutNameOf('今年县水务局', '某县水务局')).toBe('今年');
  expect(withoutNameOf('今年教育局', '某县水务局')).toBe('今年教育局');
});
