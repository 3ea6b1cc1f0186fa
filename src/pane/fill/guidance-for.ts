import { cellsOf } from '../../core/report/cells';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import { guidance } from '../../core/statute/guidance';
import type { CellId, Guidance } from '../../core/statute/types';

/** `*` stands for one step of a cell id or more. */
const matches = (pattern: string, cell: CellId): boolean =>
  new RegExp(`^${pattern.replace(/\./gu, '\\.').replace(/\*/gu, '.+')}$`, 'u').test(cell);

/** The guidance for a cell, that for the fewest cells first. */
export function guidanceFor(id: EditionId, cell: CellId): readonly Guidance[] {
  const concerns = ({ cells }: Guidance, about: CellId) => cells.some((pattern) => matches(pattern, about));
  const reach = (one: Guidance) => cellsOf(editions[id]).filter((form) => concerns(one, form.id)).length;
  return guidance[id]
    .filter((one) => concerns(one, cell))
    .map((one) => ({ one, reach: reach(one) }))
    .sort((a, b) => a.reach - b.reach)
    .map(({ one }) => one);
}
