import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check';
import type { CheckContext } from '../../src/check/context';
import { cellName } from '../../src/messages/names';
import { findingText, noteText, unusableText } from '../../src/messages/zh-CN';
import type { Note } from '../../src/report/report';
import { editions } from '../../src/statute/editions';
import { uniformReport, withCells } from '../fixtures/reports';

const edition = editions['2021'];
type Changes = Parameters<typeof withCells>[1];

const texts = (cells: Changes, context: CheckContext = {}, notes: readonly Note[] = []) =>
  check({ ...withCells(uniformReport(0), cells), notes }, context).map(
    (finding) => `${finding.ruleId} ${findingText(finding, edition)}`,
  );

describe('findingText', () => {
  it('says a broken balance in plain words with its figures', () => {
    expect(texts({ 't3.r1.np': 3440, 't3.r2.np': 118, 't3.r3.7.np': 3440, 't3.r4.np': 117 })).toContain(
      'T3-BAL 「自然人」列：新收 3440 + 上年结转 118 = 3558，办理 3440 + 结转下年 117 = 3557，相差 1。',
    );
  });

  it.each<[string, Changes, Changes | null, string]>([
    ['T3-ROW', { 't3.r3.3.1.np': 2 }, null, '「属于国家秘密」行：六类申请人合计 2，总计填了 0，相差 2。'],
    [
      'T3-SUM',
      { 't3.r3.3.1.biz': 2 },
      null,
      '「商业企业」列：各办理结果合计 2，“（七）总计”填了 0，相差 2。',
    ],
    ['T4-DIR', { 't4.dir.other': 3 }, null, '「未经复议直接起诉」：四项结果合计 3，总计填了 0，相差 3。'],
    [
      'V-INT',
      { 't4.dir.other': -3 },
      null,
      '「表四 · 未经复议直接起诉 · 其他结果」填的是“-3”，小于 0。请改为不小于 0 的整数。',
    ],
    [
      'V-INT',
      { 't3.r1.sci': '约3' },
      null,
      '「表三 · 新收 · 科研机构」填的是“约3”，不是数字。请改为不小于 0 的整数。',
    ],
    [
      'V-BLANK',
      { 't3.r1.np': null, 't3.r2.np': '/' },
      null,
      '表三有 1 格未填，1 格用“/”代替数字。没有发生的请填 0。',
    ],
    [
      'T2-STOCK',
      { 't2.wj.inforce': 9, 't2.wj.issued': 3 },
      { 't2.wj.inforce': 5 },
      '「行政规范性文件」：上年现行有效 5 + 制发 3 − 废止 0 = 8，现行有效填了 9，相差 1。',
    ],
    [
      'T3-CARRY',
      { 't3.r2.law': 2 },
      {},
      '「法律服务机构」列：上年结转填了 2，上年年报的结转下年度为 0，相差 2。',
    ],
    [
      'T2-YOY',
      { 't2.xk.decided': 100 },
      { 't2.xk.decided': 3 },
      '「表二 · 行政许可 · 本年处理决定数量」：本年 100，上年 3，变化较大，请核对。',
    ],
    [
      'T4-PEND',
      {},
      { 't4.post.pending': 2 },
      '「复议后起诉」：总计 0 件，少于上年尚未审结的 2 件，请核对统计口径。',
    ],
  ])('%s: %j against %j', (rule, cells, previous, sentence) => {
    const context = previous === null ? {} : { previous: withCells(uniformReport(0), previous) };
    expect(texts(cells, context)).toContain(`${rule} ${sentence}`);
  });

  it('says which cells leave a relation undecided', () => {
    expect(texts({ 't4.rev.other': null })).toContain(
      'T4-REV 未能判定“行政复议：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结”：「表四 · 行政复议 · 其他结果」未填或不是有效数字。',
    );
  });

  it('leaves no gap in any sentence, whatever is wrong', () => {
    const everything = Object.fromEntries(
      [...uniformReport(0).cells.keys()].map((id, index) => [id, (index * 7919) % 97]),
    );
    const previous = withCells(
      uniformReport(0),
      Object.fromEntries(Object.keys(everything).map((id, i) => [id, (i * 31) % 89])),
    );
    const notes: Note[] = [
      { code: 'label.variant', cells: [], params: { found: '甲', expected: '乙' } },
      { code: 'number.normalised', cells: ['t3.r1.np'], params: { count: 1, example: '１' } },
      { code: 'format.outdated', cells: [], params: { labels: '甲' } },
      { code: 'section.missing', cells: [], params: { section: '甲' } },
      { code: 'title.incomplete', cells: [], params: { missing: '甲' } },
      { code: 'formula.overwritten', cells: ['t4.rev.total'], params: {} },
      { code: 'cell.extra', cells: [], params: { row: '甲', text: '1' } },
    ];
    const sentences = texts(everything, { previous, profile: { kind: 'township' } }, notes);
    expect(new Set(sentences.map((sentence) => sentence.split(' ')[0])).size).toBeGreaterThan(20);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|NaN|「」|“”|\bt[234]\./u);
      expect(sentence).toMatch(/。$/u);
    }
  });
});

describe('names of cells', () => {
  it('go from the table to the column', () => {
    expect(cellName(edition, 't3.r3.3.2.np')).toBe('表三 · 其他法律行政法规禁止公开 · 自然人');
    expect(cellName(edition, 't2.gz.inforce')).toBe('表二 · 规章 · 现行有效');
    expect(cellName(edition, 't4.post.total')).toBe('表四 · 复议后起诉 · 总计');
    expect(cellName(edition, 't3.r3.6.np')).toBe('表三 · 其他处理 · 自然人');
  });

  it('are all different', () => {
    const names = [...uniformReport(0).cells.keys()].map((id) => cellName(edition, id));
    expect(new Set(names).size).toBe(200);
  });
});

describe('notes and refusals', () => {
  it('say what was read how', () => {
    expect(noteText({ code: 'row.shifted', cells: [], params: { row: '3.其他', rows: 1 } }, edition)).toBe(
      '「3.其他」行的数字与表头没有对齐，已按先后顺序读取。',
    );
  });

  it('say what to do next', () => {
    expect(unusableText('legacyXls', {})).toContain('另存为 .xlsx');
    expect(unusableText('duplicateEntry', { name: 'xl/workbook.xml' })).toContain('xl/workbook.xml');
  });
});
