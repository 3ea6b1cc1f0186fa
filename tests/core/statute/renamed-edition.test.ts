import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeExport } from '../../../src/app/export/write-export';
import { loadSource } from '../../../src/app/import/load-report';
import { suggestionsOf } from '../../../src/app/narrative/suggestions';
import { check } from '../../../src/core/check/tables/check';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellsOf, tableIds } from '../../../src/core/report/cells';
import { cellName } from '../../../src/core/report/cell-names';
import { composeNarrative } from '../../../src/core/report/compose-narrative';
import type { Report } from '../../../src/core/report/report';
import type * as Folder from '../../../src/core/statute/2021/edition';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import { consistentReports, withCells } from '../../fixtures/reports';
import { checkTexts, textPart } from '../../fixtures/text-parts';

// The whole program runs on an edition that differs from that of 2021 in three labels and the group of one row.
vi.mock('../../../src/core/statute/2021/edition', async (original) => {
  const { edition2021 } = await original<typeof Folder>();
  const { renamedEdition } = await import('../../fixtures/renamed-edition');
  return { edition2021: renamedEdition(edition2021) };
});

const edition = editions['2021'];
const report: Report = {
  ...withCells(fc.sample(consistentReports(), { numRuns: 1, seed: 3 })[0] ?? fail(), {
    't2.xk.decided': 12,
    't2.wj.issued': 3,
    't2.wj.repealed': 1,
    't2.wj.inforce': 20,
  }),
};

function fail(): never {
  throw new Error('nothing was made');
}

const numberAt = (...cells: readonly CellId[]): number =>
  cells.reduce((sum, cell) => {
    const state = report.cells.get(cell);
    return sum + (state?.kind === 'number' ? state.value : Number.NaN);
  }, 0);

const withText = (text: string): Report => ({
  ...report,
  narrative: { sections: [{ id: '一', heading: '一、总体情况', paragraphs: text.split('\n') }] },
});
const claims = new Set(['X-NEG', 'X-APPL', 'T2-TXT', 'T2-PUB', 'T4-TXT', 'X-TXTBAL']);
const claimed = (text: string) =>
  checkTexts(withText(text)).flatMap(({ ruleId, cells }) => (claims.has(ruleId) ? [{ ruleId, cells }] : []));

describe('an edition with other labels and a row in another group', () => {
  it('is seen by the program', () => {
    expect(cellName(edition, 't3.r1.np')).toBe('表三 · 收到 · 公民个人');
    const rows = cellsOf(edition).map(({ row }) => row.node.id);
    expect(rows.indexOf('r3.3.8')).toBeGreaterThan(rows.indexOf('r3.4.3'));
  });

  it('is laid out, and recognised again', () => {
    const grids = tableIds.map((table) => fillIn(layOut(edition, table), report, 'number'));
    expect(JSON.stringify(grids)).toContain('一、本年收到的政府信息公开申请件数');
    expect(JSON.stringify(grids)).not.toContain('本年新收');
    const found = recognise(grids);
    expect(found).toMatchObject({ edition: '2021', notes: [] });
    expect(found.cells).toEqual(report.cells);
  });

  it('has its tables checked', () => {
    const sums = (checked: Report) =>
      check(checked).flatMap(({ ruleId, severity }) => (severity === 'error' ? [ruleId] : []));
    expect(sums(report)).toEqual([]);
    const wrong = withCells(report, { 't3.r3.3.8.np': numberAt('t3.r3.3.8.np') + 1 });
    expect(sums(wrong)).toEqual(['T3-ROW', 'T3-SUM']);
  });

  it('has its text checked against the cells of its figures', () => {
    const inGroup = (['1', '2', '3', '4', '5', '6', '7'] as const).map((row): CellId => `t3.r3.3.${row}.tot`);
    const moved: readonly CellId[] = [
      ...(['1', '2', '3'] as const).map((row): CellId => `t3.r3.4.${row}.tot`),
      't3.r3.3.8.tot',
    ];
    const right = [
      `2024年新收政府信息公开申请 ${numberAt('t3.r1.tot')} 件，其中自然人 ${numberAt('t3.r1.np')} 件。`,
      `办理结果中，不予公开 ${numberAt(...inGroup)} 件、无法提供 ${numberAt(...moved)} 件。`,
      `公示行政许可决定 ${numberAt('t2.xk.decided')} 件。`,
    ];
    expect(claimed(right.join('\n'))).toEqual([]);
    expect(claimed(`新收政府信息公开申请 ${numberAt('t3.r1.tot') + 1} 件。`)).toEqual([
      { ruleId: 'X-APPL', cells: ['t3.r1.tot'] },
    ]);
    expect(claimed(`信息公开申请中，不予公开 ${numberAt(...inGroup) + 1} 件。`)).toEqual([
      { ruleId: 'X-APPL', cells: inGroup },
    ]);
    expect(claimed(`信息公开申请中，无法提供 ${numberAt(...moved) + 1} 件。`)).toEqual([
      { ruleId: 'X-APPL', cells: moved },
    ]);
    expect(claimed(`公示行政许可决定 ${numberAt('t2.xk.decided') + 1} 件。`)).toEqual([
      { ruleId: 'T2-PUB', cells: ['t2.xk.decided'] },
    ]);
    expect(claimed('全年未收到政府信息公开申请。')).toEqual([{ ruleId: 'X-NEG', cells: ['t3.r1.tot'] }]);
  });

  it('gets suggested sentences that use its labels and agree with its tables', () => {
    const suggested = suggestionsOf(report, [], textPart('2021'));
    const requests = suggested.find(({ id }) => id === 'requests')?.text ?? '';
    expect(requests).toContain('{表三.收到.总计}');
    const texts = suggested.flatMap(({ section, text }) => (section === '一' && text !== null ? [text] : []));
    const narrative = composeNarrative({ lead: '', texts: { 一: texts.join('\n') }, channels: [] }, report);
    const printed = narrative.sections[0]?.paragraphs.join('\n') ?? '';
    expect(printed).toContain(`新收政府信息公开申请${numberAt('t3.r1.tot')}件`);
    expect(printed).not.toMatch(/[{}]/u);
    expect(claimed(printed)).toEqual([]);
  });

  it.each(['docx', 'html', 'json', 'csv', 'xlsx'] as const)(
    'is read back from its own export as .%s',
    async (format) => {
      const bytes = await writeExport(report, format, { totals: 'formula' });
      const { report: found } = await loadSource({ kind: 'file', name: `report.${format}`, bytes });
      expect(found.edition).toBe('2021');
      expect(found.cells).toEqual(report.cells);
    },
  );
});
