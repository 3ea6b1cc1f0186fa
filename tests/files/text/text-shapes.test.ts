import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { readText } from '../../../src/files/text/read-text';
import type { Report } from '../../../src/core/report/report';
import { consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import { gluedLines, gluedText, textShapes } from '../../fixtures/text-shapes';

const recognise = (parts: readonly Grid[]) => recogniseSource(parts).report;

const read = async (text: string): Promise<Report> => recognise((await readText(Buffer.from(text))).grids);

const cellsOf = (report: Report) => Object.fromEntries(report.cells);

const shapes = Object.entries(textShapes);

describe.each(['2021', '2019'] as const)('tables of edition %s as plain text', (edition) => {
  it.each(shapes)('are read back: %s', async (_, render) => {
    await fc.assert(
      fc.asyncProperty(consistentReports(edition), async (report) => {
        const found = await read(render(report));
        expect(found.edition).toBe(edition);
        expect(cellsOf(found)).toEqual(cellsOf(report));
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['in one line', gluedText],
    ['row by row', gluedLines],
  ])('run together %s are right or unread, never wrong', async (_, render) => {
    await fc.assert(
      fc.asyncProperty(consistentReports(edition), async (report) => {
        const found = await read(render(report));
        expect(found.cells.size).toBe(report.cells.size);
        for (const [id, state] of found.cells)
          if (state.kind !== 'invalid') expect([id, state]).toEqual([id, report.cells.get(id)]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('blank cells', () => {
  const blanks = withCells(uniformReport(7), {
    't3.r1.np': null,
    't3.r3.3.4.sci': null,
    't3.r3.3.4.npo': null,
    't3.r3.5.2.tot': null,
    't3.r4.np': null,
    't3.r4.oth': null,
  });

  it.each(['tabs', 'bars', 'markdown', 'commas', 'semicolons', 'columns of spaces'] as const)(
    'stay blank in position: %s',
    async (shape) => {
      expect(cellsOf(await read(textShapes[shape](blanks)))).toEqual(cellsOf(blanks));
    },
  );

  it.each(['one value to a line', 'one value to a paragraph', 'single spaces'] as const)(
    'that vanished leave their row unread, with its text: %s',
    async (shape) => {
      const found = await read(textShapes[shape](blanks));
      for (const [id, state] of blanks.cells) {
        const isHurt = ['r1', 'r3.3.4', 'r3.5.2', 'r4'].some((row) => id.startsWith(`t3.${row}.`));
        expect([id, found.cells.get(id)?.kind]).toEqual([id, isHurt ? 'invalid' : 'number']);
        if (!isHurt) expect(found.cells.get(id)).toEqual(state);
      }
      expect(found.cells.get('t3.r4.tot')).toEqual({ kind: 'invalid', raw: '7 7 7 7 7' });
    },
  );

  it.each([
    ['one value to a line', '\n'],
    ['one value to a paragraph', '\n\n'],
  ] as const)('that left an empty line stay blank: %s', async (shape, gap) => {
    const text = textShapes[shape](uniformReport(7));
    const label = '4.保护第三方合法权益';
    const at = text.indexOf(label) + label.length;
    const values = shape === 'one value to a line' ? '\n7' : '\n\n7';
    // The second value is removed, its space stays.
    const from = at + values.length;
    const changed = text.slice(0, from) + gap + text.slice(from + values.length);
    const found = await read(changed);
    expect(cellsOf(found)).toEqual(cellsOf(withCells(uniformReport(7), { 't3.r3.3.4.biz': null })));
  });
});
