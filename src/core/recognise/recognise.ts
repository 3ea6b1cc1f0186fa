import {
  editionDue,
  editionIds,
  editionInForce,
  editions,
  isOutdated,
  predecessorOf,
} from '../statute/editions';
import type { EditionId } from '../statute/editions';
import type { CellId, Edition, TableId } from '../statute/types';
import { cellIndexOf, cellsOf, isComputed, tableIds } from '../report/cells';
import type { Note } from '../report/note';
import type { CellState, Report } from '../report/report';
import type { Grid } from '../grid/grid';
import type { LabelIndex } from './labels';
import { labelIndexOf } from './labels';
import type { Line } from './lines';
import { linesOf } from './lines';
import type { GridAddress, ReadCell } from './read-cell';
import { figureOf } from './read-cell';
import type { FoundSection } from './sections';
import { findSections, sectionRangeOf, sectionNotes } from './sections';
import type { DivideRuns, FoundTable } from './tables';
import { findTable } from './tables';
import type { Title } from './title';
import { findTitle } from './title';
import type { Zone } from './zones';
import { zonesOf } from './zones';

/** A document read as a report of one edition. */
interface Attempt {
  readonly id: EditionId;
  readonly edition: Edition;
  readonly tables: ReadonlyMap<TableId, FoundTable>;
  readonly sections: readonly FoundSection[];
  /** Official labels of the edition that are not in the document word for word. */
  readonly labelsMissing: number;
}

function missingLabels(zones: readonly Zone[], index: LabelIndex): number {
  const found = new Set<string>();
  for (const { labels } of zones)
    for (const { matches } of labels)
      for (const { label, score } of matches) if (score === 1) found.add(label.official);
  let missing = 0;
  for (const official of index.owed) if (!found.has(official)) missing += 1;
  return missing;
}

/**
 * Reads a document as an annual report. Relies on labels and their order, never on positions: the tables may be
 * anywhere in any grid, split in two, or without their merged cells. What had to be guessed or could not be assigned is
 * noted; a wrong total stays wrong, a blank stays blank, and no figure is made up. The edition is the one whose labels
 * the document has. For worksheets, which are read again at every change; for other sources `recogniseSource` returns
 * more.
 *
 * @param grids the sheets or parts of one document, in order
 */
export const recognise = (grids: readonly Grid[]): Report => recogniseDocument(grids).report;

/** A report and where the document shows its cells. Plain data. */
export interface PlacedReport {
  readonly report: Report;
  readonly addresses: ReadonlyMap<CellId, GridAddress>;
}

/** The same, with what it was read from. */
export interface RecognisedDocument extends PlacedReport {
  readonly evidence: Evidence;
}

/** What a report was read from. */
interface Evidence {
  readonly cells: readonly ReadCell[];
  readonly lines: readonly Line[];
  readonly sections: readonly FoundSection[];
  readonly tables: readonly FoundTable[];
  readonly index: LabelIndex;
}

/** Worksheets keep their figures separate. */
const divideNone: DivideRuns = () => new Map();

/** Like `recognise`, and also returns where each cell is. */
export function recogniseDocument(
  grids: readonly Grid[],
  divide: DivideRuns = divideNone,
): RecognisedDocument {
  const lines = linesOf(grids);
  const title = findTitle(lines);
  const attempts: Attempt[] = [];
  for (const id of likeliestFirst(title.year)) {
    const attempt = read(lines, id, divide);
    attempts.push(attempt);
    // Nothing can fit better than a document that has every label of an edition.
    if (attempt.labelsMissing === 0) break;
  }
  const { id, edition, tables, sections } = choose(attempts, title.year);
  const { report, addresses, cells } = assemble({ id, edition, tables, sections, title });
  return {
    report,
    addresses,
    evidence: { cells, lines, sections, tables: [...tables.values()], index: labelIndexOf(id) },
  };
}

/** What was found of a report, before it is put together. */
interface FoundReport extends Pick<Attempt, 'id' | 'edition' | 'tables' | 'sections'> {
  readonly title: Title;
}

/** The report with its notes, where its cells are, and the cells in the form's order. */
export function assemble({
  id,
  edition,
  tables,
  sections,
  title,
}: FoundReport): PlacedReport & { readonly cells: readonly ReadCell[] } {
  const found = tableIds.flatMap((table) => tables.get(table)?.cells ?? []);
  const inOrder = inFormOrder(found, edition);
  const cells = new Map<CellId, CellState>();
  const addresses = new Map<CellId, GridAddress>();
  for (const cell of inOrder) {
    cells.set(cell.id, cell.state);
    if (cell.address !== undefined) addresses.set(cell.id, cell.address);
  }
  const report: Report = {
    edition: id,
    year: title.year,
    agency: title.agency,
    cells,
    notes: [
      ...tableNotes(tables, { edition: id, year: title.year }),
      ...cellNotes(inOrder, edition),
      ...sectionNotes(sections),
      ...(title.template === null
        ? []
        : [{ code: 'title.template', cells: [], params: { words: title.template } } satisfies Note]),
      ...(title.missing === null || title.missing.length === 0
        ? []
        : [
            {
              code: 'title.incomplete',
              cells: [],
              params: { missing: title.missing },
            } satisfies Note,
          ]),
    ],
    formulas: inOrder.filter((cell) => cell.formula !== undefined).map((cell) => cell.id),
  };
  return { report, addresses, cells: inOrder };
}

