import type { Grid } from '../grid/grid';
import { denseGrid } from './dense-grid';
import { figuresOf } from './figures';
import type { Area } from './frame';
import { labelLines } from './label-lines';
import type { Region } from './regions';
import { inSheet, regionsOf } from './regions';
import type { SheetTexts } from './sheet-texts';

/** Neighbouring regions that may be one table. */
const mostJoined = 6;

/**
 * Where tables with known labels may be on a sheet, the likeliest first: the tables that its figures show, neighbours of
 * them together, blocks of text as in a blank copy, and the whole sheet.
 *
 * @throws {RangeError} on more than four million cells
 */
export function tableAreas(
  grid: Grid,
  texts: SheetTexts,
): { readonly regions: readonly Region[]; readonly areas: readonly Area[] } {
  const dense = denseGrid(grid);
  const figures = figuresOf(dense.grid);
  const regions = regionsOf(figures, labelLines(figures)).map((region) => inSheet(region, dense));
  const joined: Area[] = [];
  for (let count = 2; count <= Math.min(mostJoined, regions.length); count += 1)
    for (let at = 0; at + count <= regions.length; at += 1)
      joined.push(enclosing(regions.slice(at, at + count)));
  const blocks = textBlocks(texts);
  return {
    regions,
    areas: [...regions, ...joined, ...blocks, ...(blocks.length > 1 ? [enclosing(blocks)] : [])],
  };
}

const enclosing = (areas: readonly Area[]): Area => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
});

/** Rows that follow each other without a blank one. */
function textBlocks(texts: SheetTexts): readonly Area[] {
  const blocks: { top: number; bottom: number }[] = [];
  for (const row of texts.usedRows()) {
    const last = blocks.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else blocks.push({ top: row, bottom: row });
  }
  return blocks.flatMap(({ top, bottom }) => {
    const columns = texts.columnsIn(top, bottom);
    return columns === null ? [] : [{ top, bottom, ...columns }];
  });
}
