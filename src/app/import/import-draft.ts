import type { Origin } from '../../core/recognise/origins';
import { cellIndexOf, cellsOf } from '../../core/report/cells';
import type { Conversion } from '../../core/report/convert-edition';
import { convertEdition } from '../../core/report/convert-edition';
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
