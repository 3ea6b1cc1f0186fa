import { describe, expect, it } from 'vitest';
import type { SavedSheet } from '../../../src/app/export/workbook-file';
import { saveWorkbook } from '../../../src/app/export/workbook-file';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { SheetData } from '../../../src/workbook/embedded/sheet-of-plan';
import { sheetOfPlan } from '../../../src/workbook/embedded/sheet-of-plan';
import { wholeSheet } from '../../../src/workbook/embedded/sheet-contents';
import { data, foreignBook } from '../../fixtures/foreign-book';
import { openWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { unpacked } from '../../files/open/unpacked';
import { cellsOf, first, read, savedAfter, setting, textOf, typeFigure, withSheet } from './edited-workbook';
import type { GridCell, GridSheet } from './edited-workbook';

const number = (v: number): GridCell => ({ v, t: 2 });

describe('a sheet of others that was edited', () => {
  it('gets the changed cells only', async () => {
    const xml = `<sheetPr/><dimension ref="A1:C2"/>${data(
      '<c r="A1" s="0"><v>1</v></c><c r="C1" t="inlineStr"><is><t>某市</t></is></c>',
      '<c r="B2"><v>2</v></c>',
    )}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`;
    const bytes = await withSheet(xml, { numberFormats: ['0.00'] });
    const style = /r="A1" (s="\d+")/u.exec(textOf(bytes))?.[1] ?? '';
    const { bytes: saved, losses } = await savedAfter(
      bytes,
      setting('台账', [0, 0, { v: 5, s: 'unknown' }], [0, 1, { v: 'a<b&c' }], [1, 1, {}], [3, 2, number(9)]),
    );
    expect(losses).toEqual([]);
    const [before, after] = [bytes, saved].map((file) => textOf(file).replace(/^.*<sheetPr\/>/su, ''));
    expect(before).toContain('<dimension');
    expect(after?.replace(/s="\d+"/u, style)).toBe(
      `<sheetData><row r="1"><c r="A1" ${style}><v>5</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">a&lt;b&amp;c</t></is></c><c r="C1" t="inlineStr"><is><t>某市</t></is></c></row><row r="2"></row><row r="4"><c r="C4"><v>9</v></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></worksheet>`,
    );
  });

  it('has new results where formulas read changed cells, and keeps all others', async () => {
    const bytes = await withSheet(
      data(
        '<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>B1*10</f><v>20</v></c><c r="D1"><f>SUM(Z1:Z9)</f><v>99</v></c>',
        '<c r="A2"><f>倍数*2</f><v>6</v></c><c r="B2"><f>INDIRECT("A1")</f><v>1</v></c><c r="C2"><f>表二!B5+1</f><v>4</v></c><c r="D2"><f>固定*2</f><v>8</v></c>',
      ),
      {
        names: '<definedName name="倍数">台账!$A$1</definedName><definedName name="固定">4</definedName>',
      },
    );
    const { bytes: saved } = await savedAfter(bytes, (sheets) => {
      typeFigure(sheets);
      setting(
        '台账',
        [0, 0, number(4)],
        [0, 1, { f: '=A1+1', v: 5, t: 2 }],
        [0, 2, { f: '=B1*10', v: 50, t: 2 }],
        // What the grid cannot calculate is an error there.
        [0, 3, { f: '=SUM(Z1:Z9)', v: '#NAME?', t: 1 }],
        [1, 2, { f: '=表二!B5+1', v: 78, t: 2 }],
      )(sheets);
    });
    const xml = textOf(saved);
    expect(xml).toContain('<c r="B1"><f>A1+1</f><v>5</v></c><c r="C1"><f>B1*10</f><v>50</v></c>');
    expect(xml).toContain('<f>SUM(Z1:Z9)</f><v>99</v>');
    // Known only to a program that has the name, or finds the cells.
    expect(xml).toContain('<c r="A2"><f>倍数*2</f></c><c r="B2"><f>INDIRECT("A1")</f></c>');
    expect(xml).toContain('<c r="C2"><f>表二!B5+1</f><v>78</v></c><c r="D2"><f>固定*2</f><v>8</v></c>');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('spells out a shared formula of which one cell was changed', async () => {
    const bytes = await withSheet(
      data(
        '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>',
        '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c>',
        '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c>',
      ),
    );
    const { bytes: saved, losses } = await savedAfter(bytes, setting('台账', [0, 1, number(8)]));
    expect(textOf(saved)).toContain('<c r="B1"><v>8</v></c>');
    expect(textOf(saved)).toContain('<c r="B2"><f>A2*2</f><v>4</v></c>');
    expect(textOf(saved)).toContain('<c r="B3"><f>A3*2</f><v>6</v></c>');
    expect(losses).toEqual([]);
  });

  describe('with a formula whose format was changed together with what it reads', () => {
    const clearedFormat: GridCell = { s: 'cleared' };
    const withFormats = async (edits: Parameters<typeof setting>[1][], ...rows: readonly string[]) =>
      savedAfter(await withSheet(data(...rows), { numberFormats: ['0.0%'] }), (sheets) => {
        const sheet = sheets.find(({ name }) => name === '台账');
        Object.assign(sheet?.data.styles ?? {}, { cleared: { n: { pattern: '0.00' } } });
        setting('台账', ...edits)(sheets);
      });

    it('spells out the formula if it was shared', async () => {
      const { bytes: saved } = await withFormats(
        [
          [0, 1, number(8)],
          [1, 1, { f: '=A2*2', v: 4, t: 2, ...clearedFormat }],
        ],
        '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>',
        '<c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c>',
        '<c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c>',
      );
      expect(textOf(saved)).toMatch(/<c r="B2" s="\d+"><f>A2\*2<\/f><v>4<\/v><\/c>/u);
      expect(textOf(saved)).not.toContain('t="shared"');
    });

    it('has the new result', async () => {
      const { bytes: saved } = await withFormats(
        [
          [0, 0, number(5)],
          [0, 1, { f: '=A1*2', v: 10, t: 2, ...clearedFormat }],
        ],
        '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c>',
      );
      expect(textOf(saved)).toMatch(/<c r="B1" s="\d+"><f>A1\*2<\/f><v>10<\/v><\/c>/u);
    });

    it('loses a formula over several cells of which another was typed over', async () => {
      const { bytes: saved, losses } = await withFormats(
        [
          [1, 1, number(9)],
          [0, 1, { v: 2, t: 2, ...clearedFormat }],
        ],
        '<c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c>',
        '<c r="A2"><v>2</v></c><c r="B2"><v>4</v></c>',
      );
      expect(textOf(saved)).not.toContain('t="array"');
      expect(textOf(saved)).toMatch(/<c r="B1" s="\d+"><v>2<\/v><\/c>/u);
      expect(losses).toHaveLength(1);
    });
  });

  it('gets a number format that was set by typing a date or percent', async () => {
    const bytes = await withSheet(data('<c r="A1" s="0"><v>0.5</v></c>', '<c r="A2"><v>3</v></c>'), {
      numberFormats: ['0.0%'],
    });
    const { bytes: saved } = await savedAfter(bytes, (sheets) => {
      const sheet = sheets.find(({ name }) => name === '台账');
      Object.assign(sheet?.data.styles ?? {}, { typed: { n: { pattern: 'yyyy-mm-dd' } } });
      setting('台账', [1, 0, { v: 45292, t: 2, s: 'typed' }], [0, 0, { v: 0.5, t: 2 }])(sheets);
    });
    const sheet = read(saved).Sheets['台账'];
    expect(sheet?.['A2']).toMatchObject({ v: 45292, z: 'yyyy-mm-dd', w: '2024-01-01' });
    // Its format was cleared, and with it the percent.
    expect(sheet?.['A1']).toMatchObject({ v: 0.5, w: '0.5' });
  });

  it('keeps struck words, truth values and errors that were moved to other cells', async () => {
    const strings = ['<si><r><t>甲</t></r><r><rPr><strike/></rPr><t>乙&#10;丙</t></r></si>'];
    const bytes = await withSheet(
      data('<c r="A1" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>'),
      { strings },
    );
    const { bytes: saved } = await savedAfter(bytes, (sheets) => {
      const cells = cellsOf(sheets, '台账');
      cells[4] = cells[0] ?? {};
      cells[0] = {};
    });
    expect(textOf(saved)).toMatch(
      /<row r="5"><c r="A5" t="inlineStr"><is><r><t xml:space="preserve">甲<\/t><\/r><r><rPr><strike\/><\/rPr><t xml:space="preserve">乙\n丙<\/t><\/r><\/is><\/c><c r="B5" t="b"><v>1<\/v><\/c><c r="C5" t="e"><v>#N\/A<\/v><\/c><\/row>/u,
    );
  });

  it('gets rows and columns hidden or shown, and cells merged', async () => {
    const bytes = await withSheet(
      `<cols><col min="1" max="3" width="12" customWidth="1"/></cols><sheetData><row r="1" ht="30"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`,
    );
    const { bytes: saved } = await savedAfter(bytes, (sheets) => {
      const { sheet } = sheets.find(({ name }) => name === '台账')?.data ?? {};
      Object.assign(sheet ?? {}, {
        rowData: { 0: { hd: 1 }, 1: { hd: 0 }, 6: { hd: 1 } },
        columnData: { 1: { hd: 1 } },
        mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }],
      });
    });
    const xml = textOf(saved);
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="12" customWidth="1" hidden="1"/><col min="3" max="3" width="12" customWidth="1"/></cols>',
    );
    expect(xml).toContain('<row r="1" ht="30" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2">');
    expect(xml).toContain(
      '<row r="7" hidden="1"></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting',
    );
  });

  it('has merges of whole rows and columns as they were when other cells are merged', async () => {
    const bytes = await withSheet(
      `${data('<c r="A1"><v>1</v></c>', '<c r="A2"><v>2</v></c>')}<mergeCells count="3"><mergeCell ref="A1:XFD1"/><mergeCell ref="A900:C900"/><mergeCell ref="B1000:B1048576"/></mergeCells>`,
    );
    const { bytes: saved } = await savedAfter(bytes, (sheets) => {
      sheets
        .find(({ name }) => name === '台账')
        ?.data.sheet.mergeData?.push({ startRow: 1, endRow: 1, startColumn: 0, endColumn: 1 });
    });
    expect(textOf(saved)).toContain(
      '<mergeCells count="4"><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:B2"/><mergeCell ref="A900:C900"/><mergeCell ref="B1000:B1048576"/></mergeCells>',
    );
  });

  it('names what it cannot keep', async () => {
    const bytes = await withSheet(
      data(
        '<c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c>',
        '<c r="B2"><v>0</v></c>',
      ),
    );
    const { losses, bytes: saved } = await savedAfter(bytes, (sheets) => {
      setting('台账', [1, 1, number(7)])(sheets);
      return sheets.map((sheet) => ({ ...sheet, isRearranged: sheet.name === '台账' }));
    });
    expect(losses).toEqual([
      { sheet: '台账', kind: 'arrayFormulas' },
      { sheet: '台账', kind: 'rearranged' },
    ]);
    expect(textOf(saved)).toContain('<c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>7</v></c>');
  });
});

