/** A typed year; null for anything else. */
export const yearOf = (text: string): number | null =>
  /^(?:19|20)\d\d$/u.test(text.trim()) ? Number(text) : null;
