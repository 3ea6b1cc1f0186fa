import { expect, it } from 'vitest';
import { exportObstacles, remarksOf } from '../../../src/app/export/export-remarks';
import { check } from '../../../src/core/check/tables/check';
import { uniformReport, withCells } from '../../fixtures/reports';
import { wholeReport } from '../../fixtures/whole-report';
import { checkTexts } from '../../fixtures/text-parts';

const rulesOf = ({ findings }: ReturnType<typeof exportObstacles>) => findings.map(({ ruleId }) => ruleId);

it('a warning that is undecided because last year’s report has a blank does not block an export', () => {
  const report = uniformReport(0);
  const findings = check(report, {
    previous: withCells({ ...report, year: 2023 }, { 't3.r4.np': null }),
  });
  expect(findings.map(({ ruleId, status }) => [ruleId, status])).toContainEqual(['T3-CARRY', 'undecided']);
  const obstacles = exportObstacles(findings, false, report);
  expect(obstacles).toEqual({ findings: [], errors: 0, undecided: 0 });
  expect(remarksOf(report, obstacles)).toEqual([]);
});

it('wrong totals and totals over blanks block it, and the file states so', () => {
  const report = withCells(uniformReport(0), { 't3.r1.np': 1, 't4.rev.upheld': null });
  const obstacles = exportObstacles(check(report), false, report);
  expect(obstacles.errors).toBeGreaterThan(0);
  expect(obstacles.undecided).toBeGreaterThan(0);
  expect(rulesOf(obstacles)).toContain('T3-ROW');
  expect(remarksOf(report, obstacles).join()).toContain(`${obstacles.errors}`);
});

it('problems with the text block it only if the text is exported', () => {
  const report = wholeReport({
    preamble: [],
    sections: [{ id: '一', heading: '一、总体情况', paragraphs: ['全年新收××件。'] }],
  });
  const findings = checkTexts(report, {});
  expect(rulesOf(exportObstacles(findings, true, report))).toContain('X-PLACE');
  expect(exportObstacles(findings, false, report).findings).toEqual([]);
});
