import type { Pattern } from './pattern';

/** Row and column of a cell in its sheet, from 0. */
export type CellPosition = readonly [row: number, column: number];

/** What a pattern means in one lane: total = Σ sign × part. */
export interface TableRelation {
  readonly total: CellPosition;
  readonly parts: readonly CellPosition[];
  readonly signs: readonly (1 | -1)[];
  readonly holds: boolean;
}

/** The relations that a pattern stands for, lane by lane, the broken ones among them. */
export function relationsOfPattern({
  axis,
  total,
  parts,
  signs,
  holdsIn,
  brokenIn,
}: Pattern): readonly TableRelation[] {
  const broken = new Set(brokenIn);
  return [...holdsIn, ...brokenIn]
    .sort((a, b) => a - b)
    .map((lane) => {
      const position = (line: number): CellPosition => (axis === 'rows' ? [line, lane] : [lane, line]);
      return { total: position(total), parts: parts.map(position), signs, holds: !broken.has(lane) };
    });
}
