import { describe, expect, it } from 'vitest';
import { profileFrom } from '../../../src/core/report/agency-profile';

describe('profileFrom', () => {
  it.each([
    [
      { kind: 'department', level: 'city' },
      { kind: 'department', level: 'city' },
    ],
    [{ kind: 'township' }, { kind: 'township' }],
    [{ level: 'county' }, { level: 'county' }],
    [{ kind: 'company', level: 'city' }, { level: 'city' }],
    [{ kind: 'branch', level: 'village' }, { kind: 'branch' }],
    [{ kind: 3, level: null, name: '甲局' }, {}],
    [[], {}],
  ])('keeps the known parts of %j', (stored, profile) => {
    const read = profileFrom(stored);
    expect(read).toEqual(profile);
    expect(Object.keys(read ?? {})).toEqual(Object.keys(profile));
  });

  it.each([null, undefined, 'department', 7])('makes no profile of %j', (stored) => {
    expect(profileFrom(stored)).toBeUndefined();
  });
});
