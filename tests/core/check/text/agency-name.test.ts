import { expect, it } from 'vitest';
import { isGovernment } from '../../../../src/core/check/text/agency-name';

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
