import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { withCells } from '../fixtures/reports';
import { rawZip } from '../files/open/raw-zip';
import { unpacked } from '../files/open/unpacked';
import { openAgain, openPage } from './open-page';
import { openSample } from './open-sample';
import { storedCopies } from './stored-copies';
import { dropFile, savedFile, savedReport, selectAddress, status, typeInto } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));
const workbook = await writeXlsx(withCells(sample, { 't2.gz.issued': 9 }), { totals: 'typed' });

let page: Page;

const drop = (name: string, bytes: Uint8Array) => dropFile(page, name, bytes);

const issued = async () => (await savedReport(page)).cells.get('t2.gz.issued');

/** Someone else's workbook: one sheet, texts in the cells. */
function foreignWorkbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows
    .map((row, r) => {
      const inner = row.map((value, c) => {
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        return typeof value === 'number'
          ? `<c r="${at}"><v>${value}</v></c>`
          : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${r + 1}">${inner.join('')}</row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return rawZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="往来台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
    },
  ]);
}

/** The workbook with another part, or with one replaced. */
const workbookWith = (part: string, content: string): Uint8Array =>
  rawZip(
    Array.from(
      new Map<string, string | Uint8Array>([...unpacked(workbook), [part, content]]),
      ([name, data]) => ({ name, data }),
    ),
  );

/** A hundred megabytes of nothing in a few kilobytes. */
function zipBomb(): Uint8Array {
  return workbookWith('xl/worksheets/sheet1.xml', ' '.repeat(100 * 1024 * 1024));
}

it('formats are not saved, which is reported the first time one is set', async () => {
  page = await openPage();
  await selectAddress(page, '表三', 'L3');
  const notice = page.getByRole('status').filter({ hasText: '在这里设置的格式只在本页显示，不随文件保存' });
  expect(await notice.count()).toBe(0);
  await page.keyboard.press('Control+b');
  await notice.waitFor();
  await page.locator('#notice').getByRole('button', { name: '关闭' }).click();
  await selectAddress(page, '表三', 'L4');
  await page.keyboard.press('Control+i');
  await selectAddress(page, '表三', 'L5');
  expect(await notice.count()).toBe(0);
});

describe('a file dropped on the page', () => {
  beforeEach(async () => {
    page = await openSample();
  });

  it('opens if it is a workbook of ours', async () => {
    await drop('年报.xlsx', workbook);
    await page.waitForFunction(() => document.querySelector('#pane [data-status=passed]') !== null);
    await expect.poll(issued).toEqual({ kind: 'number', value: 9 });
  });

  it('opens with a message about its unsupported content', async () => {
    await drop('年报.xlsx', workbookWith('xl/charts/chart1.xml', '<chart/>'));
    const notice = page
      .getByRole('status')
      .filter({ hasText: '文件中还有图表，在这里不显示或显示不全，保存时原样保留' });
    await notice.waitFor();
    await expect.poll(issued).toEqual({ kind: 'number', value: 9 });
    await drop('年报.xlsx', workbook);
    await notice.waitFor({ state: 'detached' });
  });

  it('opens if it is someone else’s workbook, which has no report yet', async () => {
    await drop(
      '台账.xlsx',
      foreignWorkbook([
        ['收到日期', '申请人'],
        [20240105, '张三'],
      ]),
    );
    await page.getByText('往来台账', { exact: true }).first().waitFor();
    await status(page, '没有年报表格').waitFor();
  });

  it('opens under any name, and is saved with its hidden sheets', async () => {
    const book = sheetjs.read(workbook, { type: 'array' });
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['核对底稿', 42]]), '底稿');
    book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === '底稿' ? 1 : 0 })) };
    await drop('年报', new Uint8Array(sheetjs.write(book, { type: 'array' }) as ArrayBuffer));
    await expect.poll(issued).toEqual({ kind: 'number', value: 9 });
    expect(await page.locator('#grid').getByText('底稿', { exact: true }).isVisible()).toBe(false);
    const { bytes } = await savedFile(page);
    const saved = sheetjs.read(bytes, { type: 'array' });
    expect(saved.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
      ['表二', 0],
      ['表三', 0],
      ['表四', 0],
      ['底稿', 1],
    ]);
    expect((saved.Sheets['底稿']?.['B1'] as sheetjs.CellObject | undefined)?.v).toBe(42);
  });

  it.each([
    ['cut short', () => workbook.subarray(0, workbook.length / 2)],
    ['not a workbook at all', () => new TextEncoder().encode('收到日期,申请人\n')],
    ['of the older kind', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['empty', () => new Uint8Array()],
    ['made to fill the memory', zipBomb],
  ])('is refused with a message if it is %s, and the workbook stays', async (_, bytes) => {
    await drop('坏文件.xlsx', bytes());
    const notice = page.locator('#notice').filter({ hasText: '。' });
    await notice.waitFor();
    expect(await notice.textContent()).not.toMatch(/Error|undefined|at \w+ \(/u);
    expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(Object.fromEntries(sample.cells));
  });
});

describe('unsaved work', () => {
  beforeEach(async () => {
    page = await openPage();
    await typeInto(page, 't2.gz.issued', '7');
  });

  it('is not lost by leaving the page without a question', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
  });

  it('is restored after a crash of the page', async () => {
    await expect.poll(() => storedCopies(page)).toEqual({ copies: 1, files: 0 });
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    page = await openAgain(page);
    await page.getByRole('button', { name: '恢复' }).click();
    await expect.poll(issued).toEqual({ kind: 'number', value: 7 });
  });
});
