import { describe, expect, it } from 'vitest';
import type { BrokenFinding, Finding, FindingOf, RuleId } from '../../src/core/check/finding';
import type { TextFindingParams } from '../../src/core/check/finding-params';
import { testsOf } from '../../src/core/check/tables/relations';
import type { Note, NoteParams } from '../../src/core/report/note';
import { isNoteCode, noteCodes } from '../../src/core/report/note';
import { editions } from '../../src/core/statute/editions';
import type { TemplateRefusal } from '../../src/files/template/template-error';
import type { Refusal } from '../../src/files/unusable-file';
import { UnusableFile } from '../../src/files/unusable-file';
import { noteText } from '../../src/messages/zh-CN/documents';
import type { TableSentences } from '../../src/messages/zh-CN/findings';
import { findingText } from '../../src/messages/zh-CN/findings';
import type { TextSentences } from '../../src/messages/zh-CN/text-findings';

// Lines marked `@ts-expect-error` are checked by the type check of the project, which fails where one of them does compile.

const edition = editions['2021'];

const balance: BrokenFinding<'T3-BAL'> = {
  ruleId: 'T3-BAL',
  severity: 'error',
  status: 'broken',
  cells: [],
  left: 3,
  right: 2,
  params: { each: 'np', new: 1, carriedOver: 2, results: 1, carriedForward: 1 },
};

describe('a finding', () => {
  it('has the params that the statute defines for its rule', () => {
    expect(balance.params.carriedOver).toBe(2);
    // @ts-expect-error a misspelt param
    expect(balance.params.carriedOvr).toBeUndefined();
    // @ts-expect-error of another rule
    expect(balance.params.before).toBeUndefined();
    expect(findingText(balance, edition)).toContain('上年结转 2');
  });

  it('cannot be made with a misspelt or missing param, or one of another type', () => {
    const { params } = balance;
    const made: readonly BrokenFinding<'T3-BAL'>['params'][] = [
      params,
      // @ts-expect-error a misspelt param
      { ...params, carriedovr: 2 },
      // @ts-expect-error a missing param
      { each: 'np', new: 1, carriedOver: 2, results: 1 },
      // @ts-expect-error text for a number
      { ...params, new: '1' },
    ];
    expect(made).toHaveLength(4);
  });

  it('is broken, or undecided without figures', () => {
    const undecided: FindingOf<'T3-BAL'> = {
      ruleId: 'T3-BAL',
      severity: 'error',
      status: 'undecided',
      cells: ['t3.r1.np'],
      params: { each: 'np' },
    };
    const both: readonly FindingOf<'T3-BAL'>[] = [balance, undecided];
    // @ts-expect-error a hint is never undecided
    const hint: FindingOf<'T3-LATE'> = { ...undecided, ruleId: 'T3-LATE', severity: 'info', params: {} };
    const ids: readonly RuleId[] = [...both, hint].map(({ ruleId }) => ruleId);
    expect(ids).toEqual(['T3-BAL', 'T3-BAL', 'T3-LATE']);
  });

  it('has an existing rule, and has no words if the rule is about the tables', () => {
    const { params, ...rest } = balance;
    const made: readonly Finding[] = [
      balance,
      // @ts-expect-error there is no such rule
      { ...rest, params, ruleId: 'T3-BALL' },
      // @ts-expect-error a rule about the tables points to no words
      { ...rest, params, words: [] },
      // @ts-expect-error a comparison has both sides
      { ...rest, params, left: undefined },
    ];
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(['broken']));
  });

  it('about the text stores lists as lists', () => {
    const claim: TextFindingParams['X-APPL'] = { quote: '收到 2 件', expected: [3, 7] };
    // @ts-expect-error a list as one text
    const joined: TextFindingParams['X-APPL'] = { quote: '收到 2 件', expected: '3 / 7' };
    expect([claim.expected, joined.expected]).toEqual([[3, 7], '3 / 7']);
  });
});

describe('a note', () => {
  it('has the params of its code', () => {
    const note: Note = { code: 'title.incomplete', cells: [], params: { missing: ['年度'] } };
    // @ts-expect-error a misspelt param
    const misspelt: Note = { code: 'title.incomplete', cells: [], params: { mising: ['年度'] } };
    // @ts-expect-error params of another code
    const other: Note = { code: 'title.incomplete', cells: [], params: { table: 't2' } };
    const pages: NoteParams['page.unread'] = { pages: [2, 4] };
    expect([noteText(note, edition), misspelt.code, other.code, pages.pages.length]).toEqual([
      '标题缺少年度。',
      'title.incomplete',
      'title.incomplete',
      2,
    ]);
  });

  it('exists for every code that a rule names', () => {
    const named = Object.values(editions).flatMap(({ rules }) =>
      rules.flatMap((rule) => testsOf(rule).flatMap((test) => (test.kind === 'source' ? test.notes : []))),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !isNoteCode(code))).toEqual([]);
    expect(new Set(noteCodes).size).toBe(noteCodes.length);
  });
});

describe('a refusal', () => {
  it('has the params of its code, and is plain data', () => {
    const refusal: Refusal = {
      code: 'severalReports',
      reports: [{ agency: '甲局', year: 2024, sheets: [] }],
    };
    expect(structuredClone(new UnusableFile(refusal).refusal)).toEqual(refusal);
    // @ts-expect-error a misspelt param
    const misspelt: Refusal = { code: 'tooManyPages', page: 300, limit: 200 };
    // @ts-expect-error a list as one text
    const joined: Refusal = { code: 'scannedPdf', pages: '3、4', all: false };
    // @ts-expect-error a template that names no placeholder
    const unnamed: TemplateRefusal = { code: 'unknownTag' };
    expect([misspelt.code, joined.code, unnamed.code]).toEqual(['tooManyPages', 'scannedPdf', 'unknownTag']);
  });
});

describe('a catalogue of sentences', () => {
  it('has a sentence for each rule, made from its own params', () => {
    // @ts-expect-error a rule is missing
    const empty: TableSentences = {};
    const partial: Partial<TableSentences> & Partial<TextSentences> = {
      'T3-BAL': ({ params }) => String(params.new),
      // @ts-expect-error a misspelt param
      'T3-YOY': ({ params }) => String(params.nwo),
      // @ts-expect-error there is no such rule
      'T3-BALL': () => '',
    };
    expect(Object.keys(empty)).toEqual([]);
    expect(partial['T3-BAL']?.(balance, edition)).toBe('1');
  });
});
