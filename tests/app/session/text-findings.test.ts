import { describe, expect, it } from 'vitest';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { setDraft } from '../../../src/app/session/view-actions';
import { explanationOf, findingKey, loadExplanations } from '../../../src/app/session/explanations';
import { explain } from '../../../src/app/session/view-actions';
import { Session } from '../../../src/app/session/session';
import type { Finding } from '../../../src/core/check/finding';
import { checkTexts } from '../../fixtures/text-parts';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { textReport } from '../../core/check/text/text-report';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from './fake-clock';

const findingOf = (rule: string, text: string): Finding => {
  const found = checkTexts(textReport({ 一: text }, { 't3.r1.tot': 3 })).find(
    ({ ruleId }) => ruleId === rule,
  );
  if (found === undefined) throw new Error(`${rule} found nothing in ${text}`);
  return found;
};

describe('findings about a text', () => {
  it('come after those about the tables as soon as there is a text', async () => {
    const session = new Session(new MemoryWorkbook(), new FakeClock());
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula' });
    const before = session.snapshot.findings.map(({ ruleId }) => ruleId);
    expect(before.some((id) => id.startsWith('X-'))).toBe(false);
    await setDraft(session, { ...emptyDraft, texts: { 一: '全年公开 XX 条。' } });
    const after = session.snapshot.findings.map(({ ruleId }) => ruleId);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toContain('X-PLACE');
  });

  it('are distinguished by their words', () => {
    const first = findingOf('X-BREAK', '公开信息 9 条，其中甲 4 条、乙 4 条。');
    const second = findingOf('X-BREAK', '发布文件 7 件，其中甲 3 件、乙 3 件。');
    expect(first.cells).toEqual([]);
    expect(findingKey(first)).not.toBe(findingKey(second));
  });

  it('keep their explanation when they move', () => {
    const text = '收到政府信息公开申请 2 件。';
    const explained = explain(findingOf('X-APPL', text), '含重复登记一件', new Map());
    const moved = findingOf('X-APPL', `前面加了一段。\n${text}`);
    expect(explanationOf(moved, explained)).toBe('含重复登记一件');
    expect(explanationOf(findingOf('X-APPL', '收到政府信息公开申请 4 件。'), explained)).toBeNull();
  });

  it.each([
    [
      'X-APPL',
      '收到政府信息公开申请 2 件。',
      '[2,3,[["expected","3"],["quote","收到政府信息公开申请 2 件"]]]',
    ],
    [
      'X-BREAK',
      '公开信息 9 条，其中甲 4 条、乙 4 条。',
      '[9,8,[["open",0],["parts","4 + 4"],["quote","公开信息 9 条"]]]',
    ],
  ])('keep an explanation of %s that is already in the workbook', (rule, text, figures) => {
    const finding = findingOf(rule, text);
    const stored = JSON.stringify({
      schema: 1,
      explanations: { [findingKey(finding)]: { figures, text: '口径不同' } },
    });
    expect(explanationOf(finding, loadExplanations(stored))).toBe('口径不同');
  });
});
