import { describe, expect, it } from 'vitest';
import { templateTextsOf } from '../../src/messages/load';
import type { ProposedSlot } from '../../src/files/template/propose-slots';
import type { TemplateSlot } from '../../src/files/template/template-slot';
import type { TemplateProblem, TemplateProblemCode } from '../../src/files/template/inspect-template';
import type { TemplateGap } from '../../src/files/template/template-values';

const chinese = await templateTextsOf('zh-CN');
const english = await templateTextsOf('en-US');

const slot: TemplateSlot = {
  part: 'header',
  partNumber: 2,
  isInTextBox: true,
  paragraph: 3,
  cell: { table: 1, row: 4, cell: 5 },
  before: '前文',
  after: '{表3}后文',
};
const placed: Readonly<Record<TemplateProblemCode, boolean>> = {
  unknown: true,
  misspelt: true,
  unbalanced: true,
  notAlone: true,
  plainControl: true,
  boundControl: true,
  stray: true,
  leftover: true,
  unfilled: true,
  missing: false,
  noTable: false,
};
const problems = Object.entries(placed).map(([code, isPlaced]): TemplateProblem => ({
  code: code as TemplateProblemCode,
  severity: 'error',
  tag: '表3',
  suggestion: '表三',
  slot: isPlaced ? slot : null,
}));
const gapKinds: Readonly<Record<TemplateGap['kind'], true>> = {
  text: true,
  picture: true,
  appendix: true,
  figure: true,
  name: true,
  remark: true,
  unfilled: true,
};
const behind: ProposedSlot = { table: 't3', kind: 'behindHeading', blocks: [7], heading: '三、收到和处理' };
const years = Array.from({ length: 6 }, () => ({ year: 2023, slot }));

const all = ({ problemText, gapText, proposalText, ...texts }: typeof chinese): readonly string[] => [
  ...problems.map(problemText),
  ...Object.keys(gapKinds).map((kind) =>
    gapText({ kind: kind as TemplateGap['kind'], placeholder: '第一部分' }),
  ),
  proposalText(behind),
  proposalText({ ...behind, kind: 'replace' }),
  proposalText({ ...behind, kind: 'replace', blocks: [1, 2, 3] }),
  texts.missingTablesText(['t2', 't4']),
  texts.repeatedTablesText(['t2']),
  texts.otherYearsText(years),
];

describe('sentences about templates', () => {
  it('state the location, what is wrong and what is meant', () => {
    expect(problems.map(chinese.problemText)[1]).toBe(
      '第 2 个页眉，文本框中，第 1 个表格第 4 行第 5 格，第 3 段“前文{表3}后文”：“{表3}”写法有误，是否应为“{表三}”？请改正。',
    );
    expect(problems.map(english.problemText)[1]).toBe(
      'Header 2, in a text box, table 1, row 4, cell 5, paragraph 3 “前文{表3}后文”: “{表3}” is misspelt. Did you mean “{表三}”? Correct it.',
    );
  });

  it('name at most five locations with other years', () => {
    expect(chinese.otherYearsText(years).match(/第 3 段/gu)).toHaveLength(5);
    expect(chinese.otherYearsText(years)).toContain('等 6 处');
    expect(chinese.otherYearsText(years.slice(1))).not.toContain('等');
  });

  it.each(all(chinese).map((sentence) => [sentence]))('are complete in Chinese: %s', (sentence) => {
    expect(sentence).not.toMatch(/undefined|null|“”|，，|,|：$/u);
    expect(sentence).toMatch(/。$/u);
  });

  it.each(all(english).map((sentence) => [sentence]))('are complete in English: %s', (sentence) => {
    expect(sentence).not.toMatch(/undefined|null|“”| {2}| [,.:;]|\.\./u);
    expect(sentence.replace(/「[^」]*」|“[^”]*”/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u);
    expect(sentence).toMatch(/^[A-Z「“].*\.$/u);
  });

  it('give the same figures in both languages', () => {
    const figures = (sentence: string) => (sentence.match(/\d+/gu) ?? []).sort();
    expect(all(english).map(figures)).toEqual(all(chinese).map(figures));
    expect(new Set(all(chinese)).size).toBe(all(chinese).length);
  });
});
