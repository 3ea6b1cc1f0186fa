import type { TableFinding, UndecidedFinding } from '../core/check/finding';
import type { Subject } from '../core/check/tables/relations';
import { cellName, columnName, groupName, rowName, rowOfCell } from '../core/report/cell-names';
import { formatNumber } from '../core/report/parse-number';
import { editions, isEditionId, predecessorOf, successorOf } from '../core/statute/editions';
import type { CellId, Edition, Rule } from '../core/statute/types';

/** Template tag for a sentence with figures, which are written as in tables: without an exponent. */
export const sentence = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw(
    { raw: strings },
    ...values.map((value) => (typeof value === 'number' ? formatNumber(value) : value)),
  );

/** Whether a text that stands in several cells of a row holds the figures of the whole row. */
export const isRowText = (cells: readonly CellId[], found: string | number): found is string =>
  cells.length > 1 && typeof found === 'string' && /\d/u.test(found);

/** The row of cells that are all in one row, in brackets; table 4 is one row. */
export const rowOf = (edition: Edition, [first = '' as CellId]: readonly CellId[]): string =>
  `「${rowOfCell(edition, first)}」`;

/** The blank or unreadable cells of relations that are undecided, each once: of the report, and of last year's. */
export const unknownFigures = (
  findings: readonly UndecidedFinding[],
): { readonly cells: readonly CellId[]; readonly before: readonly CellId[] } => ({
  cells: [...new Set(findings.flatMap(({ cells, params }) => (params.before === undefined ? cells : [])))],
  before: [...new Set(findings.flatMap(({ params }) => params.before ?? []))],
});

/** The ids of the rules of relations that are undecided, each once. */
export const undecidedRules = (findings: readonly UndecidedFinding[]): string =>
  [...new Set(findings.map(({ ruleId }) => ruleId))].join('、');

/** 1 + 2 + 3. */
export const sumOf = (parts: readonly number[]): string => parts.map(formatNumber).join(' + ');

/** The difference between the sides of a relation. */
export const differenceOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  Math.abs(left - right);

/** The rule of a finding about the tables, in the edition that it was checked against. */
export const ruleOf = ({ ruleId }: TableFinding, edition: Edition): Rule | undefined =>
  edition.rules.find((rule) => rule.id === ruleId);

/** The subject of a finding: a row, a column, or something known by its name alone. */
export interface NamedSubject {
  readonly kind: 'row' | 'column' | 'item';
  readonly name: string;
}

/** The subject of a relation by name, or null if its rule has only one relation. */
export function namedSubject(edition: Edition, { row, column, each }: Subject): NamedSubject | null {
  // Table 4 has no row labels.
  if (row !== undefined && row !== '') return { kind: 'row', name: rowName(edition, row) };
  if (column !== undefined) return { kind: 'column', name: columnName(edition, column) };
  if (each === undefined) return null;
  if (each.includes('.')) return { kind: 'item', name: cellName(edition, each as CellId) };
  if (edition.tables.t2.blocks.some((block) => block.rows.some((node) => node.id === each)))
    return { kind: 'item', name: rowName(edition, each) };
  const group = groupName(edition, each);
  return group === each ? { kind: 'column', name: columnName(edition, each) } : { kind: 'item', name: group };
}

/** At most three of the cells, each by its name in brackets. */
export const firstNames = (edition: Edition, cells: readonly CellId[]): readonly string[] =>
  cells.slice(0, 3).map((cell) => `「${cellName(edition, cell)}」`);

/** The form whose labels a note reports, and the one that replaced it; null if the note is from a later version. */
export function outdatedForm(id: string): { readonly old: Edition; readonly next: Edition } | null {
  if (!isEditionId(id)) return null;
  // For a group in one row, as in the previous form, older exports name the form of the report.
  const [old, next] = [successorOf(id) === null ? predecessorOf(id) : id, successorOf(id) ?? id];
  return old === null ? null : { old: editions[old], next: editions[next] };
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const longestQuote = 40;

/** Words of a text in a sentence: on one line, and no more than a reader needs to find them. */
export function quoted(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote)}…`;
}
