import { expect, it } from 'vitest';
import { helpOf } from '../../src/hosts/cli/arguments';
import { convertEdition, takenOver } from '../../src/core/report/convert-edition';
import type { Report } from '../../src/core/report/report';
import { editions } from '../../src/core/statute/editions';
import { exportTexts as english } from '../../src/messages/en-US/export';
import { importTexts as englishImport } from '../../src/messages/en-US/import';
import { exportTexts as chinese } from '../../src/messages/zh-CN/export';
import { importTexts as chineseImport } from '../../src/messages/zh-CN/import';
import { uniformReport, withCells } from '../fixtures/reports';

const form = editions['2019'];

const taken = (report: Report) => {
  const conversion = convertEdition(report);
  if (conversion === null) throw new Error('not converted');
  return takenOver(report, conversion);
};

it('names the form as the edition does', () => {
  expect(chinese.outdated(form)).toBe(
    '这是 2019 年试行表样，只能导出 Excel、JSON 或 CSV，或者打印，不能导出为 Word 或网页。',
  );
  expect(english.outdated(form)).toMatch(/^This is the 2019 form\. /u);
  expect(helpOf('fill')).toMatch(/--convert +2019 年试行表样：把口径相同的数字/u);
});

it('names the figures that a conversion takes over, as in the source', () => {
  const all = taken(uniformReport(1, '2019'));
  expect(chineseImport.converted(form, all)).toBe(
    '这是 2019 年表样。表三、表四和三项处理决定数量会带过来，下面这些在现行表样中没有对应的格：',
  );
  expect(englishImport.converted(form, all)).toBe(
    'This is the 2019 form. Carried over: table 3, table 4, 3 figures of 「处理决定数量」. The current form has no cells for these:',
  );
});

it('names nothing that the source does not have', () => {
  const { cells } = uniformReport(1, '2019');
  const without = [...cells.keys()].filter((cell) => cell.endsWith('.decided') || cell.startsWith('t4.'));
  const some = taken(
    withCells(uniformReport(1, '2019'), Object.fromEntries(without.map((cell) => [cell, undefined]))),
  );
  expect(chineseImport.converted(form, some)).toContain('这是 2019 年表样。表三会带过来，');
});
