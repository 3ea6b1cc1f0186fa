import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doubtfulCells,
  draftOf,
  draftReport,
  surenessOf,
  withTyped,
} from '../../../src/app/import/import-draft';
import { loadSource } from '../../../src/app/import/load-report';
import { planImport } from '../../../src/app/import/plan-import';
import { reportChoices } from '../../../src/app/import/report-choices';
import { blank } from '../../../src/core/report/report';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { CellId } from '../../../src/core/statute/types';
import { cellStates, consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import { writeHtmlFragment } from '../../../src/files/html/write-html';

const places = new Map(
  [...uniformReport(0).cells.keys()].map((cell, row) => [cell, { sheet: '1', row, column: 0 }] as const),
);

const read = (report: ReturnType<typeof uniformReport>) => ({ report, origins: new Map() });

describe('a draft', () => {
  it('holds what was read until it is corrected, and knows the corrections', () => {
    const draft = draftOf(read(withCells(uniformReport(3), { 't3.r1.np': 'l2' })));
    expect(doubtfulCells(draft)).toEqual(['t3.r1.np']);
    const typed = withTyped(draft, 't3.r1.np', '１２件');
    expect(draftReport(typed).cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 12 });
    expect(surenessOf(typed, 't3.r1.np', undefined)).toBe('typed');
    // It stays in the list, so that the correction can be reviewed.
    expect(doubtfulCells(typed)).toEqual(['t3.r1.np']);
    expect(draftReport(withTyped(draft, 't3.r1.np', ' ')).cells.get('t3.r1.np')).toEqual({ kind: 'blank' });
  });

  it('is of the edition in force, and lists figures that have no cell there', () => {
    const draft = draftOf(read(uniformReport(4, '2019')));
    expect(draftReport(draft).edition).toBe('2021');
    expect(draftReport(draft).cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 4 });
    expect(draftReport(draft).cells.get('t2.gz.issued')).toEqual({ kind: 'blank' });
    expect(draft.conversion?.left.length).toBeGreaterThan(0);
  });

  it('distinguishes a guess from what was read', async () => {
    const loaded = await loadSource({
      kind: 'pasted',
      html: '',
      text: '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    });
    const draft = draftOf(loaded);
    const cells = doubtfulCells(draft);
    expect(cells).toContain('t3.r1.np');
    expect(loaded.origins.get('t3.r1.np')?.fragment).toContain('本年新收');
  });
});

describe('clipboard content', () => {
  it('is read as a page, or as text if there is no page', async () => {
    const report = withCells(uniformReport(0), { 't3.r1.np': 7 });
    const html = writeHtmlFragment(report, {});
    const { report: pasted } = await loadSource({ kind: 'pasted', html, text: 'x' });
    expect(pasted.cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 7 });
    await expect(loadSource({ kind: 'pasted', html: '', text: ' ' })).rejects.toMatchObject({
      code: 'empty',
    });
    await expect(loadSource({ kind: 'pasted', html: '', text: '你好' })).rejects.toMatchObject({
      code: 'noTable',
    });
  });
});

it('refuses more texts than can be compared within seconds', async () => {
  const html = `<table>${'<tr><td>甲<td>乙</tr>'.repeat(50_001)}</table>`;
  await expect(loadSource({ kind: 'pasted', html, text: '' })).rejects.toMatchObject({ code: 'tooComplex' });
});

describe('planImport', () => {
  it('changes only cells in which the source differs', () => {
    fc.assert(
      fc.property(
        consistentReports(),
        fc.array(cellStates, { minLength: 200, maxLength: 200 }),
        (into, states) => {
          const from = {
            ...into,
            cells: new Map([...into.cells.keys()].map((cell, at) => [cell, states[at] ?? blank] as const)),
          };
          const plan = planImport(from, into, places);
          const changed = new Map(plan.changes.map(({ cell, to }) => [cell, to]));
          for (const [cell, state] of from.cells) {
            const after = changed.get(cell) ?? into.cells.get(cell);
            // A blank replaces nothing; anything else is written.
            expect(after).toEqual(state.kind === 'blank' ? into.cells.get(cell) : state);
          }
          for (const { cell, from: was } of plan.changes) expect(was).toEqual(into.cells.get(cell));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('lists what it replaces, what it keeps, and what has no cell', () => {
    const into = {
      ...withCells(uniformReport(1), { 't3.r1.biz': null }),
      formulas: ['t3.r1.tot'] as CellId[],
    };
    const from = withCells(uniformReport(1), {
      't3.r1.np': 2,
      't3.r1.biz': 3,
      't3.r1.sci': null,
      't3.r1.tot': 9,
      't3.r3.6.np': 5,
    });
    const plan = planImport(from, into, places);
    expect(plan.changes.map(({ cell }) => cell)).toEqual(['t3.r1.np', 't3.r1.biz']);
    expect(plan.overwritten).toEqual(['t3.r1.np']);
    expect(plan.untouched).toEqual(['t3.r1.sci']);
    expect(plan.formulas).toContain('t3.r1.tot');
    expect(plan.unmatched).toEqual(['t3.r3.6.np']);
  });
});

it('lists the reports of a refusal, and none for any other reason', () => {
  const reports = [
    { agency: '甲局', year: 2024, sheets: ['表一', '表二'] },
    { agency: null, year: null, sheets: [] },
  ];
  expect(reportChoices(new UnusableFile({ code: 'severalReports', reports }))).toEqual(reports);
  expect(reportChoices(new UnusableFile({ code: 'severalReports', reports: null }))).toEqual([]);
  expect(reportChoices(new UnusableFile({ code: 'empty' }))).toEqual([]);
  expect(reportChoices(new Error('x'))).toEqual([]);
});
