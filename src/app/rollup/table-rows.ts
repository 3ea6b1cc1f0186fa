import type { Grid } from '../../core/grid/grid';
import { openFile } from '../../files/open/guard';
import { decodeText } from '../../files/open/decode-text';
import { readDocument } from '../../files/read-document';
import { recordsOf } from '../../files/text/separated-values';
import { UnusableFile } from '../../files/unusable-file';

/** A table of texts, such as a member list, and the name of its sheet. */
export interface TextTable {
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of a file as texts: a workbook, a document, or a text with separators or with one name in each line.
 *
 * @throws {UnusableFile}
 */
export async function readTables(bytes: Uint8Array, name: string): Promise<readonly TextTable[]> {
  const file = openFile(bytes, name);
  if (file.kind === 'text') return [{ name: null, rows: rowsOfText(decodeText(file.bytes)) }];
  if (file.kind === 'json') throw new UnusableFile({ code: 'unknownKind' });
  const { grids, names = [] } = await readDocument(file);
  return grids.map((grid, index) => ({ name: names[index] ?? null, rows: rowsOfGrid(grid) }));
}

/** Pasted text is taken apart like a file. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const separator = ['\t', ',', ';', '，'].find((mark) => {
    const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
    return lines.length > 0 && lines.filter((line) => line.includes(mark)).length * 2 > lines.length;
  });
  return separator === undefined ? text.split(/\r?\n/u).map((line) => [line]) : recordsOf(text, separator);
}

/** A merged cell stands in each of its rows, so that a parent merged over its members belongs to all of them. */
function rowsOfGrid({ rows, columns, cells }: Grid): readonly (readonly string[])[] {
  const table = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, rowSpan, content } of cells)
    for (let at = row; at < row + rowSpan; at += 1) {
      const texts = table[at];
      if (texts !== undefined) texts[column] = content === null ? '' : String(content);
    }
  return table;
}
