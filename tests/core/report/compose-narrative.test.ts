import { describe, expect, it } from 'vitest';
import {
  channelReferences,
  composeNarrative,
  namedReferences,
  piecesBetween,
  printedLines,
  printedParagraphs,
  publishedItems,
  referenceText,
} from '../../../src/core/report/compose-narrative';
import type { Channel } from '../../../src/core/report/narrative-draft';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { uniformReport, withCells } from '../../fixtures/reports';

const report = withCells(uniformReport(0), { 't3.r1.tot': 12, 't3.r2.tot': '约3' });
const channels: readonly Channel[] = [
  { name: '政府 网站', count: 30 },
  { name: '公报', count: null },
];
const figures = { report, channels };

describe('the number of published items', () => {
  it.each<[readonly (number | null)[], number | null]>([
    [[], null],
    [[0], 0],
    [[30, 12], 42],
    [[30, null, 12], null],
  ])('of channels with %j is %j', (counts, sum) => {
    expect(publishedItems(counts.map((count) => ({ name: '甲', count })))).toBe(sum);
  });
});

describe('a reference', () => {
  it.each([
    ['机关 全称', '示例县档案局'],
    ['年度', '2024'],
    ['主动公开.总数', '＿＿＿＿'],
    ['主动公开.政府网站', '30'],
    ['主动公开. 政府  网站', '30'],
    ['主动公开.公报', '＿＿＿＿'],
    ['主动公开.电视', null],
    ['表三.新收.总计', '12'],
    ['表三.结转.总计', null],
    ['t3.r2.tot', '约3'],
    ['constructor', null],
    ['政府网站', null],
  ])('{%s} is printed as %j', (name, text) => {
    expect(referenceText(name, figures)).toBe(text);
  });

  it('to published items means nothing without channels', () => {
    expect(referenceText('主动公开.总数', { report, channels: [] })).toBeNull();
  });

  it('is offered for each channel and their sum', () => {
    expect(channelReferences(channels)).toEqual(['主动公开.总数', '主动公开.政府 网站', '主动公开.公报']);
    expect(channelReferences([])).toEqual([]);
    expect(namedReferences).toEqual(['机关全称', '年度']);
  });

  it.each([
    ['{年度}', ['2024']],
    ['｛年度｝', ['2024']],
    ['{年度', ['{年度']],
    ['{}年度', ['{}年度']],
    ['{年\n度}', ['{年', '度}']],
    ['{{年度}}', ['{2024}']],
    [`{${'年'.repeat(60)}}`, [`{${'年'.repeat(60)}}`]],
    [`{${' '.repeat(58)}年度}`, ['2024']],
    [`{${' '.repeat(59)}年度}`, [`{${' '.repeat(59)}年度}`]],
  ])('is a name in braces on one line: %j', (text, lines) => {
    expect(printedLines(text, figures)).toEqual(lines);
  });
});

describe('printed paragraphs', () => {
  it('tell figures, unknown names and words apart', () => {
    expect(printedParagraphs(' 甲{年度}乙\n{丙} \n\n \n丁', figures)).toEqual([
      [
        { kind: 'words', text: '甲' },
        { kind: 'figure', text: '2024', name: '年度' },
        { kind: 'words', text: '乙' },
      ],
      [{ kind: 'unknown', text: '{丙}', name: '丙' }],
      [{ kind: 'words', text: '丁' }],
    ]);
  });

  it('can be cut anywhere', () => {
    const [pieces = []] = printedParagraphs('甲乙{年度}丙', figures);
    const between = (start: number, end: number) =>
      piecesBetween(pieces, start, end).map(({ kind, text }) => `${kind} ${text}`);
    expect(between(0, 7)).toEqual(['words 甲乙', 'figure 2024', 'words 丙']);
    expect(between(1, 4)).toEqual(['words 乙', 'figure 20']);
    expect(between(2, 6)).toEqual(['figure 2024']);
    expect(between(6, 99)).toEqual(['words 丙']);
    expect(between(3, 3)).toEqual([]);
  });
});

describe('a composed text', () => {
  it('has the headings of the form, and no lead if none was written', () => {
    const narrative = composeNarrative({ ...emptyDraft, texts: { 二: '甲', 五: ' 乙 \n丙' } }, report);
    expect('preamble' in narrative).toBe(false);
    expect(narrative.sections).toEqual([
      { id: '一', heading: '一、总体情况', paragraphs: [] },
      { id: '五', heading: '五、存在的主要问题及改进情况', paragraphs: ['乙', '丙'] },
      { id: '六', heading: '六、其他需要报告的事项', paragraphs: [] },
    ]);
  });
});
