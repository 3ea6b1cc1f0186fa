import type { Block, PageSize, TextBlock } from './blocks';

/** The maximum share of a page's height that is margin. */
const margin = 0.12;
/** The maximum number of lines at either end of a page that may not be part of the text. */
const outermost = 2;

const numbered =
  /^(?:[-—–−~·•]\s*\d{1,3}\s*[-—–−~·•]|第\s*\d{1,3}\s*页.{0,12}|(?:page\s*)?[1-9]\d{0,2}\s*(?:\/|of)\s*[1-9]\d{0,2})$/iu;
const bare = /^\d{1,3}$/u;

/** The part of a running header that does not change from page to page. */
const core = (text: string): string => text.replace(/[\d\s]+/gu, '');

function isAtEdge({ line }: TextBlock, { height }: PageSize): boolean {
  return line.y < margin * height || line.y > (1 - margin) * height;
}

/**
 * Drops page numbers and text repeated at the top and bottom of pages. A running header whose text occurs nowhere else
 * is kept once: it may be the title. A lone number is a page number only if it counts the pages.
 */
export function withoutFurniture(
  pages: readonly (readonly Block[])[],
  sizes: readonly PageSize[],
): readonly Block[] {
  const edges = pages.map((blocks, page) => {
    const texts = blocks.filter((block) => block.kind === 'text');
    const size = sizes[page] ?? { width: 0, height: 0 };
    return [...new Set([...blocks.slice(0, outermost), ...blocks.slice(-outermost)])].filter(
      (block): block is TextBlock => texts.includes(block as TextBlock) && isAtEdge(block as TextBlock, size),
    );
  });
  const dropped = new Set<Block>();
  const offsets = new Map<number, TextBlock[]>();
  const repeated = new Map<string, TextBlock[]>();
  const add = <K>(map: Map<K, TextBlock[]>, key: K, block: TextBlock) =>
    map.set(key, [...(map.get(key) ?? []), block]);
  for (const block of edges.flat()) {
    if (numbered.test(block.text)) dropped.add(block);
    else if (bare.test(block.text)) add(offsets, Number(block.text) - block.page, block);
    else add(repeated, `${Math.round(block.line.y / 4)} ${core(block.text)}`, block);
  }
  for (const [offset, blocks] of offsets)
    if (blocks.length > 1 || (pages.length === 1 && offset === 1))
      for (const block of blocks) dropped.add(block);

  const others = pages.flat().filter((block) => !edges.flat().includes(block as TextBlock));
  const otherText = others.map((block) => (block.kind === 'text' ? core(block.text) : '')).join('\n');
  for (const blocks of repeated.values()) {
    if (blocks.length < Math.max(2, pages.length / 2)) continue;
    const words = /\p{Script=Han}{4,}/u.exec(core(blocks[0]?.text ?? ''))?.[0];
    const isNew = words !== undefined && !otherText.includes(words);
    for (const block of isNew ? blocks.slice(1) : blocks) dropped.add(block);
  }
  return pages.flat().filter((block) => !dropped.has(block));
}
