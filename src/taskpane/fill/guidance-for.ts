import { cellsOf } from '../../report/cells';
import type { CellId, Edition, Guidance } from '../../statute/types';

/** `*` stands for one step of a cell id or more. */
const matches = (pattern: string, cell: CellId): boolean =>
  new RegExp(`^${pattern.replace(/\./gu, '\\.').replace(/\*/gu, '.+')}$`, 'u').test(cell);

/** The guidance for a cell, that for the fewest cells first. */
export function guidanceFor(edition: Edition, cell: CellId): readonly Guidance[] {
  const concerns = (guidance: Guidance, id: CellId) => guidance.cells.some((pattern) => matches(pattern, id));
  const reach = (guidance: Guidance) => cellsOf(edition).filter(({ id }) => concerns(guidance, id)).length;
  return edition.guidance
    .filter((guidance) => concerns(guidance, cell))
    .map((guidance) => ({ guidance, reach: reach(guidance) }))
    .sort((a, b) => a.reach - b.reach)
    .map(({ guidance }) => guidance);
}
