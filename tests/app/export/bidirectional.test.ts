import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareExport } from '../../../src/app/export/compare-export';
import { safeFileName } from '../../../src/app/export/export-target';
import { writeExport, writeRichText } from '../../../src/app/export/write-export';
import { checkListBytes } from '../../../src/app/check-list/export-check-list';
import { loadSource } from '../../../src/app/import/load-report';
import { printedTexts } from '../../../src/core/report/printed-report';
import { templateOf } from '../../files/docx/docx-parts';
import { invalid, withCells } from '../../files/sample-report';
import { wholeReport } from '../../fixtures/whole-report';

const controls = '\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u061c\u200e\u200f';
const around = (text: string) => `${controls}${text}${controls}`;

const source = withCells(wholeReport(), { 't3.r1.np': invalid(around('3甲')) });
const report = {
  ...source,
  agency: around('某市某局'),
  narrative: {
    preamble: [around('本报告由某局编制。')],
    sections: (source.narrative?.sections ?? []).map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map(around),
    })),
  },
};
const options = { remarks: [around('说明。')], sections: 'report' } as const;

const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('')
    : strFromU8(bytes);
const found = (text: string) => text.match(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu);

const ownTemplate = () =>
  Promise.resolve({
    bytes: templateOf(
      '{标题}',
      '{#说明}{.}{/说明}',
      '{第一部分}',
      '{表二}',
      '{表三}',
      '{表四}',
      '{第五部分}',
      '{第六部分}',
    ),
    places: null,
  });

describe('what changes the order of text', () => {
  it.each([
    ['html', null],
    ['docx', null],
    ['docx', ownTemplate],
  ] as const)('is left out of .%s, and nothing else is', async (format, template) => {
    const bytes = await writeExport(report, format, { ...options, template });
    expect(found(textOf(bytes))).toBeNull();
    const loaded = await loadSource({ kind: 'file', name: `a.${format}`, bytes }, { withTexts: true });
    const texts = printedTexts(report, 'report').filter(
      (text) => template === null || !text.includes('编制'),
    );
    const { same, all, paragraphs, hasRemarks } = compareExport(loaded, report, texts, options.remarks);
    expect([same, paragraphs.same, hasRemarks]).toEqual([all, paragraphs.all, true]);
  });

  it.each(['word', 'portal', 'source'] as const)('is left out of the clipboard for %s', async (flavour) => {
    const { html, text } = await writeRichText(report, flavour, options);
    expect(found(`${html ?? ''}${text}`)).toBeNull();
  });

  it.each(['html', 'docx'] as const)('is left out of a check list as .%s', async (format) => {
    const words = around('甲\n乙');
    const rows = [[words, '1']];
    const page = {
      title: words,
      parts: [
        { kind: 'heading', text: words },
        { kind: 'paragraph', text: words },
        { kind: 'table', label: words, widths: [1, 1], head: [words, ''], rows },
      ],
    } as const;
    const text = textOf(await checkListBytes(page, format));
    expect(found(text)).toBeNull();
    expect(text).toContain('乙');
  });

  it('is left out of the name of a file, whose ending it could hide', () => {
    expect(safeFileName('甲\u202excod/乙')).toBe('甲xcod_乙');
  });

  it('stays in files for programs', async () => {
    const loaded = await loadSource({
      kind: 'file',
      name: 'a.json',
      bytes: await writeExport(report, 'json', options),
    });
    expect(loaded.report.agency).toBe(report.agency);
  });
});
