import { describe, expect, it } from 'vitest';
import { channelFaults } from '../../../src/app/narrative/channels';
import { draftFromNarrative, hasText, sentencesWith } from '../../../src/app/narrative/adopt-text';
import { composeNarrative } from '../../../src/core/report/compose-narrative';
import type { Narrative } from '../../../src/core/report/narrative';
import { editions } from '../../../src/core/statute/editions';
import { uniformReport } from '../../fixtures/reports';

const edition = editions['2021'];
const narrative: Narrative = {
  preamble: ['导语一。', '导语二。'],
  sections: [
    { id: '一', heading: '一、总体情况', paragraphs: ['（一）主动公开', '换\n行的话。'] },
    { id: '三', heading: '三、收到和处理政府信息公开申请情况', paragraphs: ['表旁的一句话。'] },
    { id: '五', heading: '五、存在问题及改进情况', paragraphs: [] },
    { id: '六', heading: '六、其他需要报告的事项', paragraphs: ['无。'] },
  ],
};

describe('an adopted text', () => {
  it('is the draft that prints the same, except for text next to tables', () => {
    const draft = draftFromNarrative(narrative, edition);
    expect(draft).toEqual({
      lead: '导语一。\n导语二。',
      texts: { 一: '（一）主动公开\n换 行的话。', 六: '无。' },
      channels: [],
    });
    const printed = composeNarrative(draft, uniformReport(0));
    expect(printed.preamble).toEqual(['导语一。', '导语二。']);
    expect(printed.sections.map(({ paragraphs }) => paragraphs)).toEqual([
      ['（一）主动公开', '换 行的话。'],
      [],
      ['无。'],
    ]);
  });

  it('keeps both if a section occurs twice', () => {
    const twice = {
      sections: [...narrative.sections, { id: '六', heading: '六、其他', paragraphs: ['另。'] }],
    };
    expect(draftFromNarrative(twice, edition).texts['六']).toBe('无。\n另。');
  });

  it('is offered only if there is some', () => {
    expect(hasText(narrative, edition)).toBe(true);
    expect(hasText({ sections: narrative.sections.slice(1, 3) }, edition)).toBe(false);
  });
});

it('lists the sentences that mention a year, and no longer number', () => {
  const text = '截至2023年底。2024年新收120230件；比2023年多。\n编号2023-5。不是12023。';
  expect(sentencesWith(text, 2023)).toEqual(['截至2023年底。', '比2023年多。', '编号2023-5。']);
});

it('reports channels that cannot be referenced', () => {
  const names = ['政府网站', ' 政府 网站', '总数', '公{报', '', '', '长'.repeat(41)];
  const counts = [1, 2, 3, 4, 5, null, 7];
  expect(channelFaults(names.map((name, at) => ({ name, count: counts[at] ?? null })))).toEqual([
    null,
    'twice',
    'unusable',
    'unusable',
    'nameless',
    null,
    'unusable',
  ]);
});
