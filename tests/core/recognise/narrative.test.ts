import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { Grid } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { readJson } from '../../../src/files/json/read-json';
import { readText } from '../../../src/files/text/read-text';
import { reportJson } from '../../../src/app/export/report-json';
import { uniformReport } from '../../fixtures/reports';
import { rowsOf, tableGrid } from '../../fixtures/grids';
import { gluedText, textShapes } from '../../fixtures/text-shapes';

const recognise = (parts: readonly Grid[]) => recogniseSource(parts).report;

const report = uniformReport(7);
const numbers = Object.fromEntries(report.cells);

const before = [
  '示例县档案局2024年政府信息公开工作年度报告',
  '本报告所列数据统计期限自1月1日起，至12月31日止。',
  '一、总体情况',
  '甲段：公开规章 3 件，行政许可 5 件。',
  '乙段',
];
const after = [
  '五、存在的主要问题及改进情况',
  '（一）问题一，有待改进。',
  '12',
  '六、其他需要报告的事项',
  '收费 0 元',
];

const expected = {
  preamble: ['本报告所列数据统计期限自1月1日起，至12月31日止。'],
  sections: [
    { id: '一', heading: '一、总体情况', paragraphs: ['甲段：公开规章 3 件，行政许可 5 件。', '乙段'] },
    { id: '五', heading: '五、存在的主要问题及改进情况', paragraphs: ['（一）问题一，有待改进。'] },
    { id: '六', heading: '六、其他需要报告的事项', paragraphs: ['收费 0 元'] },
  ],
};

const grid = (lines: readonly string[]) => gridOfRows(lines.map((line) => [line]));
const tables = (['t2', 't3', 't4'] as const).map((table) => tableGrid(report, table));

describe('the narrative', () => {
  it('is read by section, without the tables in between', () => {
    const found = recognise([grid(before), ...tables, grid(after)]);
    expect(found.narrative).toEqual(expected);
    expect(Object.fromEntries(found.cells)).toEqual(numbers);
  });

  it.each(Object.entries(textShapes))('is the same around tables as text: %s', async (shape, render) => {
    // Sentences are not records of fields.
    if (shape === 'commas' || shape === 'semicolons') return;
    const text = [...before, render(report), ...after].join('\n');
    const found = recognise((await readText(Buffer.from(text))).grids);
    expect(found.narrative).toEqual(expected);
    expect(Object.fromEntries(found.cells)).toEqual(numbers);
  });

  it('is read around run-together tables', async () => {
    const text = [...before, gluedText(uniformReport(0)), ...after].join('\n');
    const found = recognise((await readText(Buffer.from(text))).grids);
    expect(found.narrative).toEqual(expected);
    expect(Object.fromEntries(found.cells)).toEqual(Object.fromEntries(uniformReport(0).cells));
  });

  it('includes the sentences of table sections, and nothing else from them', () => {
    const found = recognise([
      grid(before),
      grid(['三、收到和处理政府信息公开申请情况', '本年收到的申请，均已按时答复。']),
      ...tables,
      grid(after),
    ]);
    expect(found.narrative?.sections[1]).toEqual({
      id: '三',
      heading: '三、收到和处理政府信息公开申请情况',
      paragraphs: ['本年收到的申请，均已按时答复。'],
    });
  });

  it('includes no table line if the headings of the tables are missing', () => {
    const lines = tables.flatMap((table) => rowsOf(table));
    const found = recognise([
      gridOfRows([...before.map((line) => [line]), ...lines, ...after.map((line) => [line])]),
    ]);
    expect(found.narrative?.sections[0]?.paragraphs).toEqual(expected.sections[0]?.paragraphs);
  });

  it('begins at the headings, not at a table of contents', () => {
    const found = recognise([
      grid(['目录', '一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']),
      grid(before),
      ...tables,
      grid(after),
    ]);
    expect(found.narrative?.sections).toEqual(expected.sections);
  });

  it('is absent if the document is tables only', () => {
    expect(recognise(tables).narrative).toBeUndefined();
  });

  it('survives being written as JSON and read again', async () => {
    const found = recognise([grid(before), ...tables, grid(after)]);
    expect(readJson(await reportJson(found)).narrative).toEqual(expected);
    expect(readJson(await reportJson(report)).narrative).toBeUndefined();
  });

  it('in foreign JSON is accepted as far as it is understood', () => {
    const json = (narrative: unknown) =>
      readJson(
        Buffer.from(JSON.stringify({ format: '2021', year: null, agency: null, cells: {}, narrative })),
      ).narrative;
    expect(json('text')).toBeUndefined();
    expect(
      json({ sections: [{ id: '一', heading: '一、总体情况', paragraphs: ['甲', 3] }, { id: 5 }, null] }),
    ).toEqual({
      sections: [{ id: '一', heading: '一、总体情况', paragraphs: ['甲'] }],
    });
  });
});
