import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { LabelIndex } from '../../../src/core/recognise/labels';
import { cellsOf } from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';
import { rowsOf, withTexts } from '../../fixtures/grids';
import { numbered, t2, t3, t4 } from './numbered-report';

const index = new LabelIndex(editions['2021']);
const found = (text: string) => index.matches(text).map(({ label }) => label.official);

/** Items of lists with enough characters to lose some. */
const items = [
  ...new Set(cellsOf(editions['2021']).flatMap(({ table, row }) => (table === 't3' ? [row.node.label] : []))),
].filter((label) => /^\d\..{5,}$/u.test(label));

/** The remainder of an item that lost up to half of its characters, but not its number. */
const worn = fc.constantFrom(...items).chain((official) => {
  const characters = Array.from(official.slice(2));
  return fc
    .subarray([...characters.keys()], {
      minLength: Math.max(4, Math.ceil(characters.length / 2)),
      maxLength: characters.length - 1,
    })
    .map((kept) => ({
      official,
      left: official.slice(0, 2) + kept.map((at) => characters[at] ?? '').join(''),
    }));
});

const cells = (grid: Grid) => Object.fromEntries(recognise([t2, grid, t4]).cells);
const all = Object.fromEntries(numbered.cells);

describe('an item of a list that lost characters', () => {
  it('is found by its number and the remaining characters, which is noted', () => {
    fc.assert(
      fc.property(worn, ({ official, left }) => {
        const report = recognise([t2, withTexts(t3, (text) => (text === official ? left : text)), t4]);
        expect(Object.fromEntries(report.cells)).toEqual(all);
        const row = cellsOf(editions['2021']).filter((cell) => cell.row.node.label === official);
        expect(report.notes).toEqual([
          {
            code: 'label.variant',
            cells: row.map(({ id }) => id),
            params: { found: left, expected: official },
          },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['7.属于行案卷', '7.属于法案卷', '7.属于案卷'])('is %s', (text) => {
    expect(found(text)).toEqual(['7.属于行政执法案卷']);
  });

  it.each([
    ['another number', '4.属于行案卷'],
    ['no number', '属于行案卷'],
    ['another order', '7.案卷属于行'],
    ['a character of its own', '7.属于公案卷'],
    ['less than half', '5.要求确认重新信息'],
    ['too few characters', '1.属国密'],
    ['a heading', '二、政府信息公开申请'],
  ])('is not recognised with %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is not read out of order: its figures go nowhere', () => {
    const rows = rowsOf(t3);
    const at = rows.findIndex((row) => row.includes('7.属于行政执法案卷'));
    const label = rows[at]?.map((text) => (text === '7.属于行政执法案卷' ? '7.属于行案卷' : text)) ?? [];
    const moved = gridOfRows([...rows.slice(0, at), ...rows.slice(at + 1), label], true);
    const without = Object.entries(all).filter(([id]) => !id.startsWith('t3.r3.3.7.'));
    expect(cells(moved)).toEqual(Object.fromEntries(without));
  });

  it('does not replace the row itself', () => {
    const rows = rowsOf(t3);
    const at = rows.findIndex((row) => row.includes('7.属于行政执法案卷'));
    const other = [null, null, '7.属于行案卷', 901, 902, 903, 904, 905, 906, 907];
    for (const before of [at, at + 1])
      expect(cells(gridOfRows([...rows.slice(0, before), other, ...rows.slice(before)], true))).toEqual(all);
  });
});
