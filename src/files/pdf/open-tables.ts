import type { Block, TableBlock, TextBlock } from './blocks';
import type { Deadline } from './deadline';
import { isLabelPart, labelWord } from './label-words';
import { piecesOf } from './line-text';
import { openTable } from './open-cells';
import type { Piece } from './pieces';
import { pieceOf } from './pieces';

/** Pieces of a line that are further apart may be table cells. In font sizes. */
const gap = 0.7;
/** The same for pieces drawn separately. In font sizes. */
const close = 0.05;
/** The maximum number of label-only lines between two rows of one table. */
const between = 8;

/** A line of text as a possible table row. */
interface Row {
  readonly block: TextBlock;
  readonly pieces: readonly Piece[];
  /** Contains figures next to something else. */
  readonly isData: boolean;
  /** Contains only figures and parts of official labels. */
  readonly isPart: boolean;
  /** Begins the next table: its caption, or the first line of its header. */
  readonly isStart: boolean;
}

const isCell = (piece: Piece): boolean => piece.isFigure || isLabelPart(piece.text);

function rowOf(block: TextBlock, deadline: Deadline): Row {
  deadline.check();
  const cut = (betweenRuns: number) =>
    piecesOf(block.line, gap, betweenRuns).map((line) => pieceOf(line, block.page));
  // Cells may be close together, but so may all text drawn by several operations.
  const fine = cut(close);
  const pieces = fine.every(isCell) ? fine : cut(gap);
  const figures = pieces.filter((piece) => piece.isFigure).length;
  const kinds = pieces.map(({ text }) => labelWord(text)?.kind);
  return {
    block,
    pieces,
    isData: figures > 0 && pieces.length > 1,
    isPart: pieces.every(isCell),
    isStart:
      figures === 0 &&
      kinds.some(
        (kind) => kind === 'caption' || kind === 'corner' || kind === 'columnGroup' || kind === 'column',
      ),
  };
}

/** Cuts rows at the headers that follow data: each block of a table has its own columns. */
function tablesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let hasData = true;
  for (const row of rows) {
    if (tables.length === 0 || (row.isStart && hasData)) {
      tables.push([]);
      hasData = false;
    }
    tables.at(-1)?.push(row);
    hasData ||= row.isData;
  }
  return tables;
}

/** The lines of text, with tables without drawn lines made into tables. */
function withTables(blocks: readonly TextBlock[], deadline: Deadline): readonly Block[] {
  const rows = blocks.map((block) => rowOf(block, deadline));
  const result: Block[] = [];
  for (let at = 0; at < rows.length;) {
    // A table: lines of figures and labels, as long as figures follow.
    let end = at;
    for (let next = at; next < rows.length && next - end <= between; next += 1) {
      const row = rows[next] as Row;
      if (!row.isPart && !(row.isData && end > at)) break;
      if (row.isData) end = next + 1;
    }
    // The remainder of wrapped labels below the last row; a header belongs to what follows.
    while (
      end > at &&
      rows[end]?.isPart === true &&
      rows[end]?.isStart === false &&
      labelWord(rows[end]?.block.text ?? '') === undefined
    )
      end += 1;
    const data = rows.slice(at, end).filter((row) => row.isData);
    const figures = data.flatMap(({ pieces }) => pieces.filter((piece) => piece.isFigure));
    if (data.length > 1 || figures.length > 2) {
      for (const table of tablesOf(rows.slice(at, end))) result.push(tableOf(table, deadline));
      at = end;
    } else {
      result.push((rows[at] as Row).block);
      at += 1;
    }
  }
  return result;
}

const tableOf = (rows: readonly Row[], deadline: Deadline): TableBlock =>
  openTable(
    rows.flatMap(({ pieces }) => pieces),
    rows.filter((row) => row.isData).flatMap(({ pieces }) => pieces.filter((piece) => piece.isFigure)),
    deadline,
  );

/** Finds the tables without drawn lines in the remaining text. */
export function withOpenTables(blocks: readonly Block[], deadline: Deadline): readonly Block[] {
  const result: Block[] = [];
  let texts: TextBlock[] = [];
  for (const block of [...blocks, null]) {
    if (block?.kind === 'text') {
      texts.push(block);
      continue;
    }
    result.push(...withTables(texts, deadline));
    texts = [];
    if (block !== null) result.push(block);
  }
  return result;
}
