import { describe, expect, it } from 'vitest';
import type { FindingPlace } from '../../../src/app/session/finding-order';
import { nextFinding, placeOf, tellingCell, workOrder } from '../../../src/app/session/finding-order';
import { findingKey } from '../../../src/app/session/explanations';
import { explain } from '../../../src/app/session/view-actions';
import { kindOf, tallyOf, unresolvedOf } from '../../../src/app/session/tally';
import type { Finding } from '../../../src/core/check/finding';
import { check } from '../../../src/core/check/tables/check';
import { uniformReport, withCells } from '../../fixtures/reports';

const previous = { ...uniformReport(0), year: 2023 };
const faulty = withCells(uniformReport(0), {
  't2.gz.issued': 'x',
  't3.r1.np': null,
  't4.rev.total': 3,
  't2.xk.decided': 4,
});

describe('what the pane counts', () => {
  it('counts each blank cell once, and neither as an error nor by the relations over it', () => {
    const findings = check(faulty, { previous });
    const tally = tallyOf(findings, faulty);
    expect([tally.errors, tally.blanks]).toEqual([2, 1]);
    expect(tally.undecided).toBeGreaterThan(0);
    expect(unresolvedOf(tally)).toEqual({ errors: 2, blanks: 1, undecided: 0 });
    const kinds = findings.map((finding) => kindOf(finding, faulty));
    expect(kinds.filter((kind) => kind === 'error')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'blank')).toHaveLength(1);
  });

  it('is the sum of its parts', () => {
    const findings = check(faulty, { previous });
    const parts = ['T2', 'T3', 'T4', 'V-', 'X-'].map((prefix) =>
      tallyOf(
        findings.filter(({ ruleId }) => ruleId.startsWith(prefix)),
        faulty,
      ),
    );
    for (const field of ['errors', 'warnings', 'infos', 'blanks', 'undecided'] as const)
      expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(tallyOf(findings, faulty)[field]);
  });

  it('counts no formula that waits for its parts, and no warning that is explained', () => {
    const waiting = {
      ...withCells(uniformReport(0), { 't3.r1.tot': null }),
      formulas: ['t3.r1.tot'] as const,
    };
    expect(tallyOf(check(waiting), waiting).blanks).toBe(0);
    const carried = withCells(uniformReport(0), {
      't3.r2.np': 4,
      't3.r2.tot': 4,
      't3.r4.np': 4,
      't3.r4.tot': 4,
    });
    const findings = check(carried, { previous });
    const warnings = findings.filter(({ severity, status }) => severity === 'warning' && status === 'broken');
    const [first] = warnings;
    if (first === undefined) throw new Error('no warning');
    expect(tallyOf(findings, carried)).toMatchObject({
      warnings: warnings.length,
      unexplained: warnings.length,
    });
    const explanations = explain(first, '机构划转', new Map());
    expect(tallyOf(findings, carried, explanations).unexplained).toBe(warnings.length - 1);
  });
});

describe('the way from finding to finding', () => {
  it('takes the most severe first, leaves out what cannot be judged yet, and goes round', () => {
    const findings = check(faulty, { previous });
    const order = workOrder(findings);
    expect(order.every(({ status }) => status === 'broken')).toBe(true);
    const severities = order.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(severities).toEqual([...severities].sort());
    const keys: string[] = [];
    for (let at: FindingPlace | null = null; keys.length < order.length;) {
      const next: Finding | null = nextFinding(findings, at, 1);
      if (next === null) break;
      at = placeOf(next);
      keys.push(at.key);
    }
    expect(keys).toEqual(order.map(findingKey));
    const [first] = order;
    const last = order.at(-1);
    if (first === undefined || last === undefined) throw new Error('no findings');
    expect(nextFinding(findings, placeOf(last), 1)).toBe(first);
    expect(nextFinding(findings, placeOf(first), -1)).toBe(last);
    expect(nextFinding([], null, 1)).toBeNull();
  });

  it('stays at a finding that is about other words now, since the first of several was mended', () => {
    const gapAt = (start: number): Finding => ({
      ruleId: 'X-PLACE',
      severity: 'error',
      status: 'broken',
      cells: [],
      words: [{ section: '', paragraph: 0, start, end: start + 4 }],
      params: { quote: '＿＿＿＿', kind: 'gap' },
    });
    const [before, now] = [gapAt(3), gapAt(20)] as const;
    const others = check(faulty);
    const following = nextFinding([now, ...others], placeOf(now), 1);
    expect(nextFinding([now, ...others], placeOf(before), 1)).toBe(now);
    expect(following).not.toBe(now);
  });

  it('stops at the suspected cell, else at the one that cannot be read, else at the total', () => {
    const total = check(faulty).find(({ cells }) => cells.includes('t4.rev.total'));
    if (total === undefined) throw new Error('no finding');
    expect(tellingCell(total, faulty)).toBe('t4.rev.total');
    expect(tellingCell(total, faulty, new Set(['t4.rev.upheld']))).toBe('t4.rev.upheld');
    const unreadable = withCells(faulty, { 't4.rev.upheld': '约' });
    expect(tellingCell(total, unreadable)).toBe('t4.rev.upheld');
  });
});
