/** A key that an object of a JSON text has twice, with the texts of two different values. */
interface DuplicateKey {
  readonly key: string;
  readonly values: readonly [string, string];
}

interface Open {
  readonly isObject: boolean;
  /** Where the last value of each key begins and ends. */
  readonly values: Map<string, readonly [from: number, to: number]>;
  key: string | null;
  /** Where the current value begins. */
  from: number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gsu;
const stringOrSpace = /("(?:[^"\\]|\\.)*")|\s+/gsu;

/**
 * The first key that occurs twice in one object with different values, of which JSON.parse drops the first; null if there
 * is none. Values that differ only in white space between their tokens are equal.
 *
 * @param text valid JSON
 */
export function duplicateKeyIn(text: string): DuplicateKey | null {
  const valueOf = ([from, to]: readonly [number, number]) =>
    text.slice(from, to).replace(stringOrSpace, '$1');
  const open: Open[] = [];
  let word = '';
  for (const { 0: mark, index } of text.matchAll(token)) {
    const inside = open.at(-1);
    if (mark === '{' || mark === '[')
      open.push({ isObject: mark === '{', values: new Map(), key: null, from: index + 1 });
    else if (mark === ':' && inside?.isObject === true) {
      inside.key = JSON.parse(word) as string;
      inside.from = index + 1;
    } else if (mark === ',' || mark === '}' || mark === ']') {
      if (inside?.isObject === true && inside.key !== null) {
        const range = [inside.from, index] as const;
        const before = inside.values.get(inside.key);
        if (before !== undefined) {
          const values = [valueOf(before), valueOf(range)] as const;
          if (values[0] !== values[1]) return { key: inside.key, values };
        }
        inside.values.set(inside.key, range);
        inside.key = null;
      }
      if (mark !== ',') open.pop();
    } else word = mark;
  }
  return null;
}
