import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { UnusableFile } from '../unusable-file';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * A report as a page has some 1,000 elements, one saved by Word some 20,000, nested 50 deep. The parser uses about half
 * a kilobyte per element, and code that walks the tree recurses as deep as it does.
 */
export const pageLimits = { characters: 12 * 1024 * 1024, elements: 200_000, depth: 500 } as const;

/**
 * Without embedded pictures: they may be larger than all the rest, and nobody looks at them. A regular expression
 * cannot do this: on several megabytes in one piece it overflows the stack.
 */
function withoutPictures(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf(';base64,', from);
    if (start === -1) break;
    let end = start + ';base64,'.length;
    while (end < html.length && isBase64(html.charCodeAt(end))) end += 1;
    kept.push(html.slice(from, start));
    from = end;
  }
  return from === 0 ? html : kept.join('') + html.slice(from);
}

/** Letters, digits, `+`, `/` and `=`. */
const isBase64 = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x2f && code <= 0x39) ||
  code === 0x2b ||
  code === 0x3d;

const cell = /<(table|t[rdh])[\s>]/iu;

/**
 * The tree of a page, as a browser would build it. Rows copied without their table get one: otherwise the parser would
 * drop their tags, and the figures would run together. Nothing is executed or fetched. Throws `UnusableFile`
 * tooComplex.
 */
export function parsePage(html: string): readonly Node[] {
  const text = withoutPictures(html);
  const tooComplex = () => new UnusableFile({ code: 'tooComplex' });
  if (text.length > pageLimits.characters) throw tooComplex();
  let elements = 0;
  let depth = 0;
  const first = cell.exec(text);
  const lost = first !== null && first[1]?.toLowerCase() !== 'table';
  return parse(lost ? `${text.slice(0, first.index)}<table>${text.slice(first.index)}` : text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (...parts) => {
        elements += 1;
        if (elements > pageLimits.elements) throw tooComplex();
        return defaultTreeAdapter.createElement(...parts);
      },
      onItemPush: () => {
        depth += 1;
        if (depth > pageLimits.depth) throw tooComplex();
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  }).childNodes;
}
