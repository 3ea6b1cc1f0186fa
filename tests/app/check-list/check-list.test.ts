import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { textOfApprovals } from '../../../src/app/sign-off/approvals';
import { fingerprintsOf } from '../../../src/app/sign-off/signed-content';
import { signedCopy } from '../../../src/app/sign-off/signed-copy';
import { makeCheckList } from '../../../src/app/check-list/check-list';
import { checkListPage } from '../../../src/app/check-list/check-list-page';
import { explain } from '../../../src/app/session/view-actions';
import { checkListBytes } from '../../../src/app/check-list/export-check-list';
import { check } from '../../../src/core/check/tables/check';
import type { Report } from '../../../src/core/report/report';
import type { PrintedPage } from '../../../src/files/printed-page';
import { checklistText } from '../../../src/files/text/write-text';
import { uniformReport, withCells } from '../../fixtures/reports';
import { partsOf, tablesOf, textOf } from '../../files/docx/docx-parts';

const hostile = '<script>&"';
const zero = { ...uniformReport(0), agency: hostile };
/** A broken sum, a blank, and an explained warning. */
const wrong = withCells(zero, { 't3.r3.1.tot': 7, 't4.rev.upheld': null, 't4.rev.total': 3 });

async function listOf(report: Report, approvals: string | null = null) {
  const findings = check(report);
  const explanations = findings
    .filter(({ severity }) => severity === 'warning')
    .reduce<ReturnType<typeof explain>>((all, finding) => explain(finding, '已核实', all), new Map());
  return makeCheckList({
    report,
    findings,
    previous: null,
    explanations,
    approvals,
    draft: null,
    program: '9.9.9',
    checkedAt: Date.UTC(2025, 0, 9, 8, 20),
  });
}

async function approvalsOf(report: Report, withdrawn?: string): Promise<string | null> {
  const prints = await fingerprintsOf(report, null);
  if (prints === null) throw new Error('no fingerprints');
  const common = { time: '2025-01-09T16:20:00+08:00', note: '', errors: 0, undecided: 0 };
  const own = { ...common, ...prints, ...(withdrawn === undefined ? {} : { withdrawn }) };
  return textOfApprovals([{ step: 'draft', name: '王一', ...own, copy: signedCopy(report) }]);
}

const bytesText = async (of: PrintedPage) => new TextDecoder().decode(await checkListBytes(of, 'html'));

let page: PrintedPage;
beforeAll(async () => {
  page = checkListPage(await listOf(wrong, await approvalsOf(zero)));
});

/** Rows of a table by the text of its first cell. */
const rowOf = (rows: readonly (readonly string[])[], first: string) =>
  rows.find(([text]) => text === first) ?? [];
const rowsOf = (of: PrintedPage, label: string) =>
  of.parts.flatMap((part) => (part.kind === 'table' && part.label === label ? part.rows : []));
const sentences = (of: PrintedPage) =>
  of.parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []));

