import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/core/check/tables/check';
import type { CheckContext } from '../../../../src/core/check/tables/check';
import type { Note } from '../../../../src/core/report/note';
import type { AgencyProfile, Report } from '../../../../src/core/report/report';
import { editions } from '../../../../src/core/statute/editions';
import { noteExamples } from '../../../fixtures/notes';
import { uniformReport, withCells } from '../../../fixtures/reports';

type Changes = Readonly<Record<string, number | null | string | undefined>>;

/** A situation: changes to this year's all-zero report, and the other known facts. */
interface Case {
  readonly cells?: Changes;
  readonly previous?: Changes;
  readonly profile?: AgencyProfile;
  readonly notes?: readonly Note[];
  readonly year?: number;
}

/** For each rule a situation in which it fires, with its severity and both sides, and one in which it is silent. */
interface RuleCases {
  readonly fires: Case;
  readonly expect?: { readonly left?: number; readonly right?: number; readonly cells?: readonly string[] };
  readonly silent: Case;
}

const cases: Readonly<Record<string, RuleCases>> = {
  'V-INT': {
    fires: { cells: { 't3.r1.np': -1 } },
    expect: { cells: ['t3.r1.np'] },
    silent: { cells: { 't3.r1.np': 7 } },
  },
  'V-AMT': {
    fires: { cells: { 't2.sf.amount': '若干' } },
    expect: { cells: ['t2.sf.amount'] },
    silent: { cells: { 't2.sf.amount': 2.02 } },
  },
  'V-BLANK': {
    fires: { cells: { 't4.rev.upheld': null, 't4.dir.other': '/' } },
    expect: { cells: ['t4.rev.upheld', 't4.dir.other'] },
    silent: {},
  },
  'V-NUMTXT': {
    fires: { notes: [noteExamples['number.normalised']] },
    silent: { notes: [noteExamples['row.shifted']] },
  },
  'V-LABEL': { fires: { notes: [noteExamples['label.variant']] }, silent: {} },
  'V-OLDFMT': {
    fires: { notes: [noteExamples['format.outdated']], year: 2021 },
    silent: { notes: [noteExamples['format.outdated']], year: 2020 },
  },
  'V-EXTRA': {
    fires: { cells: { 't2.cf.decided': undefined } },
    expect: { cells: ['t2.cf.decided'] },
    silent: {},
  },
  'V-SECT': { fires: { notes: [noteExamples['section.missing']] }, silent: {} },
  'V-TITLE': { fires: { notes: [noteExamples['title.incomplete']] }, silent: {} },
  'V-FORMULA': {
    fires: { notes: [noteExamples['formula.overwritten']] },
    silent: { notes: [noteExamples['formula.uncalculated']] },
  },
  'V-UNIT': {
    fires: { cells: { 't2.sf.amount': 356_500 }, previous: { 't2.sf.amount': 35.65 } },
    expect: { left: 356_500, right: 35_650 },
    silent: { cells: { 't2.sf.amount': 9_999 }, previous: { 't2.sf.amount': 1 } },
  },
  'T2-GZ0': {
    fires: { cells: { 't2.gz.inforce': 6 }, profile: { kind: 'township' } },
    expect: { left: 6, right: 0 },
    silent: { cells: { 't2.gz.inforce': 6 }, profile: { kind: 'government', level: 'city' } },
  },
  'T2-CAP': {
    fires: { cells: { 't2.wj.repealed': 6, 't2.wj.issued': 1 }, previous: { 't2.wj.inforce': 4 } },
    expect: { left: 6, right: 5 },
    silent: { cells: { 't2.wj.repealed': 5, 't2.wj.issued': 1 }, previous: { 't2.wj.inforce': 4 } },
  },
  'T2-STOCK': {
    fires: {
      cells: { 't2.wj.inforce': 9, 't2.wj.issued': 3, 't2.wj.repealed': 1 },
      previous: { 't2.wj.inforce': 6 },
    },
    expect: { left: 9, right: 8 },
    silent: {
      cells: { 't2.wj.inforce': 8, 't2.wj.issued': 3, 't2.wj.repealed': 1 },
      previous: { 't2.wj.inforce': 6 },
    },
  },
  'T2-ISS': {
    fires: { cells: { 't2.wj.issued': 3, 't2.wj.inforce': 1, 't2.wj.repealed': 1 } },
    expect: { left: 3, right: 2 },
    silent: { cells: { 't2.wj.issued': 3, 't2.wj.inforce': 2, 't2.wj.repealed': 1 } },
  },
  'T2-YOY': {
    fires: { cells: { 't2.xk.decided': 20 }, previous: { 't2.xk.decided': 101 } },
    expect: { left: 101, right: 100 },
    silent: { cells: { 't2.xk.decided': 3 }, previous: { 't2.xk.decided': 19 } },
  },
  'T3-ROW': {
    fires: { cells: { 't3.r3.1.np': 2, 't3.r3.1.oth': 1, 't3.r3.1.tot': 4 } },
    expect: { left: 4, right: 3 },
    silent: { cells: { 't3.r3.1.np': 2, 't3.r3.1.oth': 1, 't3.r3.1.tot': 3 } },
  },
  'T3-SUM': {
    fires: { cells: { 't3.r3.1.np': 2, 't3.r3.6.3.np': 1, 't3.r3.7.np': 2 } },
    expect: { left: 2, right: 3 },
    silent: { cells: { 't3.r3.1.np': 2, 't3.r3.6.3.np': 1, 't3.r3.7.np': 3 } },
  },
  'T3-BAL': {
    fires: { cells: { 't3.r1.np': 3440, 't3.r2.np': 118, 't3.r3.7.np': 3440, 't3.r4.np': 117 } },
    expect: {
      left: 3558,
      right: 3557,
      cells: ['t3.r1.np', 't3.r2.np', 't3.r3.7.np', 't3.r4.np'],
    },
    silent: { cells: { 't3.r1.np': 3440, 't3.r2.np': 118, 't3.r3.7.np': 3440, 't3.r4.np': 118 } },
  },
  'T3-ONECOL': {
    fires: { cells: { 't3.r1.np': 5, 't3.r3.7.np': 4, 't3.r3.7.biz': 1 } },
    silent: { cells: { 't3.r1.np': 5, 't3.r3.7.np': 4, 't3.r3.7.biz': 1, 't3.r4.sci': 1 } },
  },
  'T3-CARRYTOT': {
    fires: { cells: { 't3.r2.tot': 4 }, previous: { 't3.r4.tot': 3 } },
    expect: { left: 4, right: 3, cells: ['t3.r2.tot'] },
    silent: { cells: { 't3.r2.tot': 3 }, previous: { 't3.r4.tot': 3 } },
  },
  'T3-CARRY': {
    fires: { cells: { 't3.r2.law': 0 }, previous: { 't3.r4.law': 1 } },
    expect: { left: 0, right: 1, cells: ['t3.r2.law'] },
    silent: { cells: { 't3.r2.law': 1 }, previous: { 't3.r4.law': 1 } },
  },
  'T3-LATE': {
    fires: { cells: { 't3.r1.tot': 100, 't3.r4.tot': 21 } },
    expect: { left: 105, right: 100, cells: ['t3.r4.tot'] },
    silent: { cells: { 't3.r1.tot': 100, 't3.r4.tot': 20 } },
  },
  'T3-SECRET': {
    fires: { cells: { 't3.r3.3.1.tot': 1 }, profile: { kind: 'branch' } },
    expect: { left: 1, right: 0 },
    silent: { cells: { 't3.r3.3.1.tot': 1 }, profile: { kind: 'department' } },
  },
  'T3-OTHER': {
    fires: { cells: { 't3.r3.6.3.tot': 31, 't3.r3.7.tot': 100 } },
    expect: { left: 310, right: 300 },
    silent: { cells: { 't3.r3.6.3.tot': 30, 't3.r3.7.tot': 100 } },
  },
  'T3-YOY': {
    fires: { cells: { 't3.r1.tot': 51 }, previous: { 't3.r1.tot': 10 } },
    expect: { left: 51, right: 50 },
    silent: { cells: { 't3.r1.tot': 50 }, previous: { 't3.r1.tot': 10 } },
  },
  'T4-REV': {
    fires: { cells: { 't4.rev.upheld': 10, 't4.rev.corrected': 1 } },
    expect: { left: 0, right: 11 },
    silent: { cells: { 't4.rev.upheld': 10, 't4.rev.corrected': 1, 't4.rev.total': 11 } },
  },
  'T4-DIR': {
    fires: { cells: { 't4.dir.total': 1 }, year: 2023 },
    expect: { left: 1, right: 0 },
    silent: { cells: { 't4.dir.pending': 1, 't4.dir.total': 1 }, year: 2023 },
  },
  'T4-POST': {
    fires: { cells: { 't4.post.upheld': 5 } },
    expect: { left: 0, right: 5 },
    silent: { cells: { 't4.post.upheld': 5, 't4.post.total': 5 } },
  },
  'T4-PRE': {
    fires: { cells: { 't4.dir.total': 1, 't4.dir.upheld': 1 }, year: 2024 },
    expect: { left: 1, right: 0 },
    silent: { cells: { 't4.dir.total': 1, 't4.dir.upheld': 1 }, year: 2023 },
  },
  'T4-ORIGIN': {
    fires: { cells: { 't4.post.total': 5, 't4.rev.upheld': 2 }, previous: { 't4.rev.total': 2 } },
    expect: { left: 5, right: 4 },
    silent: { cells: { 't4.post.total': 4, 't4.rev.upheld': 2 }, previous: { 't4.rev.total': 2 } },
  },
  'T4-RATIO': {
    fires: { cells: { 't4.rev.total': 42, 't3.r3.7.tot': 39 }, previous: { 't3.r3.7.tot': 2 } },
    expect: { left: 42, right: 41 },
    silent: { cells: { 't4.rev.total': 31, 't3.r3.7.tot': 39 }, previous: { 't3.r3.7.tot': 2 } },
  },
  'T4-NOREQ': {
    fires: { cells: { 't4.rev.total': 1, 't4.rev.other': 1 } },
    expect: { left: 1, right: 0 },
    silent: { cells: { 't4.rev.total': 1, 't4.rev.other': 1, 't3.r2.tot': 1 } },
  },
  'T4-PEND': {
    fires: { cells: { 't4.post.total': 1 }, previous: { 't4.post.pending': 2 } },
    expect: { left: 2, right: 1, cells: ['t4.post.total'] },
    silent: { cells: { 't4.post.total': 2 }, previous: { 't4.post.pending': 2 } },
  },
};

