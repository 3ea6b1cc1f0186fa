import { describe, expect, it } from 'vitest';
import { changeOf, rankedParts } from '../../../src/core/charts/changes';
import { valueOf } from '../../../src/core/charts/figures';
import type { Panel } from '../../../src/core/charts/panels';
import { panelsOf } from '../../../src/core/charts/panels';
import type { YearColumn } from '../../../src/core/charts/year-reports';
import { arrangeYears } from '../../../src/core/charts/year-reports';
import type { Report } from '../../../src/core/report/report';
import type { PanelId } from '../../../src/core/statute/panels';
import { panelIds } from '../../../src/core/statute/panels';
import { uniformReport, withCells } from '../../fixtures/reports';
import { columnsOf, sourcesOf, suqian, yearOf } from '../../fixtures/years';

const panelIn = (columns: readonly YearColumn[], id: PanelId): Panel =>
  panelsOf(columns).find((panel) => panel.id === id) as Panel;
const panel = (id: PanelId, ...reports: readonly Report[]): Panel => panelIn(columnsOf(...reports), id);

const valuesOf = ({ series }: Panel) =>
  Object.fromEntries(
    series.map(({ id, figures }) => [id, figures.map((figure) => valueOf(figure) ?? figure.kind)]),
  );

describe('the panels of 宿迁市 2023 and 2024, against figures typed from the published reports', () => {
  const of = (id: PanelId) => valuesOf(panel(id, suqian(2023), suqian(2024)));

  it('are all there, in order', () => {
    expect(panelsOf(columnsOf(suqian(2024))).map(({ id }) => id)).toEqual(panelIds);
  });

  it('have the figures of the tables', () => {
    expect(of('requests')).toEqual({ r1: [3511, 3525], 'r3.7': [3486, 3521], r4: [121, 125] });
    expect(of('results')).toEqual({
      'r3.1': [1191, 1431],
      'r3.2': [328, 471],
      'r3.3': [142, 92],
      'r3.4': [1078, 941],
      'r3.5': [406, 117],
      'r3.6': [341, 469],
    });
    expect(of('applicants')).toEqual({
      np: [3402, 3440],
      biz: [99, 75],
      sci: [0, 0],
      npo: [4, 1],
      law: [5, 6],
      oth: [1, 3],
    });
    expect(of('documents')).toEqual({ issued: [109, 50], repealed: [489, 227], inforce: [597, 420] });
    expect(of('decisions')).toEqual({
      xk: [1808595, 1573179],
      cf: [2822652, 2676474],
      qz: [20163, 29351],
    });
    expect(of('fees')).toEqual({ sf: [59237.2449, 72701.2578] });
  });

  it('add up the three groups of disputes', () => {
    expect(of('disputes')).toEqual({
      upheld: [323, 128],
      corrected: [18, 18],
      other: [171, 45],
      pending: [41, 56],
    });
  });

  it('have parts that add up to the whole', () => {
    for (const id of ['results', 'resultsByYear', 'applicants', 'disputes'] as const) {
      const { series, whole } = panel(id, suqian(2023), suqian(2024));
      for (const column of [0, 1])
        expect(series.reduce((sum, { figures }) => sum + (valueOf(figures[column]) ?? 0), 0)).toBe(
          valueOf(whole?.[column]),
        );
    }
  });

  it('compare with the year before', () => {
    const change = changeOf(panel('requests', suqian(2023), suqian(2024)), 'r1');
    expect(change).toMatchObject({ value: 3525, before: { year: 2023, value: 3511 } });
    expect(change?.percent).toBeCloseTo((14 / 3511) * 100, 10);
  });

  it('have rates by the definitions of this project', () => {
    const { rate } = panel('resultsByYear', suqian(2023), suqian(2024));
    expect(rate?.years[1]?.share).toBeCloseTo((1431 + 471) / 3521, 10);
    const corrections = panel('disputes', suqian(2023), suqian(2024)).rate;
    expect(corrections?.years[1]?.share).toBeCloseTo(18 / (128 + 18 + 45), 10);
  });
});

