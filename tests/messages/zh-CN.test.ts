import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check/tables/check';
import type { CheckContext } from '../../src/core/check/tables/check';
import { cellName } from '../../src/core/report/cell-names';
import { noteText, unusableText } from '../../src/messages/zh-CN/documents';
import { findingText, undecidedTogether } from '../../src/messages/zh-CN/findings';
import type { Note } from '../../src/core/report/note';
import { editions } from '../../src/core/statute/editions';
import { uniformReport, withCells } from '../fixtures/reports';

const edition = editions['2021'];
type Changes = Parameters<typeof withCells>[1];

const texts = (cells: Changes, context: CheckContext = {}, notes: readonly Note[] = []) =>
  check({ ...withCells(uniformReport(0), cells), notes }, context).map(
    (finding) => `${finding.ruleId} ${findingText(finding, edition)}`,
  );

describe('findingText', () => {
  it('describes a broken balance in plain words with its figures', () => {
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

  it.each<[string, Changes, Changes | null, string]>([
    [
      'V-INT',
      { 't3.r1.np': 0.5 },
      null,
      '「表三 · 新收 · 自然人」填的是“0.5”，不是整数。请改为不小于 0 的整数。',
    ],
    [
      'V-AMT',
      { 't2.sf.amount': -0.5 },
      null,
      '「表二 · 行政事业性收费 · 收费金额」填的是“-0.5”，小于 0。请改为以万元为单位、不小于 0 的数。',
    ],
    [
      'V-AMT',
      { 't2.sf.amount': '若干' },
      null,
      '「表二 · 行政事业性收费 · 收费金额」填的是“若干”，不是数字，或小数超过六位，或单位不是万元。请改为以万元为单位、不小于 0 的数。',
    ],
    ['V-BLANK', { 't2.gz.issued': null }, null, '表二有 1 格未填。没有发生的请填 0。'],
    ['V-BLANK', { 't2.gz.issued': '/' }, null, '表二有 1 格用“/”代替数字。没有发生的请填 0。'],
    ['V-EXTRA', { 't4.rev.other': undefined }, null, '表四缺少 1 格：「表四 · 行政复议 · 其他结果」。'],
    [
      'V-UNIT',
      { 't2.sf.amount': 356_500 },
      { 't2.sf.amount': 35.65 },
      '收费金额 356500 万元，超过上年（35.65 万元）的 1000 倍，可能误按元填写。',
    ],
    [
      'T2-CAP',
      { 't2.wj.repealed': 9, 't2.wj.issued': 3 },
      { 't2.wj.inforce': 5 },
      '「行政规范性文件」：本年废止 9，多于上年现行有效 5 + 本年制发 3。',
    ],
    [
      'T2-ISS',
      { 't2.gz.issued': 9, 't2.gz.inforce': 5, 't2.gz.repealed': 3 },
      null,
      '「规章」：本年制发 9，多于现行有效 5 + 本年废止 3。',
    ],
    [
      'T3-ONECOL',
      { 't3.r1.np': 5, 't3.r3.7.np': 3, 't3.r3.7.law': 2 },
      null,
      '「自然人」列多出 2、「法律服务机构」列少了 2，可能有 2 件申请的收到和办理记入了不同的申请人类型。',
    ],
    [
      'T3-CARRYTOT',
      { 't3.r2.tot': 4 },
      { 't3.r4.tot': 7 },
      '上年结转总计填了 4，上年年报的结转下年度总计为 7，相差 3。',
    ],
    [
      'T3-LATE',
      { 't3.r1.tot': 10, 't3.r4.tot': 3 },
      null,
      '结转下年度 3 件，超过本年新收 10 件的五分之一，请核对有无逾期未答复。',
    ],
    [
      'T3-OTHER',
      { 't3.r3.6.3.tot': 4, 't3.r3.7.tot': 10 },
      null,
      '“其他处理 3.其他” 4 件，超过办理总计 10 件的 30%，应在正文说明。',
    ],
    ['T3-YOY', { 't3.r1.tot': 51 }, { 't3.r1.tot': 10 }, '本年新收 51 件，上年 10 件，变化较大，请核对。'],
    ['T4-REV', { 't4.rev.total': 3 }, null, '「行政复议」：四项结果合计 0，总计填了 3，相差 3。'],
    ['T4-POST', { 't4.post.total': 3 }, null, '「复议后起诉」：四项结果合计 0，总计填了 3，相差 3。'],
    [
      'T4-PRE',
      { 't4.dir.total': 3 },
      null,
      '“未经复议直接起诉”有 3 件；2024 年起不服不予公开须先申请复议，请确认这些案件属于其他争议。',
    ],
    [
      'T4-ORIGIN',
      { 't4.post.total': 9, 't4.rev.upheld': 1 },
      { 't4.rev.total': 2 },
      '“复议后起诉”有 9 件，多于本年已审结复议与上年复议之和 3 件。',
    ],
    [
      'T4-RATIO',
      { 't4.rev.total': 3, 't4.dir.total': 4 },
      { 't3.r3.7.tot': 2 },
      '复议与直接起诉共 7 件，多于两年办理的申请 2 件，请核对。',
    ],
    ['T4-NOREQ', { 't4.rev.total': 3 }, null, '表三没有收到和办理申请，表四却有 3 件复议或诉讼，请核对。'],
  ])('%s: %j after %j', (rule, cells, previous, sentence) => {
    const context = previous === null ? {} : { previous: withCells(uniformReport(0), previous) };
    expect(texts(cells, context)).toContain(`${rule} ${sentence}`);
  });

  it('mentions the kind of agency if the rule depends on it', () => {
    const changes = { 't2.gz.issued': 1, 't2.gz.repealed': 2, 't2.gz.inforce': 3, 't3.r3.3.1.tot': 4 };
    const said = texts(changes, { profile: { kind: 'township' } });
    expect(said).toContain('T2-GZ0 本机关没有规章制定权，「规章」应为 0，现填制发 1、废止 2、现行有效 3。');
    expect(said).toContain('T3-SECRET “属于国家秘密”填了 4 件；乡镇、街道等一般不产生国家秘密，请核对。');
  });

  it('reports that a whole table is missing', () => {
    const cells = [...uniformReport(0).cells.keys()].filter((id) => id.startsWith('t4.'));
    expect(texts(Object.fromEntries(cells.map((id) => [id, undefined])))).toContain('V-EXTRA 表四没有找到。');
  });

  it.each<[string, readonly Note[], string]>([
    [
      'V-NUMTXT',
      [{ code: 'number.normalised', cells: ['t3.r1.np'], params: { count: 1, example: '１' } }],
      '「表三 · 新收 · 自然人」以文字形式书写（如“１”），已按数字读取。',
    ],
    [
      'V-NUMTXT',
      [{ code: 'number.converted', cells: ['t2.sf.amount'], params: { raw: '100元', value: '0.01' } }],
      '「表二 · 行政事业性收费 · 收费金额」原文为“100元”，已换算为 0.01 万元，请核对。',
    ],
    [
      'V-LABEL',
      [{ code: 'label.variant', cells: [], params: { found: '甲', expected: '乙' } }],
      '名称“甲”应为“乙”。',
    ],
    [
      'V-LABEL',
      [1, 2, 3].map((): Note => ({
        code: 'label.variant',
        cells: [],
        params: { found: '甲', expected: '乙' },
      })),
      '名称“甲”应为“乙”，另有 2 处名称与规定表样不同。',
    ],
    [
      'V-EXTRA',
      [{ code: 'cell.extra', cells: [], params: { table: 't2', row: '规章', rows: 1, text: '1 2' } }],
      '「规章」多出数据：“1 2”。',
    ],
    [
      'V-SECT',
      [{ code: 'section.missing', cells: [], params: { section: '一、总体情况' } }],
      '缺少“一、总体情况”部分。',
    ],
    [
      'V-SECT',
      [{ code: 'section.order', cells: [], params: { section: '一、总体情况' } }],
      '“一、总体情况”的位置不对，六个部分应依次排列。',
    ],
    [
      'V-FORMULA',
      [{ code: 'formula.overwritten', cells: ['t4.rev.total', 't4.dir.total', 't4.post.total'], params: {} }],
      '「表四 · 行政复议 · 总计」、「表四 · 未经复议直接起诉 · 总计」、「表四 · 复议后起诉 · 总计」原为公式合计，现为手填的数字，不再随明细变化。',
    ],
    [
      'V-FORMULA',
      [
        {
          code: 'formula.overwritten',
          cells: ['t3.r1.tot', 't3.r2.tot', 't3.r3.1.tot', 't3.r4.tot'],
          params: {},
        },
      ],
      '「表三 · 新收 · 总计」、「表三 · 上年结转 · 总计」、「表三 · 予以公开 · 总计」等 4 格原为公式合计，现为手填的数字，不再随明细变化。',
    ],
  ])('%s of notes: %j', (rule, notes, sentence) => {
    expect(texts({}, {}, notes)).toContain(`${rule} ${sentence}`);
  });

  it('names the cells that leave several relations undecided once', () => {
    const report = withCells(uniformReport(0), { 't3.r1.np': '约3', 't3.r3.7.np': null });
    const undecided = check(report).filter((finding) => finding.status === 'undecided');
    expect(undecided.length).toBeGreaterThan(2);
    expect(undecidedTogether(undecided, editions['2021'])).toBe(
      `${undecided.length} 条勾稽关系无法核对：「表三 · 新收 · 自然人」、「表三 · 办理总计 · 自然人」未填或不是有效数字。请填好后再校核。`,
    );
    const [first] = undecided;
    if (first === undefined) throw new Error('nothing is undecided');
    expect(undecidedTogether([first], editions['2021'])).toBe(findingText(first, editions['2021']));
    const carried = { ...first, ruleId: 'T3-CARRYTOT', params: { before: 't3.r4.tot' } } as const;
    expect(undecidedTogether([carried, carried], editions['2021'])).toBe(
      '2 条勾稽关系无法核对：上年年报的「表三 · 结转下年度 · 总计」未填或不是有效数字。请填好后再校核。',
    );
  });

  it('has one sentence for a row whose figures were not divided', () => {
    const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];
    const row = Object.fromEntries(columns.map((column) => [`t3.r3.7.${column}`, '12 12']));
    const report = withCells(uniformReport(0), { ...row, 't4.rev.total': '1 2 3', 't4.post.total': '1 2 3' });
    expect(
      check(report).flatMap((one) => (one.ruleId === 'V-INT' ? [findingText(one, editions['2021'])] : [])),
    ).toEqual([
      '「表三 · 办理总计」的数字没有分到各列，原文是“12 12”。请对照原件，把这一行的 7 格逐格填上。',
      '「表四」的数字没有分到各列，原文是“1 2 3”。请对照原件，把这一行的 2 格逐格填上。',
    ]);
  });

  it('names the cells that leave a relation undecided', () => {
    expect(texts({ 't4.rev.other': null })).toContain(
      'T4-REV 无法核对“行政复议：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结”：「表四 · 行政复议 · 其他结果」未填或不是有效数字。',
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
      { code: 'format.outdated', cells: [], params: { edition: '2019', labels: ['甲'] } },
      { code: 'section.missing', cells: [], params: { section: '甲' } },
      { code: 'title.incomplete', cells: [], params: { missing: ['甲'] } },
      { code: 'formula.overwritten', cells: ['t4.rev.total'], params: {} },
      { code: 'cell.extra', cells: [], params: { table: 't2', row: '甲', rows: 1, text: '1' } },
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

  it('are the id if the edition has no such row or column', () => {
    expect(cellName(edition, 't3.r9.x')).toBe('表三 · r9 · x');
  });

  it('are all different', () => {
    const names = [...uniformReport(0).cells.keys()].map((id) => cellName(edition, id));
    expect(new Set(names).size).toBe(200);
  });
});

describe('notes and refusals', () => {
  it('state how each was read', () => {
    expect(
      noteText({ code: 'row.shifted', cells: [], params: { table: 't3', row: '3.其他', rows: 1 } }, edition),
    ).toBe('「3.其他」行的数字与表头没有对齐，已按先后顺序读取。');
    expect(
      noteText({ code: 'row.unread', cells: [], params: { table: 't2', row: '规章', rows: 3 } }, edition),
    ).toBe('找到「规章」等 3 行的名称，但旁边没有可以读取的数字。');
    expect(
      noteText(
        { code: 'number.converted', cells: ['t2.sf.amount'], params: { raw: '100元', value: '0.01' } },
        edition,
      ),
    ).toBe('「表二 · 行政事业性收费 · 收费金额」原文为“100元”，已换算为 0.01 万元。');
  });

  it('state what to do next', () => {
    expect(unusableText({ code: 'legacyXls' })).toContain('另存为 .xlsx');
    expect(unusableText({ code: 'tooLarge', bytes: 70 * 1024 * 1024, limit: 64 * 1024 * 1024 })).toMatch(
      /^文件有 70 MB，超过 64 MB 的上限。/u,
    );
    expect(unusableText({ code: 'duplicateEntry', name: 'xl/workbook.xml' })).toContain('xl/workbook.xml');
  });
});