describe('the check list', () => {
  it('counts cells and findings by table, with a sum', async () => {
    const { tables } = await listOf(wrong);
    expect(tables.map(({ about, cells, numbers, blanks }) => [about, cells, numbers, blanks])).toEqual([
      ['t2', 10, 10, 0],
      ['t3', 175, 175, 0],
      ['t4', 15, 14, 1],
      ['text', 0, 0, 0],
      ['file', 0, 0, 0],
    ]);
    const found = check(wrong);
    const sum = rowOf(rowsOf(page, '各表小结'), '合计').map(Number);
    const errors = found.filter(({ severity, status }) => severity === 'error' && status === 'broken').length;
    const warnings = found.filter(
      ({ severity, status }) => severity === 'warning' && status === 'broken',
    ).length;
    expect(warnings).toBeGreaterThan(0);
    expect([sum[5], sum[6], sum[7]]).toEqual([errors, warnings, warnings]);
    expect(sum[9]).toBe(found.filter(({ status }) => status === 'undecided').length);
    expect(rowsOf(page, '校核结果')).toHaveLength(found.length);
    expect(rowsOf(page, '校核结果').filter((row) => row[4] === '已核实')).toHaveLength(warnings);
  });

  it('states whether the check was passed', async () => {
    const verdict = async (report: Report) => sentences(checkListPage(await listOf(report)))[1];
    expect(await verdict(zero)).toBe('校核通过。');
    expect(await verdict(wrong)).toBe('校核未通过。');
    const warned = withCells(zero, {
      't4.rev.total': 3,
      't4.rev.upheld': 3,
    });
    expect(await verdict(warned)).toBe('没有错误；警告均已说明。');
    const unexplained = await makeCheckList({
      report: warned,
      findings: check(warned),
      previous: null,
      explanations: new Map(),
      approvals: null,
      draft: null,
      program: '9.9.9',
      checkedAt: 0,
    });
    expect(sentences(checkListPage(unexplained))[1]).toBe('没有错误；有警告尚未说明。');
  });

  it('distinguishes rule sets of different editions', async () => {
    const { rules } = await listOf(zero);
    const other = await listOf(uniformReport(0, '2019'));
    expect(rules.fingerprint).toMatch(/^[\da-f]{64}$/u);
    expect(other.rules.fingerprint).not.toBe(rules.fingerprint);
  });

  it('lists changes since an approval, and reports approvals that cannot be read', async () => {
    const approval = rowOf(rowsOf(page, '审签记录'), '经办人拟定');
    expect(approval[2]).toContain('已失效：签后数字有改动');
    expect(approval[2]).toContain('表四 · 行政复议 · 总计：0 → 3');
    expect(approval[2]).toMatch(/0 → 空白/u);
    expect(rowOf(rowsOf(page, '审签'), '部门保密审查')[1]).toBe('未签');
    const foreign = checkListPage(await listOf(zero, '{"schema":7}'));
    expect(sentences(foreign)).toContain('工作簿里的审签记录由其他版本写入，或已损坏，没有列出。');
    expect(sentences(checkListPage(await listOf(zero)))).toContain('尚未审签。');
  });
});

describe('a withdrawn approval', () => {
  it('is in the record with the time, and its step is open', async () => {
    const given = await approvalsOf(zero, '2025-01-10T09:00:00+08:00');
    const list = checkListPage(await listOf(zero, given));
    expect(rowOf(rowsOf(list, '审签'), '经办人拟定')).toEqual(['经办人拟定', '未签', '—', '—']);
    expect(rowOf(rowsOf(list, '审签记录'), '经办人拟定')[2]).toBe('2025-01-10 09:00 撤销');
  });
});

describe('the check list in files', () => {
  it('is a page with the same headings, sentences and tables, with the agency name escaped', async () => {
    const { document } = new JSDOM(await bytesText(page)).window;
    for (const end of document.querySelectorAll('br')) end.replaceWith('\n');
    const tables = [...document.querySelectorAll('table')].map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent)),
    );
    const expected = page.parts.flatMap((part) =>
      part.kind === 'table' ? [[...(part.head === null ? [] : [part.head]), ...part.rows]] : [],
    );
    expect(tables).toEqual(expected);
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(
      page.parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : [])),
    );
    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(
      sentences(page),
    );
    expect(document.querySelectorAll('script, link, img')).toHaveLength(0);
    expect(document.documentElement.lang).toBe('zh-CN');
    // Every table has column or row headers.
    for (const table of document.querySelectorAll('table'))
      expect(table.querySelectorAll('th[scope]').length).toBeGreaterThan(0);
  });

  it('is a Word document with the same texts, the same bytes each time', async () => {
    const bytes = await checkListBytes(page, 'docx');
    expect(Buffer.compare(bytes, await checkListBytes(page, 'docx'))).toBe(0);
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    const tables = tablesOf(xml).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
    expect(tables).toEqual(
      page.parts.flatMap((part) =>
        part.kind === 'table'
          ? [
              [...(part.head === null ? [] : [part.head]), ...part.rows].map((row) =>
                row.map((text) => text.replaceAll('\n', '')),
              ),
            ]
          : [],
      ),
    );
    for (const sentence of sentences(page)) expect(textOf(xml)).toContain(sentence);
  });

  it('is well-formed in every part', async () => {
    const parts = [...partsOf(await checkListBytes(page, 'docx'))];
    const files = parts.map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents }));
    const { valid, errors } = await validateXML({ xml: files, normalization: 'format' });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is text with one line per row', () => {
    const lines = checklistText(page).split('\n');
    expect(lines[0]).toBe('政府信息公开工作年度报告校核清单');
    expect(lines).toContain(`机关\t${hostile}`);
    expect(lines).toContain('步骤\t状态\t姓名\t时间');
    expect(lines.filter((line) => line.startsWith('经办人拟定\t'))).toHaveLength(2);
  });
});
