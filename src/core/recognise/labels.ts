import { commonLabels } from '../statute/common-labels';
import { editions } from '../statute/editions';
import type { EditionId } from '../statute/editions';
import type { ColumnNode, Edition, RowNode, TableId } from '../statute/types';
import { leavesOf, tableIds } from '../report/cells';
import type { FoldedLabel } from '../grid/fold-label';
import { fold, foldLabel, likeness } from '../grid/fold-label';

type LabelKind = 'row' | 'column' | 'rowGroup' | 'columnGroup' | 'caption' | 'corner';

/** An official label and what it names. */
export interface Label {
  readonly kind: LabelKind;
  readonly table: TableId;
  readonly block: number;
  /** Position among the leaves of its block for rows and columns, otherwise -1. */
  readonly leaf: number;
  readonly official: string;
  readonly folded: FoldedLabel;
  /** Tables of any subject have it. */
  readonly isCommon: boolean;
  /** Not in documents of the edition itself. */
  readonly isForeign: boolean;
  /** Known faulty and shortened forms, folded. */
  readonly variants: readonly string[];
}

/** Whether a label shows which table it belongs to. */
export const isDistinctiveOf =
  (table: TableId) =>
  (label: Label): boolean =>
    label.table === table && !label.isCommon;

export interface LabelMatch {
  readonly label: Label;
  /** From `threshold` to 1; 1 is the official wording. */
  readonly score: number;
}

/** Below this similarity a text does not count as a label. */
const threshold = 0.6;
/** Longer texts are sentences and are not compared. */
const longestLabel = 60;
/** The same for a label with an explanation in brackets. */
const longestExplained = 400;
/** Shorter labels (规章, 总计) too easily resemble something else. */
const shortestFuzzy = 4;
/** The part of a numbered label that must remain, whatever it lost. */
const leastLeft = 0.5;

function groupsOf<N extends { readonly children?: readonly N[] }>(nodes: readonly N[]): readonly N[] {
  return nodes.flatMap((node) => (node.children === undefined ? [] : [node, ...groupsOf(node.children)]));
}

function labelsOf(edition: Edition): readonly Label[] {
  return tableIds.flatMap((table) =>
    edition.tables[table].blocks.flatMap((block, index): readonly Label[] => {
      const rows = rowsOf(block.rows);
      const foreign = new Set<unknown>(rows.flatMap((row) => row.mayExpand ?? []));
      const make = (
        kind: LabelKind,
        leaf: number,
        node: RowNode | ColumnNode | { readonly label: string },
      ): Label => {
        const folded = foldLabel(node.label);
        return {
          kind,
          table,
          block: index,
          leaf,
          official: node.label,
          folded,
          isCommon: commonLabels.includes(folded.core),
          isForeign: foreign.has(node),
          variants: [
            ...('variants' in node ? node.variants : []),
            ...('short' in node ? [node.short] : []),
          ].map((variant) => foldLabel(variant).whole),
        };
      };
      return [
        ...rows.map((row, leaf) => make('row', leaf, row)),
        ...leavesOf(block.columns).map(({ node }, leaf) => make('column', leaf, node)),
        ...groupsOf(block.rows)
          .filter((group) => group.mayCollapse !== true)
          .map((group) => make('rowGroup', -1, group)),
        ...groupsOf(block.columns).map((group) => make('columnGroup', -1, group)),
        ...(block.caption === undefined ? [] : [make('caption', -1, { label: block.caption })]),
        ...(block.corner === undefined ? [] : [make('corner', -1, { label: block.corner })]),
      ].filter((label) => label.official !== '');
    }),
  );
}

/**
 * The rows that a document may have for a block, in order: its leaves; before the leaves of a group that older
 * documents print as one row, the group itself; after a leaf, the rows that mixed documents have instead.
 */
export function rowsOf(nodes: readonly RowNode[]): readonly RowNode[] {
  return nodes.flatMap((node) => {
    if (node.children === undefined) return [node, ...(node.mayExpand ?? [])];
    const below = rowsOf(node.children);
    return node.mayCollapse === true ? [node, ...below] : below;
  });
}

/** Finds the official labels that a text may be. */
export class LabelIndex {
  readonly labels: readonly Label[];
  /** The labels that a document of the edition has, without duplicates. */
  readonly owed: ReadonlySet<string>;
  private readonly exact = new Map<string, Label[]>();
  private readonly beginnings = new Set<string>();
  private readonly cache = new Map<string, readonly LabelMatch[]>();

  constructor(edition: Edition) {
    this.labels = labelsOf(edition);
    this.owed = new Set(this.labels.filter((label) => !label.isForeign).map((label) => label.official));
    for (const label of this.labels) {
      const { whole } = label.folded;
      for (let length = 1; length <= whole.length; length += 1) this.beginnings.add(whole.slice(0, length));
      const same = this.exact.get(whole);
      if (same === undefined) this.exact.set(whole, [label]);
      else same.push(label);
    }
  }

