import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportSchemaText } from '../../../scripts/report-schema';
import { alternativeCellsOf, cellsOf } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import type { EditionId } from '../../../src/core/statute/editions';
import { editions } from '../../../src/core/statute/editions';
import type { WriteOptions } from '../../../src/files/writer';
import { reportJson } from '../../../src/app/export/report-json';
import { schemaFaults } from '../../fixtures/json-schema';
import { noteExamples } from '../../fixtures/notes';
import { cellStates, uniformReport } from '../../fixtures/reports';

const path = new URL('../../../assets/schemas/report.schema.json', import.meta.url);
const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
const editionIds = Object.keys(editions) as EditionId[];

const faultsOf = async (report: Report, options?: WriteOptions) =>
  schemaFaults(schema, JSON.parse(new TextDecoder().decode(await reportJson(report, options))));

const full: Report = {
  ...uniformReport(0),
  notes: Object.values(noteExamples),
  profile: { kind: 'government', level: 'city' },
  narrative: {
    preamble: ['说明。'],
    sections: editions['2021'].sections.map(({ numeral, heading }) => ({
      id: numeral,
      heading,
      paragraphs: ['正文。'],
    })),
  },
};

describe('the published schema of the JSON', () => {
  it('matches the statute; run scripts/write-report-schema.ts after a change', () => {
    expect(readFileSync(path, 'utf8')).toBe(reportSchemaText());
  });

  it('accepts every export, whatever the contents and number of its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...editionIds),
        fc.array(fc.option(cellStates, { nil: undefined }), { minLength: 20, maxLength: 20 }),
        fc.record({ year: fc.option(fc.constant(2024)), agency: fc.option(fc.string({ unit: 'binary' })) }),
        async (edition, states, about) => {
          const ids = [...cellsOf(editions[edition]), ...alternativeCellsOf(editions[edition])].map(
            ({ id }) => id,
          );
          const cells = new Map(
            ids.flatMap((id, index) => {
              const state = states[index % states.length];
              return state === undefined ? [] : [[id, state] as const];
            }),
          );
          expect(await faultsOf({ ...uniformReport(0, edition), ...about, cells })).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('accepts notes of every kind, remarks, the profile, the text and the index', async () => {
    expect(await faultsOf(full, { remarks: ['注意。'], index: 2 })).toEqual([]);
  });

  it.each<[string, Report | object]>([
    ['a cell of another edition', { ...full, cells: new Map([['t2.gz.made', numberState(1)]]) }],
    [
      'a note of an unknown kind',
      { ...full, notes: [{ code: 'x.y', cells: [], params: { message: '。' } }] },
    ],
    ['a kind of agency that there is not', { ...full, profile: { kind: 'club' } }],
    ['a year that is no whole number', { ...full, year: 2024.5 }],
    [
      'a section that there is not',
      { ...full, narrative: { sections: [{ id: '七', heading: '', paragraphs: [] }] } },
    ],
  ])('refuses %s', async (_, report) => {
    // What it refuses no report may contain: the types agree.
    expect(await faultsOf(report as Report)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['a cell without a value', { 't3.r1.np': {} }],
    ['a blank that has a figure', { 't3.r1.np': { value: 1, state: 'blank' } }],
    ['an unreadable cell without its text', { 't3.r1.np': { value: null, state: 'invalid' } }],
    ['a figure as text', { 't3.r1.np': { value: '1' } }],
  ])('refuses %s', (_, cells) => {
    const document = { format: '2021', year: 2024, agency: null, cells, notes: [] };
    expect(schemaFaults(schema, { ...document, cells: {} })).toEqual([]);
    expect(schemaFaults(schema, document)).not.toEqual([]);
  });
});
