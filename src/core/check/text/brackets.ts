import type { Stretch } from './paragraphs';

/**
 * Pairs of brackets within one paragraph, in order, without those never closed. Start and end are the brackets
 * themselves.
 */
export function bracketsOf(text: string): readonly Stretch[] {
  const stack: number[] = [];
  const found: Stretch[] = [];
  for (const { 0: sign, index } of text.matchAll(/[(（〔[)）〕\]]/gu)) {
    if (/[(（〔[]/u.test(sign)) stack.push(index);
    else {
      const start = stack.pop();
      if (start !== undefined) found.push({ start, end: index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The bracket depth at each UTF-16 unit; a bracket itself belongs to the text around it. */
export function depthsOf(brackets: readonly Stretch[], length: number): readonly number[] {
  const change = new Array<number>(length + 2).fill(0);
  for (const { start, end } of brackets) {
    change[start + 1] = (change[start + 1] as number) + 1;
    change[end] = (change[end] as number) - 1;
  }
  let depth = 0;
  return change.map((step) => (depth += step));
}
