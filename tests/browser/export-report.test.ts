import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadReport } from '../fixtures/read-files';
import { loadEngine } from '../../src/files/pdf/engine';
import { readJson } from '../../src/files/json/read-json';
import type { Report } from '../../src/core/report/report';
import { writeHtml } from '../../src/files/html/write-html';
import { violations } from './accessibility';
import { exportBy, forbidPrint, letPrint, printedPdf, proof } from './export-steps';
import { figuresOfHtml } from './exported-figures';
import { openPage } from './open-page';
import { openSample } from './open-sample';
import { sharedBrowser } from './shared-browser';
import { downloaded, openTab, savedReport } from './page-steps';

const sample = readJson(readFileSync('assets/samples/suqian-2024.json'));
const sentence = '本年度持续做好信息发布工作，完善目录，规范流程，做到应公开尽公开。';
const withText: Report = {
  ...sample,
  narrative: {
    preamble: ['本报告按照有关规定编制，统计期限为全年。'],
    sections: [
      { id: '一', heading: '一、总体情况', paragraphs: [`（一）主动公开。${sentence.repeat(9)}`, sentence] },
      { id: '五', heading: '五、存在的主要问题及改进情况', paragraphs: [sentence.repeat(5)] },
    ],
  },
};

/** A browser page with this content, as a recipient of the file sees it. */
async function opened(html: string, viewport = { width: 1024, height: 800 }): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

const htmlOf = async (report: Report, sections: 'tables' | 'report') =>
  new TextDecoder().decode(await writeHtml(report, { sections }));

/** The text on each page of a PDF with its position, in points from the bottom left. */
interface Paper {
  readonly size: readonly number[];
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

async function papersOf(pdf: Uint8Array): Promise<readonly Paper[]> {
  const { getDocument } = await loadEngine();
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const papers: Paper[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    papers.push({
      size: page.view.slice(2).map(Math.round),
      texts: items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        // Fonts may contain a character twice, as itself and as a radical.
        const [, , , , x, y] = item.transform as readonly number[];
        return [{ text: item.str.normalize('NFKC'), x: x ?? 0, y: y ?? 0 }];
      }),
    });
  }
  await task.destroy();
  return papers;
}

const millimetres = (points: number): number => (points / 72) * 25.4;
/** The text between two heights, in millimetres from the bottom. */
const lineOf = ({ texts }: Paper, from = 0, to = Infinity): string =>
  texts
    .filter(({ y }) => millimetres(y) >= from && millimetres(y) < to)
    .map(({ text }) => text)
    .join('');

