import type { TableId } from '../statute/types';
import type { Report } from '../report/report';
import { tableIds } from '../report/cells';
import type { Grid } from '../grid/grid';
import type { RecognisedSource } from './recognise-source';
import { recogniseSource } from './recognise-source';
import { cutIntoPieces } from './document-pieces';
import type { Piece } from './document-pieces';

/** One of several reports in a document. */
export interface PartOfDocument {
  readonly grids: readonly Grid[];
  readonly report: Report;
  readonly origins: RecognisedSource['origins'];
  /** Its sheets, if sheets have names. */
  readonly sheets: readonly string[];
}

/** A stretch of the document with its content. */
interface ReadPiece extends Piece {
  readonly report: Report;
  readonly tables: readonly TableId[];
  /** Year and agency as far as the piece itself, or the name of its sheet, contains them. */
  readonly year: number | null;
  readonly agency: string | null;
}

/** Pieces that form one report, as far as is known. */
interface Group {
  readonly pieces: ReadPiece[];
  readonly cells: Set<string>;
  year: number | null;
  agency: string | null;
}

/**
 * A table counts as a duplicate if at least this share of its cells is already there: a page break repeats one row at
 * most.
 */
const twice = 0.3;

/** Every piece is read separately: more of them than any file of reports has could take forever. */
const mostPieces = 200;

/**
 * Divides a document that contains the tables of several reports: at every further title, at every further table 2 or
 * its heading, between sheets, and between tables side by side. Pieces that complement each other are one report, even
 * across sheets; pieces without figures go with their neighbour. Every line of the document is in a part.
 *
 * @returns null if it is not certain what belongs together
 */
export function splitReports(
  grids: readonly Grid[],
  names: readonly string[] = [],
): readonly PartOfDocument[] | null {
  const cut = cutIntoPieces(grids);
  if (cut.length > mostPieces) return null;
  const pieces = cut.map((piece) => read(piece, names));
  const groups = group(pieces);
  if (groups.length < 2 || !areAlike(groups)) return null;
  const parts = groups.map((found) => partOf(found, names));
  return parts.some(({ report }) => isRepeated(report)) ? null : parts;
}

/** Whether a table is in a document twice. */
export const isRepeated = (report: Report): boolean =>
  report.notes.some(({ code }) => code === 'table.repeated');

function read(piece: Piece, names: readonly string[]): ReadPiece {
  const { report } = recogniseSource(piece.grids.map(({ grid }) => grid));
  const [sheet] = piece.grids;
  const inName = /20\d\d(?=年|\D|$)/u.exec(names[sheet?.sheet ?? -1] ?? '');
  const found = tableIds.filter((table) => figuresOf(report, table).length > 0);
  const year = piece.beside ? piece.ownYear : report.year;
  return {
    ...piece,
    report,
    tables: found,
    year: year ?? (inName === null ? null : Number(inName[0])),
    agency: report.agency,
  };
}

const figuresOf = ({ cells }: Report, table: TableId): readonly string[] =>
  [...cells].flatMap(([id, state]) => (id.startsWith(`${table}.`) && state.kind !== 'blank' ? [id] : []));

function group(pieces: readonly ReadPiece[]): readonly Group[] {
  const groups: Group[] = [];
  let waiting: ReadPiece[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.tables.length === 0) {
      // Text after the tables is the end of a report; before the first table it is a beginning.
      if (last === undefined) waiting.push(piece);
      else last.pieces.push(piece);
      continue;
    }
    const group = groups.findLast((candidate) => belongs(piece, candidate, candidate === last));
    if (group === undefined) {
      groups.push(groupOf([...waiting, piece]));
      waiting = [];
    } else add(group, piece);
  }
  return groups;
}

function belongs(piece: ReadPiece, to: Group, isLast: boolean): boolean {
  const differs = <T>(a: T | null, b: T | null) => a !== null && b !== null && a !== b;
  if (differs(piece.year, to.year) || differs(piece.agency, to.agency)) return false;
  // Without a name it continues the preceding piece.
  if (!isLast && (piece.year === null || to.year === null)) return false;
  return piece.tables.every((table) => {
    const own = figuresOf(piece.report, table);
    return own.filter((id) => to.cells.has(id)).length <= twice * own.length;
  });
}

function groupOf(pieces: readonly ReadPiece[]): Group {
  const made: Group = { pieces: [], cells: new Set(), year: null, agency: null };
  for (const piece of pieces) add(made, piece);
  return made;
}

function add(to: Group, piece: ReadPiece): void {
  to.pieces.push(piece);
  for (const table of piece.tables) for (const id of figuresOf(piece.report, table)) to.cells.add(id);
  if (piece.tables.length === 0) return;
  to.year ??= piece.year;
  to.agency ??= piece.agency;
}

/**
 * Named parts may have different tables; of unnamed parts only equal ones count as whole reports: otherwise tables in
 * the order 二, 二, 三, 三 would be joined across reports.
 */
function areAlike(groups: readonly Group[]): boolean {
  const names = groups.map(({ year, agency }) => `${agency ?? ''} ${year ?? ''}`);
  if (groups.every(({ year }) => year !== null) && new Set(names).size === names.length) return true;
  const tables = groups.map(({ pieces }) => pieces.flatMap((piece) => piece.tables).join(' '));
  return new Set(tables).size === 1;
}

function partOf({ pieces, year }: Group, names: readonly string[]): PartOfDocument {
  const inOrder = pieces.flatMap((piece) => piece.grids);
  const grids = inOrder.map(({ grid }) => grid);
  const source = recogniseSource(grids);
  const { report } = source;
  const sheets = [...new Set(inOrder.map(({ sheet }) => sheet))];
  return {
    grids,
    // A title above tables side by side does not belong to each of them.
    report: { ...report, year: pieces.some(({ beside }) => beside) ? year : (report.year ?? year) },
    get origins() {
      return source.origins;
    },
    sheets: sheets.flatMap((sheet) => names[sheet] ?? []),
  };
}
