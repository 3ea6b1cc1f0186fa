import type { ColumnNode, TableId } from '../statute/types';
import type { Leaf } from '../report/cells';
import { align } from './align';
import type { Label } from './labels';
import type { LineCell } from './lines';
import type { LabelCell, Zone } from './zones';
import { scoreFor } from './zones';

/** The columns of a block in a grid, as found in its header. */
export interface Header {
  /** First column of each leaf, or -1 if its heading was not found. In the document's order, which may differ. */
  readonly columns: readonly number[];
  /** The heading text above each leaf. */
  readonly texts: readonly (string | undefined)[];
  /** The columns are not in the form's order. */
  readonly isDisordered: boolean;
  /** Columns with a heading that the form does not know, such as 备注 or 上年数. */
  readonly foreign: readonly number[];
  /** Where the cells of its lines begin, including empty ones if the source has them. */
  readonly cells: ReadonlySet<number>;
  /** All texts of the header with their columns. */
  readonly labels: readonly LabelCell[];
  /** Index of its last zone. */
  readonly zone: number;
}

/** The block whose header is wanted. */
export interface HeaderOf {
  readonly table: TableId;
  readonly block: number;
  readonly leaves: readonly Leaf<ColumnNode>[];
}

/** From this score on a text counts as a column heading. */
const enough = 0.6;

/** Maximum zones of a header; with one label or part of a label per line there are some forty. */
export const longestHeader = 100;

/** The nearest header of the block above a zone of the same grid, or null. */
export function headerAbove(
  zones: readonly Zone[],
  from: number,
  of: HeaderOf,
  grid = zones[from]?.line.grid,
): Header | null {
  const isColumn = (label: Label) =>
    label.kind === 'column' && label.table === of.table && label.block === of.block;
  const isHeading = (place: LabelCell) => scoreFor(place, isColumn) >= enough;
  const isOwn = (index: number) => zones[index]?.line.grid === grid;
  const isHeaderAt = (index: number) => isOwn(index) && zones[index]?.isHeader === true;
  /** Words in a header line. */
  const isBesideHeader = (index: number) => {
    const zone = zones[index];
    if (zone === undefined || zone.labels.length > 0 || zone.data.some((place) => place.isFigure))
      return false;
    return [index - 1, index + 1].some((other) => zones[other]?.line === zone.line && isHeaderAt(other));
  };
  const isPart = (index: number) => isHeaderAt(index) || isBesideHeader(index);
  /** A header of this table with all column headings reworded. */
  const isUnknown = (zone: Zone) =>
    zone.data.length > 0 &&
    zone.labels.some(
      (place) => scoreFor(place, ({ kind, table }) => kind === 'corner' && table === of.table) === 1,
    );

  const isHeaderOf = (zone: Zone) => zone.isHeader && (zone.labels.some(isHeading) || isUnknown(zone));
  const { nearest, read } = headersOf(zones, of, isHeaderOf);
  const last = isOwn(from - 1) ? (nearest[from - 1] ?? -1) : -1;
  if (last === -1) return null;
  const known = read.get(last);
  if (known !== undefined) return known;
  let first = last;
  while (last - first < longestHeader && isPart(first - 1)) first -= 1;
  let end = last;
  while (end - last < longestHeader && isBesideHeader(end + 1)) end += 1;

  const header = readHeader(zones.slice(first, end + 1), last, of, isHeading);
  read.set(last, header);
  return header;
}

/** The headers of a block in a document. The rows of a table request the same ones again and again. */
interface Headers {
  /** For each zone the last header at or above it in its grid, or -1. */
  readonly nearest: readonly number[];
  /** Those that were read, by the zone. */
  readonly read: Map<number, Header>;
}

const headers = new WeakMap<readonly Zone[], Map<string, Headers>>();

function headersOf(
  zones: readonly Zone[],
  { table, block }: HeaderOf,
  isHeaderOf: (zone: Zone) => boolean,
): Headers {
  const ofBlocks = headers.get(zones) ?? new Map<string, Headers>();
  headers.set(zones, ofBlocks);
  const known = ofBlocks.get(`${table} ${block}`);
  if (known !== undefined) return known;
  const nearest: number[] = [];
  for (const [index, zone] of zones.entries()) {
    const isSameGrid = zones[index - 1]?.line.grid === zone.line.grid;
    nearest.push(isHeaderOf(zone) ? index : isSameGrid ? (nearest[index - 1] ?? -1) : -1);
  }
  const found = { nearest, read: new Map<number, Header>() };
  ofBlocks.set(`${table} ${block}`, found);
  return found;
}

