import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check/tables/check';
import type { TableFinding } from '../../src/core/check/finding';
import { testsOf } from '../../src/core/check/tables/relations';
import * as englishDocuments from '../../src/messages/en-US/documents';
import * as englishFindings from '../../src/messages/en-US/findings';
import type { Language } from '../../src/messages/language';
import { documentMessagesOf, messagesOf } from '../../src/messages/messages';
import * as chineseDocuments from '../../src/messages/zh-CN/documents';
import * as chineseFindings from '../../src/messages/zh-CN/findings';
import { agencyKinds } from '../../src/core/statute/agencies';
import type { NoteCode } from '../../src/core/report/note';
import type { EditionId } from '../../src/core/statute/editions';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import type { TableRuleId } from '../../src/core/statute/table-rules';
import { cellStates, uniformReport } from '../fixtures/reports';
import { noteExamples } from '../fixtures/notes';
import { findingsOf, ruleExamples, templateExamples, refusalExamples } from './examples';

const english = { ...englishFindings, ...englishDocuments };
const chinese = { ...chineseFindings, ...chineseDocuments };

const edition = editions['2021'];
const editionIds = Object.keys(editions) as EditionId[];
const notes = Object.values(noteExamples);

/** Starts with a capital, a figure or a label, ends with a full stop, and has no empty parts. */
function expectWhole(sentence: string, about: string): void {
  expect(sentence, about).not.toMatch(/undefined|NaN|null|「」|“”|\(\)|\[object|\bt[234]\.(?!r1\.np”)/u);
  expect(sentence, about).not.toMatch(/^\s| {2}| [,.:;](?!\w)|[,:;]$|\.\./u);
  expect(sentence, about).toMatch(/^(?:[A-Z「]|-?\d)/u);
  expect(sentence, about).toMatch(/[^\s.]\.$/u);
}

/** Chinese occurs only in brackets and quotation marks, in the unit, and in the number of the notice. */
const unquoted = (sentence: string): string =>
  sentence.replace(/「[^」]*」|“[^”]*”|\{[^}]*\}|万元|国办公开办函〔\d+〕\d+号/gu, '');

/** The figures of a sentence, without duplicates. */
const figuresOf = (sentence: string): readonly string[] =>
  [...new Set(sentence.match(/-?\d+(?:\.\d+)?/gu))].sort();

/** Everything that may be wrong, with last year's report and all notes. */
const checked: fc.Arbitrary<{ readonly id: EditionId; readonly findings: readonly TableFinding[] }> = fc
  .record({
    id: fc.constantFrom(...editionIds),
    kind: fc.constantFrom(...agencyKinds.map((kind) => kind.id)),
    states: fc.array(fc.option(cellStates, { nil: undefined, freq: 12 }), { minLength: 211, maxLength: 211 }),
    notes: fc.shuffledSubarray(notes),
  })
  .map(({ id, kind, states, notes: some }) => {
    const ids = [...uniformReport(0, id).cells.keys()];
    const cellsFrom = (start: number) =>
      new Map(
        ids.flatMap((cell, index) => {
          const state = states[(start + index) % states.length];
          return state === undefined ? [] : [[cell, state] as const];
        }),
      );
    const report = { ...uniformReport(0, id), cells: cellsFrom(0), notes: some };
    const previous = { ...uniformReport(0, id), cells: cellsFrom(97) };
    return { id, findings: check(report, { previous, profile: { kind } }) };
  });

