import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteText } from '../../../src/messages/zh-CN/documents';
import { cellsOf } from '../../../src/core/report/cells';
import type { Note } from '../../../src/core/report/note';
import type { Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { WriteOptions } from '../../../src/files/writer';
import { reportJson } from '../../../src/app/export/report-json';
import { invalid, sampleReport } from '../sample-report';

const textOf = async (report: Report, options?: WriteOptions) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await reportJson(report, options));
const documentOf = async (report: Report, options?: WriteOptions) =>
  JSON.parse(await textOf(report, options)) as Record<string, unknown>;

const printed = cellsOf(editions['2021']).map((cell) => cell.id);
const note: Note = {
  code: 'label.variant',
  cells: ['t2.gz.issued'],
  params: { found: '制发数', expected: '件' },
};

describe('writeJson', () => {
  it('writes exactly the agreed members', async () => {
    const report: Report = {
      ...sampleReport(),
      cells: new Map([
        ['t2.gz.issued', numberState(12)],
        ['t2.gz.repealed', blank],
        ['t2.sf.amount', numberState(0.5)],
        ['t3.r1.np', invalid('无"\n')],
      ]),
      notes: [note],
    };
    expect(await documentOf(report)).toEqual({
      format: '2021',
      year: 2024,
      agency: '红石县人民政府',
      cells: {
        't2.gz.issued': { value: 12 },
        't2.gz.repealed': { value: null, state: 'blank' },
        't2.sf.amount': { value: 0.5 },
        't3.r1.np': { value: null, state: 'invalid', raw: '无"\n' },
      },
      notes: [{ ...note, text: noteText(note, editions['2021']) }],
    });
    expect(noteText(note, editions['2021'])).toContain('制发数');
  });

  it('is indented by two spaces and ends in a line feed, without a byte order mark', async () => {
    const text = await textOf(sampleReport());
    expect(text.startsWith('{\n  "format": "2021",\n  "year": 2024,\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it('writes an unknown year and agency as null', async () => {
    expect(await documentOf(sampleReport('2021', { year: null, agency: null }))).toMatchObject({
      year: null,
      agency: null,
    });
  });

  it('puts cells in printed order, followed by other ids in their original order', async () => {
    const others = ['t3.r3.6.tot', 't3.r3.6.np'] as const;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(printed), async (ids) => {
        const cells = new Map([...others, ...ids].map((id) => [id, numberState(1)]));
        const { cells: written } = await documentOf({ ...sampleReport(), cells });
        expect(Object.keys(written as object)).toEqual([
          ...printed.filter((id) => ids.includes(id)),
          ...others,
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('adds profile and remarks only if there are any', async () => {
    const bare = await documentOf(sampleReport(), { remarks: [] });
    expect(Object.keys(bare)).toEqual(['format', 'year', 'agency', 'cells', 'notes']);
    const profile = { kind: 'government', level: 'county' } as const;
    const full = await documentOf(sampleReport('2021', { profile }), { remarks: ['带错误导出。'] });
    expect(full).toMatchObject({ profile, remarks: ['带错误导出。'] });
  });
});
