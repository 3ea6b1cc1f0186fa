import { fileURLToPath } from 'node:url';
import * as sheetjs from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportTextsOf, repairTextsOf } from '../../src/messages/load';
import { uiTexts as uiEnUS } from '../../src/messages/en-US/ui';
import { helpTexts } from '../../src/messages/help';
import type { Language } from '../../src/messages/language';
import { tablesTexts } from '../../src/messages/tables';
import type { UiTexts } from '../../src/messages/zh-CN/ui';
import { uiTexts as uiZhCN } from '../../src/messages/zh-CN/ui';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../fixtures/reports';
import { appearances, expectAccessible, narrowPane } from './accessibility';
import { openSample } from './open-sample';
import { openTab, select, typeAt, typeInto } from './page-steps';

const lastYear = fileURLToPath(new URL('../../assets/samples/suqian-2023.json', import.meta.url));
/** A workbook with table 3 on two of its sheets. */
const book = sheetjs.read(await writeXlsx(uniformReport(0), { totals: 'typed' }), { type: 'array' });
sheetjs.utils.book_append_sheet(book, book.Sheets['表三'] ?? {}, '抄录');
const twice = Buffer.from(sheetjs.write(book, { type: 'array' }) as ArrayBuffer);

const languages: readonly (readonly [Language, UiTexts])[] = [
  ['zh-CN', uiZhCN],
  ['en-US', uiEnUS],
];

async function openIn(language: Language): Promise<Page> {
  const page = await openSample();
  await narrowPane(page);
  if (language !== 'zh-CN') {
    await page.getByRole('button', { name: uiZhCN.settings.title }).click();
    await page.getByLabel(uiZhCN.settings.language).selectOption(language);
    await page.getByRole('button', { name: uiEnUS.settings.title }).click();
  }
  return page;
}

const button = (page: Page, name: string | RegExp) =>
  page.locator('#pane').getByRole('button', { name }).first();

