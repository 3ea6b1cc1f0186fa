import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setDraft } from '../../../src/app/session/view-actions';
import type { ExportOutcome, ExportTarget } from '../../../src/app/export/export-target';
import { loadSource } from '../../../src/app/import/load-report';
import { loadReport, readXlsx } from '../../fixtures/read-files';
import type { PaneServices } from '../../../src/app/ports';
import type { SessionExport } from '../../../src/app/export/session-export';
import { exportSession } from '../../../src/app/export/session-export';
import { Session } from '../../../src/app/session/session';
import { browserServices } from '../../../src/hosts/browser/browser-services';
import { recognise } from '../../../src/core/recognise/recognise';
import type { WorkbookMark } from '../../../src/workbook/stored/workbook-mark';
import type { NarrativeDraft } from '../../../src/core/report/narrative-draft';
import type { Report } from '../../../src/core/report/report';
import { blank } from '../../../src/core/report/report';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { Unfinished } from '../../../src/workbook/port';
import { WorkbookError } from '../../../src/workbook/port';
import type { WorksheetPlan } from '../../../src/workbook/plan/plan-worksheet';
import { cellStates, consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import { sheetsOfReport } from '../../fixtures/sheets';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { templateOf } from '../../files/docx/docx-parts';
import { FakeClock } from '../session/fake-clock';

/** How a faulty writer changes a report before writing it. */
const fault = vi.hoisted(() => ({ in: (report: Report): Report => report }));
vi.mock(import('../../../src/app/export/write-export'), async (original) => {
  const { writeExport, writeRichText } = await original();
  return {
    writeExport: (report, ...rest) => writeExport(fault.in(report), ...rest),
    writeRichText: (report, ...rest) => writeRichText(fault.in(report), ...rest),
  };
});
afterEach(() => {
  fault.in = (report) => report;
});

const file = (format: 'docx' | 'html' | 'xlsx' | 'json' | 'csv'): ExportTarget => ({ kind: 'file', format });
const copy = (flavour: 'word' | 'portal' | 'source'): ExportTarget => ({ kind: 'copy', flavour });

const formats = (['docx', 'html', 'xlsx', 'json', 'csv'] as const).map(
  (format) => [format, file(format)] as const,
);
const others = [
  ['rich text for Word', copy('word')],
  ['rich text for portals', copy('portal')],
  ['source of the page', copy('source')],
  ['paper', { kind: 'print' }],
  ['new sheet', { kind: 'sheet' }],
] as const satisfies readonly (readonly [string, ExportTarget])[];
const targets = [...formats, ...others];

const draft: NarrativeDraft = {
  lead: '本报告按照条例编制，统计期限为全年。',
  texts: {
    一: '（一）主动公开。全年发布 {主动公开.总数} 条。\n（二）依申请公开\n新收 {表三.新收.总计} 件，结转 {表三.上年结转.总计} 件。',
    六: '无。',
  },
  channels: [{ name: '政府网站', count: 5 }],
};

/** What the user received. */
interface Given {
  readonly outcome: ExportOutcome;
  readonly bytes?: Uint8Array;
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

interface Options {
  readonly target: ExportTarget;
  readonly totals?: 'formula' | 'typed';
  readonly draft?: NarrativeDraft;
  readonly services?: Partial<PaneServices>;
  readonly more?: Partial<SessionExport>;
  readonly workbook?: MemoryWorkbook;
}

const isTextSheet = (plans: readonly WorksheetPlan[]) => plans.some(({ tables }) => tables.length === 0);

/** A program that truncates each cell of a sheet without tables to a few characters. */
class CuttingWorkbook extends MemoryWorkbook {
  override insert(
    plans: readonly WorksheetPlan[],
    ...rest: [WorkbookMark | null]
  ): Promise<readonly Unfinished[]> {
    const cut = plans.map((plan) => ({
      ...plan,
      cells: plan.cells.map((cell) => ({ ...cell, content: String(cell.content).slice(0, 20) })),
    }));
    return super.insert(isTextSheet(plans) ? cut : plans, ...rest);
  }
}

/** A program that no longer allows new sheets. */
class ClosedWorkbook extends MemoryWorkbook {
  override insert(
    plans: readonly WorksheetPlan[],
    ...rest: [WorkbookMark | null]
  ): Promise<readonly Unfinished[]> {
    return isTextSheet(plans)
      ? Promise.reject(new WorkbookError('sheetProtected'))
      : super.insert(plans, ...rest);
  }
}

/** Exports a workbook with this report, using the writers and readers of the page. */
async function exported(report: Report, options: Options): Promise<Given> {
  const { workbook = new MemoryWorkbook() } = options;
  await workbook.insert(...sheetsOfReport(report));
  await workbook.saveSetting('totals', options.totals ?? 'typed');
  const session = new Session(workbook, new FakeClock());
  await session.start();
  if (options.draft !== undefined) await setDraft(session, options.draft);
  let bytes: Uint8Array | undefined;
  const services: PaneServices = {
    ...browserServices,
    read: loadSource,
    save: (_, written) => {
      bytes = written;
      return Promise.resolve(true);
    },
    copy: () => Promise.resolve(true),
    print: () => Promise.resolve(true),
    ...options.services,
  };
  const outcome = await exportSession({
    session,
    services,
    target: options.target,
    sections: options.draft === undefined ? 'tables' : 'report',
    anyway: true,
    nameOf: () => 'a/b',
    sheet: { name: '网页代码', hint: '说明' },
    ...options.more,
  });
  session.stop();
  return { outcome, ...(bytes === undefined ? {} : { bytes }), workbook, session };
}

const proofOf = (outcome: ExportOutcome) => ('proof' in outcome ? outcome.proof : null);

const formulasIn = async (bytes: Uint8Array | undefined): Promise<number> => {
  const { grids } = await readXlsx(bytes ?? new Uint8Array());
  return recognise(grids).formulas?.length ?? 0;
};

describe('the exported file', () => {
  it.each(formats)('as %s was read back and has every figure', async (format, target) => {
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        const { outcome, bytes } = await exported(report, { target });
        expect(outcome).toMatchObject({ kind: 'exported', name: `a_b.${format}`, proof: { all: 200 } });
        const { report: read } = await loadReport(bytes ?? new Uint8Array(), 'file');
        expect(Object.fromEntries(read.cells)).toEqual(Object.fromEntries(report.cells));
      }),
      { numRuns: 3 },
    );
  });

  it.each(targets)('as %s supports every possible cell content', async (_, target) => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellStates, { minLength: 200, maxLength: 200 }), async (states) => {
        const base = uniformReport(0);
        const cells = new Map([...base.cells.keys()].map((id, index) => [id, states[index] ?? blank]));
        const { outcome } = await exported({ ...base, cells }, { target });
        expect(proofOf(outcome), outcome.kind).toMatchObject({ all: 200 });
      }),
      { numRuns: 6 },
    );
  });

  it.each(targets)('as %s is withheld when a writer drops a figure', async (_, target) => {
    const report = uniformReport(3);
    fault.in = (written) => withCells(written, { 't3.r1.np': null });
    const { outcome, bytes, workbook } = await exported(report, {
      target,
      services: {
        copy: () => Promise.reject(new Error('was copied')),
        print: () => Promise.reject(new Error('was printed')),
      },
    });
    expect(outcome).toEqual({
      kind: 'misread',
      same: 199,
      all: 200,
      cells: ['t3.r1.np'],
      isOfficeTemplate: false,
      paragraph: null,
    });
    expect(bytes).toBeUndefined();
    expect((await workbook.read()).length).toBe(3);
  });

  it('has formulas for totals if every total agrees with its parts, otherwise the typed values', async () => {
    const right = await exported(uniformReport(0), { target: file('xlsx'), totals: 'formula' });
    expect(await formulasIn(right.bytes)).toBe(34);
    const wrong = await exported(withCells(uniformReport(0), { 't3.r3.7.np': 3 }), {
      target: file('xlsx'),
      totals: 'formula',
    });
    expect(wrong.outcome.kind).toBe('exported');
    expect(await formulasIn(wrong.bytes)).toBe(0);
  });
});

