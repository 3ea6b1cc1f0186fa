import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportJson } from '../../../src/app/export/report-json';
import type { Report } from '../../../src/core/report/report';
import { withCells } from '../../fixtures/reports';
import { wholeReport } from '../../fixtures/whole-report';
import { nianbao, scratch } from './run-command';

/** How a faulty writer changes a report before writing it. */
const fault = vi.hoisted(() => ({ in: (report: Report): Report => report }));
vi.mock(import('../../../src/app/export/write-export'), async (original) => {
  const { writeExport, writeRichText } = await original();
  return {
    writeExport: (report, ...rest) => writeExport(fault.in(report), ...rest),
    writeRichText: (report, ...rest) => writeRichText(fault.in(report), ...rest),
  };
});

let at: (name: string) => string;
beforeEach(async () => {
  at = scratch();
  writeFileSync(at('a.json'), await reportJson(wholeReport()));
});
afterEach(() => {
  fault.in = (report) => report;
});

/** The messages of an export, and of the error that ends it. */
const exported = async (target: string): Promise<string> =>
  (await nianbao('export', at('a.json'), '-o', at(target), '--sections', 'report', '--allow-errors')).stderr;

const withoutLastParagraphs = (report: Report): Report => ({
  ...report,
  narrative: {
    ...report.narrative,
    sections: (report.narrative?.sections ?? []).map((section) => ({
      ...section,
      paragraphs: section.paragraphs.slice(0, -1),
    })),
  },
});

describe.each(['out.json', 'out.html', 'out.docx'])('%s', (target) => {
  it('is written if its text and figures are read back', async () => {
    expect(await exported(target)).toContain('200/200 一致');
    expect(existsSync(at(target))).toBe(true);
  });

  it('is not written if a paragraph is lost', async () => {
    fault.in = withoutLastParagraphs;
    expect(await exported(target)).toMatch(/^导出的文字读回后与原文不一致（\d+\/\d+ 段），没有写入/mu);
    expect(existsSync(at(target))).toBe(false);
  });

  it('is not written if a figure is lost', async () => {
    fault.in = (report) => withCells(report, { 't3.r1.np': null });
    const messages = await exported(target);
    expect(messages).toMatch(/^导出的内容读回后与原数据不一致（199\/200），没有写入.*不一致的有：.*新收/mu);
    expect(messages).not.toMatch(/模板|表格中的一行/u);
    expect(existsSync(at(target))).toBe(false);
  });
});

it('a JSON file with its sections in another order is verified like any other', async () => {
  const report = wholeReport();
  const sections = [...(report.narrative?.sections ?? [])].reverse();
  writeFileSync(at('a.json'), await reportJson({ ...report, narrative: { ...report.narrative, sections } }));
  expect(await exported('out.json')).toContain('200/200 一致');
});