describe.each(languages)('the pane in %s', (language, texts) => {
  it('is accessible while a report is filled in', async () => {
    const page = await openIn(language);
    await expectAccessible(page, 'no cell selected');
    await select(page, 't3.r3.7.np');
    await page.locator('#pane').getByText('（七）总计').waitFor();
    await expectAccessible(page, 'a cell selected');
    await page.getByLabel(texts.fill.previous, { exact: true }).setInputFiles(lastYear);
    await button(page, texts.fill.removePrevious).waitFor();
    await select(page, 't3.r1.np');
    await page.keyboard.press('Delete');
    const fillBlanks = texts.fill.fillBlanksOf('表三', 1);
    await button(page, fillBlanks).click();
    await page.getByRole('alertdialog').waitFor();
    await expectAccessible(page, 'a question');
    await page.getByRole('alertdialog').getByRole('button', { name: texts.cancel }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.locator(':focus').textContent()).toBe(texts.fill.fillBlanks(1));
    await button(page, texts.settings.title).click();
    await expectAccessible(page, 'a blank cell, last year and the settings');
    await button(page, fillBlanks).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: texts.fill.fillBlanks(1) })
      .click();
    await button(page, fillBlanks).waitFor({ state: 'detached' });
    // A page hidden from screen readers has no buttons for this either.
    await button(page, texts.settings.title).click();
  });

  it('is accessible before there are tables', async () => {
    const page = await openIn(language);
    await page.locator('#toolbar select').selectOption('blank');
    await button(page, texts.fill.insert).waitFor();
    await button(page, texts.fill.insert).click();
    await page.getByText(texts.fill.agencyMissing).waitFor();
    await expectAccessible(page, 'a new report with a mistake');
    await openTab(page, texts.tabs.check);
    await page.getByText(texts.check.nothingToCheck).waitFor();
    await expectAccessible(page, 'nothing to check');
    await openTab(page, texts.tabs.export);
    await page.getByText((await exportTextsOf(language)).nothing).waitFor();
    await expectAccessible(page, 'nothing to export');
  });

  it('is accessible if the layout of the tables is damaged', async () => {
    const page = await openIn(language);
    await button(page, texts.fill.typePrevious).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'last year typed');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, tablesTexts[language].locks.unlock).click();
    await button(page, tablesTexts[language].locks.lock).waitFor();
    await typeAt(page, '表三', 'A6', '一、本年新收政府信息公开申请数');
    await button(page, tablesTexts[language].restore).waitFor();
    await expectAccessible(page, 'a layout that is offered to be restored');
    await page.locator('#toolbar input[type=file]').setInputFiles({
      name: '两份.xlsx',
      mimeType: 'application/octet-stream',
      buffer: twice,
    });
    await page.locator('dialog button').last().click();
    await page.getByText(texts.fill.severalDetail).filter({ visible: true }).waitFor();
    await expectAccessible(page, 'several tables');
  });

  it('is accessible while findings are worked off', async () => {
    const page = await openIn(language);
    await openTab(page, texts.tabs.check);
    await expectAccessible(page, 'passed');
    await openTab(page, texts.tabs.fill);
    await page.getByLabel(texts.fill.previous, { exact: true }).setInputFiles(lastYear);
    await button(page, texts.fill.removePrevious).waitFor();
    await openTab(page, texts.tabs.check);
    await typeInto(page, 't2.gz.issued', '3');
    await button(page, texts.check.unexplained).click();
    await expectAccessible(page, 'an explanation that is written');
    await typeInto(page, 't3.r3.7.np', '3404');
    // The answer first, with what it explains folded under it.
    await button(page, (await repairTextsOf(language)).pane.consequences(3)).click();
    await button(page, texts.check.otherCells(21)).click();
    await expectAccessible(page, 'errors and the list of their cells');
    await select(page, 't3.r1.biz');
    await page.keyboard.press('Delete');
    await button(page, texts.check.undecided(2)).click();
    await expectAccessible(page, 'what is undecided');
  });

  it('is accessible while a report is exported', async () => {
    const page = await openIn(language);
    const exportTexts = await exportTextsOf(language);
    await openTab(page, texts.tabs.export);
    await button(page, exportTexts.formats.csv).click();
    await page.locator('#pane [role=alert]').waitFor();
    await expectAccessible(page, 'exported');
    await typeInto(page, 't3.r3.7.np', '3404');
    await page.getByRole('checkbox').waitFor();
    await button(page, exportTexts.formats.csv).click();
    await page.getByText(exportTexts.refused({ errors: 3, blanks: 0, undecided: 0 })).waitFor();
    await expectAccessible(page, 'refused');
  });
});

it.each(languages)(
  'is accessible in every view at 360 and 640 pixels, as at 320, in %s',
  async (language, texts) => {
    const page = await openIn(language);
    // Colours do not depend on the language.
    const among = language === 'zh-CN' ? appearances : appearances.slice(0, 1);
    const atEachWidth = async (view: string, widths: readonly number[] = [360, 640]) => {
      for (const width of widths) {
        await narrowPane(page, width);
        await expectAccessible(page, `${view}, ${width}`, page, among);
      }
    };
    await typeInto(page, 't3.r3.7.np', '3404');
    for (const [tab, name] of Object.entries(texts.tabs)) {
      await openTab(page, name);
      // Its parts are loaded.
      await page
        .locator('#pane [role=tabpanel]:not([hidden])')
        .filter({ hasNotText: texts.loading })
        .waitFor();
      await atEachWidth(tab);
    }
    await button(page, texts.settings.title).click();
    await page.getByRole('switch').first().waitFor();
    await atEachWidth('settings');
    await button(page, texts.settings.title).click();
    await button(page, texts.help).click();
    await page.locator('#pane').getByRole('heading').first().waitFor();
    await atEachWidth('help');
    await button(page, helpTexts[language].close).click();
    // The start card, as a new user finds it.
    await page.locator('#toolbar select').selectOption('blank');
    await page.locator('body > dialog button').last().click();
    await page.locator('#pane [name=agency]').waitFor();
    await atEachWidth('start', [320, 360, 640]);
  },
);
