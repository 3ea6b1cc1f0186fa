import { cellsOf } from '../../core/report/cells';
import type { Note } from '../../core/report/note';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId, Edition } from '../../core/statute/types';
import type { WriteOptions } from '../writer';
import { jsonText } from '../../core/report/json-text';

/**
 * The report as the JSON of `nianbao read --json`: `format`, `index` (only for a report chosen among several), `year`,
 * `agency`, `cells` by id in printed order, and `notes` with their sentences. Omits cells that the source does not
 * have. Notes keep their `params`, and `profile`, `narrative` and `remarks` are added if present, so that nothing is
 * lost when the file is read back.
 *
 * @param noteText composes the sentence of a note
 */
export function writeJson(
  report: Report,
  noteText: (note: Note, edition: Edition) => string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const remarks = options.remarks ?? [];
  const document = {
    format: report.edition,
    ...(options.index === undefined ? {} : { index: options.index }),
    year: report.year,
    agency: report.agency,
    ...(report.profile === undefined ? {} : { profile: report.profile }),
    cells: Object.fromEntries(inPrintedOrder(report).map(([id, state]) => [id, stateAsJson(state)])),
    ...(report.narrative === undefined ? {} : { narrative: report.narrative }),
    notes: report.notes.map((note) => ({
      code: note.code,
      cells: note.cells,
      text: noteText(note, edition),
      params: note.params,
    })),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
  return Promise.resolve(new TextEncoder().encode(`${jsonText(document)}\n`));
}

/**
 * The cells of the form first; ids not in the form, such as those of a collapsed row, follow in their original order.
 */
function inPrintedOrder(report: Report): readonly (readonly [CellId, CellState])[] {
  const printed = cellsOf(editions[report.edition]).map((cell) => cell.id);
  return [...new Set([...printed, ...report.cells.keys()])].flatMap((id) => {
    const state = report.cells.get(id);
    return state === undefined ? [] : [[id, state] as const];
  });
}

function stateAsJson(state: CellState) {
  switch (state.kind) {
    case 'number':
      return { value: state.value };
    case 'blank':
      return { value: null, state: 'blank' };
    case 'invalid':
      return { value: null, state: 'invalid', raw: state.raw };
  }
}
