import { editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { cellIndexOf, alternativeCellsOf } from '../../core/report/cells';
import { profileFrom } from '../../core/report/agency-profile';
import { fromStoredNumber } from '../../core/report/parse-number';
import { isNoteCode } from '../../core/report/note-codes';
import type { Narrative, NarrativeSection } from '../../core/report/narrative';
import type { CellState, Note, Report } from '../../core/report/report';
import { blank } from '../../core/report/report';
import { decodeText } from '../open/decode-text';
import { UnusableFile } from '../unusable-file';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (where: string): never => {
  throw new UnusableFile('badJson', { where });
};

function stateOf(cell: unknown, id: CellId, edition: EditionId): CellState {
  if (!isObject(cell)) return refuse(id);
  const { value, state, raw } = cell;
  const type = cellIndexOf(editions[edition]).get(id)?.type ?? 'count';
  if (typeof value === 'number') return fromStoredNumber(value, type);
  if (value === null && (state === 'blank' || state === undefined)) return blank;
  if (value === null && state === 'invalid' && typeof raw === 'string') return { kind: 'invalid', raw };
  return refuse(id);
}

/** Notes keep what is understood of them, else their own sentence; what they say about the source is no figure. */
function notesOf(value: unknown): readonly Note[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((note): Note[] => {
    const { code, cells, params, text } = note;
    const known = typeof code === 'string' && isNoteCode(code) ? code : 'other.told';
    const said = typeof text === 'string' ? { said: text } : {};
    if (known === 'other.told' && typeof text !== 'string') return [];
    const given = isObject(params)
      ? Object.entries(params).filter(
          (entry): entry is [string, string | number] =>
            typeof entry[1] === 'string' || typeof entry[1] === 'number',
        )
      : [];
    return [
      {
        code: known,
        cells: Array.isArray(cells) ? cells.filter((cell): cell is CellId => typeof cell === 'string') : [],
        params: known !== 'other.told' && isObject(params) ? Object.fromEntries(given) : said,
      },
    ];
  });
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

/** The text around the tables, as far as it is there and understood: figures do not depend on it. */
function narrativeOf(value: unknown): Narrative | undefined {
  if (!isObject(value) || !Array.isArray(value['sections'])) return undefined;
  const preamble = textsOf(value['preamble']);
  const sections = value['sections']
    .filter(isObject)
    .flatMap(({ id, heading, paragraphs }): NarrativeSection[] =>
      typeof id === 'string' && typeof heading === 'string'
        ? [{ id, heading, paragraphs: textsOf(paragraphs) }]
        : [],
    );
  return { ...(preamble.length === 0 ? {} : { preamble }), sections };
}

/**
 * Reads the JSON that `read --json` and `export` write. Strict about figures: an unknown edition or cell, or a value that is
 * no number, makes the file unusable rather than being dropped.
 */
export function readJson(bytes: Uint8Array): Report {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    return refuse('JSON');
  }
  if (!isObject(value) || !isObject(value['cells'])) return refuse('cells');
  const { format, year, agency } = value;
  if (typeof format !== 'string' || !Object.hasOwn(editions, format)) return refuse('format');
  const edition = format as EditionId;
  if (!(year === null || (typeof year === 'number' && Number.isInteger(year)))) return refuse('year');
  if (!(agency === null || typeof agency === 'string')) return refuse('agency');

  const known = cellIndexOf(editions[edition]);
  const collapsed = new Set(alternativeCellsOf(editions[edition]).map((cell) => cell.id));
  const cells = new Map<CellId, CellState>();
  for (const [key, cell] of Object.entries(value['cells'])) {
    const id = key as CellId;
    if (!known.has(id) && !collapsed.has(id)) return refuse(key);
    cells.set(id, stateOf(cell, id, edition));
  }
  const profile = profileFrom(value['profile']);
  const narrative = narrativeOf(value['narrative']);
  return {
    edition,
    year,
    agency,
    cells,
    notes: notesOf(value['notes']),
    ...(profile === undefined ? {} : { profile }),
    ...(narrative === undefined ? {} : { narrative }),
  };
}