function findingsOf(situation: Case) {
  const report: Report = {
    ...withCells(uniformReport(0), situation.cells ?? {}),
    notes: situation.notes ?? [],
    year: situation.year ?? 2024,
  };
  const context: CheckContext = {
    ...(situation.previous === undefined
      ? {}
      : { previous: withCells(uniformReport(0), situation.previous) }),
    ...(situation.profile === undefined ? {} : { profile: situation.profile }),
  };
  return check(report, context);
}

it('has a case for every rule of the catalogue, and no other', () => {
  expect(Object.keys(cases).sort()).toEqual(editions['2021'].rules.map((rule) => rule.id).sort());
});

describe.each(Object.entries(cases))('%s', (id, { fires, expect: expected, silent }) => {
  it('fires with its severity, sides and cells', () => {
    const findings = findingsOf(fires).filter((finding) => finding.ruleId === id);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      status: 'broken',
      severity: editions['2021'].rules.find((rule) => rule.id === id)?.severity,
      ...expected,
    });
  });

  it('is silent where it holds', () => {
    expect(findingsOf(silent).filter((finding) => finding.ruleId === id)).toEqual([]);
  });
});

describe('rules that compare with last year', () => {
  const comparing = [
    'V-UNIT',
    'T2-CAP',
    'T2-STOCK',
    'T2-YOY',
    'T3-CARRYTOT',
    'T3-CARRY',
    'T3-YOY',
    'T4-ORIGIN',
    'T4-RATIO',
    'T4-PEND',
  ];

  it.each(comparing)('%s does not apply without last year’s report', (id) => {
    const { cells = {}, notes = [] } = cases[id]?.fires ?? {};
    expect(findingsOf({ cells, notes }).filter((finding) => finding.ruleId === id)).toEqual([]);
  });

  it('skip cells that last year’s form lacks, and compare the rest', () => {
    const report = withCells(uniformReport(0), { 't2.wj.inforce': 9, 't3.r2.np': 1 });
    const ids = check(report, { previous: uniformReport(0, '2019') }).map((finding) => finding.ruleId);
    expect(ids).not.toContain('T2-STOCK');
    expect(ids).toContain('T3-CARRY');
  });

  it('are undecided over a blank of last year', () => {
    const previous = withCells(uniformReport(0), { 't3.r4.np': null });
    expect(check(uniformReport(0), { previous })).toMatchObject([
      { ruleId: 'T3-CARRY', status: 'undecided', severity: 'warning', cells: ['t3.r2.np'] },
    ]);
  });
});

