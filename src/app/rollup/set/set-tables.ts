import { slotsOf } from '../../../core/check/tables/figures';
import { columnsOf } from '../../../core/rollup/member-report';
import { editions } from '../../../core/statute/editions';
import type { CellId } from '../../../core/statute/types';
import type { TableColumn } from '../../../files/parquet/parquet';
import { rowGroupSize } from '../../../files/parquet/parquet';
import type { RolledUp } from '../roll-up-files';

/** The tables of a set; each has a folder for each year and region. */
export const setTableNames = ['agency', 'report', 'figure', 'entry'] as const;

export type SetTableName = (typeof setTableNames)[number];

/** A table of a roll-up in long format: one year and one region. */
export interface SetTable {
  readonly name: SetTableName;
  /** The columns, with the rows of one group after the other; one batch without rows if there are none. */
  readonly batches: () => Iterable<readonly TableColumn[]>;
}

/** The version of the layout, in `nianbao.json` of each set. */
export const setVersion = 1;

/** A report that is compared with the totals, and no member's. */
export const givenReport = 'given';

const million = 1_000_000n;

const text = (name: string, values: readonly (string | null | undefined)[]): TableColumn => ({
  name,
  type: 'text',
  values: values.map((value) => value ?? null),
});
const integer = (name: string, values: readonly (number | null | undefined)[]): TableColumn => ({
  name,
  type: 'integer',
  values: values.map((value) => value ?? null),
});

const one = (columns: readonly TableColumn[]) => () => [columns];

/** A roll-up as tables for databases: who has to report, what was taken in, every figure, and the entries. */
export function setTables(rolled: RolledUp): readonly SetTable[] {
  return [agencyTable(rolled), reportTable(rolled), figureTable(rolled), entryTable(rolled)];
}

function agencyTable({ rollup, request }: RolledUp): SetTable {
  const { agencies } = rollup.assigned.tree;
  const due = new Set(rollup.assigned.due.map(({ id }) => id));
  return {
    name: 'agency',
    batches: one([
      text(
        'agency_id',
        agencies.map(({ id }) => id),
      ),
      text(
        'agency_name',
        agencies.map(({ name }) => name),
      ),
      text(
        'other_names',
        agencies.map(({ otherNames }) => otherNames.join('、')),
      ),
      text(
        'agency_kind',
        agencies.map(({ kind }) => kind),
      ),
      integer(
        'kind_guessed',
        agencies.map(({ isKindGuessed }) => Number(isKindGuessed)),
      ),
      text(
        'agency_level',
        agencies.map(({ level }) => level),
      ),
      text(
        'parent_id',
        agencies.map(({ parent }) => parent),
      ),
      text(
        'duty',
        agencies.map(({ duty }) => duty),
      ),
      integer(
        'from_year',
        agencies.map(({ fromYear }) => fromYear),
      ),
      integer(
        'to_year',
        agencies.map(({ toYear }) => toYear),
      ),
      text(
        'telephone',
        agencies.map(({ telephone }) => telephone),
      ),
      integer(
        'in_scope',
        agencies.map(({ id }) => Number(due.has(id))),
      ),
      integer(
        'is_own',
        agencies.map(({ id }) => Number(id === request.own)),
      ),
    ]),
  };
}

function reportTable({ rollup, request, lines }: RolledUp): SetTable {
  const { rows } = rollup;
  const states = new Map(lines.map(({ agency, state }) => [agency.id, state]));
  const { given } = request;
  return {
    name: 'report',
    batches: one([
      text('report_id', [...rows.map(({ report }) => report.hash), ...(given ? [givenReport] : [])]),
      text('member_id', [...rows.map(({ agency }) => agency.id), ...(given ? [givenReport] : [])]),
      text('agency_name', [...rows.map(({ report }) => report.agency), ...(given ? [given.agency] : [])]),
      text('edition', [...rows.map(({ report }) => report.edition), ...(given ? [given.edition] : [])]),
      text('file_name', [...rows.map(({ report }) => report.file), ...(given ? [null] : [])]),
      text('report_state', [...rows.map(({ agency }) => states.get(agency.id)), ...(given ? [null] : [])]),
      integer('in_scope', [...rows.map(() => 1), ...(given ? [0] : [])]),
    ]),
  };
}

/** One row for each report and cell, by cells and then by members: most questions are about cells. */
const figureTable = (rolled: RolledUp): SetTable => ({
  name: 'figure',
  batches: () => figureBatches(rolled),
});