/**
 * The edition in force for the year, then the others, newest first: if a document fits two equally well, the first one
 * wins.
 */
function likeliestFirst(year: number | null): readonly EditionId[] {
  const due = editionInForce(year);
  return due === null ? editionIds : [due, ...editionIds.filter((id) => id !== due)];
}

function read(lines: readonly Line[], id: EditionId, divide: DivideRuns): Attempt {
  const edition: Edition = editions[id];
  const index = labelIndexOf(id);
  const zones = zonesOf(lines, index);
  const sections = findSections(edition, lines);
  return {
    id,
    edition,
    tables: new Map(
      tableIds.map((table) => [
        table,
        findTable(edition, table, zones, divide, sectionRangeOf(table, sections)),
      ]),
    ),
    sections,
    labelsMissing: missingLabels(zones, index),
  };
}

const orders = new WeakMap<Edition, ReadonlyMap<CellId, number>>();

/** Found in the form's order, which nearly every document follows. */
function inFormOrder(found: readonly ReadCell[], edition: Edition): readonly ReadCell[] {
  const order = orders.get(edition) ?? new Map(cellsOf(edition).map(({ id }, position) => [id, position]));
  orders.set(edition, order);
  const positions = new Map<ReadCell, number>();
  let last = -1;
  let isOrdered = true;
  for (const cell of found) {
    const position = order.get(cell.id) ?? order.size;
    positions.set(cell, position);
    if (position < last) isOrdered = false;
    last = position;
  }
  if (isOrdered) return found;
  return [...found].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
}

/** Table 2 distinguishes the editions. Without it tables 3 and 4 may belong to either, and the year decides. */
function choose(attempts: readonly Attempt[], year: number | null): Attempt {
  const due = editionInForce(year);
  const hasTable2 = attempts.some(({ tables }) => (tables.get('t2')?.rowsFound ?? 0) > 0);
  const rank = (attempt: Attempt) =>
    (hasTable2 || year === null || attempt.id === due ? 0 : 1000) + attempt.labelsMissing;
  return attempts.reduce((best, attempt) => (rank(attempt) < rank(best) ? attempt : best));
}

function tableNotes(
  tables: ReadonlyMap<TableId, FoundTable>,
  report: Pick<Report, 'edition' | 'year'>,
): readonly Note[] {
  const notes: Note[] = [];
  const outdated: string[] = [];
  for (const [table, found] of tables) {
    if (found.rowsFound === 0) notes.push({ code: 'table.missing', cells: [], params: { table } });
    if (found.isRepeated) notes.push({ code: 'table.repeated', cells: [], params: { table } });
    for (const note of found.notes) notes.push(note);
    for (const label of found.foreignLabels) outdated.push(label);
  }
  const isOld = isOutdated(report);
  if (isOld) {
    const due = new Set(labelIndexOf(editionDue(report)).labels.map((label) => label.official));
    const own = labelIndexOf(report.edition).labels.map((label) => label.official);
    outdated.push(...new Set(own.filter((official) => !due.has(official))));
  }
  // The previous form prints a group in one row.
  const edition = isOld ? report.edition : (predecessorOf(report.edition) ?? report.edition);
  return outdated.length === 0
    ? notes
    : [...notes, { code: 'format.outdated', cells: [], params: { edition, labels: outdated } }];
}

const idsOf = (cells: readonly ReadCell[]): readonly CellId[] => cells.map(({ id }) => id);

function cellNotes(cells: readonly ReadCell[], edition: Edition): readonly Note[] {
  const notes: Note[] = [];
  const normalised = cells.filter((cell) => cell.normalised !== undefined && cell.converted === undefined);
  if (normalised.length > 0)
    notes.push({
      code: 'number.normalised',
      cells: idsOf(normalised),
      params: { count: normalised.length, example: normalised[0]?.normalised ?? '' },
    });
  for (const cell of cells)
    if (cell.converted !== undefined)
      notes.push({
        code: 'number.converted',
        cells: [cell.id],
        params: { raw: cell.converted, value: figureOf(cell.state) },
      });
  const uncalculated = idsOf(cells.filter((cell) => cell.formula === 'uncalculated'));
  if (uncalculated.length > 0) notes.push({ code: 'formula.uncalculated', cells: uncalculated, params: {} });
  const form = cellIndexOf(edition);
  const totals = cells.filter(({ id }) => {
    const cell = form.get(id);
    return cell !== undefined && isComputed(cell);
  });
  const overwritten = idsOf(totals.filter((cell) => cell.formula === undefined));
  if (overwritten.length > 0 && overwritten.length < totals.length)
    notes.push({ code: 'formula.overwritten', cells: overwritten, params: {} });
  return notes;
}
