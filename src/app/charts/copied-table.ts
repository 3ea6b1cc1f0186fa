import { pastedWords, plainWords } from '../../files/document-text';
import type { Picture } from '../../files/charts/picture';
import type { RichText } from '../ports';

/** The table of a picture for the clipboard: as a table, and as text with tabs. */
export function copiedTable({ table: { head, rows } }: Pick<Picture, 'table'>): RichText {
  const lines = [head, ...rows.map((row) => [row.head, ...row.cells])];
  return {
    html: `<table>${lines
      .map((line) => `<tr>${line.map((cell) => `<td>${pastedWords(cell)}</td>`).join('')}</tr>`)
      .join('')}</table>`,
    text: lines.map((line) => line.map(plainWords).join('\t')).join('\n'),
  };
}
