import { describe, expect, it } from 'vitest';
import { byNearness } from '../../../src/files/csv/read-csv';

describe('the form of a row that the report’s own form lacks', () => {
  const newestFirst = ['2027', '2021', '2019'];

  it.each([
    ['2019', ['2019', '2021', '2027']],
    ['2021', ['2021', '2027', '2019']],
    ['2027', ['2027', '2021', '2019']],
  ])('is looked for next to %s first', (from, expected) => {
    expect(byNearness(newestFirst, from)).toEqual(expected);
  });
});
