import { UnusableFile } from '../unusable-file';

/** All offsets of an ASCII word in some bytes, in order. */
export function offsetsOf(bytes: Uint8Array, word: string): readonly number[] {
  const places: number[] = [];
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (startsAt(bytes, at, word)) places.push(at);
  return places;
}

export function startsAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

/** The first of the sorted offsets that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/** White space of PDF: null, tab, line feed, form feed, carriage return, space. */
export const isWhite = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;

/** An entry of a dictionary: its value as words, without the contents of nested dictionaries. */
interface Entry {
  /** Offset of the entry's name, including its slash. */
  readonly at: number;
  /** Names with their slash; `5 0 R` is three words. */
  readonly words: readonly string[];
}

/** A dictionary of the file. */
interface Dictionary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Offset of what follows it, after white space and comments. */
  readonly end: number;
}

const code = (character: string): number => character.charCodeAt(0);
const [slash, percent, less, greater] = [code('/'), code('%'), code('<'), code('>')];
const [open, close, backslash] = [code('('), code(')'), code('\\')];
const delimiters = new Set(['/', '%', '<', '>', '(', ')', '[', ']', '{', '}'].map(code));

/** Longer words are not needed here. */
const longestWord = 64;

/** After white space and comments. */
function skipSpace(bytes: Uint8Array, from: number): number {
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

/** A word, with # escapes in names decoded. */
const wordOf = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + longestWord))).replace(
    /#([\da-f]{2})/giu,
    (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)),
  );

/**
 * Reads the dictionary at an offset, as far as needed to find streams and their filters; null if none begins there.
 * Runs in time proportional to its length.
 */
function dictionaryAt(bytes: Uint8Array, from: number): Dictionary | null {
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
      // Readers use the last of two entries with the same name.
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

/** A stream of the file. */
export interface FoundStream {
  readonly entries: Dictionary['entries'];
  /** Its packed bytes, without the line break that follows them. */
  readonly start: number;
  readonly end: number;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** The number of the object whose `obj` is at an offset, or null. */
function numberBefore(bytes: Uint8Array, place: number): number | null {
  let at = place - 1;
  const back = (test: (byte: number | undefined) => boolean) => {
    const from = at;
    while (from - at < 16 && test(bytes[at])) at -= 1;
    return from > at;
  };
  back(isWhite);
  if (!back(isDigit) || !back(isWhite)) return null;
  const end = at + 1;
  return back(isDigit) ? integerAt(bytes.subarray(0, end), at + 1) : null;
}

function integerAt(bytes: Uint8Array, from: number): number | null {
  let value = 0;
  let at = from;
  for (; isDigit(bytes[at]) && at - from < 12; at += 1) value = value * 10 + (bytes[at] ?? 0) - 48;
  return at === from ? null : value;
}

/** Offset of the data after the word `stream`. */
function dataAfter(bytes: Uint8Array, word: number): number {
  let at = word + 'stream'.length;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);
}

/**
 * Finds all streams of a PDF, including nested ones: the object table may point anywhere. Each object is examined once,
 * so the time is proportional to the file size; if unterminated dictionaries make it more, the file is damaged.
 */
export function findStreams(bytes: Uint8Array): readonly FoundStream[] {
  const objects = offsetsOf(bytes, 'obj');
  const ends = offsetsOf(bytes, 'endstream');
  const integers = new Map<number, number>();
  const found: { dictionary: Dictionary; start: number }[] = [];
  let work = 2 * bytes.length;
  for (const place of objects) {
    const at = skipSpace(bytes, place + 3);
    if (isDigit(bytes[at])) {
      const [number, value] = [numberBefore(bytes, place), integerAt(bytes, at)];
      if (number !== null && value !== null) integers.set(number, value);
    }
    const dictionary = dictionaryAt(bytes, at);
    work -= (dictionary?.end ?? (bytes[at] === 60 && bytes[at + 1] === 60 ? bytes.length : at)) - place;
    if (work < 0) throw new UnusableFile({ code: 'damagedPdf' });
    if (dictionary === null || !startsAt(bytes, dictionary.end, 'stream')) continue;
    found.push({ dictionary, start: dataAfter(bytes, dictionary.end) });
  }
  return found.map(({ dictionary: { entries }, start }) => {
    const [first = '', , reference] = entries.get('Length')?.words ?? [];
    const length = /^\d+$/u.test(first)
      ? reference === 'R'
        ? integers.get(Number(first))
        : Number(first)
      : undefined;
    // Like pdf.js: a length is trusted if the stream ends right after it.
    if (length !== undefined && startsAt(bytes, skipSpace(bytes, start + length), 'endstream'))
      return { entries, start, end: start + length };
    const end = firstFrom(ends, start);
    if (end === undefined) throw new UnusableFile({ code: 'damagedPdf' });
    return { entries, start, end };
  });
}
