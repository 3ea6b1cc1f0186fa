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

const strings = /"/gu;
const tokens = /["{}[\],:]/gu;

/** Where a string ends that begins at a quotation mark. A pattern would fill the stack on one of many megabytes. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    if (end === -1) return text.length;
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** The marks and whole strings that begin as a pattern for one character finds them. */
export function* tokensIn(
  text: string,
  pattern: RegExp,
): Generator<{ readonly mark: string; readonly index: number }> {
  const found = new RegExp(pattern);
  for (let match = found.exec(text); match !== null; match = found.exec(text)) {
    const { 0: first, index } = match;
    if (first === '"') found.lastIndex = endOfString(text, index);
    yield { mark: first === '"' ? text.slice(index, found.lastIndex) : first, index };
  }
}

/** A value without the white space between its tokens. */
function withoutSpace(text: string): string {
  let rest = '';
  let from = 0;
  for (const { mark, index } of tokensIn(text, strings)) {
    rest += text.slice(from, index).replace(/\s/gu, '') + mark;
    from = index + mark.length;
  }
  return rest + text.slice(from).replace(/\s/gu, '');
}

/**
 * The first key that occurs twice in one object with different values, of which JSON.parse drops the first; null if there
 * is none. Values that differ only in white space between their tokens are equal.
 *
 * @param text valid JSON
 */
export function duplicateKeyIn(text: string): DuplicateKey | null {
  const valueOf = ([from, to]: readonly [number, number]) => withoutSpace(text.slice(from, to));
  const open: Open[] = [];
  let word = '';
  for (const { mark, index } of tokensIn(text, tokens)) {
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