const withText = targets.filter(
  ([, target]) => target.kind !== 'file' || target.format === 'html' || target.format === 'json',
);

describe('the report in pictures', () => {
  const drawn = { png: new Uint8Array([1]), width: 10, height: 10, title: '图解', about: '新收 3 件。' };
  const word = async (asked: boolean, picture: typeof drawn | null, template?: Uint8Array) => {
    const draw = vi.fn(() => Promise.resolve(picture));
    const { outcome, bytes } = await exported(uniformReport(0), {
      ...{ target: file('docx'), draft },
      more: {
        sections: 'report',
        picture: { isBehindFirstSection: asked, draw },
        ...(template === undefined ? {} : { template: { bytes: template, places: null } }),
      },
    });
    return { result: proofOf(outcome)?.picture, times: draw.mock.calls.length, size: bytes?.length ?? 0 };
  };
  const own = templateOf('{图解}', '{表二}', '{表三}', '{表四}');

  it('is drawn where it is asked for, or where the template has its placeholder, and then once', async () => {
    expect(await word(false, drawn)).toMatchObject({ result: 'none', times: 0 });
    expect(await word(true, drawn)).toMatchObject({ result: 'placed', times: 1 });
    expect(await word(false, drawn, own)).toMatchObject({ result: 'placed', times: 1 });
    expect(await word(true, drawn, own)).toMatchObject({ result: 'placed', times: 1 });
    // The search for a misleading paragraph writes the report again and again.
    fault.in = (report) => withCells(report, { 't3.r1.np': null });
    expect(await word(true, drawn)).toMatchObject({ result: undefined, times: 1 });
  });

  it('does not stop the export where it cannot be drawn, or has no room, and that is reported', async () => {
    expect(await word(true, null)).toMatchObject({ result: 'undrawn' });
    expect(await word(false, null, own)).toMatchObject({ result: 'undrawn' });
    const plain = templateOf('{表二}', '{表三}', '{表四}');
    expect(await word(true, drawn, plain)).toMatchObject({ result: 'unplaced' });
    expect(await word(false, null, plain)).toMatchObject({ result: 'none', times: 0 });
  });
});

