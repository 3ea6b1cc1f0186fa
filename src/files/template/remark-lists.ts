import type { Placeholder } from './find-placeholders';
import type { ReadParagraph } from './read-template';
import { isAlone } from './read-template';

/** A placeholder with its paragraph. */
export interface Spot {
  readonly at: ReadParagraph;
  readonly placeholder: Placeholder;
}

/** What is repeated for each remark: a stretch of one paragraph, or what stands between two paragraphs. */
export interface RemarkList {
  readonly open: Spot;
  readonly close: Spot;
}

export const isWithinParagraph = ({ open, close }: RemarkList): boolean => open.at === close.at;

/** Pairs the beginnings and ends of lists, and finds those without one, and {.} outside of any. */
export function findLists(paragraphs: readonly ReadParagraph[]): {
  readonly lists: readonly RemarkList[];
  readonly unpaired: readonly Spot[];
} {
  const lists: RemarkList[] = [];
  const unpaired: Spot[] = [];
  let open: Spot | null = null;
  for (const at of paragraphs)
    for (const placeholder of at.placeholders) {
      const spot = { at, placeholder };
      const { kind } = placeholder.meaning;
      if (kind === 'open') {
        if (open !== null) unpaired.push(open);
        open = spot;
      } else if (kind === 'close') {
        if (open === null) unpaired.push(spot);
        else if (belongTogether(open, spot)) lists.push({ open, close: spot });
        else unpaired.push(open, spot);
        open = null;
      } else if (kind === 'item' && open === null) unpaired.push(spot);
    }
  if (open !== null) unpaired.push(open);
  return { lists, unpaired };
}

/** In one paragraph, or each alone in a paragraph, one after the other in the same place: not in and behind a table. */
const belongTogether = (open: Spot, close: Spot): boolean =>
  open.at === close.at ||
  (open.at.paragraph.parent === close.at.paragraph.parent &&
    isAlone(open.at, open.placeholder) &&
    isAlone(close.at, close.placeholder));