describe('the sheets of a workbook with sheets of others', () => {
  const books = () =>
    foreignBook(uniformReport(3), {
      sheets: [
        { name: '台账', xml: data('<c r="A1"><v>1</v></c>') },
        {
          name: '汇总',
          xml: `${data(`<c r="A1"><f>台账!A1+表二!B5</f><v>4</v></c>`)}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0"><formula>台账!$A$1&gt;0</formula></cfRule></conditionalFormatting>`,
        },
      ],
      names:
        '<definedName name="数">台账!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="4">汇总!$A$1:$B$2</definedName>',
    });
  const named = (sheets: readonly GridSheet[], old: string, name: string) =>
    sheets.map((sheet) =>
      sheet.name === old
        ? { ...sheet, data: { ...sheet.data, sheet: { ...sheet.data.sheet, name } } }
        : sheet,
    );
  const second = 'xl/worksheets/foreign2.xml';

  it('are renamed wherever they are named', async () => {
    const { bytes } = await savedAfter(await books(), (sheets) => {
      setting('汇总', [0, 0, { f: "='新 台账'!A1+表二!B5", v: 4, t: 2 }])(sheets);
      return named(sheets, '台账', '新 台账');
    });
    expect(textOf(bytes, second)).toContain("<f>'新 台账'!A1+表二!B5</f><v>4</v>");
    expect(textOf(bytes, second)).toContain("<formula>'新 台账'!$A$1&gt;0</formula>");
    expect(textOf(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="数">\'新 台账\'!$A$1</definedName>',
    );
    expect(read(bytes).SheetNames).toEqual(['表二', '表三', '表四', '新 台账', '汇总']);
  });

  it('are removed with everything that only they use', async () => {
    const { bytes } = await savedAfter(await books(), (sheets) =>
      sheets.filter(({ name }) => name !== '台账'),
    );
    expect([...unpacked(bytes).keys()]).not.toContain(first);
    expect(textOf(bytes, '[Content_Types].xml')).not.toContain('foreign1');
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('<definedName name="数">#REF!</definedName>');
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('localSheetId="3">汇总!$A$1:$B$2');
  });

  it('are moved together with the names that belong to them', async () => {
    const { bytes } = await savedAfter(await books(), (sheets) => [
      ...sheets.slice(4),
      ...sheets.slice(0, 4),
    ]);
    expect(read(bytes).SheetNames).toEqual(['汇总', '表二', '表三', '表四', '台账']);
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('localSheetId="0">汇总!$A$1:$B$2');
    expect(textOf(bytes, 'xl/workbook.xml')).toContain('name="_xlnm.Print_Area" localSheetId="1">表二!');
  });

  it('are added with their number formats, and a copy is named', async () => {
    const { bytes, losses } = await savedAfter(await books(), (sheets) => {
      const source = sheets.find(({ name }) => name === '台账');
      if (source === undefined) return sheets;
      const cellData = { 0: { 0: { v: 0.5, t: 2, s: 'p' }, 1: { v: 1, t: 3 }, 2: { v: '甲' } } };
      const { data: original } = source;
      return [
        ...sheets,
        {
          ...source,
          name: '新表',
          data: {
            ...original,
            origin: undefined,
            styles: { p: { n: { pattern: '0.0%' } } },
            sheet: { ...original.sheet, name: '新表', cellData },
          } as unknown as SheetData,
        },
      ];
    });
    expect(losses).toEqual([]);
    const copied = await savedAfter(await books(), (sheets) => {
      const source = sheets.find(({ name }) => name === '台账');
      if (source === undefined) return sheets;
      const look = { ...source.data, sheet: { ...source.data.sheet, name: '副本' } };
      Object.assign(look.sheet, { cellData: { 0: { 0: { v: 1, t: 2, s: 'file 9 {}' } } } });
      return [...sheets, { ...source, name: '副本', data: look }];
    });
    expect(copied.losses).toEqual([{ sheet: '副本', kind: 'formats' }]);
    expect(textOf(copied.bytes)).toBe(textOf(await books()));
    const sheet = read(bytes).Sheets['新表'];
    expect(sheet?.['A1']).toMatchObject({ v: 0.5, w: '50.0%' });
    expect(sheet?.['B1']).toMatchObject({ t: 'b', v: true });
    expect(textOf(bytes)).toBe(textOf(await books()));
  });

  it('do not grow from save to save', async () => {
    const once = (await savedAfter(await books(), typeFigure)).bytes;
    const twice = (await savedAfter(once, typeFigure)).bytes;
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it('can be saved without those of others', async () => {
    const { sheets, original } = await openWorkbook(await books());
    const ours = sheets.flatMap((sheet): readonly SavedSheet[] =>
      'plan' in sheet ? [wholeSheet(sheetOfPlan(sheet.plan, sheet.part, sheet.plan.name).sheet)] : [],
    );
    const other = { name: '台账', grid: gridOfRows([['甲']], true) };
    const facts = { totals: 'typed', profile: {}, original, isReportOnly: true } as const;
    const { bytes, losses, hasReport } = await saveWorkbook([...ours, other], facts);
    expect(read(bytes).SheetNames).toEqual(['表二', '表三', '表四']);
    expect([losses, hasReport]).toEqual([[], true]);
  });
});
