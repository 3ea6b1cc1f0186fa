import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../src/app/export/report-json';
import { readJson } from '../../../src/files/json/read-json';
import { UnusableFile } from '../../../src/files/unusable-file';
import { noteExamples } from '../../fixtures/notes';
import { uniformReport } from '../../fixtures/reports';

type Members = Readonly<Record<string, unknown>>;

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const read = (members: Members) =>
  readJson(bytes({ format: '2021', year: 2024, agency: '示例局', cells: {}, ...members }));

/** The reported location of the format violation. */
function refusedAt(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof UnusableFile)
      return error.refusal.code === 'badJson' ? error.refusal.where : error.code;
    throw error;
  }
  return undefined;
}

describe('readJson', () => {
  it('reads a text of many megabytes', () => {
    const { year } = readJson(
      Buffer.from(`{"year":2024,"cells":{},"format":"2021","agency":null,"a":"${'x'.repeat(16_000_000)}"}`),
    );
    expect(year).toBe(2024);
  });

  it('refuses a text that is nested deeper than any report, before it is parsed', () => {
    const nested = (depth: number) => {
      const lists = '['.repeat(depth - 1) + ']'.repeat(depth - 1);
      return refusedAt(() => readJson(Buffer.from(`{"a":${lists}}`)));
    };
    expect(nested(100)).toBe('cells');
    expect(nested(101)).toBe('tooComplex');
    // Never closed: not even JSON.
    expect(refusedAt(() => readJson(Buffer.from('['.repeat(200))))).toBe('tooComplex');
    // Brackets in a text are words.
    expect(refusedAt(() => read({ format: '1999', agency: `\\"${'['.repeat(200)}` }))).toBe('format');
  });

  it('reads the figures, blanks and texts of cells', () => {
    const { cells } = read({
      cells: {
        't3.r1.np': { value: 3 },
        't2.sf.amount': { value: 2.02 },
        't3.r1.biz': { value: null, state: 'blank' },
        't3.r1.sci': { value: null },
        't4.rev.other': { value: null, state: 'invalid', raw: '/' },
        't3.r3.6.np': { value: 4 },
      },
    });
    expect(Object.fromEntries(cells)).toEqual({
      't3.r1.np': { kind: 'number', value: 3 },
      't2.sf.amount': { kind: 'number', value: 2.02 },
      't3.r1.biz': { kind: 'blank' },
      't3.r1.sci': { kind: 'blank' },
      't4.rev.other': { kind: 'invalid', raw: '/' },
      't3.r3.6.np': { kind: 'number', value: 4 },
    });
  });

  it('refuses two values for one cell, also where the text is spelled in other ways', () => {
    const file = (cells: string) =>
      Buffer.from(`{"format":"2021","year":2024,"agency":"[a, \\"b\\": {1}]","cells":{${cells}}}`);
    const refusalOf = (cells: string): unknown => {
      try {
        return readJson(file(cells)).cells.get('t3.r1.np');
      } catch (error) {
        return error instanceof UnusableFile ? error.refusal : error;
      }
    };
    const twice = (values: readonly [string, string], cell = 't3.r1.np') => ({
      code: 'duplicateValue',
      cell,
      values,
    });
    expect(refusalOf('"t3.r1.np":{"value":1},"t3.r1.np":{"value":2}')).toEqual(
      twice(['{"value":1}', '{"value":2}']),
    );
    expect(refusalOf('"t3.r1.np":{"value":1},"t3.r1\\u002enp": { "value": 2 }')).toEqual(
      twice(['{"value":1}', '{"value":2}']),
    );
    expect(refusalOf('"t3.r1.np":{"value":1,"value":2}')).toEqual(twice(['1', '2'], 'value'));
    const invalid = (raw: string) => `{"value":null,"state":"invalid","raw":"${raw}"}`;
    expect(refusalOf(`"t3.r1.np":${invalid('1 2')},"t3.r1.np":${invalid('12')}`)).toEqual(
      twice([invalid('1 2'), invalid('12')]),
    );
    expect(refusalOf(`"t3.r1.np":${invalid('1 \\" 2')}, "t3.r1.np": ${invalid('1 \\" 2')}`)).toEqual({
      kind: 'invalid',
      raw: '1 " 2',
    });
    expect(refusalOf('"t3.r1.np":{"value":1},"t3.r1.np":{ "value" : 1 }')).toEqual({
      kind: 'number',
      value: 1,
    });
    expect(refusalOf('"t3.r1.np":{"value":1},"t3.r1.biz":{"value":2}')).toEqual({ kind: 'number', value: 1 });
  });

  it('makes no figure of a number invalid for its cell', () => {
    const { cells } = read({ cells: { 't3.r3.6.np': { value: 1e12 }, 't2.sf.amount': { value: 1e9 } } });
    expect([...cells.values()].map((state) => state.kind)).toEqual(['invalid', 'invalid']);
  });

  it('distinguishes the ranges of counts and amounts', () => {
    const { cells } = read({ cells: { 't3.r1.np': { value: 1e10 }, 't3.r3.6.np': { value: 1e10 } } });
    expect([...cells.values()].map((state) => state.kind)).toEqual(['number', 'number']);
  });

  it('accepts an unknown year and agency', () => {
    expect(read({ year: null, agency: null })).toMatchObject({ year: null, agency: null });
  });

  it.each<[string, Members, string]>([
    ['an unknown edition', { format: '2030' }, 'format'],
    ['an edition by the name of a property', { format: 'toString' }, 'format'],
    ['a year that is no whole number', { year: 2024.5 }, 'year'],
    ['a year as text', { year: '2024' }, 'year'],
    ['an agency that is no text', { agency: 7 }, 'agency'],
    ['no cells', { cells: null }, 'cells'],
    ['a list of cells', { cells: [] }, 'cells'],
    ['a cell that is not on the form', { cells: { 't3.r9.np': { value: 1 } } }, 't3.r9.np'],
    ['a figure without an object', { cells: { 't3.r1.np': 3 } }, 't3.r1.np'],
    ['a list for a cell', { cells: { 't3.r1.np': [] } }, 't3.r1.np'],
    ['a figure as text', { cells: { 't3.r1.np': { value: '3' } } }, 't3.r1.np'],
    ['no figure at all', { cells: { 't3.r1.np': {} } }, 't3.r1.np'],
    ['an unknown state', { cells: { 't3.r1.np': { value: null, state: 'zero' } } }, 't3.r1.np'],
    ['a text that is not there', { cells: { 't3.r1.np': { value: null, state: 'invalid' } } }, 't3.r1.np'],
  ])('refuses %s and reports where', (_, members, where) => {
    expect(refusedAt(() => read(members))).toBe(where);
  });

  it('refuses text that is not JSON, and bytes that are not text, each with that reason', () => {
    expect(refusedAt(() => readJson(Buffer.from('{"format":')))).toBe('JSON');
    expect(refusedAt(() => readJson(bytes([])))).toBe('cells');
    expect(refusedAt(() => readJson(new Uint8Array([0x7b, 0xff, 0xff])))).toBe('encoding');
  });

  it('keeps what is known about the agency', () => {
    expect(read({ profile: { kind: 'township', level: 'county' } }).profile).toEqual({
      kind: 'township',
      level: 'county',
    });
    expect(read({ profile: { kind: 'king', level: 'county' } }).profile).toEqual({ level: 'county' });
    expect(read({})).not.toHaveProperty('profile');
  });

  it('keeps notes as far as they are understood', () => {
    const note = { code: 'label.variant', cells: ['t3.r1.np'], params: { found: '甲', expected: '乙' } };
    const { notes } = read({
      notes: [
        { ...note, cells: ['t3.r1.np', 7], params: { ...note.params, rows: 2, deep: {} }, text: '……' },
        { ...note, code: 7 },
        { ...note, code: 'of.2030', text: '未来的说明。' },
        { ...note, params: null, text: '名称不同。' },
        { ...note, params: { found: '甲', expected: 7 }, text: '名称不同。' },
        { ...note, params: { found: '甲' } },
        '甲',
      ],
    });
    expect(notes).toEqual([
      note,
      { code: 'other.told', cells: ['t3.r1.np'], params: { message: '未来的说明。' } },
      { ...note, params: { message: '名称不同。' } },
      { ...note, params: { message: '名称不同。' } },
    ]);
    expect(read({ notes: '甲' }).notes).toEqual([]);
  });

  it('reads the notes of older files, which store lists as one text and sentences under another name', () => {
    const note = (code: string, params: object) => ({ code, cells: [], params, text: '旧。' });
    const { notes } = read({
      notes: [
        note('page.unread', { pages: '2、4' }),
        note('title.incomplete', { missing: '机关全称、年度' }),
        note('page.unread', { pages: '二' }),
        note('other.told', { said: '旧。' }),
        note('label.variant', { said: '旧。' }),
        note('table.missing', { table: 't9' }),
      ],
    });
    expect(notes.map(({ code, params }) => [code, params])).toEqual([
      ['page.unread', { pages: [2, 4] }],
      ['title.incomplete', { missing: ['机关全称、年度'] }],
      ['page.unread', { message: '旧。' }],
      ['other.told', { message: '旧。' }],
      ['label.variant', { message: '旧。' }],
      ['table.missing', { message: '旧。' }],
    ]);
  });

  it('reads back every note that it writes', async () => {
    const notes = Object.values(noteExamples);
    expect(readJson(await reportJson({ ...uniformReport(0), notes })).notes).toEqual(notes);
  });
});
