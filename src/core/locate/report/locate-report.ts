import { programOf } from '../../check/tables/program';
import { fromMillionths } from '../../report/amount';
import { blank } from '../../report/report';
import type { Report } from '../../report/report';
import { cellIndexOf } from '../../report/cells';
import { editions } from '../../statute/editions';
import type { CellId, Edition } from '../../statute/types';
import type { Limits } from '../solver/limit';
import { mostMilliseconds } from '../solver/limit';
import type { ProblemRepair } from '../solver/locate';
import { locate, minimalCells } from '../solver/locate';
import type { Problem } from '../solver/problem';
import type { Evidence } from './report-problem';
import { problemOf } from './report-problem';
import type { Located, LocatedErrors, Repair } from './repair';
import { unitSlips } from './unit-slips';

const countedCandidates = 1000;
const countSteps = 3000;

/**
 * Says which cells of a report are probably wrong and what they should be, from the sums and balances that are broken. Pure: the
 * same report, evidence and number of steps give the same answer.
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
    // The time is for both.
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

/** Grand totals that a balance compares and that last year's report says nothing of: what is received and what is answered. */
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
