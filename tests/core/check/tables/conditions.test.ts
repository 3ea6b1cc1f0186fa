import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/core/check/tables/check';
import type { CheckContext } from '../../../../src/core/check/tables/check';
import type { AgencyProfile } from '../../../../src/core/report/report';
import { noteExamples } from '../../../fixtures/notes';
import { uniformReport, withCells } from '../../../fixtures/reports';

const withRegulations = withCells(uniformReport(0), { 't2.gz.inforce': 6 });
const has = (id: string, report = withRegulations, context: CheckContext = {}) =>
  check(report, context).some((finding) => finding.ruleId === id);

describe('who may issue 规章', () => {
  it.each<[AgencyProfile, boolean]>([
    [{}, false],
    [{ level: 'county' }, false],
    [{ kind: 'township' }, true],
    [{ kind: 'branch', level: 'city' }, true],
    [{ kind: 'authorised' }, true],
    [{ kind: 'government' }, false],
    [{ kind: 'government', level: 'province' }, false],
    [{ kind: 'government', level: 'city' }, false],
    [{ kind: 'government', level: 'county' }, true],
    [{ kind: 'department' }, true],
    [{ kind: 'department', level: 'state' }, false],
    [{ kind: 'department', level: 'province' }, true],
  ])('%j: 规章 other than 0 are a warning: %j', (profile, expected) => {
    expect(has('T2-GZ0', withRegulations, { profile })).toBe(expected);
  });

  it('is what the report states about its agency, unless overridden', () => {
    const township: AgencyProfile = { kind: 'township' };
    const city: AgencyProfile = { kind: 'government', level: 'city' };
    expect(has('T2-GZ0', { ...withRegulations, profile: township })).toBe(true);
    expect(has('T2-GZ0', { ...withRegulations, profile: township }, { profile: city })).toBe(false);
    expect(has('T2-GZ0', { ...withRegulations, profile: city }, { profile: township })).toBe(true);
  });
});

describe('a report without a year', () => {
  const unknown = { ...uniformReport(0), year: null };

  it('counts as one of the first year of its form', () => {
    const outdated = { ...unknown, notes: [noteExamples['format.outdated']] };
    expect(has('V-OLDFMT', outdated)).toBe(true);
    expect(has('T4-PRE', withCells(unknown, { 't4.dir.total': 1 }))).toBe(false);
  });
});
