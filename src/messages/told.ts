import type { Finding } from '../core/check/finding';
import { formatNumber } from '../core/report/parse-number';
import type { CellId, Edition, Rule } from '../core/statute/types';
import { cellName, columnName, groupName, rowName } from '../core/report/cell-names';

/** A parameter as text: figures as printed, nothing where there is none. */
export type Say = (key: string) => string;

/** What the sentence of a file error is made of. */
export type Detail = Readonly<Record<string, string | number>>;

/** What the sentence of a broken rule is made of, in any language. */
export interface Told {
  readonly finding: Finding;
  readonly edition: Edition;
  readonly say: Say;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

export const text = (value: string | number | readonly (string | number)[] | undefined): string =>
  typeof value === 'object'
    ? value.join('、')
    : typeof value === 'number'
      ? formatNumber(value)
      : (value ?? '');

/** The figures of a finding as text; the difference without its sign. */
export function told(finding: Finding, edition: Edition): Told {
  const { left = 0, right = 0 } = finding;
  return {
    finding,
    edition,
    say: (key) => text(finding.params[key]),
    left: formatNumber(left),
    right: formatNumber(right),
    difference: formatNumber(Math.abs(left - right)),
  };
}

export const ruleOf = (finding: Finding, edition: Edition): Rule | undefined =>
  edition.rules.find((rule) => rule.id === finding.ruleId);

/** What a finding is about: a row, a column, or something that is called by its name alone. */
export interface Subject {
  readonly kind: 'row' | 'column' | 'item';
  readonly name: string;
}

/** The subject of a finding, or null where its rule has only one. */
export function subjectOf(edition: Edition, { row, column, each }: Finding['params']): Subject | null {
  if (row !== undefined && row !== '') return { kind: 'row', name: rowName(edition, text(row)) };
  if (column !== undefined) return { kind: 'column', name: columnName(edition, text(column)) };
  const id = text(each);
  if (id === '') return null;
  if (id.includes('.')) return { kind: 'item', name: cellName(edition, id as CellId) };
  if (edition.tables.t2.blocks.some((block) => block.rows.some((node) => node.id === id)))
    return { kind: 'item', name: rowName(edition, id) };
  const group = groupName(edition, id);
  return group === id ? { kind: 'column', name: columnName(edition, id) } : { kind: 'item', name: group };
}

/** At most three of the cells, each by its name in brackets. */
export const firstNames = (edition: Edition, cells: readonly CellId[]): readonly string[] =>
  cells.slice(0, 3).map((cell) => `「${cellName(edition, cell)}」`);

export const megabytes = (bytes: string | number | undefined): string =>
  `${Math.round(Number(bytes ?? 0) / 1024 / 1024)} MB`;

/** The reports in a file, each by its agency, year and sheets, as far as they are known. */
export const reportsOf = ({ reports }: Detail): readonly (readonly string[])[] =>
  reports === undefined
    ? []
    : text(reports)
        .split('\n')
        .map((report) => report.split('\t'));
