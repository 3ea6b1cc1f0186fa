import type { CellId, TableId } from '../statute/types';
import type { Note } from '../report/note';
import { fold } from '../grid/fold-label';
import type { FoundRow } from './find-rows';
import type { Header } from './header';
import type { Label } from './labels';
import { endsWithLabel } from './labels';
import type { LabelPlace } from './zones';

/** The official wording in the form in which labels are compared. */
const isOfficial = (text: string, official: string): boolean =>
  text === official || fold(text) === fold(official) || endsWithLabel(text, official);

/**
 * One note for each label whose wording is not the official one: rows, columns, groups, captions and the corner; and one for
 * each header whose columns stand in another order or have headings that are not understood.
 *
 * @param isByOrder whether the columns below a header were taken in the form's order all the same
 */
export function labelNotes(
  table: TableId,
  rows: readonly FoundRow[],
  isByOrder: (header: Header) => boolean,
): readonly Note[] {
  const notes = new Map<string, Note>();
  const add = (note: Note) => {
    const key = JSON.stringify([note.code, note.params]);
    // The same label may stand over several columns: table 4 has each outcome three times.
    const before = notes.get(key)?.cells ?? [];
    notes.set(key, { ...note, cells: [...new Set([...before, ...note.cells])] });
  };
  const compare = (found: string | undefined, official: string, cells: () => readonly CellId[]) => {
    if (found !== undefined && official !== '' && !isOfficial(found, official))
      add({ code: 'label.variant', cells: cells(), params: { found, expected: official } });
  };
  const others = (places: readonly LabelPlace[]) => {
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
    if (row.header === null) continue;
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
