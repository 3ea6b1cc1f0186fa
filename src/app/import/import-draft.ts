import type { Origin } from '../../core/recognise/origins';
import { cellIndexOf, cellsOf } from '../../core/report/cells';
import type { Conversion } from '../../core/report/convert-edition';
import { convertEdition } from '../../core/report/convert-edition';
import { stateText } from '../../core/report/cell-state';
import { isQuoted } from '../../core/report/note';
import { parseNumber } from '../../core/report/parse-number';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { LoadedReport } from './load-report';

/** What was read from a source, before any of it is written to the workbook. */
export interface ImportDraft {
  readonly loaded: LoadedReport;
  /** The report in the edition in force; null if it already is, or if no conversion is known. */
  readonly conversion: Conversion | null;
  /** What the user corrected in the preview. */
  readonly typed: ReadonlyMap<CellId, CellState>;
}

/** How a cell of a draft got its value. */
export type Certainty = Origin['certainty'] | 'typed';

export const draftOf = (loaded: LoadedReport): ImportDraft => ({
  loaded,
  conversion: convertEdition(loaded.report),
  typed: new Map(),
});

/** The figures of a draft as they would be imported: in the edition in force, with the corrections. */
export function draftReport({ loaded, conversion, typed }: ImportDraft): Report {
  const report = conversion?.report ?? loaded.report;
  return { ...report, cells: new Map([...report.cells, ...typed]) };
}

/** Replaces the text in a cell; an empty text is a blank. */
export function withTyped(draft: ImportDraft, cell: CellId, text: string): ImportDraft {
  const type = cellIndexOf(editions[draftReport(draft).edition]).get(cell)?.type ?? 'count';
  const state: CellState = text.trim() === '' ? { kind: 'blank' } : parseNumber(text, type).state;
  return { ...draft, typed: new Map([...draft.typed, [cell, state]]) };
}

/** How certain a cell is. A cell that cannot be read is in doubt, wherever it is. */
export function surenessOf(
  { loaded, typed }: ImportDraft,
  cell: CellId,
  state: CellState | undefined,
): Certainty {
  if (typed.has(cell)) return 'typed';
  if (state?.kind === 'invalid') return 'conflict';
  return loaded.origins.get(cell)?.certainty ?? 'read';
}

/** The ways in which the run-together figures of a row can be split, of which the user knows the right one. */
export interface SplitChoice {
  /** The cells on which the ways differ. */
  readonly cells: readonly CellId[];
  readonly ways: readonly SplitWay[];
}

/** One of the ways. */
export interface SplitWay {
  /** The texts of the whole row, each with its cell; blank cells have an empty text. */
  readonly figures: readonly (readonly [cell: CellId, text: string])[];
  readonly isChosen: boolean;
}

/** The rows of a draft that can be split in several ways, as far as the edition in force has their cells. */
export function splitChoices(draft: ImportDraft): readonly SplitChoice[] {
  const report = draftReport(draft);
  return draft.loaded.report.notes.flatMap((note): readonly SplitChoice[] => {
    if (note.code !== 'row.ambiguous' || isQuoted(note.params)) return [];
    const rows = note.params.choices.map((choice) => choice.split(' '));
    const differ = note.cells.filter(
      (cell, at) => report.cells.has(cell) && new Set(rows.map((figures) => figures[at])).size > 1,
    );
    if (differ.length === 0) return [];
    const ways = rows.map((texts): SplitWay => {
      const figures = note.cells.map((cell, at) => [cell, texts[at] ?? ''] as const);
      const isChosen = figures.every(
        ([cell, text]) => !differ.includes(cell) || stateText(report.cells.get(cell)) === text,
      );
      return { figures, isChosen };
    });
    return [{ cells: differ, ways }];
  });
}

/** Takes the figures of one way for the cells on which the ways differ. */
export const withWay = (draft: ImportDraft, { cells }: SplitChoice, { figures }: SplitWay): ImportDraft =>
  figures.reduce(
    (typed, [cell, text]) => (cells.includes(cell) ? withTyped(typed, cell, text) : typed),
    draft,
  );

/** A draft without its corrections. */
export const asRead = (draft: ImportDraft): ImportDraft => ({ ...draft, typed: new Map() });

/** The cells that need a look, in printed order: those that were guessed or could not be read, corrected or not. */
export function doubtfulCells(draft: ImportDraft): readonly CellId[] {
  const before = asRead(draft);
  const { edition, cells } = draftReport(before);
  return cellsOf(editions[edition]).flatMap(({ id }) => {
    const state = cells.get(id);
    return state === undefined || surenessOf(before, id, state) === 'read' ? [] : [id];
  });
}
