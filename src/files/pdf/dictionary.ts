import { isWhite } from './find-bytes';

/** An entry of a dictionary: its value as words, without what stands in dictionaries within it. */
interface Entry {
  /** Where the name of the entry begins, with its slash. */
  readonly at: number;
  /** Names with their slash; `5 0 R` is three words. */
  readonly words: readonly string[];
}

/** A dictionary as it stands in a file. */
export interface Dictionary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where what follows it begins, behind white space and comments. */
  readonly end: number;
}

const code = (character: string): number => character.charCodeAt(0);
const [slash, percent, less, greater] = [code('/'), code('%'), code('<'), code('>')];
const [open, close, backslash] = [code('('), code(')'), code('\\')];
const delimiters = new Set(['/', '%', '<', '>', '(', ')', '[', ']', '{', '}'].map(code));

/** Longer words are of no use here. */
const longestWord = 64;

/** Behind white space and comments. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (isWhite(bytes[at])) at += 1;
    if (bytes[at] !== percent) return at;
    while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  }
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === backslash) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && !isWhite(bytes[at]) && !delimiters.has(bytes[at] ?? 0)) at += 1;
  return at;
}

/** A word, with what is written as # and two digits in names put right. */
const wordOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + longestWord))).replace(
    /#([\da-f]{2})/giu,
    (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)),
  );

/**
 * Reads the dictionary that begins at a place, as far as it is needed to find streams and how they are packed; null where none begins. Its
 * time is in proportion to its length.
 */
export function dictionaryAt(bytes: Uint8Array, from: number): Dictionary | null {
  if (bytes[from] !== less || bytes[from + 1] !== less) return null;
  const entries = new Map<string, Entry>();
  let words: string[] = [];
  let isKey = true;
  let dictionaries = 1;
  let arrays = 0;
  let at = skipSpace(bytes, from + 2);
  const isTop = () => dictionaries === 1 && arrays === 0;
  const add = (word: string, place: number) => {
    if (dictionaries > 1) return;
    if (arrays === 0 && isKey && word.startsWith('/')) {
      words = [];
      // Of two entries of one name, readers use the last.
      entries.set(word.slice(1), { at: place, words });
      isKey = false;
      return;
    }
    words.push(word);
    if (isTop()) isKey = true;
  };
  while (at < bytes.length) {
    const byte = bytes[at];
    const isDouble = bytes[at + 1] === byte;
    if (byte === less && isDouble) {
      dictionaries += 1;
      at += 2;
    } else if (byte === greater && isDouble) {
      dictionaries -= 1;
      at += 2;
      if (dictionaries === 0) return { entries, end: skipSpace(bytes, at) };
      if (isTop()) isKey = true;
    } else if (byte === open) {
      at = endOfString(bytes, at);
      add('()', at);
    } else if (byte === less) {
      const end = bytes.indexOf(greater, at);
      at = end === -1 ? bytes.length : end + 1;
      add('<>', at);
    } else if (byte === code('[') || byte === code(']')) {
      if (dictionaries === 1) arrays = Math.max(0, arrays + (byte === code('[') ? 1 : -1));
      if (byte === code(']') && isTop()) isKey = true;
      at += 1;
    } else if (byte === slash || !delimiters.has(byte ?? 0)) {
      const end = endOfWord(bytes, at);
      add(wordOf(bytes, at, end), at);
      at = end;
    } else at += 1;
    at = skipSpace(bytes, at);
  }
  return null;
}
