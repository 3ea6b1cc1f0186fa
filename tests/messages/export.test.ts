import { describe, expect, it } from 'vitest';
import { exportTexts as english } from '../../src/messages/en-US/export';
import type { ExportTexts } from '../../src/messages/zh-CN/export';
import { exportTexts as chinese } from '../../src/messages/zh-CN/export';

/** Every sentence of a language, including those composed from arguments. */
const sentencesOf = (texts: ExportTexts): readonly string[] => [
  ...Object.values(texts).flatMap((value) =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object'
        ? Object.values(value as Readonly<Record<string, string>>)
        : [],
  ),
  texts.lacking(['一', '五']),
  texts.refused({ errors: 3, blanks: 0, undecided: 1 }),
  texts.exported('甲.html'),
  texts.inserted('乙'),
  ...[true, false].flatMap((isOfficeTemplate) =>
    [null, '规章 1 2 3'].flatMap((paragraph) => [
      texts.misread(199, 200, ['表三 · 新收 · 自然人'], isOfficeTemplate, paragraph),
      texts.unreadable(null, isOfficeTemplate, paragraph),
      texts.unreadable('甲。', isOfficeTemplate, paragraph),
    ]),
  ),
  texts.textsMisread(4, 5),
  texts.differs(199, 200),
  ...(['none', 'placed', 'undrawn', 'unplaced'] as const).flatMap((picture) =>
    texts.proof({
      all: 200,
      paragraphs: { same: 3, all: 5 },
      missing: ['一', '五'],
      isTablesOnly: true,
      isUnmarked: true,
      picture,
    }),
  ),
];

describe('the export texts', () => {
  it('are complete in both languages, with matching keys', () => {
    expect(sentencesOf(english)).toHaveLength(sentencesOf(chinese).length);
    for (const sentence of [...sentencesOf(english), ...sentencesOf(chinese)])
      expect(sentence).not.toMatch(/undefined|NaN|\[object|^\s*$|\s{2}/u);
  });

  it('give the same figures in both', () => {
    const figures = (texts: ExportTexts) =>
      sentencesOf(texts).map((sentence) => (sentence.match(/\d+/gu) ?? []).join());
    const [own, other] = [figures(chinese), figures(english)];
    own.forEach((found, index) =>
      expect(other[index]?.split(',').sort(), sentencesOf(english)[index]).toEqual(found.split(',').sort()),
    );
  });

  it('do not mention paragraphs if only tables were compared', () => {
    const proof = {
      all: 200,
      paragraphs: { same: 0, all: 0 },
      missing: [],
      isTablesOnly: false,
      isUnmarked: false,
      picture: 'none',
    } as const;
    expect(chinese.proof(proof)).toEqual(['已重新读取核对，200/200 格与工作簿一致。']);
    expect(english.proof(proof)).toEqual(['Read back and compared: 200/200 cells match the workbook.']);
  });

  it('end Chinese sentences with full-width punctuation', () => {
    for (const sentence of sentencesOf(chinese)) expect(sentence).not.toMatch(/[\u4e00-\u9fff][,;:?!]/u);
  });
});
