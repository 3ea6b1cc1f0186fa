import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../src/app/narrative/suggestions';
import { statusOf, suggestionsOf as suggestionsWith } from '../../../src/app/narrative/suggestions';
import { printedParagraphs } from '../../../src/core/report/compose-narrative';
import type { Channel } from '../../../src/core/report/narrative-draft';
import type { Report } from '../../../src/core/report/report';
import { gap } from '../../../src/core/report/report-title';
import { consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import { textPart } from '../../fixtures/text-parts';

const suggestionsOf = (report: Report, channels: readonly Channel[]) =>
  suggestionsWith(report, channels, textPart(report.edition));

const zeros = uniformReport(0);
const some = withCells(zeros, {
  't3.r1.tot': 7,
  't3.r2.tot': 1,
  't3.r3.1.tot': 5,
  't3.r3.4.1.tot': 1,
  't3.r3.4.3.tot': 1,
  't3.r3.7.tot': 7,
  't3.r4.tot': 1,
  't4.rev.corrected': 1,
  't4.rev.total': 1,
});

function suggestion(id: Suggestion['id'], report: Report, channels: readonly Channel[] = []): Suggestion {
  const found = suggestionsOf(report, channels).find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
const printed = (id: Suggestion['id'], report: Report, channels: readonly Channel[] = []) =>
  printedParagraphs(suggestion(id, report, channels).text ?? '', { report, channels })
    .map((pieces) => pieces.map(({ text }) => text).join(''))
    .join('\n');

describe('suggested sentences', () => {
  it('state what the tables contain', () => {
    expect(printed('requests', some)).toBe(
      '2024年，新收政府信息公开申请7件，上年结转1件。本年度办结7件，其中予以公开5件、无法提供2件。结转下年度继续办理1件。',
    );
    expect(printed('disputes', some)).toBe(
      '2024年，因政府信息公开工作被申请行政复议1件，其中结果纠正1件；未被提起政府信息公开行政诉讼。',
    );
    expect(printed('documents', withCells(zeros, { 't2.wj.issued': 2, 't2.wj.inforce': 9 }))).toBe(
      '2024年，制发行政规范性文件2件，废止0件，截至12月31日现行有效9件。',
    );
  });

  it('state that there was nothing only if every figure is 0', () => {
    expect(printed('requests', zeros)).toBe('2024年，未收到政府信息公开申请，也没有上年结转的申请。');
    expect(printed('disputes', zeros)).toBe(
      '2024年，未发生因政府信息公开工作被申请行政复议、被提起行政诉讼的情况。',
    );
    expect(printed('documents', zeros)).toBe(
      '2024年，未制发、未废止行政规范性文件，截至12月31日没有现行有效的行政规范性文件。',
    );
    expect(printed('requests', withCells(zeros, { 't3.r2.tot': 1, 't3.r4.tot': 1 }))).toContain(
      '新收政府信息公开申请0件，上年结转1件',
    );
  });

  it('wait for blank cells, and name them', () => {
    const report = withCells(some, { 't3.r4.tot': null, 't3.r3.4.1.tot': null, 't4.dir.total': 'x' });
    expect(suggestion('requests', report)).toMatchObject({
      text: null,
      missing: ['t3.r4.tot', 't3.r3.4.1.tot'],
      otherwise: [],
    });
    expect(suggestion('disputes', report)).toMatchObject({ text: null, missing: ['t4.dir.total'] });
    expect(suggestion('documents', report).text).not.toBeNull();
  });

  it('count what was published by channel, once each has a number and a unique name', () => {
    const channels = [
      { name: '政府网站', count: 12 },
      { name: '公告栏', count: 0 },
      { name: '政务新媒体', count: 30 },
    ];
    expect(printed('channels', zeros, channels)).toBe(
      '2024年，主动公开政府信息42条，其中政府网站12条、政务新媒体30条。',
    );
    const cases: readonly (readonly Channel[])[] = [
      [],
      [...channels, { name: '公报', count: null }],
      [...channels, { name: '公告栏', count: 1 }],
      [...channels, { name: '', count: 1 }],
    ];
    for (const others of cases) expect(suggestion('channels', zeros, others).text).toBeNull();
  });

  it('give the basis and the period, and leave gaps for unknown facts', () => {
    const text = printed('lead', zeros);
    expect(text).toContain('国办公开办函〔2021〕30号');
    expect(text).toContain('《中华人民共和国政府信息公开条例》');
    expect(text).toContain('2024年1月1日至12月31日');
    expect(text).toContain('六个部分');
    expect(text).toContain('示例县档案局');
    expect(text.match(/＿＿＿＿/gu)).toHaveLength(3);
    expect(printed('fee', zeros).match(/＿＿＿＿/gu)).toHaveLength(3);
    expect(printed('noFee', zeros)).toBe('2024年，未收取政府信息公开信息处理费。');
  });

  it('state that no fee was charged only if the table has no unpaid request', () => {
    const idsOf = (report: Report) => suggestionsOf(report, []).map(({ id }) => id);
    expect(idsOf(zeros)).toContain('noFee');
    const unpaid = withCells(zeros, { 't3.r3.6.2.tot': 2 });
    expect(idsOf(unpaid)).not.toContain('noFee');
    expect(idsOf(unpaid)).toContain('fee');
    expect(suggestion('noFee', withCells(zeros, { 't3.r3.6.2.tot': null }))).toMatchObject({
      text: null,
      missing: ['t3.r3.6.2.tot'],
    });
  });

  it('name no figure that does not exist', () => {
    fc.assert(
      fc.property(consistentReports(), (report) => {
        const channels = [{ name: '网站 一', count: 1 }];
        for (const { text } of suggestionsOf(report, channels)) {
          const kinds = printedParagraphs(text ?? '', { report, channels }).flat();
          expect(kinds.filter(({ kind }) => kind === 'unknown')).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('do not exist for a form no longer in force', () => {
    expect(suggestionsOf(uniformReport(0, '2019'), [])).toEqual([]);
  });
});

describe('a text compared with a suggestion', () => {
  const standing = (id: Suggestion['id'], report: Report, text: string) =>
    statusOf(suggestion(id, report), text).kind;
  const textOf = (id: Suggestion['id'], report: Report) => `前。\n${suggestion(id, report).text ?? ''}\n后。`;

  it('contains it or not', () => {
    for (const report of [zeros, some])
      for (const id of ['requests', 'disputes', 'documents', 'noFee'] as const) {
        expect(standing(id, report, textOf(id, report))).toBe('present');
        expect(standing(id, report, '别的话。')).toBe('absent');
      }
  });

  it('contains it with its blanks filled in, each on its line', () => {
    for (const id of ['lead', 'fee'] as const) {
      const text = textOf(id, some);
      expect(text).toContain(gap);
      expect(standing(id, some, text)).toBe('present');
      expect(standing(id, some, text.replaceAll(gap, '甲'))).toBe('present');
      expect(standing(id, some, text.replaceAll(gap, '甲\n乙'))).toBe('absent');
      expect(standing(id, some, text.slice(0, text.lastIndexOf(gap)))).toBe('absent');
    }
  });

  it('is out of date if the figures changed, either way', () => {
    const other = withCells(some, { 't2.wj.issued': 1 });
    for (const id of ['requests', 'disputes', 'documents'] as const) {
      expect(standing(id, other, textOf(id, zeros))).toBe('overtaken');
      expect(standing(id, zeros, textOf(id, other))).toBe('overtaken');
    }
    expect(standing('disputes', withCells(some, { 't4.dir.total': 1 }), textOf('disputes', some))).toBe(
      'overtaken',
    );
    expect(standing('documents', withCells(zeros, { 't2.wj.inforce': 1 }), textOf('documents', zeros))).toBe(
      'overtaken',
    );
  });

  it('lacks an outcome that did not exist when it was written', () => {
    const more = withCells(some, { 't3.r3.2.tot': 1 });
    expect(statusOf(suggestion('requests', more), textOf('requests', some))).toEqual({
      kind: 'incomplete',
      lacking: ['{表三.部分公开.总计}'],
    });
  });
});
