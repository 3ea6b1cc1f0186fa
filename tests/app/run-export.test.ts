import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaneServices } from '../../src/app/pane-services';
import type { ExportOutcome } from '../../src/app/run-export';
import { runExport } from '../../src/app/run-export';
import { Session } from '../../src/app/session';
import { recognise } from '../../src/grid/recognise';
import { loadReport } from '../../src/app/load-report';
import { readXlsx } from '../../src/readers/read-xlsx';
import type { Report } from '../../src/report/report';
import { browserServices } from '../../src/browser/browser-services';
import { sheetsOfReport } from '../fixtures/sheets';
import { consistentReports, uniformReport, withCells } from '../fixtures/reports';
import { MemoryWorkbook } from '../workbook/memory-workbook';
import { FakeClock } from './fake-clock';

interface Exported {
  readonly outcome: ExportOutcome;
  readonly bytes: Uint8Array | undefined;
}

/** Exports a workbook that holds this report, with the writers and readers of the page. */
async function exported(
  report: Report,
  target: 'xlsx' | 'json',
  totals: 'formula' | 'typed',
): Promise<Exported> {
  const workbook = new MemoryWorkbook();
  await workbook.insert(...sheetsOfReport(report));
  await workbook.saveSetting('totals', totals);
  const session = new Session(workbook, new FakeClock());
  await session.start();
  let bytes: Uint8Array | undefined;
  const services: PaneServices = {
    ...browserServices,
    save: (_, written) => {
      bytes = written;
      return Promise.resolve(true);
    },
  };
  const outcome = await runExport({ session, services, target, anyway: true, nameOf: () => 'a/b' });
  session.stop();
  return { outcome, bytes };
}

const formulasIn = async (bytes: Uint8Array | undefined): Promise<number> => {
  const { grids } = await readXlsx(bytes ?? new Uint8Array());
  return recognise(grids).formulas?.length ?? 0;
};

describe('an exported file', () => {
  it.each(['xlsx', 'json'] as const)('%s: was read again and holds every figure', async (target) => {
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        const { outcome, bytes } = await exported(report, target, 'typed');
        expect(outcome).toEqual({ kind: 'exported', name: `a_b.${target}`, all: 200, isReadBack: true });
        const { report: read } = await loadReport(bytes ?? new Uint8Array(), 'file');
        expect(Object.fromEntries(read.cells)).toEqual(Object.fromEntries(report.cells));
      }),
      { numRuns: 5 },
    );
  });

  it('may hold blanks and what is no number', async () => {
    const report = withCells(uniformReport(0), { 't3.r1.np': null, 't2.gz.issued': '约 5 件' });
    const { outcome } = await exported(report, 'xlsx', 'formula');
    expect(outcome).toMatchObject({ kind: 'exported', isReadBack: true });
  });

  it('has formulas for totals where every total agrees with its parts, and else what was typed', async () => {
    const right = await exported(uniformReport(0), 'xlsx', 'formula');
    expect(await formulasIn(right.bytes)).toBe(34);
    const wrong = await exported(withCells(uniformReport(0), { 't3.r3.7.np': 3 }), 'xlsx', 'formula');
    expect(wrong.outcome.kind).toBe('exported');
    expect(await formulasIn(wrong.bytes)).toBe(0);
  });
});
