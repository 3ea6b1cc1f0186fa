import { createRequire } from 'node:module';
import { recognise } from '../../src/core/recognise/recognise';
import type { Grid, GridCell } from '../../src/core/grid/grid';
import type { CellState } from '../../src/core/report/report';
import { blank } from '../../src/core/report/report';
import type { WordTable } from '../files/docx/docx-parts';
import { tablesOf } from '../files/docx/docx-parts';
import { partOf } from '../files/open/unpacked';

// It has no types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: { readonly document: Document } };
};

/** Figures by the id of their cell, as plain data that can be compared. */
export type Figures = Readonly<Record<string, CellState>>;

const gridOf = (cells: readonly GridCell[]): Grid => ({
  rows: Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan)),
  columns: Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
  cells,
});

/** The figures in the tables of an HTML page, computed from its spans independently of our readers. */
export function figuresOfHtml(html: string): Figures {
  const { document } = new JSDOM(html).window;
  const grids = [...document.querySelectorAll('table')].map((table) => {
    const taken = new Set<string>();
    return gridOf(
      [...table.rows].flatMap((line, row) => {
        let column = 0;
        return [...line.cells].map(({ rowSpan, colSpan, textContent }): GridCell => {
          while (taken.has(`${row},${column}`)) column += 1;
          for (let r = row; r < row + rowSpan; r += 1)
            for (let c = column; c < column + colSpan; c += 1) taken.add(`${r},${c}`);
          const text = textContent.trim();
          return { row, column, rowSpan, columnSpan: colSpan, content: text === '' ? null : text };
        });
      }),
    );
  });
  return Object.fromEntries(recognise(grids).cells);
}

/** The figures in the tables of a Word document. */
export const figuresOfDocx = (bytes: Uint8Array): Figures =>
  Object.fromEntries(recognise(tablesOf(partOf(bytes, 'word/document.xml')).map(gridOfWord)).cells);

function gridOfWord({ rows }: WordTable): Grid {
  const cells: GridCell[] = [];
  rows.forEach((line, row) => {
    let column = 0;
    for (const { span, merge, text } of line.cells) {
      const above = cells.findIndex((cell) => cell.column === column && cell.row + cell.rowSpan === row);
      const started = cells[above];
      if (merge === 'continue' && started !== undefined)
        cells[above] = { ...started, rowSpan: started.rowSpan + 1 };
      else
        cells.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: span,
          content: text.trim() === '' ? null : text.trim(),
        });
      column += span;
    }
  });
  return gridOf(cells);
}

/** The figures of our CSV file: the first field names the cell, the fifth is its figure. */
export function figuresOfCsv(bytes: Uint8Array): Figures {
  const lines = new TextDecoder().decode(bytes).split('\r\n').slice(1);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
      const [cell = '', , , , figure = ''] = fields;
      if (!cell.startsWith('t')) return [];
      return [[cell, figure === '' ? blank : ({ kind: 'number', value: Number(figure) } as const)]];
    }),
  );
}
