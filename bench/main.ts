// `npm run bench`: how fast the core is, as medians of one run on this machine, with the goals next to them. Named
// competitors are measured in the same run; compare ratios, not milliseconds.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
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
import { median, timeOf } from './measure';

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
    isEvalSupported: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  let texts = 0;
  for (let page = 1; page <= document.numPages; page += 1)
    texts += (await (await document.getPage(page)).getTextContent()).items.length;
  await task.destroy();
  return texts;
}

interface Row {
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
  readonly goal?: number;
}

const rows: Row[] = [
  { name: '校核：一份无误的年报，全部规则', time: await timeOf(() => check(report)), goal: 0.015 },
  { name: '校核：同上，并与上年比较', time: await timeOf(() => check(report, { previous })) },
  {
    name: '校核：改动一格后的增量校核',
    time: await timeOf(() => live.change('t3.r4.np', (calls += 1) % 2 === 0 ? right : wrong)),
    goal: 0.003,
  },
  {
    name: '读取并校核自己的工作簿',
    time: await timeOf(async () => check((await loadReport(openFile(workbook, 'a.xlsx'))).report)),
    goal: 5,
  },
  { name: '  其中只读取单元格', time: await timeOf(() => readXlsx(openFile(workbook))) },
  {
    name: '  SheetJS 0.20.3 只读取单元格（对照）',
    time: await timeOf(() => sheetJs.read(workbook, { dense: true })),
  },
  {
    name: `读取并识别网页（${Math.round(page.length / 1024)} KB）`,
    time: await timeOf(() => loadReport(openFile(page, 'a.html'))),
    goal: 5,
  },
  { name: '  其中只读取单元格', time: await timeOf(() => readHtml(page)) },
  { name: '  parse5 8.1.1 只建树（对照）', time: await timeOf(() => parse(pageText)) },
  { name: '读取并识别 Word 文档', time: await timeOf(() => loadReport(openFile(word, 'a.docx'))), goal: 60 },
  { name: '  其中只读取单元格', time: await timeOf(() => readDocx(openFile(word))) },
  {
    name: '  mammoth 1.13.0 只转为网页（对照）',
    time: await timeOf(() => convertToHtml({ buffer: Buffer.from(word) })),
  },
  { name: '识别文本：按空格对齐的一页', time: await timeOf(() => loadReport(openFile(spacedPage, 'a.txt'))) },
  { name: '识别文本：数字全部连在一起', time: await timeOf(() => loadReport(openFile(gluedPage, 'a.txt'))) },
  { name: '识别错位文本（红寺堡样例）', time: await timeOf(() => loadReport(openFile(text, 'a.txt'))) },
  { name: '读取八页的 PDF', time: await timeOf(() => readPdf(pdf)), goal: 150 },
  { name: '  pdf.js 只取出文字（对照）', time: await timeOf(pdfTexts) },
  { name: '写出工作簿', time: await timeOf(() => writeXlsx(report, { totals: 'formula' })) },
  { name: '导出 Word', time: await timeOf(() => docxWriter(template)(report)), goal: 10 },
  {
    name: '导出 Word：整份报告',
    time: await timeOf(() => docxWriter(wholeTemplate)(withText)),
    goal: 30,
  },
  { name: '  检查模板', time: await timeOf(() => inspectTemplate(wholeTemplate)) },
  { name: '  在上年报告中找表格的位置', time: await timeOf(() => proposeSlots(word)) },
  { name: '导出网页：数据部分', time: await timeOf(() => writeHtml(report)), goal: 10 },
  {
    name: '导出网页：整份报告',
    time: await timeOf(() => writeHtml(wholeReport, { sections: 'report' })),
    goal: 30,
  },
  {
    name: '复制到 Word：整份报告',
    time: await timeOf(() => writeWordHtml(wholeReport, { sections: 'report' })),
    goal: 30,
  },
];

const command = file('dist/cli/nianbao.cjs');
if (existsSync(command)) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, workbook);
  const cold = () => {
    const start = performance.now();
    spawnSync(process.execPath, [command, 'check', path]);
    return performance.now() - start;
  };
  cold();
  rows.push({
    name: 'nianbao check 一个文件，冷启动',
    time: median(Array.from({ length: 15 }, cold)),
    goal: 400,
  });
  rows.push({
    name: '  node 空程序（对照）',
    time: median(
      Array.from({ length: 15 }, () => {
        const start = performance.now();
        spawnSync(process.execPath, ['-e', '0']);
        return performance.now() - start;
      }),
    ),
  });
  rmSync(folder, { recursive: true });
} else console.log('（命令尚未构建，未测冷启动；先运行 npm run build）');

const shown = (ms: number) => (ms < 1 ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(1)} ms`);
console.log(`Node ${process.version}，${cpus().length} 核；各项为一次运行中的中位数\n`);
for (const { name, time, goal } of rows) {
  const target = goal === undefined ? '' : `  目标 ≤ ${shown(goal)}  ${time <= goal ? '✓' : '✗'}`;
  // Chinese characters take two columns.
  const width = name.length + (name.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
  console.log(`${name}${' '.repeat(Math.max(1, 44 - width))}${shown(time).padStart(10)}${target}`);
}
