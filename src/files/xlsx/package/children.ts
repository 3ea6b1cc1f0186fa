import { prefixAt } from '../../../workbook/xml/scan-xml';
import { visitTags } from '../../open/xml-tags';

/** An element of a part, from its start tag to its end tag. */
export interface Element {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The end of its start tag. */
  readonly tagEnd: number;
}

/** A part with the elements directly below its root. */
export interface Root {
  readonly xml: string;
  readonly root: Element;
  readonly children: readonly Element[];
  /** Of the root; elements of the same vocabulary have it, too. */
  readonly prefix: string;
}

/** Reads the outline of a part. Throws `UnusableFile` damaged. */
export function outlineOf(xml: string, part: string): Root {
  const children: Element[] = [];
  let depth = 0;
  let root: Element = { name: '', from: 0, to: xml.length, tagEnd: xml.length };
  let open: { readonly from: number; readonly tagEnd: number } | null = null;
  visitTags(xml, part, (name, kind, from, to) => {
    if (kind === 'end') {
      depth -= 1;
      if (depth === 1 && open !== null) children.push({ name, ...open, to });
      if (depth === 0) root = { ...root, to };
      return;
    }
    if (depth === 0) root = { name, from, to, tagEnd: to };
    if (depth === 1) {
      open = { from, tagEnd: to };
      if (kind === 'empty') children.push({ name, from, to, tagEnd: to });
    }
    if (kind === 'start') depth += 1;
  });
  return { xml, root, children, prefix: prefixAt(xml, root.from) };
}

/** The elements directly below an element of a part. */
export function childrenOf({ xml, prefix }: Root, { from, to, tagEnd }: Element, part: string): Root {
  const inner = outlineOf(xml.slice(from, to), part);
  const moved = (element: Element): Element => ({
    ...element,
    from: element.from + from,
    to: element.to + from,
    tagEnd: element.tagEnd + from,
  });
  return {
    xml,
    prefix,
    root: { name: inner.root.name, from, to, tagEnd },
    children: inner.children.map(moved),
  };
}

export const childNamed = ({ children }: Pick<Root, 'children'>, name: string): Element | undefined =>
  children.find((child) => child.name === name);

export const sliceOf = ({ xml }: Pick<Root, 'xml'>, { from, to }: Pick<Element, 'from' | 'to'>): string =>
  xml.slice(from, to);

/** Where the end tag of an element with content begins. */
export const endTagOf = (xml: string, { to }: Pick<Element, 'to'>): number => xml.lastIndexOf('</', to - 1);

/** A tag as the start tag of an element with content. */
export const asStartTag = (tag: string): string => (tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag);

/** A name with the prefix of its part. */
export const qualified = (prefix: string, name: string): string =>
  prefix === '' ? name : `${prefix}:${name}`;

/** A new text for a span of a part. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** The part with all replacements, which must not overlap. */
export function replaced(xml: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, xml: text } of [...replacements].sort((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/**
 * Exchanges the element of this name, or adds it where the vocabulary wants it. An empty text removes it.
 *
 * @param order the names of the vocabulary in order
 */
export function elementPut(outline: Root, order: readonly string[], name: string, xml: string): Replacement {
  const old = childNamed(outline, name);
  if (old !== undefined) return { from: old.from, to: old.to, xml };
  const rank = order.indexOf(name);
  const before = outline.children.filter((child) => {
    const own = order.indexOf(child.name);
    return own !== -1 && own < rank;
  });
  const at = before.at(-1)?.to ?? outline.root.tagEnd;
  return { from: at, to: at, xml };
}

/** The text of a part as it will be stored, which is in UTF-8 whatever it was. */
export const asUtf8 = (xml: string): string =>
  xml.replace(/^\ufeff/u, '').replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/u, '$1$2UTF-8$2');