describe('the page as a file', () => {
  it.each([1024, 320])('is accessible at %s pixels, and no wider', async (width) => {
    const page = await opened(await htmlOf(withText, 'report'), { width, height: 800 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

describe('on paper', () => {
  it.each(['tables', 'report'] as const)('%s: A4, numbered, table 3 whole on one page', async (sections) => {
    const page = await opened(await htmlOf(withText, sections));
    const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const papers = await papersOf(pdf);
    expect(papers.length).toBeGreaterThan(1);
    papers.forEach((paper, index) => {
      expect(paper.size).toEqual([595, 842]);
      const foot = lineOf(paper, 0, 35).replace(/\s/gu, '');
      expect(foot).toBe(`—${index + 1}—`);
      // Odd pages have their number on the right, even ones on the left; nothing else is outside the type area.
      const numberAt = paper.texts.find(({ text, y }) => text.includes('—') && millimetres(y) < 35)?.x ?? 0;
      expect(numberAt > 300, String(index + 1)).toBe(index % 2 === 0);
      const outside = paper.texts.filter(
        ({ x, y }) =>
          millimetres(x) < 27 || (millimetres(y) > 35 && millimetres(x) > 184) || millimetres(y) > 261,
      );
      expect(outside).toEqual([]);
    });
    const ofTable3 = papers.filter((paper) =>
      /属于国家秘密|结转下年度继续办理|本年新收/u.test(lineOf(paper)),
    );
    expect(ofTable3).toHaveLength(1);
    const { report } = await loadReport(pdf, '打印.pdf');
    expect(Object.fromEntries(report.cells)).toEqual(Object.fromEntries(sample.cells));
  });

  it('repeats the headers of a table that is longer than a page', async () => {
    const html = (await htmlOf(withText, 'tables')).replace('</style>', 'tr{height:36pt}</style>');
    const pdf = new Uint8Array(await (await opened(html)).pdf({ preferCSSPageSize: true }));
    const papers = await papersOf(pdf);
    const heads = papers.filter((paper) => lineOf(paper).includes('申请人情况'));
    expect(heads.length).toBeGreaterThan(1);
  });
});

describe('the whole report from the page', () => {
  const openWith = async (prepare: (page: Page) => Promise<void>) => {
    const page = await openPage();
    await prepare(page);
    return page;
  };

  it('reports which sections have no text, and has the figures', async () => {
    const page = await openSample();
    const wanted = Object.fromEntries((await savedReport(page)).cells);
    await openTab(page, '导出');
    await page.getByRole('radio', { name: '整份报告' }).check();
    await page.getByText('第一、五、六部分还没有文字').waitFor();
    const { name, bytes } = await downloaded(page, () => exportBy(page, '网页（整页）'));
    expect(name).toBe('宿迁市人民政府2024年政府信息公开工作年度报告.html');
    await proof(page).filter({ hasText: '第一、五、六部分没有文字' }).waitFor();
    const html = new TextDecoder().decode(bytes);
    expect(figuresOfHtml(html)).toEqual(wanted);
    expect(html.match(/【第[一五六]部分待补】/gu)).toHaveLength(3);
  });

  it('is printed from the pane, and the tables from the toolbar', async () => {
    const page = await openWith(letPrint);
    const wanted = Object.fromEntries((await savedReport(page)).cells);
    await page.locator('#toolbar').getByRole('button', { name: '打印' }).click();
    await page.locator('#printed').waitFor({ state: 'attached' });
    const tables = await printedPdf(page);
    expect(tables.html).not.toContain('一、总体情况');
    expect(figuresOfHtml(tables.html)).toEqual(wanted);
    await openTab(page, '导出');
    await page.getByRole('radio', { name: '整份报告' }).check();
    await exportBy(page, '打印或存为 PDF');
    await proof(page).filter({ hasText: '已交给打印窗口' }).waitFor();
    const whole = await printedPdf(page);
    expect(whole.html).toContain('一、总体情况');
    const { report } = await loadReport(whole.pdf, '打印.pdf');
    expect(Object.fromEntries(report.cells)).toEqual(wanted);
  });

  it('offers the file if printing is impossible', async () => {
    const page = await openWith(forbidPrint);
    await openTab(page, '导出');
    await exportBy(page, '打印或存为 PDF');
    await page.getByText('当前环境不能打印').waitFor();
    const { bytes } = await downloaded(page, () =>
      page.getByRole('group', { name: '其他办法' }).getByRole('button', { name: '网页（整页）' }).click(),
    );
    expect(new TextDecoder().decode(bytes)).toContain('@page{size:A4');
  });
});

describe('a new sheet', () => {
  it('receives the page source if the clipboard is closed, and does not change the report', async () => {
    const page = await openPage();
    const wanted = Object.fromEntries((await savedReport(page)).cells);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await openTab(page, '导出');
    await exportBy(page, '复制到网站编辑器');
    await page.getByText('剪贴板不可用').waitFor();
    await page.getByRole('textbox', { name: '要复制的文字' }).waitFor();
    await page.getByRole('button', { name: '写入新工作表' }).click();
    await page.getByText('已写入新工作表“网页源代码”').waitFor();
    await page.locator('#pane [data-status=passed]').waitFor();
    expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(wanted);
  });
});
