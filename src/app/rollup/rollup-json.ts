import type { CellId } from '../../core/statute/types';
import { cellsOf } from '../../core/report/cells';
import { contributionsTo } from '../../core/rollup/contributions';
import { rollupFindingKey } from '../../core/rollup/finding';
import { isRefused } from '../../core/rollup/member-report';
import { rollupFindingText } from '../../messages/zh-CN/rollup';
import { findingSentence } from '../../messages/zh-CN/sentences';
import { reportJson } from '../export/report-json';
import type { RolledUp } from './roll-up-files';
import type { WorkbookFacts } from './rollup-workbook';

/** The members listed for each cell: thousands of them are in the workbook. */
const mostContributions = 100;

/** A roll-up as plain data for other programs. */
export async function rollupJson(
  rolled: RolledUp,
  { fingerprint, reasonOf }: WorkbookFacts,
): Promise<unknown> {
  const { rollup, request, counts, lines, parentFindings } = rolled;
  const { due, received, missing, withErrors, unclearNames, counted } = counts;
  const parent: unknown = JSON.parse(new TextDecoder().decode(await reportJson(rollup.parent)));
  return {
    parent,
    summary: { due, received, missing, withErrors, unclearNames, counted },
    fingerprint,
    members: lines.map(({ agency, report, state, errors, warnings, undecided }) => ({
      agency: agency.name,
      file: report?.file ?? null,
      sha256: report?.hash ?? null,
      state,
      errors,
      warnings,
      undecided,
    })),
    missing: lines.filter(({ state }) => state === 'missing').map(({ agency }) => agency.name),
    files: rollup.assigned.lines.map(({ file, state }) => ({
      file: file.file,
      state: state.kind,
      ...(isRefused(file) ? { reason: reasonOf(file.file) } : {}),
    })),
    findings: rollup.findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      cells: finding.cells,
      agencies: finding.agencies.map((id) => rollup.assigned.tree.get(id)?.name ?? id),
      params: finding.params,
      message: rollupFindingText(finding, rollup.edition),
      explanation: request.explanations?.get(rollupFindingKey(finding)) ?? null,
    })),
    parentFindings: parentFindings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      status: finding.status,
      cells: finding.cells,
      message: findingSentence(finding, rollup.edition),
    })),
    differences: rollup.differences.map(
      ({ cell, given, calculated, difference, isConsequence, explainedBy }) => ({
        cell,
        given,
        calculated,
        difference,
        consequence: isConsequence,
        explainedBy: explainedBy.map(({ name }) => name),
      }),
    ),
    contributions: Object.fromEntries(
      cellsOf(rollup.edition).flatMap(({ id }) => {
        const found = contributionsIn(id, rolled);
        return found.length === 0 ? [] : [[id, found]];
      }),
    ),
  };
}

/** The largest figures of a cell, and those of members without one; zeros are left out. */
function contributionsIn(cell: CellId, { rollup }: RolledUp) {
  const rows = contributionsTo(cell, rollup)?.rows ?? [];
  return rows
    .filter(({ value }) => value !== 0)
    .slice(0, mostContributions)
    .map(({ agency, value }) => ({ agency: agency.name, value }));
}
