import type { Finding } from '../../check/finding';
import { slotsOf } from '../../check/tables/figures';
import { toMillionths } from '../../report/cell-state';
import { cellsOf, isComputed } from '../../report/cells';
import type { EditionId } from '../../statute/editions';
import { editions } from '../../statute/editions';
import { rollupCells } from '../../statute/rules/roll-up';
import type { CellId } from '../../statute/types';
import type { RollupFinding } from '../finding';
import { figureIn, inUnit, isSameContent } from '../member-report';
import type { RollupRow, RuleContext } from './context';
import { finding } from './context';

/** What is known about the members besides their figures. */
export interface MemberFacts {
  /** The findings about the report of each row, by agency id. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Why a report with errors is taken in, by agency id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** YYYY-MM-DD, by when reports had to be received. */
  readonly dueOn: string | null;
}

/** A-PART, A-CLEAN, A-BLANK, A-CARRY-M, A-GZ, A-SAME, A-YOY, A-ZERO, A-LATE: each member by itself, and against others. */
export function findingsAboutMembers(context: RuleContext, facts: MemberFacts): readonly RollupFinding[] {
  const hasBlanks = context.inputs.some(({ slot }) => context.sums.unknown[slot] !== 0);
  return [
    ...partitioned(context),
    ...context.rows.flatMap((row) => [
      ...clean(context, facts, row),
      ...(hasBlanks ? blanks(context, row) : []),
      ...carried(context, row),
      ...regulations(context, row),
    ]),
    ...yearOnYear(context),
    ...sameFigures(context),
    ...allZero(context),
    ...late(context, facts),
  ];
}

function partitioned(context: RuleContext): readonly RollupFinding[] {
  const { tree, used } = context.assigned;
  const below = new Map<string, string[]>();
  for (const { agency } of context.rows)
    for (const above of tree.above(agency))
      if (used.has(above.id)) below.set(above.id, [...(below.get(above.id) ?? []), agency.name]);
  return [...below].map(([id, names]) =>
    finding('A-PART', context, {
      agencies: [id],
      params: { above: tree.get(id)?.name ?? '', below: names },
    }),
  );
}

function clean(context: RuleContext, facts: MemberFacts, { agency }: RollupRow): readonly RollupFinding[] {
  const errors = (facts.findings.get(agency.id) ?? []).filter(
    ({ severity, status }) => severity === 'error' && status === 'broken',
  ).length;
  if (errors === 0) return [];
  const reason = (facts.reasons.get(agency.id) ?? agency.reason ?? '').trim();
  return [
    finding('A-CLEAN', context, {
      ...(reason === '' ? {} : { severity: 'warning' as const }),
      agencies: [agency.id],
      params: { name: agency.name, errors, reason: reason === '' ? null : reason },
    }),
  ];
}

function blanks(context: RuleContext, { agency, report }: RollupRow): readonly RollupFinding[] {
  const cells = context.inputs.filter(({ slot }) => Number.isNaN(report.figures[slot])).map(({ id }) => id);
  if (cells.length === 0) return [];
  return [
    finding('A-BLANK', context, {
      agencies: [agency.id],
      cells,
      params: { name: agency.name, blanks: cells.length },
    }),
  ];
}

function carried(context: RuleContext, { agency, report, previous }: RollupRow): readonly RollupFinding[] {
  if (previous === null) return [];
  return rollupCells.carry.flatMap(({ column, carriedOver, carriedForward }) => {
    const now = figureIn(report, carriedOver);
    const before = figureIn(previous, carriedForward);
    if (now === null || before === null || now === before) return [];
    return [
      finding('A-CARRY-M', context, {
        agencies: [agency.id],
        cells: [carriedOver],
        params: { name: agency.name, column, now, before },
      }),
    ];
  });
}

function regulations(context: RuleContext, { agency, report, isOwn }: RollupRow): readonly RollupFinding[] {
  // A government below has a row of its own.
  if (isOwn || agency.kind === 'government') return [];
  const values = rollupCells.regulations.map((cell) => figureIn(report, cell) ?? 0);
  if (values.every((value) => value === 0)) return [];
  return [
    finding('A-GZ', context, {
      agencies: [agency.id],
      cells: rollupCells.regulations.filter((_, index) => values[index] !== 0),
      params: { name: agency.name, values },
    }),
  ];
}

