import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insertion } from '../../../src/app/narrative/aspects';
import { headingFor, positionOfParagraph } from '../../../src/app/narrative/aspects';
import { coverageOf } from '../../../src/core/report/aspect-coverage';
import type { AspectId } from '../../../src/core/statute/edition-text';
import { uniformReport } from '../../fixtures/reports';
import { checkTexts, textPart } from '../../fixtures/text-parts';

const { list } = textPart('2021').text.writing.aspects;
const aspect = (id: AspectId) => {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const put = (text: string, { at, text: inserted }: Insertion) =>
  text.slice(0, at) + inserted + text.slice(at);
const coverage = (text: string) => list.map((one) => coverageOf(text.split('\n'), one, list));

describe('the five aspects', () => {
  it('are those of the notice, in its order', () => {
    expect(list.map(({ heading }) => heading)).toEqual([
      '主动公开',
      '依申请公开',
      '政府信息管理',
      '政府信息公开平台建设',
      '监督保障',
    ]);
  });

  it('are covered by text below or next to their headings, not by headings alone', () => {
    const text = [
      '本机关重视公开工作。',
      '（一）主动公开情况',
      '全年公开 3 条。',
      '(二) 依申请公开。新收 1 件。',
      '（三）政府信息管理',
      '',
      '（四）平台建设：',
    ].join('\n');
    expect(coverage(text)).toEqual(['covered', 'covered', 'headed', 'headed', 'missing']);
  });

  it('are covered by text that names them if they have no heading', () => {
    expect(coverage('做好主动公开和监督保障。')).toEqual([
      'covered',
      'missing',
      'missing',
      'missing',
      'covered',
    ]);
  });

  it('are covered by a short numbered sentence', () => {
    expect(coverage('（一）主动公开 公开3条。\n（二）依申请公开，未收到申请。').slice(0, 2)).toEqual([
      'covered',
      'covered',
    ]);
  });

  it('are the same for writing and for checking', () => {
    const lines = [
      '（一）主动公开情况',
      '（二）依申请公开。新收 1 件。',
      '（三）信息 管理情况：',
      '四、网站和新媒体',
      '（五）监督保障工作由办公室牵头负责并会同各科室在全年各个时段持续推进落实到位。',
      '全年公开信息 3 条，加强审查、审核信息，举办培训 2 次。',
      '门户网站运行平稳，主动公开有序。',
      '',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 7 }), (text) => {
        fc.pre(text.some((line) => line !== ''));
        const found = checkTexts({
          ...uniformReport(0),
          narrative: { sections: [{ id: '一', heading: '一、总体情况', paragraphs: text }] },
        }).filter((finding) => finding.ruleId === 'X-FIVE');
        const missing = found.flatMap(({ params }) => params.missing);
        const headed = found.flatMap(({ params }) => params.headed);
        const listed = (wanted: string) =>
          list.filter((one) => coverageOf(text, one, list) === wanted).map(({ heading }) => heading);
        expect([missing, headed]).toEqual([listed('missing'), listed('headed')]);
      }),
    );
  });

  it('do not mistake a numbered sentence for a heading', () => {
    const sentence = '（一）主动公开工作由办公室牵头负责并会同各科室在全年各个时段持续推进落实到位';
    expect(coverageOf([sentence], aspect('disclosure'), list)).toBe('covered');
    expect(headingFor(sentence, aspect('disclosure'), list)?.at).toBe(sentence.length);
  });
});

describe('the heading of an aspect', () => {
  it('goes before those of later aspects', () => {
    const text = '（一）主动公开\n甲。\n（五）监督保障\n乙。';
    const insertion = headingFor(text, aspect('management'), list);
    if (insertion === null) throw new Error('no place');
    expect(put(text, insertion)).toBe('（一）主动公开\n甲。\n（三）政府信息管理\n\n（五）监督保障\n乙。');
    expect(put(text, insertion).slice(insertion.at + insertion.caret)).toBe('\n（五）监督保障\n乙。');
  });

  it('occurs once, in order, whichever is inserted first, and removes nothing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...list]),
        fc.constantFrom('', '引言。', '引言。\n'),
        (wanted, before) => {
          let text: string = before;
          for (const one of [...wanted, ...wanted]) {
            const insertion = headingFor(text, one, list);
            if (insertion !== null) text = put(text, insertion);
          }
          const headings = text.split('\n').filter((line) => line.startsWith('（'));
          expect(headings.map((line) => line.slice(3))).toEqual(
            list.filter((one) => wanted.includes(one)).map(({ heading }) => heading),
          );
          expect(text.startsWith(before.trim())).toBe(true);
        },
      ),
    );
  });
});

describe('a paragraph about an aspect', () => {
  const text = '（一）主动公开\n甲。\n\n（二）依申请公开\n\n（三）政府信息管理\n丙。';
  it.each([
    ['disclosure', '（一）主动公开\n甲。\n新。\n\n（二）依申请公开\n\n（三）政府信息管理\n丙。'],
    ['requests', '（一）主动公开\n甲。\n\n（二）依申请公开\n新。\n\n（三）政府信息管理\n丙。'],
    ['platform', '（一）主动公开\n甲。\n\n（二）依申请公开\n\n（三）政府信息管理\n丙。\n新。'],
  ] as const)('goes below existing text about it: %s', (id, expected) => {
    expect(put(text, positionOfParagraph(text, '新。', aspect(id), list))).toBe(expected);
  });

  it('starts an empty text', () => {
    expect(positionOfParagraph('', '新。', undefined, list)).toEqual({ at: 0, text: '新。', caret: 2 });
  });
});
