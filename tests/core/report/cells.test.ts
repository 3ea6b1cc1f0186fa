import { describe, expect, it } from 'vitest';
import { collapsedCellsOf } from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';

describe('collapsedCellsOf', () => {
  it('has one cell for each column of （六） and no other, each in place of three', () => {
    expect(collapsedCellsOf(editions['2021']).map(({ id, inPlaceOf }) => [id, inPlaceOf])).toEqual(
      ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => [
        `t3.r3.6.${column}`,
        [1, 2, 3].map((row) => `t3.r3.6.${row}.${column}`),
      ]),
    );
  });

  it('has none in the form that prints （六） as one row', () => {
    expect(collapsedCellsOf(editions['2019'])).toEqual([]);
  });
});