function readHeader(
  header: readonly Zone[],
  last: number,
  of: HeaderOf,
  isHeading: (place: LabelCell) => boolean,
): Header {
  const labels = header.flatMap((zone) => zone.labels);
  const places = labels.filter(isHeading).sort((a, b) => a.place.column - b.place.column);
  const scores = scoresOf(places, of, labels);
  const assigned = assign(scores, of.leaves.length);

  const words = header.flatMap((zone) => zone.data);
  const used = new Set(assigned.map((index) => places[index]));
  const isUsed = (place: LabelCell) =>
    used.has(place) || scoreFor(place, (label) => label.kind !== 'column') === 1;
  // The same heading again leaves open which column is meant.
  const own = new Set(places.map(({ place }) => place));
  const unknown = [...words, ...labels.filter((place) => !isUsed(place)).map((place) => place.place)];
  const columns = assigned.map((index) => places[index]?.place.column ?? -1);
  const texts = assigned.map((index) => places[index]?.place.text);
  const guessed = fillGaps(columns, texts, unknown);
  return {
    columns,
    texts,
    isDisordered:
      !columns.includes(-1) &&
      new Set(columns).size === columns.length &&
      columns.some((column, i) => column < Math.max(-1, ...columns.slice(0, i))),
    foreign: unknown.filter((place) => !guessed.has(place) && !own.has(place)).map((place) => place.column),
    cells: new Set(header.flatMap(({ line }) => line.columns)),
    labels,
    zone: last,
  };
}

/**
 * How well each text fits each leaf. Where the same label occurs in several groups, only below the heading of the right
 * group.
 */
function scoresOf(
  places: readonly LabelCell[],
  { table, block, leaves }: HeaderOf,
  labels: readonly LabelCell[],
): readonly (readonly number[])[] {
  const isGroup = (label: Label) => label.kind === 'columnGroup' && label.table === table;
  const starts = labels.filter((other) => scoreFor(other, isGroup) === 1);
  const spans = leaves.map(({ node, path }) => {
    if (!leaves.some((other) => other.node !== node && other.node.label === node.label)) return null;
    const own = path.at(-2)?.label;
    const isOwn = (label: Label) => isGroup(label) && label.official === own;
    const group = starts.find((other) => scoreFor(other, isOwn) === 1);
    if (group === undefined) return null;
    const from = group.place.column;
    const later = starts.map((other) => other.place.column).filter((column) => column > from);
    return { from, to: Math.min(Number.POSITIVE_INFINITY, ...later) };
  });
  return places.map(({ place, matches }) => {
    const scores = new Array<number>(leaves.length).fill(0);
    for (const { label, score } of matches) {
      if (label.kind !== 'column' || label.table !== table || label.block !== block) continue;
      if (score >= enough && score > (scores[label.leaf] ?? 0)) scores[label.leaf] = score;
    }
    spans.forEach((span, leaf) => {
      if (span !== null && (place.column < span.from || place.column >= span.to)) scores[leaf] = 0;
    });
    return scores;
  });
}

/** For each leaf the index of its heading, or -1: in the form's order, unless another order fits the wording better. */
function assign(scores: readonly (readonly number[])[], leaves: number): readonly number[] {
  const inOrder = align(scores, leaves).found;
  const free = new Set(scores.keys());
  const best = Array.from({ length: leaves }, () => -1);
  const pairs = scores
    .flatMap((row, place) => row.map((score, leaf) => ({ place, leaf, score })))
    .filter(({ score }) => score > 0)
    // Among equals the one that keeps the order.
    .sort(
      (a, b) =>
        b.score - a.score || Number(inOrder[b.leaf] === b.place) - Number(inOrder[a.leaf] === a.place),
    );
  for (const { place, leaf } of pairs)
    if (free.has(place) && best[leaf] === -1) {
      best[leaf] = place;
      free.delete(place);
    }
  const total = (found: readonly number[]) =>
    found.reduce((sum, place, leaf) => sum + (scores[place]?.[leaf] ?? 0), 0);
  return total(best) > total(inOrder) + 0.01 ? best : inOrder;
}

/**
 * Leaves without a heading between two that have one get the unknown texts between them if the numbers match: reworded
 * headings. Mutates the two lists and returns the texts used.
 */
function fillGaps(
  columns: number[],
  texts: (string | undefined)[],
  unknown: readonly LineCell[],
): ReadonlySet<LineCell> {
  const used = new Set<LineCell>();
  for (let leaf = 1; leaf < columns.length - 1; leaf += 1) {
    if (columns[leaf] !== -1) continue;
    let end = leaf;
    while (columns[end] === -1) end += 1;
    const before = columns[leaf - 1] ?? -1;
    const after = columns[end] ?? -1;
    const between = unknown
      .filter((place) => place.column > before && place.column < after)
      .sort((a, b) => a.column - b.column);
    if (before >= 0 && after > before && between.length === end - leaf)
      between.forEach((place, index) => {
        columns[leaf + index] = place.column;
        texts[leaf + index] = place.text;
        used.add(place);
      });
    leaf = end;
  }
  return used;
}