describe('blanks and unreadable cells', () => {
  it('make a relation undecided, never passed, and are named', () => {
    const findings = check(withCells(uniformReport(0), { 't3.r3.5.2.sci': null }));
    expect(findings.map(({ ruleId, status, cells }) => [ruleId, status, cells])).toEqual([
      ['V-BLANK', 'broken', ['t3.r3.5.2.sci']],
      ['T3-ROW', 'undecided', ['t3.r3.5.2.sci']],
      ['T3-SUM', 'undecided', ['t3.r3.5.2.sci']],
    ]);
  });

  it.each(['约3件', '/', '无'])('a cell containing %j is not a zero', (raw) => {
    const findings = check(withCells(uniformReport(0), { 't4.rev.other': raw }));
    expect(findings.find((finding) => finding.ruleId === 'T4-REV')?.status).toBe('undecided');
  });

  it('a fraction of a 件 is an error and decides nothing', () => {
    const findings = check(withCells(uniformReport(0), { 't3.r1.np': 0.5 }));
    expect(findings.map(({ ruleId, status }) => [ruleId, status])).toEqual([
      ['V-INT', 'broken'],
      ['T3-ROW', 'undecided'],
      ['T3-BAL', 'undecided'],
    ]);
  });
});

describe('amounts', () => {
  it('are compared exactly, unlike binary fractions', () => {
    // 5 × 4.2 is 21 exactly, but 4.2 × 5 > 21 or 21.000000000000004 in binary arithmetic for other pairs.
    const at = (now: number, before: number) =>
      check(withCells(uniformReport(0), { 't2.sf.amount': now }), {
        previous: withCells(uniformReport(0), { 't2.sf.amount': before }),
      }).filter((finding) => finding.ruleId === 'T2-YOY');
    expect(at(40.35, 8.07)).toEqual([]);
    expect(at(40.350001, 8.07)).toHaveLength(1);
  });
});

