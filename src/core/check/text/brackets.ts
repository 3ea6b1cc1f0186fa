import type { Stretch } from './paragraphs';

/**
 * Pairs of brackets within one paragraph, in order, without those never closed. Start and end are the brackets
 * themselves.
 */
export function bracketsOf(text: string): readonly Stretch[] {
  const stack: number[] = [];
  const found: Stretch[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/[(（〔[]/u.test(sign)) stack.push(index);
    else if (/[)）〕\]]/u.test(sign)) {
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
    change[start + 1] = (change[start + 1] ?? 0) + 1;
    change[end] = (change[end] ?? 0) - 1;
  }
  let depth = 0;
  return change.map((step) => (depth += step));
}
