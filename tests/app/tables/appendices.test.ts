import { describe, expect, it } from 'vitest';
import { checkListPage } from '../../../src/app/check-list/check-list-page';
import { makeCheckList } from '../../../src/app/check-list/check-list';
import { compareExport } from '../../../src/app/export/compare-export';
import { exportObstacles, remarksOf } from '../../../src/app/export/export-remarks';
import { writeExport } from '../../../src/app/export/write-export';
import { loadSource } from '../../../src/app/import/load-report';
import { needsReason, unsettledOf } from '../../../src/app/sign-off/obstacles';
import { figuresText } from '../../../src/app/sign-off/signed-content';
import { checkDefined } from '../../../src/app/tables/check-tables';
import { findTables } from '../../../src/app/tables/find-tables';
import { definitionsOf, tableDefinitionsText } from '../../../src/app/tables/table-definitions';
import type { Report } from '../../../src/core/report/report';
import { printedTexts } from '../../../src/core/report/printed-report';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { gridOf, households, withCell } from '../../fixtures/foreign-table';
import { readXlsx, saveWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { wholeReport } from '../../fixtures/whole-report';
import { templateOf } from '../../files/docx/docx-parts';
import { partOf } from '../../files/open/unpacked';

const sheetOf = (rows: typeof households) => ({ name: '人口', grid: gridOf(rows) });
const definitions = definitionsOf(findTables([sheetOf(households)])).map((definition) => ({
  ...definition,
  isAppendix: true as const,
}));
const withAnnex = (report: Report, rows = households): Report => ({
  ...report,
  appendices: checkDefined([sheetOf(rows)], definitions).appendices,
});
const wrong = withCell(households, 3, 2, 2291);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a table that belongs to the report without being of the form', () => {
  it.each(['html', 'csv', 'docx', 'json'] as const)(
    'does not change what a %s file reads back as',
    async (format) => {
      const report = withAnnex(wholeReport());
      const bytes = await writeExport(report, format, { sections: 'report' });
      const found = await loadSource({ kind: 'file', name: `年报.${format}`, bytes }, { withTexts: true });
      const texts = format === 'csv' || format === 'json' ? [] : printedTexts(report, 'report');
      const compared = compareExport(found, report, texts, []);
      expect(compared.cells).toEqual([]);
      expect(compared.same).toBe(compared.all);
      expect(compared.paragraphs.same).toBe(texts.length);
    },
  );

  it('follows the sections in a web page, with heads for its cells', async () => {
    const page = decoded(await writeExport(withAnnex(wholeReport()), 'html', { sections: 'report' }));
    expect(page).toContain('>附表：户籍人口</h2>');
    expect(page).toMatch(/<th id="nianbao-appendix-1-1-0" scope="row"[^>]*>城关镇<\/th>/u);
    expect(page).toMatch(/<td headers="nianbao-appendix-1-0-1 nianbao-appendix-1-1-0"[^>]*>13611<\/td>/u);
    expect(decoded(await writeExport(withAnnex(wholeReport()), 'html'))).not.toContain('附表');
  });

  it('has a line for each figure in a CSV file', async () => {
    const lines = decoded(await writeExport(withAnnex(uniformReport(0)), 'csv')).split('\r\n');
    expect(lines).toContain(',附表：户籍人口,城关镇,合计,13611,');
    expect(lines).toContain(',附表：户籍人口,全县,女性比重（%）,48.9,');
    expect(lines.filter((line) => line.startsWith(',附表'))).toHaveLength(25);
  });

  it('is set where a Word template names it', async () => {
    const template = templateOf('{表二}', '{表三}', '{表四}', '{附表：户籍人口}');
    const { bytes, gaps } = await fillTemplate(template, withAnnex(uniformReport(0)));
    const document = partOf(bytes, 'word/document.xml');
    expect(gaps).toEqual([]);
    expect(document.match(/<w:tbl>/gu)).toHaveLength(4);
    expect(document).toContain('<w:t>城关镇</w:t>');
    expect(document).not.toContain('附表');
    const missing = await fillTemplate(template, uniformReport(0));
    expect(missing.gaps).toEqual([{ kind: 'appendix', placeholder: '附表:户籍人口' }]);
  });

  it('is part of what is signed; a report without one is signed as before', () => {
    const report = uniformReport(0);
    const signed = figuresText(withAnnex(report));
    expect(figuresText(report)).not.toContain('appendices');
    expect(signed).toContain('"appendices":[{"name":"户籍人口"');
    expect(figuresText(withAnnex(report, wrong))).not.toBe(signed);
  });

  it('blocks export and signature while its sums do not hold', () => {
    const report = withAnnex(uniformReport(0), wrong);
    const obstacles = exportObstacles([], false, report);
    expect(obstacles).toEqual({ findings: [], errors: 2, undecided: 0 });
    expect(remarksOf(report, obstacles).join()).toContain('2');
    expect(needsReason(unsettledOf([], new Map(), report))).toBe(true);
    expect(needsReason(unsettledOf([], new Map(), withAnnex(uniformReport(0))))).toBe(false);
  });

  it('is in the check list, with what does not hold', async () => {
    const list = await makeCheckList({
      report: withAnnex(uniformReport(0), wrong),
      findings: [],
      previous: null,
      explanations: new Map(),
      approvals: null,
      draft: null,
      program: '0',
      checkedAt: 0,
    });
    const { parts } = checkListPage(list);
    expect(parts).toContainEqual({ kind: 'paragraph', text: '校核未通过。' });
    expect(parts.find((part) => part.kind === 'table' && part.label === '附表')).toMatchObject({
      rows: [
        [
          '户籍人口',
          '14',
          '2',
          '东河乡 · 合计：填的是 4582，各项之和是 4654\n全县 · 男：填的是 22080，各项之和是 22152',
        ],
      ],
    });
  });

  it('is read from a workbook that defines it', async () => {
    const { grids, names = [] } = await readXlsx(await writeXlsx(uniformReport(0), { totals: 'typed' }));
    const sheets = grids.map((grid, at) => ({ name: names[at] ?? '', grid }));
    const bytes = await saveWorkbook([...sheets, sheetOf(households)], {
      totals: 'typed',
      profile: {},
      settings: { tables: tableDefinitionsText(definitions) },
    });
    const { report } = await loadSource({ kind: 'file', name: '年报.xlsx', bytes });
    expect(report.appendices).toMatchObject([{ name: '户籍人口', checked: 14, broken: [] }]);
    expect(report.appendices?.[0]?.rows[1]).toEqual(households[2]);
  });
});