describe('（六） as a single row in a 2021 report', () => {
  const group = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];
  const collapsed = (figures: Readonly<Record<string, number>>) =>
    withCells(uniformReport(0), {
      ...Object.fromEntries(group.flatMap((c) => [1, 2, 3].map((n) => [`t3.r3.6.${n}.${c}`, undefined]))),
      ...Object.fromEntries(group.map((c) => [`t3.r3.6.${c}`, 0])),
      ...figures,
    });

  it('counts in the sum of the column', () => {
    const good = collapsed({
      't3.r3.6.np': 2,
      't3.r3.6.tot': 2,
      't3.r3.7.np': 2,
      't3.r3.7.tot': 2,
      't3.r1.np': 2,
      't3.r1.tot': 2,
    });
    expect(check(good).map((finding) => finding.ruleId)).toEqual(['V-EXTRA']);
    const bad = withCells(good, { 't3.r3.7.np': 3 });
    expect(check(bad).find((finding) => finding.ruleId === 'T3-SUM')).toMatchObject({ left: 3, right: 2 });
  });

  it('has its own row sum', () => {
    const findings = check(collapsed({ 't3.r3.6.np': 2, 't3.r3.7.np': 2 }));
    expect(
      findings.find((finding) => finding.ruleId === 'T3-ROW' && finding.params['row'] === 'r3.6'),
    ).toMatchObject({
      left: 0,
      right: 2,
    });
  });
});
