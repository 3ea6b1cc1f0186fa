// How fast the core and the command are, and how fast named peers are at the same work.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as sheetJs from '@e965/xlsx';
import { convertToHtml } from 'mammoth';
import { parse } from 'parse5';
import { loadReport } from '../src/app/import/load-report';
import { check, startCheck } from '../src/core/check/tables/check';
import { readDocx } from '../src/files/docx/read-docx';
import { readHtml } from '../src/files/html/read-html';
import { readJson } from '../src/files/json/read-json';
import { openFile } from '../src/files/open/guard';
import { loadEngine } from '../src/files/pdf/engine';
import { readPdf } from '../src/files/pdf/read-pdf';
import { readXlsx } from '../src/files/xlsx/read-xlsx';
import type { Report } from '../src/core/report/report';
import { numberState } from '../src/core/report/report';
import { inspectTemplate } from '../src/files/template/inspect-template';
import { proposeSlots } from '../src/files/template/propose-slots';
import { docxWriter } from '../src/files/docx/write-docx';
import { writeHtml } from '../src/files/html/write-html';
import { writePlainText } from '../src/files/text/write-text';
import { writeWordHtml } from '../src/files/html/write-word-html';
import { writeXlsx } from '../src/files/xlsx/write-xlsx';
import { compare, ratioOf, timeOf, timeTaken } from './measure';
import type { Ratio } from './measure';
import type { Comparison, Figure } from './report/figures';
import { give, peer } from './report/give';

/** Run from the project folder, as `npm run bench` does. */
const file = (path: string) => resolve(path);
const report = readJson(readFileSync(file('assets/samples/suqian-2024.json')));
const previous = readJson(readFileSync(file('assets/samples/suqian-2023.json')));
const template = readFileSync(file('assets/templates/data-sections.docx'));
const wholeTemplate = readFileSync(file('assets/templates/whole-report.docx'));
const text = readFileSync(file('assets/samples/hongsibu-keji-2024.txt'));
const pdf = new Uint8Array(readFileSync(file('tests/fixtures/pdf/report.pdf')));
const workbook = await writeXlsx(report, { totals: 'formula' });
const word = await docxWriter(template)(report);
/** As much text as in a city's report: some 4000 characters. */
const withText: Report = {
  ...report,
  narrative: {
    sections: ['一', '五', '六'].map((id) => ({
      id,
      heading: '',
      paragraphs: Array.from(
        { length: 14 },
        () => `（一）主动公开。${'围绕群众关心的事项公开政府信息。'.repeat(6)}`,
      ),
    })),
  },
};
/** Our page with as much markup as a report on a portal. */
const page = new TextEncoder().encode(
  new TextDecoder()
    .decode(await writeHtml(report))
    .replace(/ (?:headers|id)="[^"]*"|border:0\.5pt solid #000;|vertical-align:middle;/gu, ''),
);
const pageText = new TextDecoder().decode(page);

/** With as much text as in a long report: six thousand characters. */
const wholeReport = {
  ...report,
  narrative: {
    sections: ['一', '五', '六'].map((id) => ({
      id,
      heading: '',
      paragraphs: Array.from({ length: 20 }, () => '（一）持续做好信息发布。'.repeat(8)),
    })),
  },
};

/** The tables as extracted from a printed page, and as copied from a page that loses its cells. */
const plainTables = writePlainText(report)
  .split('\n')
  .map((line) => line.split('\t'));
const asPage = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const spacedPage = asPage(plainTables.map((cells) => cells.map((cell) => cell.padEnd(6)).join('   ')));
const gluedPage = asPage([plainTables.flat().join('')]);

const live = startCheck(report);
const right = numberState(118);
const wrong = numberState(117);
let calls = 0;

/** The texts of a PDF as the library returns them, without any table. */
async function pdfTexts(): Promise<number> {
  const { getDocument } = await loadEngine();
  const task = getDocument({
    data: pdf.slice(),
    verbosity: 0,
    disableFontFace: true,
  });
  const document = await task.promise;
  let texts = 0;
  for (let page = 1; page <= document.numPages; page += 1)
    texts += (await (await document.getPage(page)).getTextContent()).items.length;
  await task.destroy();
  return texts;
}

const ms = async (name: string, call: () => unknown, most?: number): Promise<Figure> => ({
  name,
  unit: 'ms',
  value: await timeOf(call),
  ...(most === undefined ? {} : { goal: { atMost: most } }),
});

