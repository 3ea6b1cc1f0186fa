import { describe, expect, it } from 'vitest';
import { openDocument, saveDocument } from '../../../src/app/export/opened-document';
import { reportJson } from '../../../src/app/export/report-json';
import { data, foreignBook } from '../../fixtures/foreign-book';
import { bookOfOneMerge } from '../../fixtures/heavy-files';
import { uniformReport } from '../../fixtures/reports';
import { openWorkbook } from '../../fixtures/read-files';
import { savedAfter, textOf } from './edited-workbook';

const report = uniformReport(3);
const register = data('<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c>');
const book = await foreignBook(report, { sheets: [{ name: '台账', xml: register }] });

/** As a worker posts it. */
const posted = <T>(value: T): T => structuredClone(value);

async function foreignSheet(bytes: Uint8Array) {
  const document = await openDocument(bytes, '年报.xlsx');
  if (document.kind !== 'workbook') throw new Error(document.kind);
  const [sheet] = document.workbook.sheets.flatMap((one) => ('foreign' in one ? [one.foreign] : []));
  if (sheet === undefined) throw new Error('no sheet of others');
  return sheet;
}

describe('a document opened for a page', () => {
  it('is what the workbook holds, in a form that can be posted, without the file and its marks', async () => {
    const document = await openDocument(book, '年报.xlsx');
    expect(posted(document)).toEqual(document);
    const { original, ...workbook } = await openWorkbook(book);
    expect(original.bytes).toBe(book);
    expect(document).toEqual({ kind: 'workbook', workbook });
    expect(Object.keys(await foreignSheet(book)).sort()).toEqual(
      ['cells', 'columns', 'freeze', 'isHidden', 'merges', 'name', 'part', 'rows'].sort(),
    );
    expect((await foreignSheet(book)).cells).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, value: 2, formula: 'A1+1' },
    ]);
  });

  it('is a report if the file is one of our exports', async () => {
    const document = await openDocument(await reportJson(report, { remarks: [] }), '年报.json');
    expect(document).toMatchObject({ kind: 'report' });
    expect(document.kind === 'report' && document.report.cells).toEqual(report.cells);
  });

  it('is left to the view that shows what has to be guessed, if it is neither', async () => {
    expect(await openDocument(new TextEncoder().encode('会议纪要'), '纪要.txt')).toEqual({ kind: 'other' });
  });

  it('has merges only as far as there is something', async () => {
    const { bytes } = await bookOfOneMerge(report);
    expect((await foreignSheet(bytes)).merges).toEqual([{ row: 0, column: 0, rows: 19, columns: 19 }]);
  });

  it('is refused if it has more cells than the grid can take', async () => {
    const rows = Array.from({ length: 201 }, (_, row) =>
      Array.from({ length: 1000 }, () => `<c><v>${row}</v></c>`).join(''),
    );
    const large = await foreignBook(report, { sheets: [{ name: '台账', xml: data(...rows) }] });
    await expect(openDocument(large, '年报.xlsx')).rejects.toMatchObject({
      name: 'UnusableFile',
      refusal: { code: 'unpacksTooLarge', cells: 201_000, limit: 200_000 },
    });
  });
});

it('a document is not saved into a file that is no workbook', async () => {
  const original = new TextEncoder().encode('会议纪要');
  const facts = { totals: 'typed', profile: {}, settings: {}, sheets: [] } as const;
  await expect(saveDocument({ ...facts, original })).rejects.toMatchObject({ code: 'notAWorkbook' });
});

it('a saved document comes with its extension, and goes into the opened file', async () => {
  const saved = await savedAfter(book);
  expect(saved).toMatchObject({ extension: 'xlsx', losses: [], hasReport: true });
  expect(textOf(saved.bytes)).toBe(textOf(book));
});