  /** Whether the text is the official wording of a label. */
  hasExactly(text: string): boolean {
    return text.length <= 2 * longestLabel && this.exact.has(foldLabel(text).whole);
  }

  /** Whether the official wording of a label begins with the text. */
  hasBeginning(text: string): boolean {
    return text.length <= 2 * longestLabel && this.beginnings.has(foldLabel(text).whole);
  }

  /** All labels that the text may be, with their similarity; empty for a sentence or a number. */
  matches(text: string): readonly LabelMatch[] {
    // Excludes sentences and single characters; spaces at most double the length of a label.
    if (text.length > longestExplained) return [];
    if (text.length > 2 * longestLabel && !/[)）]$/u.test(text.trimEnd())) return [];
    let matches = this.cache.get(text);
    if (matches === undefined) {
      matches = this.find(foldLabel(text));
      if (this.cache.size > 20_000) this.cache.clear();
      this.cache.set(text, matches);
    }
    return matches;
  }

  private find(found: FoldedLabel): readonly LabelMatch[] {
    if (found.whole === '') return [];
    if (found.whole.length > longestLabel) return this.findExplained(found);
    const exact = (this.exact.get(found.whole) ?? []).map((label) => ({ label, score: 1 }));
    // The same words may also be a numbered label that lost its number: 总计 for （七）总计.
    const others = this.labels
      .filter((label) => label.folded.whole !== found.whole)
      .map((label) => ({ label, score: scoreOf(found, label) }))
      .filter(({ score }) => score >= (exact.length > 0 ? 0.9 : threshold));
    return [...exact, ...others];
  }

  /** The labels that a text is with a long explanation in brackets behind it. */
  private findExplained({ number, core, bare }: FoldedLabel): readonly LabelMatch[] {
    if (bare === core || bare.length > longestLabel) return [];
    return this.find(foldLabel(number === '' ? bare : `${number},${bare}`)).flatMap(({ label, score }) =>
      score >= 0.9 ? [{ label, score: 0.9 }] : [],
    );
  }
}

const indexes = new Map<EditionId, LabelIndex>();

/** The labels of an edition, cached. */
export function labelIndexOf(id: EditionId): LabelIndex {
  const index = indexes.get(id) ?? new LabelIndex(editions[id]);
  indexes.set(id, index);
  return index;
}

/** Label columns flattened into one: a numbered leaf label at the end of its path. */
export const endsWithLabel = (text: string, official: string): boolean =>
  endsWith(fold(text), foldLabel(official));

function endsWith(whole: string, { number, core }: FoldedLabel): boolean {
  if (number === '' || !whole.endsWith(core) || core === '') return false;
  return whole.slice(0, -core.length).replace(/[.,]$/u, '').endsWith(number);
}

const characterSets = new Map<string, ReadonlySet<string>>();

/**
 * Whether a text has enough characters of a label to resemble it; most have not, and comparing costs more than
 * counting.
 */
function mayBeAlike(text: string, label: string): boolean {
  let characters = characterSets.get(label);
  if (characters === undefined) characterSets.set(label, (characters = new Set(label.split(''))));
  let common = 0;
  for (let i = 0; i < text.length; i += 1) if (characters.has(text.charAt(i))) common += 1;
  return common >= threshold * Math.max(text.length, label.length);
}

function scoreOf(found: FoldedLabel, { folded, variants, kind }: Label): number {
  if (variants.includes(found.whole)) return 0.92;
  if (found.number === '' && variants.includes(found.bare)) return 0.9;
  const numbersDiffer = found.number !== '' && folded.number !== '' && found.number !== folded.number;
  if (found.core === folded.core) return numbersDiffer ? 0.8 : 0.95;
  // 行政许可（件）
  if (!numbersDiffer && found.bare !== '' && found.bare === folded.bare) return 0.9;
  if (kind === 'row' && endsWith(found.whole, folded)) return 0.97;
  const sameNumber = found.number !== '' && found.number === folded.number;
  if (Math.min(found.core.length, folded.core.length) < (sameNumber ? shortestFuzzy - 1 : shortestFuzzy))
    return 0;
  if (!numbersDiffer && folded.core.startsWith(found.core)) return 0.88;
  // Enough to be considered; the order must also agree with the form.
  const least = kind === 'row' && sameNumber && isWorn(found, folded) ? threshold : 0;
  if (!mayBeAlike(found.core, folded.core)) return least;
  const alike = likeness(found.core, folded.core);
  if (alike < threshold) return least;
  return Math.max(least, 0.85 * alike + (numbersDiffer ? -0.1 : 0) + (found.number === '' ? 0 : 0.05));
}

/**
 * Whether a text is a list item (7.) that lost characters: its number, and the rest in the label's order. Headings (一、)
 * are excluded, since several share a number.
 */
function isWorn({ number, core }: FoldedLabel, { core: official }: FoldedLabel): boolean {
  if (!/^\d/u.test(number) || core.length < shortestFuzzy || core.length < leastLeft * official.length)
    return false;
  let at = 0;
  for (const character of official) if (core.startsWith(character, at)) at += character.length;
  return at === core.length;
}
