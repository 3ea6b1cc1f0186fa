import { editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { alternativeCellsOf, cellIndexOf, tableIds } from '../../core/report/cells';
import { profileFrom } from '../../core/report/agency-profile';
import { fromStoredNumber } from '../../core/report/parse-number';
import type { Narrative, NarrativeSection } from '../../core/report/narrative';
import type { Note, NoteCode, ParamTypes } from '../../core/report/note';
import { isNoteCode, noteParams } from '../../core/report/note';
import type { CellState, Report } from '../../core/report/report';
import { blank } from '../../core/report/report';
import { decodeText } from '../open/decode-text';
import { duplicateKeyIn } from './duplicate-keys';
import { refuseDepth } from './depth';
import { UnusableFile } from '../unusable-file';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are long: the beginning shows which they are. */
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`);

const refuse = (where: string): never => {
  throw new UnusableFile({ code: 'badJson', where });
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

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);

const listOf = <T>(value: unknown, isItem: (item: unknown) => item is T): readonly T[] | undefined =>
  Array.isArray(value) && value.every(isItem) ? value : undefined;

/**
 * How a param of each type is read; undefined if the value is of another type. Older files store a list as one text.
 */
const readParam: { readonly [K in keyof ParamTypes]: (value: unknown) => ParamTypes[K] | undefined } = {
  text: (value) => (isText(value) ? value : undefined),
  texts: (value) => (isText(value) ? [value] : listOf(value, isText)),
  number: (value) => (isNumber(value) ? value : undefined),
  numbers: (value) => listOf(isText(value) ? value.split('、').map(Number) : value, isNumber),
  table: (value) => tableIds.find((table) => table === value),
};

/**
 * A note with its params, each of its type and no others; with only its sentence if a param is missing; null without a
 * sentence, too.
 */
function noteOf(code: NoteCode, cells: readonly CellId[], { params, text }: Json): Note | null {
  if (code !== 'other.told' && isObject(params)) {
    const read = Object.entries(noteParams[code]).map(
      ([name, type]) => [name, readParam[type](params[name])] as const,
    );
    // Each was read with the type that the table gives it.
    if (read.every(([, param]) => param !== undefined))
      return { code, cells, params: Object.fromEntries(read) } as Note;
  }
  // There are more kinds of notes than the compiler compares one by one.
  return isText(text) ? ({ code, cells, params: { message: text } } as Note) : null;
}

/** Notes with unknown params keep their sentence; what they report about the source is not a figure. */
function notesOf(value: unknown): readonly Note[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((note): readonly Note[] => {
    const code = typeof note['code'] === 'string' && isNoteCode(note['code']) ? note['code'] : 'other.told';
    const cells = Array.isArray(note['cells'])
      ? note['cells'].filter((cell): cell is CellId => typeof cell === 'string')
      : [];
    const found = noteOf(code, cells, note);
    return found === null ? [] : [found];
  });
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];

/** The text around the tables, as far as it is present and understood: figures do not depend on it. */
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
 * Reads the JSON that `read --json` and `export` write. Strict about figures: an unknown edition or cell, or a value
 * that is not a number, makes the file unusable rather than being dropped.
 */
export function readJson(bytes: Uint8Array): Report {
  let value: unknown;
  const text = decodeText(bytes);
  refuseDepth(text);
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('JSON');
    throw error;
  }
  const twice = duplicateKeyIn(text);
  if (twice !== null)
    throw new UnusableFile({
      code: 'duplicateValue',
      cell: twice.key,
      values: [shortened(twice.values[0]), shortened(twice.values[1])],
    });
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
