import { unlabelledCounts } from './known-labels';

/** The fields of a text with separators, line by line. */
interface Separated {
  readonly records: readonly (readonly string[])[];
  /** For each record the line on which it begins, from 1. */
  readonly lines: readonly number[];
  /** Where a quote begins that is never closed; null if there is none. */
  readonly openQuote: { readonly at: number; readonly line: number } | null;
}

/**
 * Fields of a text with separators: quoted fields may contain separators, line breaks and doubled quotes (RFC 4180).
 *
 * @param quotesEnd from this position on, a quote is a character like any other
 */
export function parseSeparated(
  text: string,
  separator: string,
  quotesEnd = Number.POSITIVE_INFINITY,
): Separated {
  const records: string[][] = [];
  const lines: number[] = [];
  let record: string[] = [];
  let field = '';
  let line = 1;
  let start = 1;
  let quote: Separated['openQuote'] = null;
  const end = () => {
    records.push([...record, field]);
    lines.push(start);
    record = [];
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const isBreak = character === '\n' || character === '\r';
    if (isBreak) {
      line += 1;
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1;
    }
    if (quote !== null) {
      if (character !== '"') field += character === '\r' && text.charAt(at) === '\n' ? '\r\n' : character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quote = null;
    } else if (character === '"' && field === '' && at < quotesEnd) quote = { at, line };
    else if (character === separator) {
      record.push(field);
      field = '';
    } else if (isBreak) {
      end();
      start = line;
    } else field += character;
  }
  if (record.length > 0 || field !== '') end();
  return { records, lines, openQuote: quote };
}

/** The records of a foreign text: a quote that is never closed does not swallow the rest of it. */
export function recordsOf(text: string, separator: string): readonly (readonly string[])[] {
  const { records, openQuote } = parseSeparated(text, separator);
  return openQuote === null ? records : parseSeparated(text, separator, openQuote.at).records;
}

/** A field in which a table row has a figure or nothing, perhaps in quotes. */
const isData = (field: string): boolean => /^"?[\d.+\-/]*"?$/u.test(field.trim());

/** Fewer lines with figures may be prose, unless one of them is as long as the only row of table 4. */
const fewestRows = 3;
const longestRow = Math.max(...unlabelledCounts);

/**
 * The separator of a text in which most lines are records of fields, with figures in some; null for any other text.
 * Chinese sentences contain commas too, so a few lines of prose do not make a table.
 */
export function separatorOf(text: string): ',' | ';' | null {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  for (const separator of [',', ';'] as const) {
    const records = lines.map((line) => line.split(separator));
    const withFigures = records.filter(
      (record) =>
        record.length > 1 &&
        record.slice(1).some((field) => /\d/u.test(field)) &&
        record.slice(1).filter(isData).length >= record.length / 2,
    );
    const isMost = records.filter((record) => record.length > 1).length >= lines.length / 2;
    // Table 4 has one row, which is long enough.
    const isLong = withFigures.some((record) => record.filter(isData).length >= longestRow);
    if (isMost && (withFigures.length >= fewestRows || isLong)) return separator;
  }
  return null;
}
