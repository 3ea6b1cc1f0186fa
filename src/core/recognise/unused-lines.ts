import type { TableId } from '../statute/types';
import type { Header } from './header';
import type { Label } from './labels';
import type { Zone } from './zones';
import { hasFigures, isCount, scoreFor, sure } from './zones';

/** A row that was found, and the header above it. */
interface RowPosition {
  readonly zone: Zone;
  readonly header: Header | null;
}

/** Longer than any label that is not a sentence. */
const longestName = 40;

/** Fields below a table for the person who filled it in: 填报人：, 联系电话, 日期. */
const signature = /[:：]$|电话|传真|邮编|日期|填报|填表|制表|审核|负责人/u;

/**
 * Lines with figures in a table that are not among its rows: subtotals, 其中, rows that appear twice; also before its
 * first row and after its last, where a reworded row may be.
 */
export function unusedWithin(
  zones: readonly Zone[],
  rows: readonly RowPosition[],
  table: TableId,
): readonly Zone[] {
  const used = new Set(rows.map((row) => row.zone));
  // 总计 is a row of one table and a heading of another.
  const names = ({ labels }: Zone) =>
    scoreFor(labels.at(-1), ({ kind, table: own }) => kind === 'row' && own === table) >= sure;
  const usedLines = new Set(rows.map((row) => row.zone.line));
  const isFree = (zone: Zone): boolean => {
    if (used.has(zone) || usedLines.has(zone.line) || !hasFigures(zone) || isCount(zone)) return false;
    // A row of a neighbouring table belongs to that table.
    return (
      !zone.labels.some((place) => scoreFor(place, (label) => label.table !== table) >= sure) || names(zone)
    );
  };
  return [...spansOf(zones, rows)].flatMap(([grid, { first, last }]) => {
    const own = zones.filter(({ line }) => line.grid === grid);
    const within = own.filter((zone) => zone.index >= first && zone.index <= last && isFree(zone));
    return [...within, ...rowsBehind(own, last, isFree, table)];
  });
}

/** Lines after the last known row, as long as they continue like a table: with rows, or with further headings. */
function rowsBehind(
  zones: readonly Zone[],
  last: number,
  isFree: (zone: Zone) => boolean,
  table: TableId,
): readonly Zone[] {
  const behind: Zone[] = [];
  let row = zones.find(({ index }) => index === last)?.line.row ?? Number.NaN;
  let isBelowHeading = false;
  for (const zone of zones) {
    if (zone.index <= last) continue;
    if (zone.line.row > row + 1) break;
    row = zone.line.row;
    const isHeading =
      !hasFigures(zone) && zone.labels.some((place) => scoreFor(place, isHeadingOf(table)) >= sure);
    if (!isHeading) {
      if (!isFree(zone) || !isLikeRow(zone, isBelowHeading)) break;
      behind.push(zone);
    }
    isBelowHeading = isHeading;
  }
  return behind;
}

const isHeadingOf =
  (table: TableId) =>
  (label: Label): boolean =>
    label.table === table && label.kind !== 'row' && label.kind !== 'rowGroup';

/** The lines of a table's rows in each grid: from the end of its header to the last row, as lines of the document. */
function spansOf(
  zones: readonly Zone[],
  rows: readonly RowPosition[],
): ReadonlyMap<number, { readonly first: number; readonly last: number }> {
  const spans = new Map<number, { first: number; last: number }>();
  for (const { zone, header } of rows) {
    const { grid } = zone.line;
    const from = header === null ? zone.index : (zones[header.zone]?.index ?? zone.index) + 1;
    const { first, last } = spans.get(grid) ?? { first: from, last: zone.index };
    spans.set(grid, { first: Math.min(first, from), last: Math.max(last, zone.index) });
  }
  return spans;
}

/** A name followed only by figures: neither a sentence with a number nor a signature. */
function isLikeRow({ labels, data }: Zone, mayLackName: boolean): boolean {
  const firstFigure = data.findIndex((place) => place.isFigure);
  const names = [
    ...labels.map(({ place }) => place.text),
    ...data.slice(0, firstFigure).map((place) => place.text),
  ];
  return (
    (names.length > 0 || mayLackName) &&
    names.every((text) => text.length <= longestName && !signature.test(text)) &&
    data.slice(firstFigure).every((place) => place.isFigure)
  );
}
