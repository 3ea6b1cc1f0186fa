import { describe, expect, it } from 'vitest';
import { claimCases, firedBy, precisionOf, recallOf, scoreOf } from '../../../fixtures/claim-cases';

describe('precision and recall on the claims of published reports', () => {
  const cases = claimCases(20_240_131);

  it('finds at least nine of ten wrong numbers, with at most two false findings in a hundred', () => {
    const score = scoreOf(cases);
    expect(cases.length).toBeGreaterThan(400);
    expect(precisionOf(score)).toBeGreaterThanOrEqual(0.98);
    expect(recallOf(score)).toBeGreaterThanOrEqual(0.9);
  });

  it('is silent if the scope differs', () => {
    const other = cases.filter(({ kind }) => kind === 'reviewsFiled' || kind === 'suitsFiled');
    expect(other.length).toBeGreaterThanOrEqual(10);
    expect(other.flatMap(firedBy)).toEqual([]);
  });
});
