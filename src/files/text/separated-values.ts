/**
 * Fields of a text with separators: quoted fields may contain separators, line breaks and doubled quotes (RFC 4180).
 */
export function parseSeparated(text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === separator) {
      record.push(field);
      field = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1;
      records.push([...record, field]);
      record = [];
      field = '';
    } else field += character;
  }
  if (record.length > 0 || field !== '') records.push([...record, field]);
  return records;
}

/** A field in which a table row has a figure or nothing. */
const isData = (field: string): boolean => /^[\d.+\-/]*$/u.test(field.trim());

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
    if (isMost && withFigures.length >= 3) return separator;
  }
  return null;
}
