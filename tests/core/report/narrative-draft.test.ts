import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNarrative } from '../../../src/core/report/compose-narrative';
import type { NarrativeDraft } from '../../../src/core/report/narrative-draft';
import { draftFrom, emptyDraft, isEmptyDraft, textOfDraft } from '../../../src/core/report/narrative-draft';
import { blank } from '../../../src/core/report/report';
import { uniformReport, withCells } from '../../fixtures/reports';

const report = withCells(uniformReport(0), { 't3.r1.tot': 12 });
const firstSection = (text: string, draft: Partial<NarrativeDraft> = {}, of = report) =>
  composeNarrative({ ...emptyDraft, ...draft, texts: { 一: text } }, of).sections[0]?.paragraphs;

describe('a draft', () => {
  it('is what was stored', () => {
    const channel = fc.record({ name: fc.string(), count: fc.option(fc.nat()) });
    fc.assert(
      fc.property(
        fc.record({
          lead: fc.string({ unit: 'binary' }),
          texts: fc.dictionary(fc.constantFrom('一', '五', '六'), fc.string(), { noNullPrototype: true }),
          channels: fc.array(channel),
        }),
        (draft) => {
          expect(draftFrom(JSON.parse(textOfDraft(draft)))).toEqual(draft);
        },
      ),
    );
  });

  it('is stored with its schema', () => {
    const draft = {
      lead: '甲',
      texts: { 一: '乙' },
      channels: [
        { name: '网站', count: 0 },
        { name: '公报', count: null },
      ],
    };
    expect(JSON.parse(textOfDraft(draft))).toEqual({ schema: 1, ...draft });
    expect(draftFrom({ schema: 1, ...draft })).toEqual(draft);
  });

  it.each([[null], ['text'], [[1]], [3]])('is not made of %j', (value) => {
    expect(draftFrom(value)).toBeNull();
  });

  it('keeps what can be understood of anything else', () => {
    const stored = {
      lead: 5,
      texts: { 一: '甲', 五: 3 },
      channels: [...[-1, 1.5, '3', 2 ** 53].map((count) => ({ name: '网站', count })), { count: 2 }, 7],
    };
    const channel = { name: '网站', count: null };
    expect(draftFrom(stored)).toEqual({
      lead: '',
      texts: { 一: '甲' },
      channels: [channel, channel, channel, channel],
    });
    expect(draftFrom({ channels: '网站', texts: ['甲'] })).toEqual(emptyDraft);
  });

  it('is empty as long as only white space was written', () => {
    expect(isEmptyDraft({ ...emptyDraft, texts: { 一: ' \n' } })).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft, texts: { 一: '甲' } })).toBe(false);
    expect(isEmptyDraft({ ...emptyDraft, lead: '甲' })).toBe(false);
    expect(isEmptyDraft({ ...emptyDraft, channels: [{ name: '', count: null }] })).toBe(false);
  });
});

describe('the text of a report', () => {
  it('has the figures of the tables, and follows them', () => {
    expect(firstSection('收到{表三.新收.总计}件，{ 年度 }年。')).toEqual(['收到12件，2024年。']);
    const changed = withCells(report, { 't3.r1.tot': 13 });
    expect(firstSection('收到｛表三．新收．总计｝件。', {}, changed)).toEqual(['收到13件。']);
  });

  it('has a gap for a blank, never a zero', () => {
    const cells = new Map(report.cells).set('t3.r1.tot', blank);
    expect(firstSection('收到{表三.新收.总计}件。', {}, { ...report, cells })).toEqual(['收到＿＿＿＿件。']);
  });

  it('prints unknown names as written', () => {
    expect(firstSection('收到{表三.新收}件。')).toEqual(['收到{表三.新收}件。']);
  });

  it('has the number of published items and its parts', () => {
    const channels = [
      { name: '政府网站', count: 30 },
      { name: '公众号', count: 12 },
    ];
    expect(firstSection('共{主动公开.总数}条，其中公众号{主动公开.公众号}条。', { channels })).toEqual([
      '共42条，其中公众号12条。',
    ]);
    expect(
      firstSection('共{主动公开.总数}条。', { channels: [...channels, { name: '公报', count: null }] }),
    ).toEqual(['共＿＿＿＿条。']);
  });

  it('has one paragraph per line, and all sections without a table', () => {
    const { sections, preamble } = composeNarrative(
      { lead: '甲\n\n 乙 ', texts: { 六: '丙' }, channels: [] },
      report,
    );
    expect(preamble).toEqual(['甲', '乙']);
    expect(sections.map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
      ['一', []],
      ['五', []],
      ['六', ['丙']],
    ]);
  });
});