describe('the whole report', () => {
  it.each(withText)('as %s has every paragraph, and reports which section has none', async (name, target) => {
    const { outcome } = await exported(uniformReport(0), { target, draft });
    expect(proofOf(outcome)).toEqual({
      all: 200,
      paragraphs: { same: 5, all: 5 },
      missing: ['五'],
      isTablesOnly: false,
      isUnmarked: false,
      picture: 'none',
    });
    expect(name).not.toBe('');
  });

  it.each(withText)('as %s is withheld when a writer drops a paragraph', async (_, target) => {
    fault.in = (report) => ({
      ...report,
      narrative: {
        ...report.narrative,
        sections: (report.narrative?.sections ?? []).map((section) => ({
          ...section,
          paragraphs: section.paragraphs.slice(0, 2),
        })),
      },
    });
    const { outcome } = await exported(uniformReport(0), { target, draft });
    expect(outcome).toEqual({ kind: 'textsMisread', same: 4, all: 5 });
  });

  it.each(['xlsx', 'csv'] as const)('as %s has its tables only, which is reported', async (format) => {
    const { outcome } = await exported(uniformReport(0), { target: file(format), draft });
    expect(proofOf(outcome)).toMatchObject({ paragraphs: { all: 0 }, missing: [], isTablesOnly: true });
  });

  it('may leave text out in an office’s template, which is reported', async () => {
    const template = templateOf('{@表二}', '{@表三}', '{@表四}');
    const { outcome } = await exported(uniformReport(0), {
      target: file('docx'),
      draft,
      more: { template: { bytes: template, places: null } },
    });
    expect(proofOf(outcome)).toMatchObject({ all: 200, paragraphs: { same: 0, all: 5 } });
  });
});

it('names no paragraph if the time for reading is up while it is looked for', async () => {
  const several = new UnusableFile({ code: 'severalReports', reports: null });
  const late = new UnusableFile({ code: 'takesTooLong', seconds: 1 });
  const read = vi.fn<PaneServices['read']>().mockRejectedValueOnce(several).mockRejectedValue(late);
  const { outcome } = await exported(uniformReport(0), {
    target: file('html'),
    draft,
    more: { sections: 'report' },
    services: { read },
  });
  expect(outcome).toMatchObject({ kind: 'unreadable', refusal: several.refusal, paragraph: null });
  expect(read).toHaveBeenCalledTimes(2);
});

it('looks for no paragraph if no text is exported', async () => {
  const read = vi.fn<PaneServices['read']>().mockRejectedValue(new Error('unreadable'));
  const { outcome } = await exported(uniformReport(0), {
    target: file('html'),
    draft,
    more: { sections: 'tables' },
    services: { read },
  });
  expect(outcome).toMatchObject({ kind: 'unreadable', paragraph: null });
  expect(read).toHaveBeenCalledTimes(1);
});

