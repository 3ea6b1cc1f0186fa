import type { Page } from 'playwright-core';
import { bytesOf, written } from '../../tests/browser/sample-files';
import {
  applyImport,
  dropFile,
  openSheet,
  openTab,
  selected,
  status,
  typeInto,
} from '../../tests/browser/page-steps';
import { recognise } from '../../src/core/recognise/recognise';
import { readXlsx } from '../../tests/fixtures/read-files';
import { exportBy, proof } from '../../tests/browser/export-steps';

/** A step of the main job, which fails by throwing. */
export interface Step {
  readonly name: string;
  readonly run: (page: Page) => Promise<unknown>;
}

interface Given extends Window {
  givenFiles?: Promise<string>[];
}

/** Collects the files that a page gives to the user: old browsers do not report downloads to their driver. */
export function collectFiles(): void {
  const files: Promise<string>[] = [];
  (window as Given).givenFiles = files;
  // The policy of the page forbids reading an object URL.
  const blobs = new Map<string, Blob>();
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (source: Blob) => {
    const address = create(source);
    blobs.set(address, source);
    return address;
  };
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
      const bytes = blobs.get(target.href)?.arrayBuffer();
      if (bytes !== undefined)
        files.push(bytes.then((buffer) => Array.from(new Uint8Array(buffer), (byte) => byte).join()));
    },
    true,
  );
}

/** The file that an action gives to the user. */
export async function given(page: Page, act: () => Promise<unknown>): Promise<Uint8Array> {
  const before = await page.evaluate(() => (window as Given).givenFiles?.length ?? 0);
  await act();
  await page.waitForFunction((count) => ((window as Given).givenFiles?.length ?? 0) > count, before);
  const bytes = await page.evaluate((index) => (window as Given).givenFiles?.[index] ?? '', before);
  return Uint8Array.from(bytes.split(','), Number);
}

/** The saved workbook, read by the same reader as in the tests. */
async function savedFigures(page: Page): Promise<number> {
  const bytes = await given(page, () => page.getByRole('button', { name: '保存' }).first().click());
  const { cells } = recognise((await readXlsx(bytes)).grids);
  return [...cells.values()].filter(({ kind }) => kind === 'number').length;
}

/** Exports, waits until the export was read back and compared, and checks that it has contents. */
const exports = (button: string) => async (page: Page) => {
  await openTab(page, '导出');
  const bytes = await given(page, () => exportBy(page, button));
  if (bytes.length < 1000) throw new Error(`the file has only ${bytes.length} bytes`);
  await proof(page).first().waitFor();
};

/** Imports a file and compares the figures that came of it. */
const imports = (name: string, make: () => Promise<Uint8Array>) => async (page: Page) => {
  await dropFile(page, name, await make());
  await page.getByRole('button', { name: '导入', exact: true }).waitFor();
  await applyImport(page);
  const count = await savedFigures(page);
  if (count < 150) throw new Error(`only ${count} figures`);
};

const answer = '「表三 · 办理总计 · 自然人」填的 3404 像是 3440 写反了';
const finding = '「自然人」列：各办理结果合计 3440，“（七）总计”填了 3404，相差 36。';

/** What an office does with the page, from opening it to the files, with the sample of real figures. */
export const mainJob: readonly Step[] = [
  {
    name: '打开',
    run: async (page) => {
      await page.getByRole('button', { name: '看示例' }).click();
      await status(page, '通过').waitFor();
    },
  },
  {
    name: '填错合计，查出',
    run: async (page) => {
      await openTab(page, '校核');
      await typeInto(page, 't3.r3.7.np', '3404');
      await page.getByText(answer).waitFor();
      await page.getByRole('button', { name: /由此引起的 3 处校核结果/u }).click();
      await page.getByText(finding).waitFor();
    },
  },
  {
    name: '定位并改正',
    run: async (page) => {
      await openSheet(page, '表二');
      const line = page.locator('li').filter({ hasText: finding });
      await line.getByRole('button', { name: '定位到表三 · 办理总计 · 自然人' }).click();
      await selected(page, 'D29');
      await page.keyboard.type('3440');
      await page.keyboard.press('Enter');
      await status(page, '通过').waitFor();
    },
  },
  { name: 'Word', run: exports('Word 文档') },
  { name: '网页', run: exports('网页（整页）') },
  {
    name: '.xlsx',
    run: async (page) => {
      if ((await savedFigures(page)) < 150) throw new Error('the saved workbook lacks figures');
    },
  },
  { name: '导入 .docx', run: imports('年报.docx', () => written('docx')) },
  {
    name: '导入 PDF',
    run: imports('年报.pdf', () => Promise.resolve(bytesOf('tests/fixtures/pdf/browser.pdf'))),
  },
];
