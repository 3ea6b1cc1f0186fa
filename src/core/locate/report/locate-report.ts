import { check } from '../../check/tables/check';
import { programOf } from '../../check/tables/program';
import { fromMillionths, toMillionths } from '../../report/cell-state';
import { cellIndexOf } from '../../report/cells';
import type { Report } from '../../report/report';
import { blank } from '../../report/report';
import { editions } from '../../statute/editions';
import type { CellId, Edition } from '../../statute/types';
import { unitFactor } from '../solver/causes';
import type { Limits } from '../solver/limit';
import { mostMilliseconds } from '../solver/limit';
import type { ProblemRepair } from '../solver/locate';
import { locate, minimalCells } from '../solver/locate';
import type { Problem } from '../solver/problem';
import type { Located, LocatedErrors, Repair } from './repair';
import { relationKey } from './repair';
import type { Evidence } from './report-problem';
import { problemOf } from './report-problem';

/**
 * Amounts so much greater than last year's that they were probably written in 元. No sum reveals that, so they are
 * searched for separately.
 */
function unitSlips(report: Report, previous: Report | undefined): readonly LocatedErrors[] {
  if (previous === undefined) return [];
  const index = cellIndexOf(editions[report.edition]);
  return check(report, { previous }).flatMap(
    ({ ruleId, status, severity, cells, params }): LocatedErrors[] => {
      const [cell] = cells;
      const from = cell === undefined ? undefined : report.cells.get(cell);
      const isDoubted = status === 'broken' && severity === 'warning' && cells.length === 1;
      if (!isDoubted || cell === undefined || from?.kind !== 'number' || index.get(cell)?.type !== 'amount')
        return [];
      const millionths = toMillionths(from.value) / unitFactor;
      // A figure that would have more decimals afterwards than the form allows was not an amount in 元.
      if (!Number.isInteger(millionths)) return [];
      const key = relationKey(ruleId, params);
      const change = { cell, from, to: fromMillionths(millionths), cause: 'unit' as const, slip: 0 };
      return [
        {
          repairs: [{ changes: [change], cures: [key], confidence: 'likely', alternatives: 0 }],
          broken: [key],
          isComplete: true,
        },
      ];
    },
  );
}

const countedCandidates = 1000;
const countSteps = 3000;

/**
 * Finds the cells of a report that are probably wrong and what they should be, from the broken sums and balances. Pure:
 * the same report, evidence and number of steps give the same answer.
 */
export function locateErrors(report: Report, evidence: Evidence = {}, limits: Limits = {}): Located {
  const edition = editions[report.edition];
  const { problem, formulas } = problemOf(report, evidence);
  const { now, milliseconds = mostMilliseconds } = limits;
  const end = now === undefined ? 0 : now() + milliseconds;
  const errors = locate(problem, limits).map((part): LocatedErrors => ({
    ...part,
    repairs: part.repairs.map((repair) => inReport(repair, report)),
  }));
  const slips = unitSlips(report, evidence.previous).filter(({ repairs }) =>
    repairs.every(({ changes }) => changes.every(({ cell }) => evidence.pinned?.includes(cell) !== true)),
  );
  const hasCandidates = formulas.size > 0 && errors.length > 0;
  return {
    errors: [...errors, ...slips],
    // The time limit covers both.
    candidates: hasCandidates
      ? candidatesOf(problem, now === undefined ? limits : { ...limits, milliseconds: end - now() })
      : null,
    ask: hasCandidates
      ? registerTotals(edition).filter((id) => formulas.has(id) && !evidence.known?.has(id))
      : [],
  };
}

function candidatesOf(problem: Problem, limits: Limits): NonNullable<Located['candidates']> {
  const { sets, isCapped, isComplete } = minimalCells(problem, {
    ...limits,
    cap: countedCandidates,
    steps: countSteps,
  });
  return { count: sets.length, isCapped: isCapped || !isComplete };
}

function inReport({ changes, cures, confidence, alternatives }: ProblemRepair, report: Report): Repair {
  const index = cellIndexOf(editions[report.edition]);
  return {
    changes: changes.map(({ cell, to, cause, slip }) => {
      const id = cell as CellId;
      const value = index.get(id)?.type === 'amount' ? fromMillionths(to) : to;
      return { cell: id, from: report.cells.get(id) ?? blank, to: value, cause, slip };
    }),
    cures,
    confidence,
    alternatives,
  };
}

/**
 * Grand totals that a balance compares and last year's report does not contain: what was received and what was
 * answered.
 */
function registerTotals(edition: Edition): readonly CellId[] {
  const found = new Set<CellId>();
  const carried = new Set<CellId>();
  const index = cellIndexOf(edition);
  for (const unit of programOf(edition).units) {
    if (unit.kind !== 'relation') continue;
    const { left, right, op, rule } = unit.compiled.relation;
    const terms = [...left, ...right];
    const isCarry = op === '=' && terms.some(({ previous }) => previous);
    for (const { cell } of terms)
      if (isCarry) carried.add(cell);
      else if (
        op === '=' &&
        rule.severity === 'error' &&
        left.length > 1 &&
        (index.get(cell)?.rowParts.length ?? 0) > 0
      )
        found.add(cell);
  }
  return [...found].filter((cell) => !carried.has(cell));
}
