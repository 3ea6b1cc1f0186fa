import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, countedNumbers } from '../../../../src/core/check/text/counted-numbers';
import { foldText, originalRange } from '../../../../src/core/check/text/fold-text';
import { editions } from '../../../../src/core/statute/editions';
import { consistentReports } from '../../../fixtures/reports';
import { checkTexts, textPart } from '../../../fixtures/text-parts';
import { findingsOf, idsOf, textReport, wordsOf } from './text-report';

const value = (report: { readonly cells: ReadonlyMap<string, unknown> }, id: string): number =>
  (report.cells.get(id) as { readonly value: number }).value;

/** A paragraph with the figures of a report, some of them changed. */
function paragraph(
  report: Parameters<typeof value>[0],
  change: Readonly<Record<string, number>> = {},
): string {
  const figure = (id: string) => value(report, id) + (change[id] ?? 0);
  const sum = (...ids: readonly string[]) => ids.reduce((total, id) => total + value(report, id), 0);
  return [
    `2024年新收政府信息公开申请 ${figure('t3.r1.tot')} 件，上年结转 ${figure('t3.r2.tot')} 件，`,
    `办结 ${figure('t3.r3.7.tot')} 件，结转下年度继续办理 ${figure('t3.r4.tot')} 件；`,
    `办理结果中，予以公开 ${figure('t3.r3.1.tot')} 件、部分公开 ${figure('t3.r3.2.tot')} 件、`,
    `无法提供 ${sum('t3.r3.4.1.tot', 't3.r3.4.2.tot', 't3.r3.4.3.tot')} 件。`,
    `因政府信息公开被申请行政复议 ${figure('t4.rev.total')} 件，其中结果维持 ${figure('t4.rev.upheld')} 件、结果纠正 ${figure('t4.rev.corrected')} 件。`,
    `制发行政规范性文件 ${figure('t2.wj.issued')} 件，废止 ${figure('t2.wj.repealed')} 件，现行有效 ${figure('t2.wj.inforce')} 件。`,
  ].join('');
}

const named = [
  't3.r1.tot',
  't3.r2.tot',
  't3.r3.7.tot',
  't3.r4.tot',
  't3.r3.1.tot',
  't3.r3.2.tot',
  't4.rev.total',
  't4.rev.upheld',
  't4.rev.corrected',
  't2.wj.issued',
  't2.wj.repealed',
  't2.wj.inforce',
];

const about = new Set(['X-FIVE', 'X-FEE', 'X-GENERIC', 'X-LEN']);
const idsIn = (report: Parameters<typeof checkTexts>[0], text: string) =>
  checkTexts({ ...report, narrative: { sections: [{ id: '一', heading: '一、', paragraphs: [text] }] } })
    .map(({ ruleId }) => ruleId)
    .filter((id) => !about.has(id));

