import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import type { ExcelHost } from '../../excel-host/excel-host';
import { expectAccessible } from '../accessibility';
import { copyElsewhere } from '../excel-clipboard';
import { applyImport } from '../page-steps';
import { lastYear, written } from '../sample-files';
import { insertTables, placeOf, status } from './addin-steps';
import { openDesktop } from './open-desktop';
import { openWeb } from './open-web';

type Contents = Record<string, { readonly value?: unknown; readonly formula?: string | undefined }>;

const keyOf = (host: ExcelHost, cell: CellId): string => {
  const { sheet, row, column } = placeOf(host, cell);
  return `${host.workbook.sheet(sheet).name} ${row},${column}`;
};

/** Every cell of every sheet that is not empty. */
const contentsOf = (host: ExcelHost): Contents =>
  Object.fromEntries(
    host.workbook.sheets.flatMap((sheet) =>
      [...sheet.values()].map(([key, value]) => [
        `${sheet.name} ${key}`,
        { value, formula: sheet.formulaAt(key) },
      ]),
    ),
  );

/** The same with the figures of the published report in the cells of the form; formulas stay formulas. */
function withFigures(host: ExcelHost, before: Contents): Contents {
  const after = { ...before };
  for (const [cell, state] of lastYear.cells)
    if (state.kind === 'number') {
      const key = keyOf(host, cell);
      after[key] = { value: state.value, formula: before[key]?.formula };
    }
  return after;
}

async function chooseFile(pane: Page | Frame, format: 'docx' | 'html'): Promise<void> {
  await pane.getByRole('button', { name: '导入已有年报…' }).click();
  await pane
    .getByRole('region', { name: '导入已有年报' })
    .locator('input[type=file]')
    .setInputFiles({
      name: `年报.${format}`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await written(format)),
    });
}

const formulasIn = (contents: Contents): number =>
  Object.values(contents).filter(({ formula }) => formula !== undefined).length;

const writingRequests = ({ requests }: ExcelHost): number =>
  requests.filter(({ writes }) => writes > 0).length;

describe.each([
  ['for Windows', async () => openDesktop().then((opened) => ({ ...opened, pane: opened.page }))],
  ['on the web', openWeb],
])('importing in Excel %s', (_, open) => {
  it('puts the figures of a Word document, then of a paste, into the tables, each in one write', async () => {
    const { page, pane, host, user } = await open();
    await insertTables(pane, /公式合计/u);
    const empty = contentsOf(host);
    expect(formulasIn(empty)).toBeGreaterThan(20);

    await chooseFile(pane, 'docx');
    host.forget();
    await applyImport(pane);
    const full = contentsOf(host);
    expect(full).toEqual(withFigures(host, empty));
    expect(writingRequests(host)).toBe(1);
    await pane.getByRole('button', { name: '完成' }).click();
    await status(pane, '通过').waitFor();

    user.type(placeOf(host, 't3.r1.np'), '1');
    user.type(placeOf(host, 't2.xk.decided'), '');
    await status(pane, '通过').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: '导入已有年报…' }).click();
    await copyElsewhere(page, { 'text/html': new TextDecoder().decode(await written('html')) });
    await pane.getByRole('textbox', { name: '粘贴表格' }).press('Control+V');
    await pane.getByText('将写入 2 格，其中 1 格会替换已填的内容').waitFor();
    host.forget();
    await applyImport(pane);
    expect(contentsOf(host)).toEqual(full);
    expect(writingRequests(host)).toBe(1);
  });

  it('creates the tables of an empty workbook from a web page', async () => {
    const { pane, host } = await open();
    await chooseFile(pane, 'html');
    await applyImport(pane);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '表二', '表三', '表四']);
    const made = contentsOf(host);
    expect(made).toEqual(withFigures(host, made));
    expect(formulasIn(made)).toBeGreaterThan(20);
    await pane.getByRole('button', { name: '完成' }).click();
    await status(pane, '通过').waitFor();
  });
});

describe('table 3 pasted into the grid of Excel', () => {
  /** As copied from a document: without the title of the section. */
  const table = fillIn(layOut(editions['2021'], 't3'), lastYear, 'number');
  const contents = Array.from({ length: table.rows }, (_, row) =>
    Array.from({ length: table.columns }, (__, column) => {
      const cell = table.cells.find((candidate) => candidate.row === row && candidate.column === column);
      return cell?.content ?? '';
    }),
  );
  const figures = [...lastYear.cells].filter(([cell]) => cell.startsWith('t3.'));
  const shown = (host: ExcelHost) =>
    figures.map(([cell]) => {
      const { sheet, row, column } = placeOf(host, cell);
      return [cell, host.workbook.sheet(sheet).values().get(`${row},${column}`)];
    });
  const published = figures.map(([cell, state]) => [cell, state.kind === 'number' ? state.value : undefined]);

  it('two rows too high over ours is laid out again, with both figures where a row is there twice', async () => {
    const { page, host, user } = await openDesktop();
    await insertTables(page, /公式合计/u);
    const { sheet } = placeOf(host, 't3.r1.np');
    const old = host.workbook.sheet(sheet);
    // A paste brings its merges.
    old.unmerge({ row: 0, column: 0, rows: table.rows, columns: table.columns });
    user.paste({ sheet, row: 0, column: 0 }, contents);
    await page.getByRole('button', { name: '恢复标准表样' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '恢复标准表样' }).click();
    await page.getByText('表格与标准表样不一致').waitFor({ state: 'detached' });
    expect(old.visibility).toBe('Hidden');
    const laidOut = host.workbook.sheets.find(({ id, name }) => id !== sheet && name.startsWith('表三'));
    user.rename(sheet, '旧表');
    user.rename(laidOut?.id ?? '', '表三');
    // Our last two rows are below the pasted ones, with formulas that now add up others.
    const total = 't3.r3.7.';
    const isTwice = ([cell]: readonly unknown[]) => String(cell).startsWith(total);
    expect(shown(host).filter((one) => !isTwice(one))).toEqual(published.filter((one) => !isTwice(one)));
    const totals = shown(host).filter(isTwice);
    expect(totals).toContainEqual([`${total}np`, '3375 / 5374']);
    expect(totals.map(([cell, text]) => [cell, Number(String(text).split(' / ')[0])])).toEqual(
      published.filter(isTwice),
    );
  });

  it('next to ours or on another sheet is read by its labels, into the existing tables', async () => {
    const { page, host, user } = await openDesktop();
    await insertTables(page, /公式合计/u);
    user.paste({ sheet: host.workbook.sheets[0]?.id ?? '', row: 0, column: 0 }, contents);
    await page.getByRole('button', { name: '读取粘贴的表格' }).click();
    await copyElsewhere(page, { 'text/html': new TextDecoder().decode(await written('html')) });
    await page.getByRole('textbox', { name: '粘贴表格' }).press('Control+V');
    await page.getByText('这里随后会列出将写入的内容').waitFor();
    await expectAccessible(page, 'a table twice');
    user.delete(host.workbook.sheets[0]?.id ?? '');
    await applyImport(page);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四']);
    expect(shown(host)).toEqual(published);
  });
});
