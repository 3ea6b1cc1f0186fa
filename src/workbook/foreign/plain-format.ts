/**
 * Whether a number format surely shows the number that is stored: General, or nothing but digits, group marks and gaps.
 * Judging others takes code that is rarely needed.
 */
export const isPlainFormat = (format: unknown): boolean =>
  typeof format !== 'string' ||
  format === 'General' ||
  /^(?:[#0]|[#0][#0,]*[#0])(?:\.[#0]+)?[_ )]*$/u.test(format);

/** A format of the matrix that Excel gives for a range. */
export const formatAt = (formats: unknown, row: number, column: number): unknown =>
  (formats as readonly (readonly unknown[])[])[row]?.[column];
