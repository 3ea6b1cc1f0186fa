import { freeze } from '../statute/editions';
import type { EditionText, FigureReference, FigureTerm } from '../statute/edition-text';
import type { CellId, Edition } from '../statute/types';
import type { Leaf } from './cells';
import { cellId, leavesOf } from './cells';

/** The text part of an edition, with its figures resolved to cells of the form. */
export interface TextPart {
  readonly edition: Edition;
  readonly text: EditionText;
  /** The cells that a figure adds up or subtracts; null if the form does not count it. */
  readonly cellsOf: (term: FigureTerm) => readonly CellId[] | null;
}

const loading = new WeakMap<Edition, Promise<TextPart>>();

/**
 * Loads the text part of an edition, once.
 *
 * @throws Error when it cannot be loaded, or names a row, column, section or figure that the form does not have
 */
export function textPartOf(edition: Edition): Promise<TextPart> {
  let part = loading.get(edition);
  if (part === undefined) {
    part = edition.loadText().then((text) => resolve(edition, freeze(text)));
    loading.set(edition, part);
    // A load that failed for lack of a network is tried again.
    part.catch(() => loading.delete(edition));
  }
  return part;
}

const unknown = (edition: Edition, what: string): Error =>
  new Error(`Text part of edition ${edition.id}: ${what}`);

function resolve(edition: Edition, text: EditionText): TextPart {
  for (const numeral of sectionsIn(text))
    if (numeral !== '' && !edition.sections.some((section) => section.numeral === numeral))
      throw unknown(edition, `the form has no section “${numeral}”.`);
  const cells = figuresIn(edition, text);
  const cellsOf = (term: FigureTerm): readonly CellId[] | null => {
    const name = term.replace(/^-/u, '');
    const found = cells.get(name);
    if (found === undefined) throw unknown(edition, `no figure has the name “${name}”.`);
    return found;
  };
  for (const { figures } of text.quantities) figures.flat().forEach(cellsOf);
  return { edition, text, cellsOf };
}

/** The numerals of all sections that a text part mentions; empty for the text before the first. */
const sectionsIn = ({ sections, parts, rules, writing }: EditionText): readonly string[] =>
  [
    ...Object.values(sections),
    ...parts.map(({ numeral }) => numeral),
    writing.aspects.section,
    ...Object.keys(writing.prompts),
    ...rules.flatMap(({ test }) =>
      [test].flat().flatMap((one) => (one.kind === 'text' ? (one.sections ?? []) : [])),
    ),
  ].map((section) => (section === '引言' ? '' : section));

/** The cells of each figure by its name; for requests also by applicant, such as `received@person`. */
function figuresIn(
  edition: Edition,
  { figures, applicants }: EditionText,
): ReadonlyMap<string, readonly CellId[] | null> {
  const cells = new Map<string, readonly CellId[] | null>();
  for (const [name, reference] of Object.entries(figures)) {
    cells.set(name, reference === null ? null : cellsAt(edition, name, reference));
    if (reference?.table !== 't3') continue;
    for (const { id, columns } of applicants)
      cells.set(`${name}@${id}`, cellsAt(edition, name, { ...reference, columns }));
  }
  return cells;
}

/** The cells that a figure adds up, in printed order. */
function cellsAt(
  edition: Edition,
  name: string,
  { table, row, columns }: FigureReference,
): readonly CellId[] {
  const cells: CellId[] = [];
  const found = new Set<string>();
  for (const block of edition.tables[table].blocks) {
    const leaves = leavesOf(block.columns).filter(({ node }) => columns.includes(node.id));
    for (const { node } of leavesOf(block.rows).filter((leaf) => isPartOf(leaf, row)))
      for (const leaf of leaves) {
        found.add(leaf.node.id);
        cells.push(cellId(table, node.id, leaf.node.id));
      }
  }
  const missing = columns.find((column) => !found.has(column));
  if (missing !== undefined)
    throw unknown(
      edition,
      `the figure “${name}” is ${cellId(table, row, missing)}, but the form has no such row or column.`,
    );
  return cells;
}

/** The row itself, or the rows that a group of this id adds up. */
const isPartOf = (
  { node, path }: Leaf<{ readonly id: string; readonly total?: true }>,
  row: string,
): boolean => node.id === row || (node.total !== true && path.some(({ id }) => id === row));
