import { editions } from '../../core/statute/editions';
import type { Block, ColumnNode, Edition, RowNode } from '../../core/statute/types';
import { leavesOf, tableIds } from '../../core/report/cells';
import { foldLabel } from '../../core/grid/fold-label';

/** The role of an official label, as far as the column of a text depends on it. */
export interface LabelWord {
  readonly kind: 'caption' | 'corner' | 'columnGroup' | 'column' | 'rowGroup' | 'row';
  /** How many groups of rows contain it. */
  readonly depth: number;
  /** The columns below a group of columns, folded. */
  readonly columns: readonly string[];
}

type Entry = readonly [string, LabelWord];

const word = (kind: LabelWord['kind'], label: string, rest: Partial<LabelWord> = {}): Entry => [
  foldLabel(label).whole,
  { kind, depth: 0, columns: [], ...rest },
];

const rowWords = (nodes: readonly RowNode[], depth: number): readonly Entry[] =>
  nodes.flatMap((node) => [
    word(node.children === undefined ? 'row' : 'rowGroup', node.label, { depth }),
    ...rowWords(node.children ?? [], depth + 1),
  ]);

const columnWords = (nodes: readonly ColumnNode[]): readonly Entry[] =>
  nodes.flatMap((node) => [
    node.children === undefined
      ? word('column', node.label)
      : word('columnGroup', node.label, {
          columns: leavesOf(node.children).map((leaf) => foldLabel(leaf.node.label).whole),
        }),
    ...columnWords(node.children ?? []),
  ]);

const blockWords = (block: Block): readonly Entry[] => [
  ...(block.caption === undefined ? [] : [word('caption', block.caption)]),
  ...(block.corner === undefined ? [] : [word('corner', block.corner)]),
  ...rowWords(block.rows, 0),
  ...columnWords(block.columns),
];

/** The official labels of all editions, folded; a label used twice (其他) has its first role. */
export const officialLabels: ReadonlyMap<string, LabelWord> = new Map(
  Object.values(editions as Readonly<Record<string, Edition>>)
    .flatMap((edition) => tableIds.flatMap((table) => edition.tables[table].blocks.flatMap(blockWords)))
    .filter(([label]) => label !== '')
    .reverse(),
);

const wholes = [...officialLabels.keys()];

/** Whether a text is part of an official label, such as a line of a wrapped one. */
export function isLabelPart(text: string): boolean {
  const folded = foldLabel(text).whole;
  return folded !== '' && wholes.some((label) => label.includes(folded));
}

/** Whether some official label starts with the text. */
export function isLabelStart(text: string): boolean {
  const folded = foldLabel(text).whole;
  return wholes.some((label) => label.startsWith(folded));
}

export const labelWord = (text: string): LabelWord | undefined => officialLabels.get(foldLabel(text).whole);
