import { describe, expect, it } from 'vitest';
import { findingsOf, textReport, wordsOf } from '../text-report';

const found = (text: string) => {
  const report = textReport({ 一: text });
  return ['X-BREAK', 'X-NEST'].flatMap((rule) =>
    findingsOf(rule, report).map(
      ({ ruleId, severity, left, right, params }) =>
        `${ruleId} ${severity} ${left} ${right}${(params as { open: boolean }).open ? ' open' : ''}`,
    ),
  );
};

describe('X-BREAK and X-NEST', () => {
  it.each([
    ['发布10条，其中甲3条、乙6条。', ['X-BREAK warning 10 9']],
    ['发布10条，其中甲3条、乙8条。', ['X-BREAK warning 10 11']],
    ['发布10条(甲3条、乙6条)。', ['X-NEST info 10 9']],
    ['发布10条，其中甲3条、乙7条。', []],
    // A single part is no list.
    ['发布10条，其中甲3条。', []],
    ['发布10余条，其中甲3条、乙6条。', []],
    ['发布1万条，其中甲3条、乙6条。', []],
    ['发布10条，其中甲1万条、乙6条。', []],
    // Some of the parts are of another kind: with them or without them it may add up.
    ['发布10条，其中甲3条、乙6条，会议1次。', []],
    ['发布10条，其中甲3条、乙7条，会议1次。', []],
    ['发布10条，其中甲3条、乙6条，会议2次。', ['X-BREAK info 10 9 open']],
    ['发布10条，其中甲3件、乙6条。', ['X-BREAK info 10 9 open']],
    // Parts of less than a whole that runs into something else.
    ['发布10条，其中甲3条、乙6条，同比1条。', []],
    ['发布10条，其中甲3条、乙8条，同比1条。', ['X-BREAK warning 10 11']],
    ['发布10条，其中甲3条、乙6条等。', ['X-BREAK info 10 9 open']],
    ['发布10条，其中甲3条、乙8条等。', ['X-BREAK warning 10 11']],
    ['发布10条，其中甲3条、乙2条等。', ['X-BREAK info 10 5 open']],
    ['发布10条，其中甲2条、乙2条等。', []],
    ['发布10条，其中甲2条、乙2条。', ['X-BREAK warning 10 4']],
    ['支出0.3元，其中甲0.1元、乙0.2元。', []],
    ['支出3万元，其中甲1万元、乙1元。', ['X-BREAK info 3 2 open']],
  ])('about %s: %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it.each([
    ['发布10条。在已公开信息当中，甲3条、乙6条。', ['X-BREAK warning 10 9']],
    ['发布10条。在发布的信息里，甲3条、乙7条。', []],
    ['发布10条，其中甲3条，含图解1条、视频2条，乙7条。', []],
    ['发布10条，其中甲3条，含图解1条、视频2条，乙8条。', ['X-BREAK warning 10 11']],
    ['发布10条（含甲3条、乙6条）。', []],
    ['发布10条（含甲3条、乙8条）。', ['X-NEST info 10 11']],
    ['收到10件，其中甲3件、乙6件；接电话40件。', ['X-BREAK warning 10 9']],
    ['收到10件，其中甲3件；接电话40件。', []],
  ])('about %s: %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('let a text choose among what the tables have in full', () => {
    const cells = { 't3.r3.1.tot': 5, 't3.r3.4.1.tot': 3, 't3.r3.7.tot': 10 };
    const report = textReport({ 一: '办结申请10件，其中予以公开5件、无法提供3件。' }, cells);
    expect(findingsOf('X-BREAK', report)).toEqual([]);
    const other = textReport({ 一: '办结申请10件，其中予以公开5件、无法提供4件。' }, cells);
    expect(findingsOf('X-APPL', other)).toHaveLength(1);
  });

  it.each([
    ['我局通过政府网站和公众号主动公开政府信息10条，其中甲3条、乙6条。', '和公众号主动公开政府信息10条'],
    ['全年主动公开政府信息30条，含动态类信息10条（甲3条、乙6条）。', '含动态类信息10条'],
    ['动态，共10条，其中甲3条、乙6条。', '动态，共10条'],
  ])('quote whole words: %s', (text, quote) => {
    const report = textReport({ 一: text });
    const [finding] = ['X-BREAK', 'X-NEST'].flatMap((rule) => findingsOf(rule, report));
    expect(finding?.params).toMatchObject({ quote });
  });

  it('quote the whole and name the parts', () => {
    const report = textReport({ 一: `甲乙丙丁${'戊'.repeat(11)}共10条，其中甲3条、乙6条。` });
    const [finding] = findingsOf('X-BREAK', report);
    expect(finding?.params).toEqual({ quote: `${'戊'.repeat(11)}共10条`, parts: [3, 6], open: false });
    expect(finding && wordsOf(finding, report)).toEqual(['10条，其中甲3条、乙6条']);
  });
});
