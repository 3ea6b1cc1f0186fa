import { UnusableFile } from '../unusable-file';
import type { Dictionary } from './dictionary';
import { dictionaryAt, skipSpace } from './dictionary';
import { firstFrom, isWhite, placesOf, startsAt } from './find-bytes';

/** A stream as it lies in a file. */
export interface FoundStream {
  readonly entries: Dictionary['entries'];
  /** Its packed bytes, without the line break that follows them. */
  readonly start: number;
  readonly end: number;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** The number of the object whose `obj` is at a place, or null. */
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

/** Where the data behind the word `stream` begin. */
function dataAfter(bytes: Uint8Array, word: number): number {
  let at = word + 'stream'.length;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);
}

/**
 * Finds all streams of a PDF, also those within others: whatever the table of objects may point to. Each object is looked at once, so the
 * time is in proportion to the size of the file; where dictionaries that do not end make it more, the file is damaged.
 */
export function findStreams(bytes: Uint8Array): readonly FoundStream[] {
  const objects = placesOf(bytes, 'obj');
  const ends = placesOf(bytes, 'endstream');
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
    // As pdf.js does: a length is believed where the stream ends behind it.
    if (length !== undefined && startsAt(bytes, skipSpace(bytes, start + length), 'endstream'))
      return { entries, start, end: start + length };
    const end = firstFrom(ends, start);
    if (end === undefined) throw new UnusableFile({ code: 'damagedPdf' });
    return { entries, start, end };
  });
}
