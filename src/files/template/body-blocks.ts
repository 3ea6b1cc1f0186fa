import { attributeOf } from '../../workbook/xml/scan-xml';
import type { Grid, GridCell } from '../../core/grid/grid';
import { visitElements } from './elements';
import type { Paragraph, Range } from './scan-part';

/** A table of the body that is not nested in a table or text box. */
interface BodyTable extends Range {
  readonly word: string;
  /** Its index among all tables of the part, matching the cells of paragraphs. */
  readonly number: number;
  readonly grid: Grid;
}

/** An item of the body, in order: a paragraph outside tables, or a table. */
export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'table'; readonly table: BodyTable };

/** The body of a document as a sequence of paragraphs and tables. */
export function bodyBlocks(
  xml: string,
  part: string,
  paragraphs: readonly Paragraph[],
): readonly BodyBlock[] {
  const tables = tablesIn(xml, part, textsOfCells(paragraphs));
  const outside = paragraphs.filter(({ cell, isInTextBox }) => cell === null && !isInTextBox);
  return [
    ...outside.map((paragraph) => ({ at: paragraph.from, block: { kind: 'paragraph', paragraph } as const })),
    ...tables.map((table) => ({ at: table.from, block: { kind: 'table', table } as const })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => block);
}

const keyOf = (table: number, row: number, cell: number): string => `${table}/${row}/${cell}`;

function textsOfCells(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { cell, text } of paragraphs) {
    if (cell === null) continue;
    const key = keyOf(cell.table, cell.row, cell.cell);
    texts.set(key, (texts.get(key) ?? '') + text);
  }
  return texts;
}

/** The state of the table being read. */
interface Draft {
  readonly number: number;
  readonly from: number;
  readonly word: string;
  readonly cells: GridCell[];
  row: number;
  cell: number;
  column: number;
  span: number;
  merge: 'none' | 'restart' | 'continue';
  columns: number;
}

function tablesIn(xml: string, part: string, texts: ReadonlyMap<string, string>): readonly BodyTable[] {
  const tables: BodyTable[] = [];
  let number = 0;
  let depth = 0;
  let boxes = 0;
  let draft: Draft | null = null;
  visitElements(xml, part, {
    start: ({ name, word, from, open, parent }) => {
      if (word === null) return;
      if (name === 'txbxContent') boxes += 1;
      if (name === 'tbl') {
        number += 1;
        depth += 1;
        if (depth === 1 && boxes === 0) draft = newDraft(number, from, word);
      }
      if (draft === null || depth !== 1) return;
      const value = () => attributeOf(xml, from, open, 'val');
      if (name === 'tr') Object.assign(draft, { row: draft.row + 1, cell: 0, column: 0 });
      else if (name === 'gridBefore') draft.column += Number(value() ?? 0) || 0;
      else if (name === 'tc') Object.assign(draft, { cell: draft.cell + 1, span: 1, merge: 'none' });
      else if (name === 'gridSpan' && parent?.name === 'tcPr')
        draft.span = Math.min(64, Number(value()) || 1);
      else if (name === 'vMerge') draft.merge = value() === 'restart' ? 'restart' : 'continue';
    },
    end: ({ name, word }, _, to) => {
      if (word === null) return;
      if (name === 'txbxContent') boxes -= 1;
      if (draft !== null && depth === 1 && name === 'tc') addCell(draft, texts);
      if (name !== 'tbl') return;
      depth -= 1;
      if (draft === null || depth > 0) return;
      const { from, columns, row, cells } = draft;
      tables.push({
        from,
        to,
        word: draft.word,
        number: draft.number,
        grid: { rows: row, columns, cells },
      });
      draft = null;
    },
  });
  return tables;
}

const newDraft = (number: number, from: number, word: string): Draft => ({
  number,
  from,
  word,
  cells: [],
  row: 0,
  cell: 0,
  column: 0,
  span: 1,
  merge: 'none',
  columns: 0,
});

/** A cell that continues the one above lengthens it. */
function addCell(draft: Draft, texts: ReadonlyMap<string, string>): void {
  const { row, column, span, merge } = draft;
  const above =
    merge === 'continue'
      ? draft.cells.findIndex((cell) => cell.column === column && cell.row + cell.rowSpan === row - 1)
      : -1;
  const upper = draft.cells[above];
  if (upper === undefined)
    draft.cells.push({
      row: row - 1,
      column,
      rowSpan: 1,
      columnSpan: span,
      content: texts.get(keyOf(draft.number, row, draft.cell))?.trim() ?? '',
    });
  else draft.cells[above] = { ...upper, rowSpan: upper.rowSpan + 1 };
  draft.column += span;
  draft.columns = Math.max(draft.columns, draft.column);
}
