import type { TableId } from '../../core/statute/types';
import type { OpenTemplate } from './open-template';
import { bodyOf, noteworthy, sharesOf } from './propose-slots';
import type { TemplateSlot } from './template-slot';
import { slotOf } from './template-slot';

/** A table of the form that a document already has. */
interface LeftoverTable {
  readonly table: TableId;
  readonly slot: TemplateSlot | null;
}

/** The tables of the form that are in the body of a document, filled in or empty, by the first of their cells. */
export function leftoverTables(template: OpenTemplate): readonly LeftoverTable[] {
  const { part, paragraphs, blocks } = bodyOf(template);
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const first = paragraphs.find(({ cell }) => cell?.table === block.table.number);
    const slot = first === undefined ? null : slotOf(part, first, 0);
    return [...sharesOf(block)].flatMap(([table, share]) => (share >= noteworthy ? [{ table, slot }] : []));
  });
}
