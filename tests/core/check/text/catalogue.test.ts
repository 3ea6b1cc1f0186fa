import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue-examples';
import { findingsOf, textReport, wordsOf } from './text-report';

const cases = Object.entries(catalogue).flatMap(([rule, all]) =>
  all.map((example) => [rule, example.name, example] as const),
);

describe('the examples of the catalogue', () => {
  it.each(cases)('%s: %s', (rule, _, { texts, cells, more, previous, words, severity }) => {
    const report = textReport(texts, cells, more);
    const found = findingsOf(rule, report, previous === undefined ? {} : { previous });
    if (words === null) {
      expect(found).toEqual([]);
      return;
    }
    expect(found.flatMap((finding) => wordsOf(finding, report)).join('|')).toContain(words);
    expect(found[0]?.severity).toBe(severity ?? found[0]?.severity);
  });
});
