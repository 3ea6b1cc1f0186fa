import type { GridCell } from '../../../src/core/grid/grid';

/** A cell of the page, positioned by the rules of HTML for spans. */
export interface PageCell extends Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  readonly tag: string;
  readonly attributes: string;
  readonly text: string;
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

export const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => characters[entity] ?? entity);

/** The cells of each table of a page that writes one `<tr>…</tr>` per row. */
export const tablesOf = (html: string): PageCell[][] =>
  [...html.matchAll(/<table\b[^>]*>(.*?)<\/table>/gsu)].map(([, inner = '']) => placed(inner));

function placed(inner: string): PageCell[] {
  const taken = new Set<string>();
  const rows = [...inner.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) => row);
  return rows.flatMap((cells, row) => {
    let column = 0;
    return [...cells.matchAll(/<(td|th)\b([^>]*)>(.*?)<\/\1>/gsu)].map(
      ([, tag = '', attributes = '', text = '']) => {
        while (taken.has(`${row},${column}`)) column += 1;
        const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
        const cell = {
          row,
          column,
          rowSpan: span('rowspan'),
          columnSpan: span('colspan'),
          tag,
          attributes,
          text: unescaped(text),
        };
        for (let r = row; r < row + cell.rowSpan; r += 1)
          for (let c = column; c < column + cell.columnSpan; c += 1) taken.add(`${r},${c}`);
        return cell;
      },
    );
  });
}
