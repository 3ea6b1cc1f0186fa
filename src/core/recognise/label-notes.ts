import { fold } from '../grid/fold-label';
import { leavesOf } from '../report/cells';
import type { Note } from '../report/note';
import type { CellId, Edition, RowNode, TableId } from '../statute/types';
import type { FoundRow } from './find-rows';
import type { Header } from './header';
import type { Label } from './labels';
import { endsWithLabel } from './labels';
import type { LabelCell, Zone } from './zones';
import { scoreFor, sure } from './zones';

/** Figures next to the label of a group, for all of its rows at once. */
interface GroupFigures {
  readonly label: string;
  /** Rows of the form whose labels the document has lost. */
  readonly rows: readonly string[];
  readonly zone: Zone;
}

function groupsOf(nodes: readonly RowNode[]): readonly RowNode[] {
  return nodes.flatMap((node) => (node.children === undefined ? [] : [node, ...groupsOf(node.children)]));
}

/**
 * Groups of rows that lost their labels: the label of the group is followed by exactly as many figures as its rows have
 * in total. They are shown, but cannot be assigned to rows.
 */
export function findLostLabels(
  edition: Edition,
  table: TableId,
  zones: readonly Zone[],
  found: readonly FoundRow[],
): readonly GroupFigures[] {
  return edition.tables[table].blocks.flatMap((block) =>
    groupsOf(block.rows).flatMap((group): readonly GroupFigures[] => {
      const rows = leavesOf(group.children ?? []).map(({ node }) => node.id);
      if (found.some(({ row }) => rows.includes(row) || row === group.id)) return [];
      const count = rows.length * leavesOf(block.columns).length;
      const zone = zones.find(
        ({ data, labels }) =>
          data.filter((place) => place.isFigure).length === count &&
          scoreFor(
            labels.at(-1),
            (label) => label.kind === 'rowGroup' && label.table === table && label.official === group.label,
          ) >= sure,
      );
      return zone === undefined ? [] : [{ label: group.label, rows, zone }];
    }),
  );
}

/** The official wording, normalised for comparison. */
const isOfficial = (text: string, official: string): boolean =>
  text === official || fold(text) === fold(official) || endsWithLabel(text, official);

/**
 * One note for each label that differs from the official wording (rows, columns, groups, captions and the corner), and
 * one for each header whose columns are out of order or have unknown headings.
 *
 * @param isByOrder whether the columns below a header were nevertheless read in the form's order
 */
export function labelNotes(
  table: TableId,
  rows: readonly FoundRow[],
  isByOrder: (header: Header) => boolean,
): readonly Note[] {
  const notes = new Map<string, Note>();
  const add = (note: Note) => {
    const key = JSON.stringify([note.code, note.params]);
    // The same label may occur above several columns: table 4 has each outcome three times.
    const before = notes.get(key)?.cells ?? [];
    notes.set(key, { ...note, cells: [...new Set([...before, ...note.cells])] });
  };
  const compare = (found: string | undefined, official: string, cells: () => readonly CellId[]) => {
    if (found !== undefined && official !== '' && !isOfficial(found, official))
      add({ code: 'label.variant', cells: cells(), params: { found, expected: official } });
  };
  const others = (places: readonly LabelCell[]) => {
    for (const { place, matches } of places) {
      const best = matches.reduce<{ label: Label; score: number } | null>(
        (top, match) => (top === null || match.score > top.score ? match : top),
        null,
      );
      if (best !== null && best.label.table === table && isHeading(best.label))
        compare(place.text, best.label.official, () => []);
    }
  };

  const headers = new Map<number, { readonly header: Header; readonly rows: FoundRow[] }>();
  for (const row of rows) {
    compare(row.label?.place.text, row.official, () => row.ids);
    others(row.zone.labels.slice(0, -1));
    // A heading of another edition is not one of this edition reworded.
    if (row.header === null || row.foreignHeadings.length > 0) continue;
    const group = headers.get(row.header.zone) ?? { header: row.header, rows: [] };
    group.rows.push(row);
    headers.set(row.header.zone, group);
  }
  for (const { header, rows: below } of headers.values()) {
    const columns = below[0]?.columns ?? [];
    columns.forEach(({ node }, leaf) => {
      compare(header.texts[leaf], node.label, () => below.flatMap(({ ids }) => ids[leaf] ?? []));
    });
    others(header.labels);
    const cells = below.flatMap(({ ids }) => ids);
    if (header.isDisordered && !isByOrder(header))
      add({
        code: 'label.order',
        cells,
        params: { found: header.texts.filter((text) => text !== undefined).filter((text) => text !== '') },
      });
    const missing = columns.filter((_, leaf) => header.columns[leaf] === -1).map(({ node }) => node.label);
    if (missing.length > 0) add({ code: 'header.unclear', cells, params: { table, missing } });
  }
  return [...notes.values()];
}

const isHeading = ({ kind }: Label): boolean =>
  kind === 'rowGroup' || kind === 'columnGroup' || kind === 'caption' || kind === 'corner';
