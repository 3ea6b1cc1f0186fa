import { describe, expect, it } from 'vitest';
import { arrangeYears, noChoices } from '../../../src/core/charts/year-reports';
import { withCells } from '../../fixtures/reports';
import { sourcesOf, suqian, yearOf } from '../../fixtures/years';

const statesOf = (...args: Parameters<typeof arrangeYears>) =>
  arrangeYears(...args).columns.map(({ year, state }) => `${year} ${state}`);

describe('arranging reports by year', () => {
  it('puts them in order, and shows a year without a report as missing', () => {
    expect(statesOf(sourcesOf(suqian(2024), yearOf(2021), suqian(2023)))).toEqual([
      '2021 report',
      '2022 missing',
      '2023 report',
      '2024 report',
    ]);
  });

  it('has no columns without a report or without a year', () => {
    expect(arrangeYears([]).columns).toEqual([]);
    const arranged = arrangeYears(sourcesOf(yearOf(2024, 1, { year: null })));
    expect(arranged).toMatchObject({ columns: [], undated: ['1.docx'], questions: [] });
  });

  it('asks which of two different reports of a year counts, and shows none until that is answered', () => {
    const sources = sourcesOf(suqian(2023), withCells(suqian(2023), { 't3.r1.np': 3403 }), suqian(2024));
    expect(statesOf(sources)).toEqual(['2023 open', '2024 report']);
    expect(arrangeYears(sources).questions).toEqual([
      { kind: 'sameYear', year: 2023, labels: ['1.docx', '2.docx'] },
    ]);
    const { columns, questions } = arrangeYears(sources, {
      ...noChoices,
      versions: new Map([[2023, '2.docx']]),
    });
    expect(questions).toEqual([]);
    expect(columns[0]).toMatchObject({ state: 'report', source: { label: '2.docx' } });
  });

  it('counts the same figures in two files once', () => {
    expect(arrangeYears(sourcesOf(suqian(2023), suqian(2023))).questions).toEqual([]);
  });

  it('asks about the report of another agency, whose figures do not count before', () => {
    const other = yearOf(2022, 5, { agency: '宿豫区人民政府' });
    const sources = sourcesOf(suqian(2023), other, suqian(2024));
    const arranged = arrangeYears(sources);
    expect(arranged.agency).toBe('宿迁市人民政府');
    expect(arranged.columns.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(arranged.questions).toEqual([
      { kind: 'otherAgency', agency: '宿豫区人民政府', labels: ['2.docx'] },
    ]);
    const included = { ...noChoices, sameAgency: new Set(['宿豫区人民政府']) };
    expect(statesOf(sources, included)[0]).toBe('2022 report');
    const left = arrangeYears(sources, { ...noChoices, leftOut: new Set(['宿豫区人民政府']) });
    expect(left).toMatchObject({ questions: [] });
    expect(left.columns).toHaveLength(2);
  });

  it('takes names that differ in width and spaces only for one agency, and reports without a name for its', () => {
    const sources = sourcesOf(
      suqian(2023),
      yearOf(2022, 1, { agency: '宿迁市 人民政府' }),
      yearOf(2021, 1, { agency: null }),
    );
    expect(arrangeYears(sources)).toMatchObject({ questions: [] });
    expect(arrangeYears(sources).columns).toHaveLength(3);
  });

  it('shows ten years at most, the last ones, and names the others', () => {
    const years = Array.from({ length: 12 }, (_, index) => yearOf(2013 + index, index));
    const { columns, earlier } = arrangeYears(sourcesOf(...years));
    expect(columns.map(({ year }) => year)).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024,
    ]);
    expect(earlier).toEqual([2013, 2014]);
  });

  it('draws no thousands of columns because of a mistyped year', () => {
    const { columns, earlier } = arrangeYears(sourcesOf(suqian(2023), yearOf(9999)));
    expect(columns).toHaveLength(10);
    expect(earlier).toEqual([2023]);
  });

  it('shows the years that are wanted', () => {
    const sources = sourcesOf(yearOf(2021), yearOf(2022), suqian(2023), suqian(2024));
    expect(statesOf(sources, noChoices, { from: 2022, to: 2023 })).toEqual(['2022 report', '2023 report']);
  });
});