describe('an office’s template', () => {
  it('that has no slot for a table is refused with the missing cells', async () => {
    const template = templateOf('{@表二}', '{@表三}');
    const { outcome } = await exported(uniformReport(0), {
      target: file('docx'),
      more: { template: { bytes: template, places: null } },
    });
    expect(outcome).toMatchObject({ kind: 'misread', same: 185, all: 200, isOfficeTemplate: true });
  });

  it('that has a table twice cannot be compared', async () => {
    const template = templateOf('{@表二}', '{@表三}', '{@表四}', '{@表四}');
    const { outcome } = await exported(uniformReport(0), {
      target: file('docx'),
      more: { template: { bytes: template, places: null } },
    });
    expect(outcome).toEqual({
      kind: 'unreadable',
      isOfficeTemplate: true,
      refusal: expect.objectContaining({ code: expect.any(String) as string }) as object,
      paragraph: null,
    });
  });

  it('that cannot be filled is refused with the reason', async () => {
    const template = templateOf('{@表二}', '{单位名称}');
    const { outcome } = await exported(uniformReport(0), {
      target: file('docx'),
      more: { template: { bytes: template, places: null } },
    });
    expect(outcome).toMatchObject({ kind: 'badTemplate', refusal: { code: 'unknownTag' } });
  });
});

describe('a new sheet', () => {
  it('has the source of the page, line by line, and changes nothing in the report', async () => {
    const { workbook, session } = await exported(uniformReport(7), { target: { kind: 'sheet' }, draft });
    const sheet = (await workbook.read()).find(({ name }) => name === '网页代码');
    const [hint, ...lines] = (sheet?.grid.cells ?? []).map(({ content }) => String(content));
    expect(hint).toBe('说明');
    const page = new TextEncoder().encode(lines.join('\n'));
    const { report } = await loadReport(page, '代码.html');
    expect([...report.cells.values()].every((state) => state.kind === 'number' && state.value === 7)).toBe(
      true,
    );
    const { phase, report: now, layout } = session.snapshot;
    expect([phase, layout]).toEqual(['ready', 'official']);
    expect(now?.notes).toEqual([]);
    expect(now?.cells.size).toBe(200);
  });

  it('fails if the program truncates a line or refuses the sheet; the text is offered for copying', async () => {
    for (const workbook of [new CuttingWorkbook(), new ClosedWorkbook()]) {
      const { outcome } = await exported(uniformReport(7), { target: { kind: 'sheet' }, workbook });
      expect(outcome).toMatchObject({
        kind: 'notInserted',
        text: expect.stringContaining('<table') as string,
      });
    }
  });
});

describe('a cancelled export', () => {
  it.each(['checking', 'writing', 'comparing'] as const)('produces nothing while %s', async (when) => {
    const giveUp = new AbortController();
    const { outcome, bytes } = await exported(uniformReport(0), {
      target: file('html'),
      more: {
        signal: giveUp.signal,
        progress: (stage) => {
          if (stage === when) giveUp.abort();
        },
      },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(bytes).toBeUndefined();
  });

  it('produces nothing while the reason of a wrong export is looked for', async () => {
    const giveUp = new AbortController();
    const read = vi
      .fn<PaneServices['read']>()
      .mockRejectedValueOnce(new Error('unreadable'))
      .mockImplementationOnce((_, { signal } = {}) => {
        giveUp.abort();
        return Promise.reject(signal?.reason as Error);
      });
    const { outcome } = await exported(uniformReport(0), {
      target: file('html'),
      draft: { lead: '本报告按照条例编制。', texts: {}, channels: [] },
      services: { read },
      more: { signal: giveUp.signal },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('without a slot for remarks reports that they are missing', async () => {
    const template = { bytes: templateOf('{@表二}', '{@表三}', '{@表四}'), places: null };
    const broken = withCells(uniformReport(0), { 't3.r1.np': 1 });
    const unmarked = async (more: { readonly template?: typeof template }) => {
      const { outcome } = await exported(broken, { target: file('docx'), more: { ...more, anyway: true } });
      return proofOf(outcome)?.isUnmarked;
    };
    expect(await unmarked({ template })).toBe(true);
    expect(await unmarked({})).toBe(false);
  });
});
