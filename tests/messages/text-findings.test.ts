import { describe, expect, it } from 'vitest';
import type { TableFinding, TextFinding } from '../../src/core/check/finding';
import { messagesOf } from '../../src/messages/messages';
import { sentencesOf } from '../../src/messages/sentences';
import * as english from '../../src/messages/en-US/text-findings';
import * as chinese from '../../src/messages/zh-CN/text-findings';
import { editions } from '../../src/core/statute/editions';
import { catalogue } from '../core/check/text/catalogue-examples';
import { textReport } from '../core/check/text/text-report';
import { checkTexts, textPart } from '../fixtures/text-parts';

const edition = editions['2021'];
const { rules: textRules } = textPart('2021').text;

const found: readonly TextFinding[] = Object.values(catalogue)
  .flat()
  .flatMap(({ texts, cells, more, previous }) =>
    checkTexts(textReport(texts, cells, more), previous === undefined ? {} : { previous }),
  );

/** The figures of a sentence, without duplicates; those of quotations are the same in all languages anyway. */
const figuresOf = (sentence: string): readonly string[] =>
  [...new Set(sentence.match(/\d+(?:\.\d+)?/gu))].sort();

describe('sentences of text findings', () => {
  it('include an example of every rule', () => {
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(textRules.map(({ id }) => id)));
  });

  it.each(textRules.map(({ id, title }) => [id, title] as const))(
    '%s has a separate one in both languages',
    (id, title) => {
      for (const finding of found.filter(({ ruleId }) => ruleId === id)) {
        const zh = chinese.textFindingText(finding, edition);
        const en = english.textFindingText(finding, edition);
        expect(zh).toMatch(/。$/u);
        expect(zh).not.toBe(`${title}。`);
        expect(en).toMatch(/^[A-Z「“\d].*\.$/u);
        for (const sentence of [zh, en])
          expect(sentence).not.toMatch(/undefined|NaN|null|“”|「」|\[object| {2}/u);
        expect(en).not.toMatch(/^Rule /u);
        // Chinese occurs only in brackets and quotation marks.
        expect(en.replace(/「[^」]*」|“[^”]*”|万元|国办公开办函〔\d+〕\d+号/gu, '')).not.toMatch(
          /[\u4e00-\u9fff]/u,
        );
        if ('quote' in finding.params && finding.params.quote !== '')
          for (const sentence of [zh, en]) expect(sentence).toContain(finding.params.quote);
        if (finding.cells.length > 0) expect(figuresOf(zh)).toEqual(figuresOf(en));
      }
    },
  );

  it('state what is written, what the table has, and what to do', () => {
    const report = textReport({ 一: '全年收到政府信息公开申请 2 件。' }, { 't3.r1.tot': 3 });
    const finding = checkTexts(report).find(({ ruleId }) => ruleId === 'X-APPL');
    expect(finding && chinese.textFindingText(finding, edition)).toBe(
      '正文写“全年收到政府信息公开申请 2 件”，「表三 · 新收 · 总计」为 3。请核对，改正其中一处；口径不同的，请写明口径。',
    );
    expect(finding && english.textFindingText(finding, edition)).toBe(
      'The text says “全年收到政府信息公开申请 2 件”, but 「表三 · 新收 · 总计」 is 3. Correct one of them, or explain in the text why its count differs.',
    );
  });

  it('give only the first of several right numbers of the cells they name', () => {
    const report = textReport({ 一: '全年收到政府信息公开申请 2 件。' }, { 't3.r1.tot': 3, 't3.r2.tot': 4 });
    const finding = checkTexts(report).find(({ ruleId }) => ruleId === 'X-APPL');
    expect(finding && chinese.textFindingText(finding, edition)).toContain(
      '「表三 · 新收 · 总计」为 3（按其他口径为 7）。',
    );
    expect(finding && english.textFindingText(finding, edition)).toContain(
      '「表三 · 新收 · 总计」 is 3 (counted differently, 7).',
    );
  });

  it('are used for findings about the text only', async () => {
    const [finding] = found;
    const figures: TableFinding = {
      ruleId: 'T3-BAL',
      severity: 'error',
      status: 'broken',
      cells: [],
      left: 2,
      right: 1,
      params: { each: 'np', new: 1, carriedOver: 1, results: 1, carriedForward: 0 },
    };
    for (const language of ['zh-CN', 'en-US'] as const) {
      const plain = await messagesOf(language);
      const sentence = await sentencesOf(language);
      const texts = language === 'zh-CN' ? chinese : english;
      expect(sentence(figures, edition)).toBe(plain.findingText(figures, edition));
      expect(finding && sentence(finding, edition)).toBe(finding && texts.textFindingText(finding, edition));
    }
  });
});
