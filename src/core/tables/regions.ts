import type { DenseGrid } from './dense-grid';
import type { Figures } from './figures';
import { held } from './figures';

/** A table on a sheet: its heading rows, labels and figures. All four sides belong to it; counted from 0. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The line of text above the heading, if there is one. */
  readonly title: string | null;
}

interface RowKind {
  readonly texts: number;
  readonly figures: number;
  readonly isBlank: boolean;
  readonly left: number;
  readonly right: number;
}

/**
 * The tables of a sheet, from top to bottom. A new one begins where figures stop and a heading of its own follows: a
 * blank row alone does not end a table, because totals stand below blank rows, too. Titles and notes belong to none.
 */
export function regionsOf(figures: Figures, isLabel: Uint8Array): readonly Region[] {
  const rows = Array.from({ length: figures.rows }, (_, row) => rowKind(figures, isLabel, row));
  const bands: { readonly from: number; to: number }[] = [];
  let open: { readonly from: number; to: number } | undefined;
  let lead: number | undefined;
  for (const [row, { texts, figures: count, isBlank }] of rows.entries()) {
    if (isBlank) {
      if (open !== undefined) lead = undefined;
      continue;
    }
    if (count === 0) {
      // One text alone is a title, a note, or the name of a group of rows.
      if (texts > 0) lead ??= row;
      continue;
    }
    const hasHeading = lead !== undefined && open !== undefined && isHeading(rows, lead, row, open.to);
    if (open === undefined || hasHeading) {
      open = { from: lead ?? row, to: row };
      bands.push(open);
    } else open.to = row;
    lead = undefined;
  }
  return bands.map(({ from, to }) => regionOf(figures, rows, from, to));
}

/** Whether the rows without figures before a row head a new table: after a blank row, with several column heads. */
function isHeading(rows: readonly RowKind[], from: number, to: number, before: number): boolean {
  const between = rows.slice(before + 1, from);
  if (!between.some(({ isBlank }) => isBlank))
    return rows
      .slice(from, to)
      .some(
        ({ texts }, at) =>
          texts === 1 && (rows[from + at + 1]?.texts ?? 0) >= 3 && (rows[from + at + 1]?.figures ?? 0) === 0,
      );
  return rows.slice(from, to).some(({ texts }) => texts >= 2);
}

function rowKind({ columns, kinds }: Figures, isLabel: Uint8Array, row: number): RowKind {
  let texts = 0;
  let count = 0;
  let left = columns;
  let right = -1;
  for (let column = 0; column < columns; column += 1) {
    const at = row * columns + column;
    const kind = kinds[at];
    if (kind === held.blank) continue;
    left = Math.min(left, column);
    right = column;
    if (kind === held.text || isLabel[at] === 1) texts += 1;
    else if (kind === held.number) count += 1;
  }
  return { texts, figures: count, isBlank: right === -1, left, right };
}

function regionOf({ columns, texts }: Figures, rows: readonly RowKind[], from: number, to: number): Region {
  let top = from;
  let title: string | null = null;
  // Lines with a single text above the heading: the title, a unit, a date.
  while (
    top < to &&
    (rows[top]?.isBlank === true || ((rows[top]?.texts ?? 0) <= 1 && rows[top]?.figures === 0))
  ) {
    const { left = -1 } = rows[top] ?? {};
    const text = texts.get(top * columns + left)?.trim();
    if (text !== undefined && title === null && !isAside(text)) title = text;
    top += 1;
  }
  const inside = rows.slice(top, to + 1).filter(({ isBlank }) => !isBlank);
  return {
    top,
    bottom: to,
    left: inside.reduce((least, { left }) => Math.min(least, left), columns),
    right: inside.reduce((most, { right }) => Math.max(most, right), 0),
    title,
  };
}

/** 单位：万元, 填表日期：… */
const isAside = (text: string): boolean =>
  /^[（(]?\s*(?:金额)?(?:单\s*位|填[报表]|制表|日期|unit)[^\n]{0,4}[:：]/iu.test(text);

/** A region of a grid without unused rows and columns, in the sheet. */
export const inSheet = (region: Region, { rowAt, columnAt }: DenseGrid): Region => ({
  top: rowAt[region.top] as number,
  bottom: rowAt[region.bottom] as number,
  left: columnAt[region.left] as number,
  right: columnAt[region.right] as number,
  title: region.title,
});
