import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/core/report/parse-number';
import { inspectTemplate } from '../../src/files/template/inspect-template';
import { UnusableFile } from '../../src/files/unusable-file';
import { showsAnotherNumber, textOfNumber } from '../../src/workbook/foreign/number-format';
import { checkTexts } from '../fixtures/text-parts';
import { loadReport } from '../fixtures/read-files';
import { textReport } from '../core/check/text/text-report';
import { templateOf } from './docx/docx-parts';
import { paragraph, run, wordFile } from './docx/word-file';

/** What a hostile text repeats: characters and words that begin or continue something that is searched for. */
const units = [
  ...Array.from('《（([{｛<"“&_×X○.,，；-—0１零年月表第页续共其的件%=@\t\n'),
  ' \n',
  ' \t',
  'a,',
  '1,',
  '1 ',
  '1\n',
  '| ',
  '|1',
  '政府信息公开',
  '《政府信息公开',
  '报告',
  '2024年',
  '第1页',
  '一、',
  '(一)',
  '1.',
  '总计1',
  '未收到',
  '共收到1件，',
  '占1%',
  '{年度',
  '<p',
  '</',
];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Every way on which text of a file meets patterns. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'a text': (text) => loadReport(bytes(text), 'a.txt'),
  records: (text) => loadReport(bytes(`a,1,2\nb,3,4\nc,5,6\n${text}`), 'a.csv'),
  'a page': (text) => loadReport(bytes(`<p>${text}</p><table><tr><td>${text}</td></tr></table>`), 'a.html'),
  'a document': (text) => loadReport(wordFile(paragraph(run(escaped(text)))), 'a.docx'),
  'a template': (text) => inspectTemplate(templateOf(escaped(text))),
  'a figure': (text) => parseNumber(text, 'count'),
  'a change': (text) => parseNumber(text, 'change'),
  'an amount': (text) => parseNumber(`${text}元`, 'amount'),
  'a number format': (text) => [showsAnotherNumber(text), textOfNumber(1, text)],
  sections: (text) => checkTexts(textReport({ 引言: text, 一: text, 六: text })),
};

/** Milliseconds of processor time. */
async function timeOf(read: (text: string) => unknown, text: string): Promise<number> {
  const before = process.cpuUsage();
  try {
    await read(text);
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(units)('takes linear time for a text of nothing but %j', async (unit) => {
    const pumped = (length: number) => `1${unit.repeat(Math.ceil(length / unit.length))}!`;
    const ratios: number[] = [];
    // Four times the text takes four times as long, sixteen times if the time is quadratic. Other work of the process
    // may fall into one measurement, but not into three.
    do {
      const short = await timeOf(read, pumped(2000));
      const long = await timeOf(read, pumped(8000));
      ratios.push(long / Math.max(short, 10));
    } while (Math.min(...ratios) > 9 && ratios.length < 3);
    expect(Math.min(...ratios), ratios.join(', ')).toBeLessThan(9);
  });
});
