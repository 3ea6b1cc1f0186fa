import { expect, it } from 'vitest';
import type { RuleSink } from '../../../src/files/pdf/path-rules';
import { addFilled } from '../../../src/files/pdf/path-rules';

/** A path that goes back and forth along a thin rectangle, as pdf.js encodes it. */
const thin = (points: number): Float64Array =>
  Float64Array.from({ length: 3 * points }, (_, at) => {
    const point = Math.floor(at / 3);
    return [Math.min(point, 1), point % 100, point % 2][at % 3] ?? 0;
  });

it.each([4, 130_000])('a filled outline of %i points is a line if it is thin', (points) => {
  const sink: RuleSink = { horizontal: [], vertical: [] };
  addFilled(thin(points), [1, 0, 0, 1, 0, 0], sink);
  expect(sink).toEqual({ horizontal: [{ at: 0.5, from: 0, to: Math.min(points - 1, 99) }], vertical: [] });
});
