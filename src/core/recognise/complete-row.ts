import type { CellState } from '../report/report';
import { blank, numberState } from '../report/report';
import type { Figures, RowSum } from './divide-run';
import { addsUp } from './divide-run';
import type { FoundRow } from './find-rows';
import type { ReadCell } from './read-cell';
import { cellsAfterLabels } from './row-widths';
import { figuresOf } from './zones';

/** A row that lacks more cells has too many completions to mean anything. */
const mostLost = 2;
const digits = /^\d{1,18}$/u;
const figure = /^(?:0|[1-9]\d{0,11})$/u;

/**
 * All ways to complete a row that lacks cells, for which its sums hold: a blank cell was lost, or the mark between two
 * figures. Its first empty cells may be blank cells or belong to the labels. None if it has anything but digits.
 */
export function completionsOf({ zone, columns }: FoundRow, sums: readonly RowSum[]): readonly Figures[] {
  const texts = cellsAfterLabels(zone).map(
    (column) => zone.data.find((place) => place.column === column)?.text ?? null,
  );
  if (sums.length === 0 || !texts.every((text) => text === null || digits.test(text))) return [];
  const found = new Map<string, Figures>();
  const first = texts.findIndex((text) => text !== null);
  for (let labels = 0; labels <= first; labels += 1)
    for (const row of widened(texts.slice(labels), columns.length)) {
      if (!row.every((text) => text === null || figure.test(text))) continue;
      const figures = row.map((text) => (text === null ? null : Number(text)));
      if (sums.every((sum) => addsUp(figures, sum))) found.set(figures.join(), figures);
    }
  return [...found.values()];
}

type Texts = readonly (string | null)[];

/** The row with as many cells as the form has: by blank cells between its cells, and by cuts within them. */
function widened(row: Texts, count: number): readonly Texts[] {
  if (row.length === count) return [row];
  if (row.length > count || count - row.length > mostLost) return [];
  const wider = Array.from({ length: row.length + 1 }, (_, at): Texts => [
    ...row.slice(0, at),
    null,
    ...row.slice(at),
  ]);
  row.forEach((text, at) => {
    for (let cut = 1; text !== null && cut < text.length; cut += 1)
      wider.push([...row.slice(0, at), text.slice(0, cut), text.slice(cut), ...row.slice(at + 1)]);
  });
  return wider.flatMap((one) => widened(one, count));
}

/** The cells of a row with several readings: what all of them agree on; the rest keeps the text of the row. */
export function readAs({ zone, ids }: FoundRow, readings: readonly Figures[]): readonly ReadCell[] {
  const { grid, row } = zone.line;
  const address = { grid, row, column: zone.data[0]?.column ?? 0 };
  const raw = figuresOf(zone);
  return ids.map((id, i): ReadCell => {
    const [figure = null, ...others] = new Set(readings.map((figures) => figures[i] ?? null));
    const state: CellState =
      others.length > 0 ? { kind: 'invalid', raw } : figure === null ? blank : numberState(figure);
    return { id, state, address, zone };
  });
}