describe('English sentences of findings', () => {
  it.each<[TableRuleId, string]>([
    [
      'T3-BAL',
      'Column 「自然人」: new 3440 + carried over 118 = 3558, but handled 3440 + carried forward 117 = 3557, a difference of 1. Correct the figures until both sides agree.',
    ],
    [
      'T3-ROW',
      'Row 「属于国家秘密」: the six types of applicant add up to 2, but the total is given as 0, a difference of 2. Correct the total or its parts.',
    ],
    [
      'T4-DIR',
      '「未经复议直接起诉」: the four outcomes add up to 3, but the total is given as 0, a difference of 3. Correct the total or its parts.',
    ],
    [
      'T2-STOCK',
      '「行政规范性文件」: in force last year 5 + issued 3 − repealed 0 = 8, but in force is given as 9, a difference of 1. Correct it or write an explanation.',
    ],
    [
      'T3-CARRY',
      "Column 「法律服务机构」: carried over is given as 2, but last year's report carried forward 0, a difference of 2. Correct it or write an explanation.",
    ],
    [
      'V-INT',
      '「表四 · 未经复议直接起诉 · 其他结果」 holds “-3”, which is below 0. Enter a whole number of 0 or more.',
    ],
    [
      'V-BLANK',
      '「表三」 has 2 blank cells and 1 cell with “/” instead of a number. Enter 0 where nothing happened.',
    ],
    [
      'V-EXTRA',
      '「表三」 lacks 2 cells: 「表三 · 新收 · 自然人」, 「表三 · 上年结转 · 自然人」. Add what is missing.',
    ],
    [
      'T4-NOREQ',
      '「表三」 shows no request received or handled, but 「表四」 counts 2 cases of review or litigation. Correct it or write an explanation.',
    ],
  ])('%s', (rule, sentence) => {
    expect(findingsOf(rule).map((finding) => english.findingText(finding, edition))).toContain(sentence);
  });

  it('name the figures that leave a relation undecided', () => {
    const undecided = {
      ruleId: 'T3-SUM',
      severity: 'error',
      status: 'undecided',
      cells: ['t3.r1.np', 't3.r2.np', 't3.r4.np', 't3.r4.biz'],
      params: { column: 'np' },
    } as const;
    expect(english.findingText(undecided, edition)).toBe(
      'Column 「自然人」: it cannot be decided whether 「（七）总计」 equals the sum of the results, because 「表三 · 新收 · 自然人」, 「表三 · 上年结转 · 自然人」, 「表三 · 结转下年度 · 自然人」 and others (4 cells) are blank or not a valid number. Enter the figure.',
    );
    expect(
      english.findingText({ ...undecided, ruleId: 'T3-CARRYTOT', cells: ['t3.r2.tot'], params: {} }, edition),
    ).toBe(
      "It cannot be decided whether the total carried over equals what last year's report carried forward, because 「表三 · 上年结转 · 总计」 or a figure of last year's report is blank or not a valid number. Enter the figure.",
    );
  });

  it('name the cells that leave several relations undecided once', () => {
    const undecided = {
      ruleId: 'T3-SUM',
      severity: 'error',
      status: 'undecided',
      cells: ['t3.r1.np'],
      params: { column: 'np' },
    } as const;
    const carried = { ...undecided, ruleId: 'T3-CARRYTOT', params: { before: 't3.r4.tot' } } as const;
    expect(english.undecidedTogether([undecided, undecided, carried], edition)).toBe(
      "3 relations cannot be decided, because 「表三 · 新收 · 自然人」 and 「表三 · 结转下年度 · 总计」 of last year's report are blank or not a valid number. Enter the figures.",
    );
    expect(english.undecidedTogether([undecided], edition)).toBe(english.findingText(undecided, edition));
  });

  it('have one sentence for a row whose figures were not divided', () => {
    const finding = {
      ruleId: 'V-INT',
      severity: 'error',
      status: 'broken',
      cells: ['t3.r4.np', 't3.r4.tot'],
      params: { problem: 'text', type: 'count', found: '12 12' },
    } as const;
    expect(english.findingText(finding, edition)).toBe(
      'The figures of 「表三 · 结转下年度」 were not divided into columns; the text is “12 12”. Enter the 2 cells of this row one by one from the original.',
    );
  });

  it('include an example for every rule of the catalogue', () => {
    expect(ruleExamples).toEqual(edition.rules.map((rule) => rule.id));
  });

  it.each(ruleExamples)('have a separate sentence for %s', (rule) => {
    const findings = findingsOf(rule).filter((finding) => finding.status === 'broken');
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      const sentence = english.findingText(finding, edition);
      expectWhole(sentence, rule);
    }
  });

  it('have a separate statement for every relation that can be undecided', () => {
    const relations = edition.rules.filter(
      (rule) =>
        rule.severity !== 'info' &&
        testsOf(rule).some((test) => test.kind === 'linear' || test.kind === 'total'),
    );
    expect(relations.length).toBeGreaterThan(10);
    for (const { id, severity } of relations) {
      const sentence = english.findingText(
        { ruleId: id, severity, status: 'undecided', cells: ['t3.r1.np'], params: {} } as TableFinding,
        edition,
      );
      expectWhole(sentence, id);
    }
  });

  it.each(
    edition.rules.flatMap((rule) =>
      testsOf(rule).flatMap((test) =>
        test.kind === 'source' ? test.notes.map((code) => [rule, code as NoteCode] as const) : [],
      ),
    ),
  )('include a sentence for $id about every note that it reports: %s', ({ id }, code) => {
    const report = { ...uniformReport(0), notes: [noteExamples[code], noteExamples[code]] };
    const found = check(report).filter((finding) => finding.ruleId === id);
    expect(found).toHaveLength(1);
    for (const finding of found) {
      const sentence = english.findingText(finding, edition);
      expectWhole(sentence, code);
      // It contains the texts of the document, such as a faulty label.
      for (const name of ['found', 'missing', 'text', 'raw', 'example', 'labels', 'section'])
        for (const text of [Object.entries(finding.params).find(([key]) => key === name)?.[1] ?? []].flat())
          expect(sentence).toContain(String(text));
    }
  });
});

