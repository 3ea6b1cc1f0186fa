import type { CellId } from '../statute/types';
import type { Note, NoteCode } from '../report/note';
import type { GridAddress, ReadCell } from './read-cell';
import type { Zone } from './zones';

/** Where the value of a cell comes from, and how certain it is. */
export interface Origin {
  /** Unknown for a blank cell in a row that was assigned by order. */
  readonly address?: GridAddress;
  /** The source text; the whole row if the figure was assigned by order, split from a run, or is in doubt. */
  readonly fragment: string;
  /**
   * read: below its heading and next to its label. guessed: assigned by order, split from a run, converted, or next to
   * a label that only resembles the form's. conflict: no number can be determined, or the document has two for it.
   */
  readonly certainty: 'read' | 'guessed' | 'conflict';
  /** The note that explains the uncertainty. */
  readonly reason?: NoteCode;
}

const longestFragment = 200;

/** Notes that make their cells a guess, most important first. */
const guesses: readonly NoteCode[] = [
  'row.divided',
  'row.ambiguous',
  'number.converted',
  'row.shifted',
  'header.unclear',
  'label.variant',
];
const doubts: readonly NoteCode[] = ['row.repeated', 'row.unplaced', 'row.ambiguous', 'formula.uncalculated'];

const cut = (text: string): string =>
  text.length <= longestFragment ? text : `${text.slice(0, longestFragment - 1)}…`;

/** Labels and figures of a row. */
const textOfZone = ({ labels, data }: Zone): string =>
  [...labels.map(({ place }) => place.text), ...data.map((place) => place.text)].join(' ');

/** For each cell the first code with a note about it. */
function reasonsFor(notes: readonly Note[], codes: readonly NoteCode[]): ReadonlyMap<CellId, NoteCode> {
  const reasons = new Map<CellId, NoteCode>();
  for (const code of codes)
    for (const note of notes)
      if (note.code === code) for (const cell of note.cells) if (!reasons.has(cell)) reasons.set(cell, code);
  return reasons;
}

/** The origins of all cells that were read. */
export function originsOf(cells: readonly ReadCell[], notes: readonly Note[]): ReadonlyMap<CellId, Origin> {
  const guessed = reasonsFor(notes, guesses);
  const doubted = reasonsFor(notes, doubts);
  return new Map(
    cells.map(({ id, state, address, zone, text = '', duplicateRow }) => {
      const row = zone === undefined ? text : textOfZone(zone);
      const at = address === undefined ? {} : { address };
      const of = (
        certainty: Origin['certainty'],
        fragment: string,
        reason: NoteCode | undefined,
      ): Origin => ({
        ...at,
        fragment: cut(fragment),
        certainty,
        ...(reason === undefined ? {} : { reason }),
      });
      if (duplicateRow !== undefined)
        return [id, of('conflict', `${row} / ${textOfZone(duplicateRow)}`, doubted.get(id) ?? 'row.extra')];
      if (state.kind === 'invalid')
        return [id, of('conflict', doubted.has(id) ? row : text, doubted.get(id))];
      const reason = guessed.get(id);
      return [id, reason === undefined ? of('read', text, undefined) : of('guessed', row, reason)];
    }),
  );
}
