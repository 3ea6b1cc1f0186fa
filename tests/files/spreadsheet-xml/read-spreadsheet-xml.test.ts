import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { cellsOf } from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';
import { readSpreadsheetXml } from '../../../src/files/spreadsheet-xml/read-spreadsheet-xml';
import { loadReport } from '../../fixtures/read-files';
import { uniformReport, withCells } from '../../fixtures/reports';
import { codeOf } from '../xlsx/workbook-file';
import { rowsOfGrid, spreadsheetFile } from './spreadsheet-file';

const gridOf = (rows: string, styles = '') => {
  const [grid] = readSpreadsheetXml(spreadsheetFile([{ rows }], styles)).grids;
  return grid?.cells.map(({ row, column, content }) => [row, column, content]);
};
const number = (value: string, attributes = '') =>
  `<Cell${attributes}><Data ss:Type="Number">${value}</Data></Cell>`;

describe('a workbook in the XML of Excel 2003', () => {
  it('gives every figure of a report, blanks left out', async () => {
    const edition = editions['2021'];
    const cells = cellsOf(edition).map(({ id }, index) => [id, index % 7 === 0 ? null : index + 1] as const);
    const report = withCells(uniformReport(0), Object.fromEntries(cells));
    const tables = (['t2', 't3', 't4'] as const).map((table) => ({
      name: table,
      rows: rowsOfGrid(fillIn(layOut(edition, table), report)),
    }));
    const read = await loadReport(spreadsheetFile(tables), '年报.xml');
    expect(Object.fromEntries(read.report.cells)).toEqual(Object.fromEntries(report.cells));
  });

  it('counts rows and cells that are left out', () => {
    expect(
      gridOf(
        `<Row>${number('1')}${number('2', ' ss:Index="4"')}${number('3')}</Row><Row ss:Index="3">${number('4', ' ss:MergeAcross="2"')}${number('5')}</Row>`,
      ),
    ).toEqual([
      [0, 0, 1],
      [0, 3, 2],
      [0, 4, 3],
      [2, 0, 4],
      [2, 3, 5],
    ]);
  });

  it('shows what a reader of the sheet sees', () => {
    const cells = [
      number('0.25', ' ss:StyleID="p"'),
      number('77302800', ' ss:StyleID="w"'),
      number('0x10'),
      '<Cell><Data ss:Type="Boolean">1</Data></Cell>',
      '<Cell><Data ss:Type="DateTime">2024-01-31T00:00:00.000</Data></Cell>',
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">3<S>4</S><Sup>①</Sup></ss:Data></Cell>',
      '<Cell ss:Formula="=SUM(R[-1]C)"/>',
      '<Cell><Data ss:Type="Number"></Data></Cell>',
      '<Cell><Data ss:Type="Number">7</Data><Comment><ss:Data>请核对</ss:Data></Comment></Cell>',
      '<Cell><Data ss:Type="String">a &amp; b</Data></Cell>',
    ];
    const styles =
      '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="w"><NumberFormat ss:Format="0!.0000"/></Style>';
    expect(gridOf(`<Row>${cells.join('')}</Row>`, styles)?.map(([, , content]) => content)).toEqual([
      '25%',
      '77302800（0!.0000）',
      '0x10',
      'TRUE',
      '2024-01-31',
      '3',
      '=SUM(R[-1]C)',
      7,
      'a & b',
    ]);
  });

  it('knows which of the named formats show a figure', () => {
    const names = ['Standard', 'Fixed', 'Currency', 'Scientific', 'Short Date', 'Short Time', 'General Date'];
    const styles = names
      .map((name, index) => `<Style ss:ID="s${index}"><NumberFormat ss:Format="${name}"/></Style>`)
      .join('');
    const cells = names.map((_, index) => number('46024.5', ` ss:StyleID="s${index}"`));
    expect(gridOf(`<Row>${cells.join('')}</Row>`, styles)?.map(([, , content]) => content)).toEqual([
      46024.5,
      46024.5,
      46024.5,
      46024.5,
      '2026-01-02 12:00:00',
      '12:00',
      '2026-01-02 12:00:00',
    ]);
  });

  it('leaves out hidden and empty sheets', () => {
    const hidden = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>';
    const { names } = readSpreadsheetXml(
      spreadsheetFile([
        { name: '底稿', rows: `<Row>${number('1')}</Row>`, options: hidden },
        { name: '空', rows: '' },
        { name: '表二', rows: `<Row>${number('2')}</Row>` },
      ]),
    );
    expect(names).toEqual(['表二']);
  });

  it.each([
    ['a cell that is there twice', `<Row>${number('1')}${number('2', ' ss:Index="1"')}</Row>`],
    [
      'a row that is there twice',
      `<Row ss:Index="2">${number('1')}</Row><Row ss:Index="2">${number('2')}</Row>`,
    ],
    ['two values in a cell', '<Row><Cell><Data>1</Data><Data>2</Data></Cell></Row>'],
    ['an index that is none', `<Row>${number('1', ' ss:Index="x"')}</Row>`],
    ['a cell beyond all sheets', `<Row>${number('1', ' ss:Index="99999"')}</Row>`],
  ])('is refused for %s', async (_, rows) => {
    expect(await codeOf(() => gridOf(rows))).toBe('damaged');
  });

  it('is refused if two cells span more than any report', async () => {
    const rows = `<Row>${number('1')}</Row><Row ss:Index="1000000">${number('2', ' ss:Index="9999"')}</Row>`;
    expect(await codeOf(() => gridOf(rows))).toBe('unpacksTooLarge');
  });
});
