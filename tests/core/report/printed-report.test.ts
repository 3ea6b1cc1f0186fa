import { describe, expect, it } from 'vitest';
import {
  isMissing,
  missingSections,
  missingSectionText,
  printedReport,
  printedTexts,
} from '../../../src/core/report/printed-report';
import type { Report } from '../../../src/core/report/report';
import { reportTitle } from '../../../src/core/report/report-title';
import { uniformReport } from '../../fixtures/reports';

const bare = uniformReport(0);
const report: Report = {
  ...bare,
  narrative: {
    preamble: ['引言'],
    sections: [
      { id: '一', heading: '一、总体情况', paragraphs: ['甲', '乙'] },
      { id: '三', heading: '三、', paragraphs: ['表后说明'] },
      { id: '六', heading: '六、', paragraphs: [] },
    ],
  },
};

describe('a printed report', () => {
  it('has only the tables unless the whole is wanted', () => {
    expect(printedReport(report)).toEqual({
      lead: [],
      sections: [
        { numeral: '二', heading: '二、主动公开政府信息情况', table: 't2', paragraphs: [] },
        { numeral: '三', heading: '三、收到和处理政府信息公开申请情况', table: 't3', paragraphs: [] },
        {
          numeral: '四',
          heading: '四、政府信息公开行政复议、行政诉讼情况',
          table: 't4',
          paragraphs: [],
        },
      ],
    });
  });

  it('has every section in the order of the form, with its text', () => {
    const { lead, sections } = printedReport(report, 'report');
    expect(lead).toEqual(['引言']);
    expect(sections.map(({ numeral, table, paragraphs }) => [numeral, table, paragraphs])).toEqual([
      ['一', undefined, ['甲', '乙']],
      ['二', 't2', []],
      ['三', 't3', ['表后说明']],
      ['四', 't4', []],
      ['五', undefined, []],
      ['六', undefined, []],
    ]);
    expect(sections.map((section) => 'table' in section)).toEqual([false, true, true, true, false, false]);
    expect(printedTexts(report, 'report')).toEqual(['引言', '甲', '乙', '表后说明']);
    expect(printedTexts(report, 'tables')).toEqual([]);
  });

  it('has no text if nothing was written', () => {
    expect(printedReport(bare, 'report').lead).toEqual([]);
    expect(printedTexts(bare, 'report')).toEqual([]);
    expect(printedTexts({ ...bare, narrative: { sections: [] } }, 'report')).toEqual([]);
  });

  it('lacks the sections that have neither a table nor text', () => {
    expect(missingSections(report)).toEqual(['五', '六']);
    expect(isMissing({ numeral: '二', heading: '', table: 't2', paragraphs: [] })).toBe(false);
    expect(missingSectionText('五')).toBe('【第五部分待补】');
  });
});

describe('the title', () => {
  it('has the agency without spaces around it, and the year', () => {
    expect(reportTitle({ ...bare, agency: ' 示例县档案局 ' })).toBe(
      '示例县档案局2024年政府信息公开工作年度报告',
    );
  });

  it.each([null, ' '])('has a gap for what is unknown: agency %j', (agency) => {
    expect(reportTitle({ ...bare, agency, year: null })).toBe('＿＿＿＿＿＿＿＿年政府信息公开工作年度报告');
  });
});
