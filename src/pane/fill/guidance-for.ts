import { cellsOf } from '../../core/report/cells';
import type { CellId, Edition, Guidance } from '../../core/statute/types';

/** `*` stands for one or more steps of a cell id. */
const matches = (pattern: string, cell: CellId): boolean =>
  new RegExp(`^${pattern.replace(/\./gu, '\\.').replace(/\*/gu, '.+')}$`, 'u').test(cell);

/** The guidance of an edition for a cell; the entry about the fewest cells comes first. */
export function guidanceFor(
  edition: Edition,
  guidance: readonly Guidance[],
  cell: CellId,
): readonly Guidance[] {
  const concerns = ({ cells }: Guidance, about: CellId) => cells.some((pattern) => matches(pattern, about));
  const reach = (one: Guidance) => cellsOf(edition).filter((form) => concerns(one, form.id)).length;
  return guidance
    .filter((one) => concerns(one, cell))
    .map((one) => ({ one, reach: reach(one) }))
    .sort((a, b) => a.reach - b.reach)
    .map(({ one }) => one);
}