describe('gaps', () => {
  it('are no zeros: a blank or unreadable cell leaves the figure undecided', () => {
    const report = withCells(suqian(2024), { 't3.r1.tot': null, 't3.r3.3.2.tot': '若干' });
    const columns = columnsOf(suqian(2023), report);
    expect(valuesOf(panelIn(columns, 'requests'))['r1']).toEqual([3511, 'undecided']);
    expect(valuesOf(panelIn(columns, 'results'))['r3.3']).toEqual([142, 'undecided']);
  });

  it('take a number below 0 for no figure', () => {
    expect(valuesOf(panel('requests', withCells(suqian(2024), { 't3.r4.tot': -3 })))['r4']).toEqual([
      'undecided',
    ]);
  });

  it('keep their reason: no report, several reports', () => {
    const twice = arrangeYears(
      sourcesOf(yearOf(2020), suqian(2024), yearOf(2022, 1), yearOf(2022, 2)),
    ).columns;
    expect(valuesOf(panelIn(twice, 'requests'))['r1']).toEqual([7, 'missing', 'open', 'missing', 3525]);
  });

  it('compare with the nearest year that has the figure', () => {
    const change = changeOf(panel('requests', yearOf(2021, 100), suqian(2024)), 'r1');
    expect(change?.before).toEqual({ year: 2021, value: 100 });
  });
});

describe('the forms of 2019 and 2021', () => {
  const both = [yearOf(2020), yearOf(2021), yearOf(2022)] as const;

  it('break the series of table 2, and no other', () => {
    const breaks = Object.fromEntries(panelsOf(columnsOf(...both)).map(({ id, breaks: at }) => [id, at]));
    expect(breaks).toEqual({
      requests: [],
      results: [],
      resultsByYear: [],
      applicants: [],
      disputes: [],
      documents: [1],
      decisions: [1],
      fees: [1],
    });
  });

  it('leave out what the older one does not count', () => {
    expect(valuesOf(panel('documents', ...both))['issued']).toEqual(['notCounted', 7, 7]);
    expect(valuesOf(panel('fees', ...both))['sf']).toEqual(['notCounted', 7, 7]);
  });

  it('are not compared across the break', () => {
    const change = changeOf(panel('decisions', yearOf(2020, 9), yearOf(2021, 7)), 'xk');
    expect(change).toEqual({ value: 7, before: null, percent: null });
  });

  it('count 其他处理 in one row or in three, whatever the document has', () => {
    const one = withCells(uniformReport(7), {
      't3.r3.6.1.tot': undefined,
      't3.r3.6.2.tot': undefined,
      't3.r3.6.3.tot': undefined,
      't3.r3.6.tot': 21,
    });
    const three = withCells(yearOf(2020), {
      't3.r3.6.tot': undefined,
      't3.r3.6.1.tot': 1,
      't3.r3.6.2.tot': 2,
      't3.r3.6.3.tot': 4,
    });
    const reports = [three, yearOf(2021), { ...one, year: 2022, agency: '宿迁市人民政府' }];
    expect(valuesOf(panel('results', ...reports))['r3.6']).toEqual([7, 21, 21]);
  });
});

describe('below five cases', () => {
  const few = withCells(yearOf(2024, 0), { 't3.r3.1.tot': 1, 't3.r3.2.tot': 3, 't3.r3.7.tot': 4 });

  it('nothing has a rate', () => {
    expect(panel('results', few).rate?.years[0]).toMatchObject({ share: null, few: true });
    const five = withCells(few, { 't3.r3.3.2.tot': 1, 't3.r3.7.tot': 5 });
    expect(panel('results', five).rate?.years[0]?.share).toBeCloseTo(4 / 5, 10);
  });

  it('nothing is ranked', () => {
    const idsOf = (report: Report) => rankedParts(panel('results', report)).map(({ id }) => id);
    expect(idsOf(few)).toEqual(['r3.1', 'r3.2', 'r3.3', 'r3.4', 'r3.5', 'r3.6']);
    expect(idsOf(withCells(few, { 't3.r3.7.tot': 5 }))[0]).toBe('r3.2');
  });

  it('no change is a percentage', () => {
    const before = withCells(yearOf(2023, 0), { 't3.r1.tot': 4 });
    const now = withCells(yearOf(2024, 0), { 't3.r1.tot': 8 });
    expect(changeOf(panel('requests', before, now), 'r1')).toEqual({
      value: 8,
      before: { year: 2023, value: 4 },
      percent: null,
    });
  });

  it('a part larger than its whole has no share', () => {
    const wrong = withCells(suqian(2024), { 't3.r3.7.tot': 100 });
    expect(panel('results', wrong).rate?.years[0]?.share).toBeNull();
  });
});
