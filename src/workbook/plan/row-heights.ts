import type { Position } from './rectangles';

/** A cell with text, by the rows and columns it covers. */
export interface TextBox extends Position {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Points. */
  readonly fontSize: number;
}

/** Points of leading between two lines per point of font size: Chinese fonts need a third more than their size. */
const lineHeight = 1.4;

/** Vertical padding of a cell, in points. */
const verticalRim = 6;

/** Horizontal padding of a cell, in characters. */
const sideRim = 1;

/**
 * Row heights in points at which every text is fully visible. Computed here because neither Excel nor LibreOffice makes
 * rows grow for merged cells. Column widths are in characters of a font of `unitSize` points.
 */
export function rowHeights(
  boxes: readonly TextBox[],
  widths: readonly number[],
  rows: number,
  unitSize: number,
  least: number,
): readonly number[] {
  const heights = Array.from({ length: rows }, () => least);
  // Cells of one row first: those spanning several rows only need what is still missing.
  for (const box of [...boxes].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const width = widths.slice(box.column, box.column + box.columnSpan).reduce((sum, w) => sum + w, 0);
    const needed = heightOf(box, ((width - sideRim) * unitSize) / box.fontSize);
    const covered = heights.slice(box.row, box.row + box.rowSpan);
    const missing = needed - covered.reduce((sum, height) => sum + height, 0);
    if (missing <= 0) continue;
    covered.forEach((height, index) => {
      heights[box.row + index] = height + missing / covered.length;
    });
  }
  // Excel stores quarters of a point.
  return heights.map((height) => Math.ceil(height * 4) / 4);
}

function heightOf({ text, fontSize }: TextBox, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, width), 0);
  return lines * fontSize * lineHeight + verticalRim;
}

/**
 * At a line break, a Chinese character may move to the next line because half of it, or the comma after it, does not
 * fit.
 */
function linesOf(line: string, width: number): number {
  const length = textWidth(line);
  return length <= width ? 1 : Math.ceil(length / Math.max(2, width - 2));
}

/** Width in characters: Chinese ones, and quotes and dashes in a Chinese font, count as two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u2010]/u.test(character) ? 1 : 2;
  return width;
}
