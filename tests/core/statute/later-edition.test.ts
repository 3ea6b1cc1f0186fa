import { describe, expect, it, vi } from 'vitest';
import { newReport } from '../../../src/app/layout/new-report';
import { conversionRemarks } from '../../../src/app/export/export-remarks';
import { check } from '../../../src/core/check/tables/check';
import type { Grid } from '../../../src/core/grid/grid';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellsOf, tableIds } from '../../../src/core/report/cells';
import { convertEdition } from '../../../src/core/report/convert-edition';
import type { Report } from '../../../src/core/report/report';
import { reportTitle } from '../../../src/core/report/report-title';
import type * as Editions from '../../../src/core/statute/editions';
import * as known from '../../../src/core/statute/editions';
import type { EditionId } from '../../../src/core/statute/editions';
import { uniformReport, withCells } from '../../fixtures/reports';
import { checkTexts } from '../../fixtures/text-parts';

// The whole program runs on a third edition, as if it had its own folder and a line in the list.
vi.mock('../../../src/core/statute/editions', async (original) => {
  const real = await original<typeof Editions>();
  const { orderOf } = await import('../../../src/core/statute/edition-order');
  const { laterEdition } = await import('../../fixtures/later-edition');
  const editions = { ...real.editions, '2099': laterEdition(real.editions['2021']) };
  return {
    ...real,
    editions,
    ...orderOf(editions),
    isEditionId: (id: string) => Object.hasOwn(editions, id),
  };
});

/** In this test it is an edition. */
const later = '2099' as EditionId;

const titled = (report: Report): readonly Grid[] => [
  {
    rows: 1,
    columns: 1,
    cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, content: reportTitle(report) }],
  },
  ...tableIds.map((table) => fillIn(layOut(known.editions[report.edition], table), report, 'number')),
];
const reportOn = (year: number | null, edition: EditionId): Report => ({
  ...uniformReport(0, edition),
  year,
});
const rulesIn = (report: Report) => check(report).map(({ ruleId }) => ruleId);

describe('a later edition', () => {
  it.each([
    [null, later],
    [2018, '2021'],
    [2020, '2021'],
    [2098, '2021'],
    [2099, later],
    [2100, later],
  ] as const)('writes reports on %s in the edition of %s', (year, expected) => {
    expect(known.editionForYear(year)).toBe(expected);
    if (year !== null) expect(newReport({ agency: '示例县档案局', year }).edition).toBe(expected);
  });

  it.each([
    [2018, null],
    [2020, '2019'],
    [2021, '2021'],
    [2098, '2021'],
    [2099, later],
  ] as const)('in %s has the edition of %s in force', (year, expected) => {
    expect(known.editionInForce(year)).toBe(expected);
  });

  it('leaves reports on earlier years in their form, and makes later ones outdated', () => {
    expect(known.isOutdated(reportOn(2098, '2021'))).toBe(false);
    expect(known.isOutdated(reportOn(null, '2021'))).toBe(false);
    expect(known.isOutdated(reportOn(2099, '2021'))).toBe(true);
    expect(known.isOutdated(reportOn(2098, later))).toBe(false);
    expect(known.isOutdated(reportOn(2020, '2019'))).toBe(true);
  });

  it('is recognised by its labels, and the older one by its own', () => {
    for (const [year, edition] of [
      [2098, '2021'],
      [2099, later],
      [2030, later],
    ] as const) {
      const found = recognise(titled(reportOn(year, edition)));
      expect(found).toMatchObject({ edition, year, notes: [] });
      expect(found.cells).toEqual(reportOn(year, edition).cells);
      expect(rulesIn(found)).not.toContain('V-OLDFMT');
    }
  });

  it('is missed if a report on one of its years has the older form', () => {
    const found = recognise(titled(reportOn(2099, '2021')));
    expect(found.edition).toBe('2021');
    expect(found.notes).toMatchObject([{ code: 'format.outdated', params: { edition: '2021' } }]);
    expect(rulesIn(found)).toContain('V-OLDFMT');
  });

  it('is the basis that a text has to cite', () => {
    const citing = (notice: string, year: number, edition: EditionId) =>
      checkTexts({
        ...reportOn(year, edition),
        narrative: { preamble: [`根据${notice}编制。`], sections: [] },
      }).filter(({ ruleId }) => ruleId === 'X-BASIS');
    expect(citing('国办公开办函〔2021〕30号', 2098, '2021')).toEqual([]);
    expect(citing('国办公开办函〔2099〕12号', 2099, later)).toEqual([]);
    for (const notice of ['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'])
      expect(citing(notice, 2099, later)).toMatchObject([
        { params: { from: 2099, notice: '国办公开办函〔2099〕12号' } },
      ]);
  });

  it('takes over figures from the editions before it step by step', () => {
    const old = {
      ...withCells(uniformReport(0, '2019'), { 't2.cf.decided': 5, 't2.gl.decided': 4 }),
      year: 2099,
    };
    const conversion = convertEdition(old);
    expect(conversion?.report.edition).toBe(later);
    expect(conversion?.toReview).toEqual(['t2.xk.decided']);
    const left = conversion?.left.map(({ edition, cell }) => `${edition} ${cell}`) ?? [];
    expect(left).toContain('2019 t2.gl.decided');
    // In both older forms, but not taken over into the last one.
    expect(left).toContain('2021 t2.cf.decided');
    // Only in the form in between, in which it was blank.
    expect(left.filter((one) => one.includes('t2.sf.amount') || one.includes('t2.gz.issued'))).toEqual([]);
    expect(conversion?.report.cells.get('t3.r1.tot')).toEqual(old.cells.get('t3.r1.tot'));
    expect(conversion === null ? [] : conversionRemarks(conversion, '2019').join('\n')).toContain(
      '表二 · 行政处罚 · 本年处理决定数量 5',
    );
  });

  it('is used only for the reports that it applies to, and is not converted further', () => {
    expect(convertEdition(reportOn(2098, '2019'))?.report.edition).toBe('2021');
    expect(convertEdition(reportOn(2098, '2021'))).toBeNull();
    expect(convertEdition(reportOn(2099, later))).toBeNull();
  });
});

it('a form has the cells listed in the test', () => {
  const ids = new Set(cellsOf(known.editions[later]).map(({ id }) => id));
  expect([ids.has('t2.sf.amount'), ids.has('t3.r3.5.6.tot')]).toEqual([false, true]);
});