/** From this figure on, a change by a factor of more than five is listed. */
const leastOfChange = 20;
const factorOfChange = 5;

/** A cell whose change is looked at, where its figure is in each of two forms, and what the unit is in whole numbers. */
interface ComparedCell {
  readonly id: CellId;
  readonly slot: number;
  readonly slotBefore: number;
  readonly unit: number;
}

/** The cells of the form whose change is looked at and that the form of last year has as well. */
function comparedCells({ edition, slots }: RuleContext, before: EditionId): readonly ComparedCell[] {
  const { index } = slotsOf(editions[before]);
  return cellsOf(edition).flatMap((cell, slot): readonly ComparedCell[] => {
    const slotBefore = index.get(cell.id);
    if (slotBefore === undefined || (isComputed(cell) && cell.id !== rollupCells.newRequests)) return [];
    return [{ id: cell.id, slot, slotBefore, unit: slots.types[slot] === 'amount' ? toMillionths(1) : 1 }];
  });
}

/** Compares millions of figures: whole numbers of columns, without their units. */
function yearOnYear(context: RuleContext): readonly RollupFinding[] {
  const compared = new Map<EditionId, readonly ComparedCell[]>();
  const found: RollupFinding[] = [];
  for (const { agency, report, previous } of context.rows) {
    if (previous === null) continue;
    const cells = compared.get(previous.edition) ?? comparedCells(context, previous.edition);
    compared.set(previous.edition, cells);
    for (const { id, slot, slotBefore, unit } of cells) {
      const [now, before] = [report.figures[slot] as number, previous.figures[slotBefore] as number];
      // Never true of what is no number.
      if (!(now >= leastOfChange * unit || before >= leastOfChange * unit)) continue;
      if (Number.isNaN(now) || Number.isNaN(before)) continue;
      if (now <= factorOfChange * before && before <= factorOfChange * now) continue;
      found.push(
        finding('A-YOY', context, {
          agencies: [agency.id],
          cells: [id],
          params: {
            name: agency.name,
            now: inUnit(now, slot, context.slots) ?? 0,
            before: inUnit(before, slot, context.slots) ?? 0,
          },
        }),
      );
    }
  }
  return found;
}

const isAllZero = ({ report }: RollupRow, size: number): boolean =>
  report.figures.subarray(0, size).every((figure) => figure === 0);

/** Equal for equal figures, and hardly ever otherwise. */
function digestOf(figures: Float64Array): number {
  let digest = 0;
  // Indexed: an iterator takes five times as long.
  for (let slot = 0; slot < figures.length; slot += 1)
    digest = (Math.imul(digest, 31) + ((figures[slot] as number) | 0)) | 0;
  return digest;
}

function sameFigures(context: RuleContext): readonly RollupFinding[] {
  const size = cellsOf(context.edition).length;
  const alike = new Map<number, RollupRow[]>();
  for (const row of context.rows) {
    if (isAllZero(row, size)) continue;
    const key = digestOf(row.report.figures);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].flatMap((rows) => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) return [];
    const same = rows.filter(({ report }) => isSameContent(report, first.report));
    return same.length < 2
      ? []
      : [
          finding('A-SAME', context, {
            agencies: same.map(({ agency }) => agency.id),
            params: { names: same.map(({ agency }) => agency.name) },
          }),
        ];
  });
}

function allZero(context: RuleContext): readonly RollupFinding[] {
  const size = cellsOf(context.edition).length;
  const rows = context.rows.filter((row) => isAllZero(row, size));
  if (rows.length === 0) return [];
  return [
    finding('A-ZERO', context, {
      agencies: rows.map(({ agency }) => agency.id),
      params: { names: rows.map(({ agency }) => agency.name) },
    }),
  ];
}

function late(context: RuleContext, { dueOn }: MemberFacts): readonly RollupFinding[] {
  const rows = context.rows.filter(
    ({ agency: { receivedOn } }) => dueOn !== null && receivedOn !== undefined && receivedOn > dueOn,
  );
  if (rows.length === 0 || dueOn === null) return [];
  return [
    finding('A-LATE', context, {
      agencies: rows.map(({ agency }) => agency.id),
      params: { names: rows.map(({ agency }) => agency.name), due: dueOn },
    }),
  ];
}