interface FigureRow {
  readonly source: ReturnType<typeof figureSources>[number];
  readonly cell: CellId;
  readonly amount: bigint | null;
  readonly state: 'number' | 'blank' | 'invalid';
  readonly raw: string | null;
}

function* figureBatches(rolled: RolledUp): Iterable<readonly TableColumn[]> {
  let rows: FigureRow[] = [];
  let isEmpty = true;
  for (const row of figureRows(rolled)) {
    rows.push(row);
    if (rows.length < rowGroupSize) continue;
    yield figureColumns(rows);
    isEmpty = false;
    rows = [];
  }
  if (rows.length > 0 || isEmpty) yield figureColumns(rows);
}

function* figureRows(rolled: RolledUp): Iterable<FigureRow> {
  const { ids, types } = slotsOf(rolled.rollup.edition);
  const sources = figureSources(rolled);
  for (const [slot, cell] of [...ids.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1)))
    for (const source of sources) {
      const figure = source.figures[slot] ?? Number.NaN;
      const other = source.others.get(slot);
      if (!Number.isNaN(figure))
        yield {
          source,
          cell,
          amount: wholeMillionths(figure, types[slot] === 'amount'),
          state: 'number',
          raw: null,
        };
      else if (other === null) yield { source, cell, amount: null, state: 'blank', raw: null };
      else if (other !== undefined)
        yield { source, cell, amount: null, state: 'invalid', raw: String(other) };
    }
}

const figureColumns = (rows: readonly FigureRow[]): readonly TableColumn[] => [
  text(
    'report_id',
    rows.map(({ source }) => source.report),
  ),
  text(
    'member_id',
    rows.map(({ source }) => source.member),
  ),
  text(
    'parent_id',
    rows.map(({ source }) => source.parent),
  ),
  integer(
    'in_scope',
    rows.map(({ source }) => source.inScope),
  ),
  text(
    'edition',
    rows.map(({ source }) => source.edition),
  ),
  text(
    'cell_id',
    rows.map(({ cell }) => cell),
  ),
  { name: 'amount', type: 'decimal', values: rows.map(({ amount }) => amount) },
  text(
    'figure_state',
    rows.map(({ state }) => state),
  ),
  text(
    'raw_text',
    rows.map(({ raw }) => raw),
  ),
];

/** The reports whose figures are in a set: those that count, and the one that is compared. */
function figureSources({ rollup, request }: RolledUp) {
  const { given } = request;
  const members = rollup.rows.map(({ agency, report }) => ({
    member: agency.id,
    parent: agency.parent ?? request.own,
    inScope: 1,
    report: report.hash,
    edition: report.edition,
    figures: report.figures,
    others: new Map(report.others),
  }));
  const compared = given === undefined ? [] : [comparedSource(given)];
  return [...members, ...compared].sort((a, b) => (a.member < b.member ? -1 : 1));
}

function comparedSource({ edition, cells }: NonNullable<RolledUp['request']['given']>) {
  const { figures, others } = columnsOf({ edition, cells });
  return {
    member: givenReport,
    parent: null,
    inScope: 0,
    report: givenReport,
    edition,
    figures,
    others: new Map(others),
  };
}

const wholeMillionths = (figure: number, isAmount: boolean): bigint =>
  isAmount ? BigInt(figure) : BigInt(figure) * million;

function entryTable({ rollup }: RolledUp): SetTable {
  const { entries } = rollup;
  const { index, types } = slotsOf(editions[rollup.parent.edition]);
  const isAmount = (cell: CellId) => types[index.get(cell) ?? -1] === 'amount';
  return {
    name: 'entry',
    batches: one([
      text(
        'entry_kind',
        entries.map(({ kind }) => kind),
      ),
      text(
        'cell_id',
        entries.map(({ cell }) => cell),
      ),
      {
        name: 'amount',
        type: 'decimal',
        values: entries.map(({ cell, amount }) =>
          isAmount(cell) ? BigInt(Math.round(amount * 1e6)) : BigInt(amount) * million,
        ),
      },
      text(
        'reason',
        entries.map(({ reason }) => reason),
      ),
      text(
        'entered_by',
        entries.map(({ by }) => by),
      ),
      text(
        'entered_on',
        entries.map(({ on }) => on),
      ),
      text(
        'about_members',
        entries.map(({ about = [] }) => JSON.stringify(about)),
      ),
    ]),
  };
}
