/** An affine transformation in PDF notation: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combine = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const move = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** Converts any list of numbers; invalid ones become the identity. */
export function matrixFrom(values: unknown): Matrix {
  if (!Array.isArray(values) && !(values instanceof Float32Array)) return identity;
  const [a, b, c, d, e, f, ...rest] = Array.from(values as ArrayLike<unknown>);
  const matrix = [a, b, c, d, e, f] as Matrix;
  return rest.length === 0 && matrix.every(Number.isFinite) ? matrix : identity;
}
