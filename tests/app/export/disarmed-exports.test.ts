import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExport } from '../../../src/app/export/compare-export';
import { writeExport, writeRichText } from '../../../src/app/export/write-export';
import { loadSource } from '../../../src/app/import/load-report';
import type { ReportSource } from '../../../src/app/import/load-report';
import { printedTexts } from '../../../src/core/report/printed-report';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { checklistFragment } from '../../../src/files/html/write-checklist-html';
import { pastedWords } from '../../../src/files/document-text';
import { checklistText } from '../../../src/files/text/write-text';
import { wholeReport } from '../../fixtures/whole-report';
import type { CellId } from '../../../src/core/statute/types';
import { invalid, withCells } from '../../files/sample-report';

/** A text that a spreadsheet program would run; written out by code, unlike in the program. */
function isFormula(text: string): boolean {
  const seen = Array.from(text).find((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isBlank = code <= 0x20 || (code >= 0x7f && code <= 0xa0) || [0xad, 0x3000, 0xfeff].includes(code);
    return !isBlank && !(code >= 0x2000 && code <= 0x200f) && !(code >= 0x2028 && code <= 0x206f);
  });
  return seen !== undefined && '=+-@＝＋－＠'.includes(seen);
}

const attacks = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1', '＋甲', '－甲', '＠甲'];
const blanks = ['', ' ', '\u00a0', '\u200b', '\ufeff\u3000', '\u2060'];
const attack = fc
  .tuple(fc.constantFrom(...blanks), fc.constantFrom(...attacks), fc.string())
  .map((parts) => parts.join(''));

/** Ours: negative, with decimals, zero. */
const figures = {
  't2.xk.decided': numberState(-5),
  't2.sf.amount': numberState(-1.5),
  't3.r2.np': numberState(0),
};

/** A report with a formula wherever a cell, a paragraph or a name may have one. */
function hostile(text: string): Report {
  const report = withCells(wholeReport(), {
    ...figures,
    't3.r1.np': invalid(text),
    't2.gz.issued': invalid(`'${text}`),
    't4.rev.upheld': invalid(`甲\t${text}`),
  });
  const narrative = {
    preamble: [`${text}，这是导语。`],
    sections: (report.narrative?.sections ?? []).map((section) => ({
      ...section,
      paragraphs: [`${text}，这是正文。`, `甲\t${text}\n${text}，这也是正文。`, ...section.paragraphs],
    })),
  };
  return { ...report, agency: `${text}局`, narrative };
}

const options = { remarks: ['=说明'], sections: 'report' } as const;

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
  nbsp: '',
};

/** What a spreadsheet program makes a cell of. */
const blocksOf = (html: string): readonly string[] =>
  html.split(/<(?:td|th|p|h\d|br)\b[^>]*>/u).map((block) =>
    block
      .replace(/<[^>]*>/gu, '')
      .replace(/&([^;]+);/gu, (_, name: string) => entities[name] ?? '?')
      .trimEnd(),
  );
const piecesOf = (text: string): readonly string[] => text.split(/[\t\r\n\u2028\u2029]/u);
/** Except the figures of ours. */
const formulas = (pieces: readonly string[]) =>
  pieces.filter((piece) => isFormula(piece) && !['-5', '-1.5'].includes(piece));

async function verify(source: ReportSource, report: Report, paragraphs: readonly string[]): Promise<void> {
  const loaded = await loadSource(source, { withTexts: true });
  const { same, all, paragraphs: found } = compareExport(loaded, report, paragraphs);
  expect([same, found.same]).toEqual([all, found.all]);
  for (const [id, state] of Object.entries(figures))
    expect(loaded.report.cells.get(id as CellId)).toEqual(state);
}

describe.each(['word', 'portal'] as const)('the clipboard for %s', (flavour) => {
  it('holds no formula, and is read back', async () => {
    await fc.assert(
      fc.asyncProperty(attack, async (text) => {
        const report = hostile(text);
        const { html, text: plain } = await writeRichText(report, flavour, options);
        expect(formulas(blocksOf(html ?? ''))).toEqual([]);
        expect(formulas(piecesOf(plain))).toEqual([]);
        expect(blocksOf(html ?? '')).toEqual(expect.arrayContaining(['-5', '-1.5']));
        expect(piecesOf(plain)).toEqual(expect.arrayContaining(['-5', '-1.5']));
        await verify(
          { kind: 'pasted', html: html ?? '', text: plain },
          report,
          printedTexts(report, 'report'),
        );
      }),
      { numRuns: 4 },
    );
  });
});

it('the source of a page begins no line with a formula', async () => {
  const { text } = await writeRichText(hostile('=1'), 'source', options);
  expect(formulas(piecesOf(text))).toEqual([]);
});

it('a CSV file holds no formula, and every unreadable text and figure is read back', async () => {
  await fc.assert(
    fc.asyncProperty(attack, async (text) => {
      const report = hostile(text);
      const bytes = await writeExport(report, 'csv', { remarks: [text] });
      const fields = new TextDecoder().decode(bytes).matchAll(/"((?:[^"]|"")*)"|[^",\r\n]+/gu);
      expect(formulas(Array.from(fields, ([field, quoted]) => quoted ?? field))).toEqual([]);
      await verify({ kind: 'file', name: 'a.csv', bytes }, report, []);
      const { report: read } = await loadSource({ kind: 'file', name: 'a.csv', bytes });
      const raw = read.cells.get('t3.r1.np');
      expect(raw?.kind === 'invalid' && raw.raw.startsWith("'")).toBe(false);
    }),
    { numRuns: 10 },
  );
});

it('the copied check list holds no formula', () => {
  const page = {
    title: '=甲',
    parts: [
      { kind: 'heading', text: '+甲' },
      { kind: 'paragraph', text: '\u00a0@甲\t=乙' },
      {
        kind: 'table',
        label: '',
        widths: [1, 1],
        head: ['=a', 'b'],
        rows: [
          ['-甲', '乙\n=丙'],
          ['3', '-'],
        ],
      },
    ],
  } as const;
  expect(formulas(blocksOf(checklistFragment(page, pastedWords)))).toEqual([]);
  expect(formulas(piecesOf(checklistText(page)))).toEqual([]);
});
