import { slotsOf } from '../../../core/check/tables/figures';
import { fromMillionths, toMillionths } from '../../../core/report/cell-state';
import type { Agency } from '../../../core/rollup/agency';
import type { Entry } from '../../../core/rollup/entry';
import type { MemberReport } from '../../../core/rollup/member-report';
import { agencyKinds, agencyLevels } from '../../../core/statute/agencies';
import { editions, isEditionId } from '../../../core/statute/editions';
import type { CellId } from '../../../core/statute/types';
import type { TableRow } from '../../../files/parquet/parquet';
import type { SetTableName } from './set-tables';
import { givenReport } from './set-tables';

/** What a set has of one year and region: enough to roll up again. Notes and texts of the reports are not in it. */
export interface ReadSet {
  readonly agencies: readonly Agency[];
  /** The id of the government itself; null if it has no row. */
  readonly own: string | null;
  readonly files: readonly MemberReport[];
  readonly entries: readonly Entry[];
}

/** 机关全称 of the government whose roll-up a set holds. */
export const parentOf = ({ agencies, own }: Pick<ReadSet, 'agencies' | 'own'>): string | undefined =>
  agencies.find(({ id }) => id === own)?.name;

const textOf = (row: TableRow, name: string): string | undefined => {
  const value = row[name];
  return value == null ? undefined : String(value);
};
const numberOf = (row: TableRow, name: string): number | undefined => {
  const value = row[name];
  return value == null || value === '' ? undefined : Number(value);
};

/** Makes members' reports of the tables of a set. Rows of cells that the form does not have are left out. */
export function readSet(tables: Readonly<Record<SetTableName, readonly TableRow[]>>, year: number): ReadSet {
  const figures = new Map<string, TableRow[]>();
  for (const row of tables.figure) {
    const id = textOf(row, 'member_id') ?? '';
    const rows = figures.get(id);
    if (rows === undefined) figures.set(id, [row]);
    else rows.push(row);
  }
  return {
    agencies: tables.agency.map(agencyOf),
    own: textOf(tables.agency.find((row) => numberOf(row, 'is_own') === 1) ?? {}, 'agency_id') ?? null,
    files: tables.report.flatMap((row) => reportOfRow(row, figures, year)),
    entries: tables.entry.map(entryOf),
  };
}

function agencyOf(row: TableRow): Agency {
  const [level, fromYear, toYear] = [
    agencyLevels.find(({ id }) => id === textOf(row, 'agency_level'))?.id,
    numberOf(row, 'from_year'),
    numberOf(row, 'to_year'),
  ];
  const telephone = textOf(row, 'telephone');
  const duty = textOf(row, 'duty');
  return {
    id: textOf(row, 'agency_id') ?? '',
    name: textOf(row, 'agency_name') ?? '',
    otherNames: (textOf(row, 'other_names') ?? '').split('、').filter((name) => name !== ''),
    kind: agencyKinds.find(({ id }) => id === textOf(row, 'agency_kind'))?.id ?? 'department',
    isKindGuessed: numberOf(row, 'kind_guessed') === 1,
    ...(level === undefined ? {} : { level }),
    duty: duty === 'vertical' || duty === 'exempt' ? duty : 'due',
    parent: textOf(row, 'parent_id') ?? null,
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(toYear === undefined ? {} : { toYear }),
    ...(telephone === undefined ? {} : { telephone }),
  };
}

function reportOfRow(
  row: TableRow,
  all: ReadonlyMap<string, readonly TableRow[]>,
  year: number,
): readonly MemberReport[] {
  const member = textOf(row, 'member_id') ?? '';
  const edition = textOf(row, 'edition') ?? '';
  if (member === givenReport || !isEditionId(edition)) return [];
  const { ids, index, types } = slotsOf(editions[edition]);
  const figures = new Float64Array(ids.length).fill(Number.NaN);
  const others: MemberReport['others'][number][] = [];
  for (const figure of all.get(member) ?? []) {
    const slot = index.get(textOf(figure, 'cell_id') as CellId);
    if (slot === undefined) continue;
    const amount = numberOf(figure, 'amount');
    if (amount !== undefined) figures[slot] = types[slot] === 'amount' ? toMillionths(amount) : amount;
    else others.push([slot, textOf(figure, 'raw_text') ?? null]);
  }
  return [
    {
      file: textOf(row, 'file_name') ?? member,
      hash: textOf(row, 'report_id') ?? '',
      edition,
      year,
      agency: textOf(row, 'agency_name') ?? null,
      figures,
      others: others.sort(([a], [b]) => a - b),
      notes: [],
      textFindings: [],
    },
  ];
}

function entryOf(row: TableRow): Entry {
  const [by, on] = [textOf(row, 'entered_by'), textOf(row, 'entered_on')];
  const about = JSON.parse(textOf(row, 'about_members') ?? '[]') as Entry['about'] & object;
  return {
    kind: textOf(row, 'entry_kind') === 'add' ? 'add' : 'remove',
    cell: (textOf(row, 'cell_id') ?? '') as CellId,
    amount: fromMillionths(toMillionths(numberOf(row, 'amount') ?? 0)),
    reason: textOf(row, 'reason') ?? '',
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    ...(about.length === 0 ? {} : { about }),
  };
}