const figures: Figure[] = [
  await ms('check a consistent report, all rules', () => check(report), 0.015),
  await ms('the same, compared with last year', () => check(report, { previous })),
  await ms(
    'check again after one cell changed',
    () => live.change('t3.r4.np', (calls += 1) % 2 === 0 ? right : wrong),
    0.003,
  ),
  await ms(
    'read and check our own workbook',
    async () => check((await loadReport(openFile(workbook, 'a.xlsx'))).report),
    5,
  ),
  await ms(
    `read a web page of ${Math.round(page.length / 1000)} kB`,
    () => loadReport(openFile(page, 'a.html')),
    5,
  ),
  await ms('read a Word document', () => loadReport(openFile(word, 'a.docx')), 60),
  await ms('read a PDF of eight pages', () => readPdf(pdf), 150),
  await ms('read text: columns of spaces', () => loadReport(openFile(spacedPage, 'a.txt'))),
  await ms('read text: all figures run together', () => loadReport(openFile(gluedPage, 'a.txt'))),
  await ms('read text: shifted rows of a published report', () => loadReport(openFile(text, 'a.txt'))),
  await ms('write a workbook', () => writeXlsx(report, { totals: 'formula' })),
  await ms('export Word: data sections', () => docxWriter(template)(report), 10),
  await ms('export Word: whole report', () => docxWriter(wholeTemplate)(withText), 30),
  await ms('inspect a Word template', () => inspectTemplate(wholeTemplate)),
  await ms("find the tables in last year's report", () => proposeSlots(word)),
  await ms('export a web page: data sections', () => writeHtml(report), 10),
  await ms('export a web page: whole report', () => writeHtml(wholeReport, { sections: 'report' }), 30),
  await ms('copy for Word: whole report', () => writeWordHtml(wholeReport, { sections: 'report' }), 30),
];

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const path = join(folder, 'a.xlsx');
writeFileSync(path, workbook);
const cold = await ratioOf(
  15,
  () => processTime(file('dist/cli/nianbao.cjs'), 'check', path),
  () => processTime('-e', '0'),
);
rmSync(folder, { recursive: true });
figures.push({ name: 'nianbao check, cold start', unit: 'ms', value: cold.ours, goal: { atMost: 400 } });

/** Milliseconds that a process of Node takes with its threads, from its start to its end. */
function processTime(...words: readonly string[]): number {
  const start = performance.now();
  const { output, status } = spawnSync(
    process.execPath,
    ['--require', file('bench/processor-time.cjs'), ...words],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`${words.join(' ')} ended with ${status ?? 'a signal'}: ${output[2] ?? ''}`);
  return timeTaken(performance.now() - start, Number.parseFloat(output[3] ?? ''));
}

const same = (name: string, who: { readonly peer: string }, ratio: Ratio, peerDoes?: string): Comparison => ({
  name,
  ...who,
  ...ratio,
  ...(peerDoes === undefined ? {} : { peerDoes }),
});

const sheetJsPackage = peer('@e965/xlsx', 'SheetJS');
const sheetJsBook = sheetJs.read(workbook);
const comparisons = [
  same(
    'read the cells of a workbook',
    sheetJsPackage,
    await compare(
      () => readXlsx(openFile(workbook)),
      () => sheetJs.read(workbook, { dense: true }),
    ),
  ),
  same(
    'write a workbook',
    sheetJsPackage,
    await compare(
      () => writeXlsx(report, { totals: 'formula' }),
      () => sheetJs.write(sheetJsBook, { type: 'array', bookType: 'xlsx', compression: true }) as unknown,
    ),
    'without styles, validation and conditional formats',
  ),
  same(
    'read the tables of a web page',
    peer('parse5'),
    await compare(
      () => readHtml(page),
      () => parse(pageText),
    ),
    'only the tree',
  ),
  same(
    'read the tables of a Word document',
    peer('mammoth'),
    await compare(
      () => readDocx(openFile(word)),
      () => convertToHtml({ buffer: Buffer.from(word) }),
    ),
    'as a web page',
  ),
  same(
    'read the tables of a PDF',
    peer('pdfjs-dist', 'pdf.js'),
    await compare(() => readPdf(pdf), pdfTexts),
    'only the texts',
  ),
  same(
    'start, read and check a workbook',
    { peer: `Node ${process.versions.node}` },
    cold,
    'an empty program',
  ),
];

give({ figures, comparisons });
