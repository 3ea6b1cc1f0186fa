import { foldLabel } from '../../core/grid/fold-label';
import type { GridCell } from '../../core/grid/grid';
import type { TableBlock } from './blocks';
import type { Deadline } from './deadline';
import { labelWord } from './label-words';
import { heightOf, joinLabels, middleOf } from './pieces';
import type { Label, Piece } from './pieces';

/** Columns for the labels of rows: two levels of groups, and the rows themselves. */
const labelColumns = 3;

/** The horizontal extent of a column of figures. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Figures above each other form a column. */
function columnsOf(pieces: readonly Piece[]): readonly Span[] {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right, size } of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last !== undefined && left <= last.right + 0.2 * size) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

const nearest = (places: readonly number[], at: number): number =>
  places.reduce(
    (best, place, index) => (Math.abs(place - at) < Math.abs((places[best] ?? 0) - at) ? index : best),
    0,
  );

/**
 * The columns from the leaf headings, or from the figures if there are none; a heading reveals a column without
 * figures.
 */
function dataColumns(leaves: readonly Label[], figures: readonly Piece[]): readonly number[] {
  const own = columnsOf(figures);
  if (leaves.length >= own.length && leaves.length > 0) return leaves.map(middleOf);
  return own.map(middleOf);
}

/**
 * The start of a heading that spans several columns: the only run of its columns, or the one whose middle is nearest to
 * its own.
 */
function groupStart(group: Label, leaves: readonly Label[]): { start: number; length: number } {
  const names = labelWord(group.text)?.columns ?? [];
  const found = leaves.map((leaf) => foldLabel(leaf.text).whole);
  const starts = found.flatMap((_, start) =>
    names.every((name, index) => found[start + index] === name) ? [start] : [],
  );
  const middleFrom = (start: number) =>
    (middleOf(leaves[start] as Label) + middleOf(leaves[start + names.length - 1] as Label)) / 2;
  const at = nearest(starts.map(middleFrom), middleOf(group));
  return {
    start: starts[at] ?? nearest(leaves.map(middleOf), middleOf(group)),
    length: starts.length === 0 ? 1 : names.length,
  };
}

/** Whether a height is that of one of the lines of a label, or between them. */
function isBeside(height: number, label: Label): boolean {
  const [top, bottom] = [heightOf(label), heightOf({ page: label.page, y: label.bottom })];
  return height >= top - 0.6 * label.size && height <= bottom + 0.6 * label.size;
}

/** The height of the row of a figure: that of the only label it is beside, since columns may be aligned differently. */
function rowHeightOf(figure: Piece, labels: readonly Label[]): number {
  const height = heightOf(figure);
  const [label, other] = labels.filter((one) => isBeside(height, one));
  return label === undefined || other !== undefined ? height : centreOf(label);
}

/** The rows: heights of figures, and of row labels without any. */
function rowPlaces(heights: readonly number[], labels: readonly Label[]): readonly number[] {
  const places = [...new Set(heights)].sort((a, b) => a - b);
  const merged = places.filter((place, index) => index === 0 || place - (places[index - 1] ?? 0) > 2);
  const without = labels.filter((label) => !merged.some((place) => isBeside(place, label)));
  return [...merged, ...without.map(centreOf)].sort((a, b) => a - b);
}

const centreOf = (label: Label): number => heightOf({ page: label.page, y: (label.y + label.bottom) / 2 });

/**
 * Builds a table without drawn lines from its pieces. Figures belong to the column with the nearest heading, rows are
 * where figures or row labels are, and a wrapped label is one if its lines together form an official label.
 *
 * @param figures the pieces that are figures of rows
 */
export function openTable(
  pieces: readonly Piece[],
  figures: readonly Piece[],
  deadline: Deadline,
): TableBlock {
  const ofRows = new Set(figures);
  const labels = joinLabels(
    pieces.filter((piece) => !ofRows.has(piece)),
    deadline,
  );
  const firstRow = Math.min(...figures.map(heightOf));
  const kindOf = (label: Label) => labelWord(label.text)?.kind;
  const isRowLabel = (label: Label) => kindOf(label) === 'row' || kindOf(label) === 'rowGroup';
  const leftmost = Math.min(...figures.map(({ left }) => left));
  const headings = labels.filter((label) => !isRowLabel(label) && heightOf(label) < firstRow);
  const isLeaf = (label: Label) =>
    kindOf(label) === 'column' || (kindOf(label) === undefined && label.left >= leftmost);
  const leaves = headings.filter(isLeaf).sort((a, b) => middleOf(a) - middleOf(b));
  const columns = dataColumns(leaves, figures);
  const own = columnsOf(figures);
  // As many columns of figures as headings: they match one to one, wherever in its column a figure is.
  const columnOf = (piece: Piece): number =>
    own.length === columns.length
      ? nearest(own.map(middleOf), middleOf(piece))
      : nearest(columns, middleOf(piece));

  const others = labels.filter((label) => !headings.includes(label));
  const rowLabels = others.filter((label) => kindOf(label) === 'row');
  const heightOfRow = new Map(figures.map((figure) => [figure, rowHeightOf(figure, rowLabels)]));
  const rows = rowPlaces([...heightOfRow.values()], rowLabels);
  const cells: GridCell[] = [];
  const put = (row: number, column: number, text: string, columnSpan = 1) => {
    deadline.check();
    const index = cells.findIndex((cell) => cell.row === row && cell.column === column);
    const before = cells[index];
    // Two texts in one cell are no longer a figure, but neither is lost.
    if (before === undefined) cells.push({ row, column, rowSpan: 1, columnSpan, content: text });
    else cells[index] = { ...before, content: `${before.content ?? ''} ${text}` };
  };

  const hasColumnGroups = headings.some((label) => kindOf(label) === 'columnGroup');
  const levels = headings.length === 0 ? 0 : hasColumnGroups ? 4 : 2;
  const last = levels - 1;
  for (const label of headings) {
    if (kindOf(label) === 'columnGroup') {
      const { start, length } = groupStart(label, leaves);
      const isOuter = headings.some(
        (other) => kindOf(other) === 'columnGroup' && heightOf(other) > heightOf(label) + 2,
      );
      put(isOuter ? 1 : 2, labelColumns + start, label.text, length);
    } else if (leaves.includes(label)) put(last, labelColumns + leaves.indexOf(label), label.text);
    else put(kindOf(label) === 'corner' ? last : 0, 0, label.text);
  }
  for (const figure of figures)
    put(
      levels + nearest(rows, heightOfRow.get(figure) ?? heightOf(figure)),
      labelColumns + columnOf(figure),
      figure.text,
    );
  for (const label of others) {
    const word = labelWord(label.text);
    const column = word?.kind === 'rowGroup' ? Math.min(word.depth, labelColumns - 2) : labelColumns - 1;
    put(levels + nearest(rows, centreOf(label)), column, label.text);
  }
  const first = pieces[0] as Piece;
  return {
    kind: 'table',
    page: first.page,
    top: first.y,
    bottom: pieces.at(-1)?.y ?? first.y,
    xs: [],
    rows: levels + rows.length,
    columns: labelColumns + columns.length,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
