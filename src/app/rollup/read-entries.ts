import { fold } from '../../core/grid/fold-label';
import { cellName } from '../../core/report/cell-names';
import { cellIndexOf, cellsOf, isComputed } from '../../core/report/cells';
import { parseNumber } from '../../core/report/parse-number';
import type { Agency } from '../../core/rollup/agency';
import type { Entry } from '../../core/rollup/entry';
import { AgencyNames } from '../../core/rollup/find-agency';
import type { CellId, Edition } from '../../core/statute/types';
import type { TextTable } from './table-rows';

const columns = {
  kind: /^(?:方式|类型)$/u,
  id: /^代号$/u,
  cell: /^(?:单元格|项目|指标)$/u,
  amount: /^(?:数量|金额)$/u,
  reason: /^(?:理由|原因)$/u,
  by: /^(?:经手人|经办人)$/u,
  on: /^日期$/u,
  agencies: /^涉及单位$/u,
  hashes: /^依据核对码$/u,
} as const;

type EntryColumn = keyof typeof columns;

/** A row that is no entry: its number, from 1, and what is wrong with it. */
interface EntryProblem {
  readonly row: number;
  readonly column: 'kind' | 'cell' | 'amount' | 'agencies';
  readonly text: string;
}

/** Entries that were read, or why they were not; `headings` if no table has the columns. */
export type ReadEntries =
  | { readonly kind: 'read'; readonly entries: readonly Entry[] }
  | { readonly kind: 'headings' }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] };

/**
 * Reads 补充 and 剔除 from a table, such as the sheet 调整 of an earlier roll-up. All rows have to be understood: an entry that
 * is left out would change the totals unseen.
 */
export function readEntries(
  tables: readonly TextTable[],
  edition: Edition,
  agencies: readonly Agency[],
): ReadEntries {
  const found = tables
    .map(({ rows }) => ({ rows, top: rows.findIndex((row) => isHeading(row)) }))
    .find(({ top }) => top !== -1);
  if (found === undefined) return { kind: 'headings' };
  const heads = (found.rows[found.top] ?? []).map(fold);
  const at = (column: EntryColumn) => heads.findIndex((head) => columns[column].test(head));
  const names = new AgencyNames(agencies);
  const cells = cellsByName(edition);
  const problems: EntryProblem[] = [];
  const entries = found.rows.slice(found.top + 1).flatMap((texts, index): readonly Entry[] => {
    const text = (column: EntryColumn) => (texts[at(column)] ?? '').trim();
    const written = text('kind');
    if (written === '' && text('amount') === '') return [];
    const row = found.top + 2 + index;
    const kind = /^(?:补充|增加)/u.test(written)
      ? 'add'
      : /^(?:剔除|扣除|减少)/u.test(written)
        ? 'remove'
        : null;
    const cell = cells.get(plain(text('id'))) ?? cells.get(plain(text('cell')));
    const type = cell === undefined ? 'count' : (cellIndexOf(edition).get(cell)?.type ?? 'count');
    const { state } = parseNumber(text('amount'), type);
    const about = agenciesOf(text('agencies'), text('hashes'), names);
    const doubt = (column: EntryProblem['column'], value: string) =>
      problems.push({ row, column, text: value });
    if (kind === null) doubt('kind', written);
    if (cell === undefined) doubt('cell', text('id') === '' ? text('cell') : text('id'));
    if (state.kind !== 'number' || state.value <= 0) doubt('amount', text('amount'));
    if (about === null) doubt('agencies', text('agencies'));
    if (kind === null || cell === undefined || state.kind !== 'number' || about === null) return [];
    const [by, on] = [text('by'), text('on')];
    return [
      {
        kind,
        cell,
        amount: state.value,
        reason: text('reason'),
        ...(by === '' ? {} : { by }),
        ...(on === '' ? {} : { on }),
        ...(about.length === 0 ? {} : { about }),
      },
    ];
  });
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'read', entries };
}

const isHeading = (row: readonly string[]): boolean => {
  const heads = row.map(fold);
  const has = (column: EntryColumn) => heads.some((head) => columns[column].test(head));
  return has('kind') && has('amount') && (has('id') || has('cell'));
};

/** The names of cells are written with and without the dots between their parts. */
const plain = (name: string): string => fold(name).replace(/[.,>/]/gu, '');

/** Input cells by id and by name; a name that two of them have means neither. */
function cellsByName(edition: Edition): ReadonlyMap<string, CellId> {
  const inputs = cellsOf(edition).filter((cell) => !isComputed(cell));
  const byName = new Map<string, CellId>();
  const repeated = new Set<string>();
  for (const { id } of inputs) {
    const name = plain(cellName(edition, id));
    if (byName.has(name)) repeated.add(name);
    byName.set(name, id);
  }
  for (const name of repeated) byName.delete(name);
  for (const { id } of inputs) byName.set(plain(id), id);
  return byName;
}

/** The agencies whose reports an entry corrects, if it names the reports that it was made on; null if one is unknown. */
function agenciesOf(
  agencies: string,
  hashes: string,
  names: AgencyNames,
): NonNullable<Entry['about']> | null {
  const parts = (text: string) => text.split(/[、,;；，\s]+/u).filter((part) => part !== '');
  const marks = parts(hashes);
  const found = parts(agencies).map((name) => names.find(name));
  if (found.some(({ kind }) => kind !== 'one')) return null;
  return found.flatMap((one, index) => {
    const hash = marks[index];
    return one.kind !== 'one' || hash === undefined ? [] : [{ agency: one.agency.id, hash }];
  });
}
