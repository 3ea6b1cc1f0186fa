import { describe, expect, it, vi } from 'vitest';
import { readXlsx } from '../../fixtures/read-files';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { withCells } from '../../fixtures/reports';
import { sampleReport } from '../sample-report';
import { attributesOf, sheetXml } from './xlsx-parts';
import { partOf } from '../open/unpacked';

const empty: Report = { edition: '2021', year: 2024, agency: '示例县档案局', cells: new Map(), notes: [] };

/** The style of a cell: index into the formats of the workbook. */
const styleOf = (bytes: Uint8Array, table: 't2' | 't3' | 't4', address: string): string => {
  const index = attributesOf(sheetXml(bytes, table), 'c').find(({ r }) => r === address)?.['s'];
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(partOf(bytes, 'xl/styles.xml'))?.[1] ?? '';
  return (formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu) ?? [])[Number(index)] ?? '';
};

describe('writeXlsx: cells', () => {
  it('unlocks input cells, and locks labels and formulas', async () => {
    const formulas = await writeXlsx(empty, { totals: 'formula' });
    const typed = await writeXlsx(empty, { totals: 'typed' });
    const unlocked = '<protection locked="0"/>';
    for (const address of ['D6', 'I28', 'I30']) expect(styleOf(formulas, 't3', address)).toContain(unlocked);
    for (const address of ['J6', 'D29', 'J29', 'A6', 'D5', 'A1'])
      expect(styleOf(formulas, 't3', address)).not.toContain(unlocked);
    for (const address of ['J6', 'D29', 'J29']) expect(styleOf(typed, 't3', address)).toContain(unlocked);
    const open = await writeXlsx(empty, { totals: 'formula', isProtected: false });
    for (const table of ['t2', 't3', 't4'] as const)
      expect(sheetXml(open, table)).not.toContain('sheetProtection');
  });

  it('protects the sheets without a password, and leaves the cells around the tables free', async () => {
    const bytes = await writeXlsx(empty, { totals: 'formula' });
    for (const table of ['t2', 't3', 't4'] as const) {
      const xml = sheetXml(bytes, table);
      expect(attributesOf(xml, 'sheetProtection')).toEqual([
        { sheet: '1', formatCells: '0', formatColumns: '0', formatRows: '0' },
      ]);
      // In the order that the schema demands.
      expect(xml).toMatch(/<\/sheetData><sheetProtection [^>]*\/><protectedRanges>/u);
      const [{ ref = '' } = {}] = attributesOf(xml, 'dimension');
      const [, letters = '', rows = ''] = /:([A-Z]+)(\d+)$/u.exec(ref) ?? [];
      const next = String.fromCharCode(letters.charCodeAt(0) + 1);
      expect(attributesOf(xml, 'protectedRange')).toEqual([
        { sqref: `${next}1:XFD${rows} A${Number(rows) + 1}:XFD1048576`, name: 'notes' },
      ]);
    }
  });

  it('shows counts without decimals, amounts with theirs, and totals with a tint', async () => {
    const bytes = await writeXlsx(sampleReport(), { totals: 'typed' });
    const styles = partOf(bytes, 'xl/styles.xml');
    expect(attributesOf(styles, 'numFmt').map(({ formatCode }) => formatCode)).toEqual(['0']);
    const format = (table: 't2' | 't3', address: string) =>
      attributesOf(styleOf(bytes, table, address), 'xf')[0] ?? {};
    expect(format('t2', 'B5')['numFmtId']).toBe('164');
    expect(format('t2', 'B16')['numFmtId']).toBe('0');
    expect(format('t3', 'D6')['fillId']).toBe('0');
    expect(format('t3', 'J6')['fillId']).not.toBe('0');
    expect(format('t3', 'J6')['fillId']).not.toBe(format('t3', 'A6')['fillId']);
    expect(styleOf(bytes, 't3', 'B9')).toMatch(/wrapText="true".*|.*wrapText="true"/u);
  });

  it('gives every cell of a merge its borders', async () => {
    const cells = attributesOf(sheetXml(await writeXlsx(empty, { totals: 'typed' }), 't3'), 'c');
    expect(cells.filter(({ r = '' }) => /^[A-J](?:[3-9]|[12]\d|30)$/u.test(r))).toHaveLength(28 * 10);
    expect(cells.every(({ s }) => Number(s) > 0)).toBe(true);
  });

  it('writes hostile text as text, and no formula', async () => {
    const agency = "=cmd|' /C calc'!A0";
    const report = withCells(
      { ...empty, agency },
      { 't3.r1.np': '=1+1', 't2.gz.issued': '#REF!', 't4.rev.other': '+\u0007A1' },
    );
    const bytes = await writeXlsx(report, { totals: 'typed', remarks: ['@SUM(A1)'] });
    for (const table of ['t2', 't3', 't4'] as const) {
      const xml = sheetXml(bytes, table);
      expect(xml).not.toContain('<f>');
      expect(xml).not.toContain('t="e"');
    }
    const { grids } = await readXlsx(bytes);
    expect(grids.map((grid) => grid.cells[0]?.content)).toEqual(
      Array.from({ length: 3 }, () => `${agency}2024年政府信息公开工作年度报告`),
    );
    expect(
      grids.map((grid) => grid.cells.find(({ content }) => /^(?:=1|#|\+)/u.test(String(content)))?.content),
    ).toEqual(['#REF!', '=1+1', '+A1']);
    expect(grids[1]?.cells.at(-1)?.content).toBe('@SUM(A1)');
  });
});

describe('writeXlsx: data validation', () => {
  it('requires integers, and a decimal for an amount, in every input cell', async () => {
    const bytes = await writeXlsx(empty, { totals: 'formula' });
    const found = (table: 't2' | 't3' | 't4') => attributesOf(sheetXml(bytes, table), 'dataValidation');
    expect(found('t3')).toHaveLength(24);
    expect(found('t3').map(({ sqref }) => sqref)).toEqual([
      ...Array.from({ length: 23 }, (_, row) => `D${row + 6}:I${row + 6}`),
      'D30:I30',
    ]);
    expect(found('t4').map(({ sqref }) => sqref)).toEqual([
      'A6',
      'B6',
      'C6',
      'D6',
      'F6',
      'G6',
      'H6',
      'I6',
      'K6',
      'L6',
      'M6',
      'N6',
    ]);
    expect(found('t2').map(({ sqref, type }) => `${sqref ?? ''} ${type ?? ''}`)).toEqual([
      'B5:D5 whole',
      'B6:D6 whole',
      'B9:D9 whole',
      'B12:D12 whole',
      'B13:D13 whole',
      'B16:D16 decimal',
    ]);
    for (const table of ['t2', 't3', 't4'] as const)
      for (const validation of found(table)) {
        expect(validation).toMatchObject({
          operator: 'greaterThanOrEqual',
          errorStyle: 'stop',
          showErrorMessage: '1',
          showInputMessage: '1',
        });
        expect(validation['promptTitle']?.length).toBeLessThanOrEqual(32);
        expect(validation['prompt']?.length).toBeLessThanOrEqual(255);
        expect(validation['error']?.length).toBeLessThanOrEqual(255);
      }
    expect(found('t3')[5]?.['prompt']).toBe(
      '三、本年度办理结果 — （三）不予公开 — 2.其他法律行政法规禁止公开：请填大于等于 0 的整数（单位：件）。没有发生的填 0。',
    );
    expect(found('t4')[4]?.['prompt']).toContain('行政诉讼 — 未经复议直接起诉 — 结果维持');
  });

  it('covers typed totals too, and allows negative changes in the 2019 form', async () => {
    const typed = await writeXlsx(empty, { totals: 'typed' });
    expect(attributesOf(sheetXml(typed, 't3'), 'dataValidation').map(({ sqref }) => sqref)).toContain(
      'D29:J29',
    );
    const old = await writeXlsx({ ...empty, edition: '2019' }, { totals: 'typed' });
    expect(sheetXml(old, 't2')).toMatch(
      /operator="between"[^>]*><formula1>-999999999999<\/formula1><formula2>999999999999<\/formula2>/u,
    );
  });
});

describe('writeXlsx: pages', () => {
  it('fits one page wide, repeats header rows, and numbers pages', async () => {
    const bytes = await writeXlsx(empty, { totals: 'formula', remarks: ['备注一', '备注二'] });
    const page = (table: 't2' | 't3' | 't4') => attributesOf(sheetXml(bytes, table), 'pageSetup')[0];
    expect(page('t2')).toMatchObject({
      paperSize: '9',
      orientation: 'portrait',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(page('t3')).toEqual(page('t2'));
    expect(page('t4')).toMatchObject({ orientation: 'landscape' });
    for (const table of ['t2', 't3', 't4'] as const) {
      expect(sheetXml(bytes, table)).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(sheetXml(bytes, table)).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    }
    expect(attributesOf(sheetXml(bytes, 't3'), 'pane')).toEqual([
      { xSplit: '3', ySplit: '5', topLeftCell: 'D6', state: 'frozen', activePane: 'bottomRight' },
    ]);
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">表三!$3:$5</definedName>',
    );
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">表三!$A$1:$J$33</definedName>',
    );
    expect(workbook).not.toContain('localSheetId="0">表二!$3');
  });

  it('puts remarks below the table, with a row in between', async () => {
    const [t2] = (
      await readXlsx(await writeXlsx(empty, { totals: 'formula', remarks: ['备注一', '备注二'] }))
    ).grids;
    expect(t2?.cells.slice(-2).map(({ row, columnSpan, content }) => [row, columnSpan, content])).toEqual([
      [17, 4, '备注一'],
      [18, 4, '备注二'],
    ]);
  });

  it('makes rows high enough for their text', async () => {
    const heights = async (report: Report, remarks: readonly string[] = []) =>
      attributesOf(sheetXml(await writeXlsx(report, { totals: 'formula', remarks }), 't3'), 'row').map(
        ({ ht }) => Number(ht),
      );
    const plain = await heights(empty);
    // 1.申请人无正当理由逾期不补正… is 33 characters in a column of 18; 1.属于国家秘密 fits.
    expect(plain[25]).toBeGreaterThanOrEqual(34);
    expect(plain[9]).toBe(20);
    // An agency name of 25 characters makes a title that would fit at the font size of the cells, but not at the
    // title's.
    expect((await heights({ ...empty, agency: '某'.repeat(25) }))[0]).toBeGreaterThan((plain[0] ?? 0) * 1.5);
    const long = await heights({ ...empty, agency: '某'.repeat(60) }, ['备'.repeat(200)]);
    expect(long[0]).toBeGreaterThan((plain[0] ?? 0) * 1.5);
    expect(long[31]).toBeGreaterThan(50);
  });
});

describe('writeXlsx: the workbook', () => {
  it('hides its names: one for each table and the mark', async () => {
    const bytes = await writeXlsx(
      { ...sampleReport(), agency: '“红石”"县"人民政府', profile: { kind: 'government', level: 'county' } },
      { totals: 'typed' },
    );
    const names = [...partOf(bytes, 'xl/workbook.xml').matchAll(/<definedName ([^>]*)>([^<]*)</gu)];
    const ours = names.filter(([, attributes = '']) => attributes.includes('ZFXX_'));
    expect(
      ours.map(([, attributes = '', content]) => [/name="(\w+)"/u.exec(attributes)?.[1], content]),
    ).toEqual([
      ['ZFXX_T2', "'表二'!$A$3:$D$16"],
      ['ZFXX_T3', "'表三'!$A$3:$J$30"],
      ['ZFXX_T4', "'表四'!$A$3:$O$6"],
      ['ZFXX_MARK', '"edition=2021;year=2024;kind=government;level=county;totals=typed"'],
      ['ZFXX_AGENCY', '"“红石”""县""人民政府"'],
    ]);
    for (const [, attributes] of ours) expect(attributes).toContain('hidden="1"');
    expect((await readXlsx(bytes)).mark).toEqual({
      edition: '2021',
      year: 2024,
      agency: '“红石”"县"人民政府',
      profile: { kind: 'government', level: 'county' },
      totals: 'typed',
    });
  });

  it('is recalculated when opened', async () => {
    expect(partOf(await writeXlsx(empty, { totals: 'formula' }), 'xl/workbook.xml')).toContain(
      'fullCalcOnLoad="1"',
    );
  });

  it('is the same bytes for the same report, at any time in any time zone, without machine names', async () => {
    const report = sampleReport('2021', { cells: new Map([['t3.r1.np', numberState(5)]]) });
    const writtenAt = async (time: string, zone: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      vi.stubEnv('TZ', zone);
      try {
        return await writeXlsx(report, { totals: 'formula' });
      } finally {
        vi.useRealTimers();
        vi.unstubAllEnvs();
      }
    };
    const first = await writtenAt('2025-01-31T08:00:00Z', 'Asia/Shanghai');
    const second = await writtenAt('2026-07-01T23:59:59Z', 'America/New_York');
    expect(Buffer.compare(first, second)).toBe(0);
    const properties = partOf(first, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>红石县人民政府2024年政府信息公开工作年度报告</dc:title>');
    expect(properties.match(/\d{4}-\d\d-\d\d/gu)).toEqual(['1980-01-01', '1980-01-01']);
    expect(properties).not.toContain('lastModifiedBy');
  });

  it('is a valid archive without folders', async () => {
    const names = [...readZipDirectory(await writeXlsx(empty, { totals: 'formula' })).keys()];
    expect(names).toContain('xl/worksheets/sheet3.xml');
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });
});
