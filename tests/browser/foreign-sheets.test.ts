import { readFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import type { ForeignBook } from '../fixtures/foreign-book';
import { data, foreignBook } from '../fixtures/foreign-book';
import { partOf } from '../files/open/unpacked';
import { openAgain, openPage } from './open-page';
import { openSample } from './open-sample';
import { downloaded, dropFile, openSheet, savedFile, selected, typeAt, typeInto } from './page-steps';
import { storedCopies } from './stored-copies';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));

/** Someone's register: a date, percents, an amount in 万, a truth value, struck words, hidden and frozen parts. */
const register: ForeignBook = {
  sheets: [
    {
      name: '往来台账',
      xml: `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="6" max="6" width="9" hidden="1"/></cols>${data(
        '<c r="A1" s="0"><v>45292</v></c><c r="B1" s="1"><v>0.25</v></c><c r="C1" s="1"><v>0.5</v></c><c r="D1" s="1"><f>B1+C1</f><v>0.75</v></c><c r="E1"><f>A1+30</f><v>45322</v></c>',
        '<c r="A2" t="b"><v>1</v></c><c r="B2"><f>IF(A2,35801,0)</f><v>35801</v></c><c r="C2" s="2"><v>12345678</v></c><c r="D2"><f>C2*2</f><v>24691356</v></c>',
        '<c r="A3" t="s"><v>0</v></c><c r="B3"><f>LEN(A3)</f><v>6</v></c>',
      )}<hyperlinks><hyperlink ref="A1" location="表二!A1"/></hyperlinks>`,
    },
    {
      name: '测算',
      xml: data(
        '<c r="A1"><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c>',
        '<c r="A2"><v>2</v></c><c r="C2"><v>4</v></c>',
      ),
    },
  ],
  numberFormats: ['yyyy"年"m"月"d"日"', '0.0%', '0!.0,"万元"'],
  strings: ['<si><r><t>某市</t></r><r><rPr><strike/></rPr><t>作废</t></r><r><t>3件</t></r></si>'],
};
const part = 'xl/worksheets/foreign1.xml';
const workbook = await foreignBook(sample, register);

let page: Page;

const open = async () => {
  await dropFile(page, '年报.xlsx', workbook);
  await page.getByText('往来台账', { exact: true }).first().waitFor();
  await page.locator('#pane [data-status=passed]').waitFor({ state: 'attached' });
};

const save = () => savedFile(page);

/** The sheet of the register in the saved file, once the formulas are calculated that a change affects. */
const savedSheet = () => expect.poll(async () => partOf((await save()).bytes, part), { timeout: 20_000 });

describe('a sheet of others in the page', () => {
  beforeEach(async () => {
    page = await openSample();
    await open();
  });

  it('is saved byte for byte after a figure of ours was typed', async () => {
    await openSheet(page, '往来台账');
    await typeInto(page, 't2.gz.issued', '7');
    const { name, bytes } = await save();
    expect(name).toBe('年报.xlsx');
    expect(partOf(bytes, part)).toBe(partOf(workbook, part));
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="B5"[^>]*><v>7<\/v>/u);
  });

  it('is saved with the cell that was typed, and with the results that follow', async () => {
    await typeAt(page, '往来台账', 'C1', '0.6');
    await selected(page, 'C2');
    const typed = partOf(workbook, part)
      .replace(/<v>0\.5<\/v>/u, '<v>0.6</v>')
      .replace('<v>0.75</v>', '<v>0.85</v>');
    await savedSheet().toBe(typed);
  });

  it('is named before the save if not all of it can be saved, and the opened file is not replaced', async () => {
    await typeAt(page, '测算', 'C2', '5');
    await selected(page, 'C3');
    const dialog = page.locator('body > dialog');
    const press = () => page.getByRole('button', { name: '保存' }).first().click();
    await press();
    await dialog.getByRole('listitem').filter({ hasText: '工作表“测算”：改动了数组公式' }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    await dialog.getByRole('button', { name: '取消' }).click();
    await press();
    const alone = await downloaded(page, () => dialog.getByRole('button', { name: '仅保存年报' }).click());
    expect(alone.name).not.toContain('年报.xlsx');
    expect(sheetjs.read(alone.bytes).SheetNames).toEqual(['表二', '表三', '表四']);
    await press();
    const copy = await downloaded(page, () => dialog.getByRole('button', { name: '另存为新文件' }).click());
    expect(copy.name).toBe('年报（另存）.xlsx');
    expect(partOf(copy.bytes, part)).toBe(partOf(workbook, part));
    expect(partOf(copy.bytes, 'xl/worksheets/foreign2.xml')).toContain('<c r="C2"><v>5</v></c>');
    // What the user agreed to is not asked again.
    expect((await save()).name).toBe('年报（另存）.xlsx');
  });
});

it('is still saved whole after a crash of the page', async () => {
  page = await openPage();
  await open();
  await typeInto(page, 't2.gz.issued', '7');
  await expect.poll(() => storedCopies(page)).toEqual({ copies: 1, files: 1 });
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  page = await openAgain(page);
  await page.getByRole('button', { name: '恢复' }).click();
  await page.getByText('往来台账', { exact: true }).first().waitFor();
  await savedSheet().toBe(partOf(workbook, part));
});