describe('English sentences of notes and refusals', () => {
  const sentences: readonly (readonly [string, string])[] = [
    ...notes.map((note) => [note.code, english.noteText(note, edition)] as const),
    ...Object.values(refusalExamples).map(
      (refusal) => [refusal.code, english.unusableText(refusal)] as const,
    ),
    ...Object.values(templateExamples).map(
      (refusal) => [refusal.code, english.templateText(refusal)] as const,
    ),
    ['outdated form', english.outdatedFormText(editions['2019'])],
    ['totals', english.totalsDifferText(['t4.rev.total', 't4.dir.total'], edition)],
    ['export', english.exportedWithErrorsText(1, 0)],
    ['collapsed row', english.collapsedRowRemark(['表三 · 其他处理 · 自然人 3'])],
    ['conversion offered', english.conversionOfferText()],
    ['left out', english.unconvertedRemark(['表二 · 规章 · 本年新制作数量 3'], editions['2019'])],
    ['to review', english.toReviewRemark(['表二 · 行政许可 · 本年处理决定数量'], editions['2019'])],
  ];

  it.each(sentences)('%s: no gaps', (code, sentence) => {
    expectWhole(sentence, code);
    // More than what is wrong: also what to do.
    expect(sentence.split(/[.;] /u).length).toBeGreaterThan(1);
  });

  it('are all different', () => {
    expect(new Set(sentences.map(([, sentence]) => sentence)).size).toBe(sentences.length);
  });

  it('leave no gap if a param is not known', () => {
    expectWhole(english.templateText({ code: 'unbalancedTag', tags: [] }), 'unbalancedTag');
    expectWhole(
      english.noteText({ code: 'row.extra', cells: [], params: { row: '', text: '3' } }, edition),
      'row.extra',
    );
    expectWhole(english.unusableText({ code: 'damaged' }), 'damaged');
  });

  it('are exactly', () => {
    expect(english.noteText(noteExamples['row.shifted'], edition)).toBe(
      'The figures of row 「3.其他」 and others (4 rows) do not line up with the headings and were read in the order they appear. Check the figures.',
    );
    expect(english.unusableText(refusalExamples.tooLarge)).toBe(
      'The file is 70 MB, more than the limit of 20 MB. Remove pictures and the like and try again.',
    );
    expect(english.templateText(templateExamples.unknownTag)).toBe(
      'The template has unknown placeholders: 机关, 表五. Correct or remove them.',
    );
    expect(english.exportedWithErrorsText(1, 2)).toBe(
      'Attention: this file was exported although it did not pass the check (1 error, 2 undecided). Do not publish it as it is.',
    );
  });
});

describe('both languages', () => {
  it('export the same names, and are what is loaded for their language', async () => {
    const load = async (language: Language) => messagesOf(language);
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect((await load('zh-CN')).findingText).toBe(chinese.findingText);
    expect((await load('en-US')).findingText).toBe(english.findingText);
    for (const key of ['severityNames', 'statusNames'] as const)
      expect(Object.keys(english[key])).toEqual(Object.keys(chinese[key]));
    expect((await documentMessagesOf('zh-CN')).noteText).toBe(chinese.noteText);
    expect((await documentMessagesOf('en-US')).noteText).toBe(english.noteText);
  });

  it('give the same figures for the same finding, without gaps', () => {
    fc.assert(
      fc.property(checked, ({ id, findings }) => {
        for (const finding of findings) {
          const sentence = english.findingText(finding, editions[id]);
          expectWhole(sentence, finding.ruleId);
          expect(unquoted(sentence), sentence).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
          expect(figuresOf(sentence), sentence).toEqual(
            figuresOf(chinese.findingText(finding, editions[id])),
          );
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it.each(ruleExamples)('give the same figures in the example of %s', (rule) => {
    for (const finding of findingsOf(rule))
      expect(figuresOf(english.findingText(finding, edition))).toEqual(
        figuresOf(chinese.findingText(finding, edition)),
      );
  });

  it('give the same figures in notes, refusals and remarks', () => {
    const cells: CellId[] = ['t4.rev.total', 't4.dir.total', 't4.post.total', 't3.r3.7.tot', 't3.r1.tot'];
    const all = (messages: typeof english | typeof chinese): readonly string[] => [
      ...notes.map((note) => messages.noteText(note, edition)),
      ...Object.values(refusalExamples).map((refusal) => messages.unusableText(refusal)),
      ...Object.values(templateExamples).map((refusal) => messages.templateText(refusal)),
      messages.outdatedFormText(editions['2019']),
      messages.totalsDifferText(cells, edition),
      messages.exportedWithErrorsText(3, 4),
      messages.collapsedRowRemark(['自然人 3', '商业企业 5']),
      messages.conversionOfferText(),
      messages.unconvertedRemark(['规章 3', '规范性文件 5'], editions['2019']),
      messages.toReviewRemark(['行政许可', '行政处罚'], editions['2019']),
    ];
    expect(all(english).map(figuresOf)).toEqual(all(chinese).map(figuresOf));
  });
});
