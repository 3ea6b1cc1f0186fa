import { describe, expect, it } from 'vitest';
import { changesOf, falseIn, falseInTexts } from '../../../fixtures/fresh-cases';
import { heldOutSentences } from '../../../fixtures/fresh-held-out';
import { tuningSentences } from '../../../fixtures/fresh-sentences';
import { wholeTexts } from '../../../fixtures/fresh-texts';
import { trapSentences } from '../../../fixtures/fresh-traps';

const sets = [
  ['that the rules were tuned with', tuningSentences],
  ['that were written after the rules', heldOutSentences],
] as const;

describe('sentences in the words of many offices', () => {
  it.each(sets)('%s: at least 95 of 100 figures that are off by one are found', (_, sentences) => {
    const changes = sentences.flatMap(changesOf);
    const missed = changes.filter(({ isFound }) => !isFound).map(({ sentence }) => sentence);
    expect(changes.length).toBeGreaterThan(150);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(changes.length * 0.05);
  });

  it.each(sets)('%s: nothing is found in a true one', (_, sentences) => {
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(sentences.flatMap((one) => falseIn(one).map(({ ruleId }) => [ruleId, one[2]]))).toEqual([]);
  });

  it('with figures and denials that are easily mistaken: nothing is found', () => {
    expect(trapSentences.flatMap((one) => falseIn(one).map(({ ruleId }) => [ruleId, one[2]]))).toEqual([]);
  });
});

describe('whole texts that are true', () => {
  it('have no error, and at most two warnings in all of them', () => {
    const found = falseInTexts().filter(({ finding }) => finding.severity !== 'info');
    expect(wholeTexts).toBeGreaterThanOrEqual(60);
    expect(found.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(2);
  });
});