describe('checkTexts', () => {
  it('reports nothing about figures that match the tables', () => {
    fc.assert(
      fc.property(consistentReports(), (report) => {
        expect(idsIn(report, paragraph(report))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('reports each figure that does not', () => {
    fc.assert(
      fc.property(
        consistentReports(),
        fc.constantFrom(...named),
        fc.integer({ min: 1_000_001, max: 1_999_999 }),
        (report, id, by) => {
          expect(idsIn(report, paragraph(report, { [id]: by }))).not.toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('gives the same answer twice, and does not change the report', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '收到',
            '申请',
            '其中',
            '3件',
            '，',
            '（',
            '）',
            '50%',
            '行政复议',
            '无',
            '未收到',
            '2023年',
            '。',
            '等',
            'XX',
            '{表三.',
            '}',
            '条',
            ' ',
            '１２',
          ),
        ),
        (words) => {
          const report = textReport({ 引言: words.join(''), 一: words.join(''), 六: words.join('') });
          const before = JSON.stringify(report.narrative);
          expect(checkTexts(report)).toEqual(checkTexts(report));
          expect(JSON.stringify(report.narrative)).toBe(before);
          for (const finding of checkTexts(report))
            for (const { section, paragraph: at, start, end } of finding.words) {
              const words =
                section === ''
                  ? report.narrative?.preamble
                  : report.narrative?.sections.find(({ id }) => id === section)?.paragraphs;
              expect(start).toBeLessThanOrEqual(end);
              expect(end).toBeLessThanOrEqual(words?.[at]?.length ?? 0);
            }
        },
      ),
    );
  });

  it('reports nothing about a report without text', () => {
    expect(checkTexts({ ...textReport({}), narrative: { sections: [] } })).toEqual([]);
    expect(idsOf(textReport({ 一: '', 六: '  ' }))).toEqual([]);
  });

  it('does not judge claims about blank cells', () => {
    const text = { 一: '收到政府信息公开申请 2 件。' };
    expect(findingsOf('X-APPL', textReport(text, { 't3.r1.tot': 3, 't3.r2.tot': null }))).toEqual([]);
    expect(findingsOf('X-APPL', textReport(text, { 't3.r1.tot': 3 }))).toHaveLength(1);
  });

  it('points to the words of the original text, including spaces and full-width characters', () => {
    const report = textReport({ 一: '本 年 度 收 到 政府信息公开申请 １ ２ 件 。' }, { 't3.r1.tot': 3 });
    const [finding] = findingsOf('X-PLACE', report);
    expect(finding).toBeUndefined();
    const wide = textReport({ 一: '本年度 收 到 政府信息公开申请 １２ 件 。' }, { 't3.r1.tot': 3 });
    expect(findingsOf('X-APPL', wide).flatMap((one) => wordsOf(one, wide))).toEqual([
      '本年度 收 到 政府信息公开申请 １２ 件',
    ]);
  });

  it('accepts the limit of section 一 from its caller', () => {
    const report = textReport({ 一: '公开。'.repeat(20) });
    expect(findingsOf('X-LEN', report, { sectionLimit: 59 })).toMatchObject([{ left: 60, right: 59 }]);
    expect(findingsOf('X-LEN', report, { sectionLimit: 60 })).toEqual([]);
  });

  it('works with the form of 2019, which lacks these cells of table 2', () => {
    const text = { 一: '制发规范性文件 6 件。收到政府信息公开申请 2 件。' };
    const report = { ...textReport(text), edition: '2019' as const, year: 2020 };
    expect(idsOf(report)).not.toContain('T2-TXT');
  });
});

describe('the data of the text rules', () => {
  const { text, cellsOf } = textPart('2021');
  const { rules: textRules } = text;

  it('has each rule once, and only two that block', () => {
    const ids = textRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(editions['2021'].rules.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(textRules.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([
      'X-NEG',
      'X-PLACE',
    ]);
  });

  it('names only figures that the form has', () => {
    const terms = text.quantities.flatMap(({ figures }) => figures.flat());
    expect(terms.filter((term) => cellsOf(term) === null)).toEqual([]);
  });
});

describe('numbers in texts', () => {
  it.each([
    ['124 条', [[124, '条', null]]],
    ['１，２０４件', []],
    ['1,204件', [[1204, '件', null]]],
    ['1 204 件', [[1204, '件', null]]],
    ['2024 124 条', [[124, '条', null]]],
    ['1.2万条', [[12_000, '条', null]]],
    ['140余条', [[140, '条', 'more']]],
    ['近90件', [[90, '件', 'less']]],
    ['约 30 次', [[30, '次', 'about']]],
    ['三件', [[3, '件', null]]],
    ['两次', [[2, '次', null]]],
    ['一百零五条', [[105, '条', null]]],
    ['0.29万元', [[0.29, '万元', null]]],
    ['第20条', []],
    ['7条例', []],
    ['20个工作日', []],
    ['《关于1件事的通知》', []],
    ['12345热线', []],
  ] as const)('%s', (text, expected) => {
    expect(
      countedNumbers(foldText(text).text).map(({ value: number, unit, about: how }) => [number, unit, how]),
    ).toEqual(expected);
  });

  it('in words are read as spoken', () => {
    expect(['零', '十', '十二', '二十', '一百零五', '两百三十'].map(chineseNumber)).toEqual([
      0, 10, 12, 20, 105, 230,
    ]);
    expect(['二〇二四', '一二', '百'].map(chineseNumber)).toEqual([null, null, null]);
  });

  it('keep the original position of every unit of a folded text', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const folded = foldText(raw);
        expect(folded.at).toHaveLength(folded.text.length);
        for (let index = 0; index < folded.text.length; index += 1) {
          const { start, end } = originalRange(folded, index, index + 1);
          expect(end - start).toBe(1);
          expect(foldText(raw.slice(start, end)).text.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
