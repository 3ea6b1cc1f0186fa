import type { SheetToSave } from '../../../workbook/foreign/foreign-sheet';
import { attributeOf } from '../../../workbook/xml/scan-xml';
import { withAttributes } from './added-formats';
import { changedVisibility } from './changed-cells';
import type { Replacement } from './children';
import { childNamed, childrenOf, elementPut, qualified } from './children';
import type { OpenedSheet } from './read-foreign';
import { worksheetOrder } from './worksheet-order';

/** Rewrites the columns of a worksheet of which some were hidden or shown. */
export function patchColumns(opened: OpenedSheet, edited: SheetToSave): readonly Replacement[] {
  const { outline, part } = opened;
  const changed = changedVisibility(opened.columns, edited.columns);
  if (changed.size === 0) return [];
  const list = childNamed(outline, 'cols');
  const bands = list === undefined ? [] : childrenOf(outline, list, part).children;
  const pieces: { readonly first: number; readonly xml: string }[] = [];
  const left = new Set(changed.keys());
  for (const { from, to, tagEnd } of bands) {
    const xml = outline.xml.slice(from, to);
    const bound = (name: string) => Number(attributeOf(outline.xml, from, tagEnd, name)) - 1;
    const [min, max] = [bound('min'), bound('max')];
    let first = min;
    const put = (last: number, isHidden?: boolean) => {
      if (last < first) return;
      const flag = isHidden === undefined ? {} : { hidden: isHidden ? 1 : null };
      pieces.push({ first, xml: withAttributes(xml, { min: first + 1, max: last + 1, ...flag }) });
      first = last + 1;
    };
    const within = [...changed].filter(([at]) => at >= min && at <= max);
    for (const [at, isHidden] of within.sort(([a], [b]) => a - b)) {
      put(at - 1);
      put(at, isHidden);
      left.delete(at);
    }
    put(max);
  }
  for (const at of left)
    pieces.push({
      first: at,
      xml: `<${qualified(outline.prefix, 'col')} min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`,
    });
  const content = pieces.sort((a, b) => a.first - b.first).map(({ xml }) => xml);
  const tag = qualified(outline.prefix, 'cols');
  return [elementPut(outline, worksheetOrder, 'cols', `<${tag}>${content.join('')}</${tag}>`)];
}
