import { expect, it } from 'vitest';
import { openSuggestions, withSuggestions } from '../../../src/app/narrative/insert-suggestions';
import { suggestionsOf } from '../../../src/app/narrative/suggestions';
import { emptyDraft } from '../../../src/core/report/narrative-draft';
import { uniformReport } from '../../fixtures/reports';
import { textPart } from '../../fixtures/text-parts';

const report = uniformReport(0);
const part = textPart('2021');
const form = part.text.writing;
const suggestions = suggestionsOf(report, [], part);

it('writes what follows from the tables, each sentence once, and leaves existing text', () => {
  const open = openSuggestions(emptyDraft, suggestions);
  // Whether a fee was charged is not in the tables.
  expect(open.map(({ id }) => id)).toEqual(['lead', 'requests', 'disputes', 'documents']);
  const typed = { ...emptyDraft, texts: { 一: '本年概况。', 五: '问题。' } };
  const written = withSuggestions(typed, suggestions, form);
  expect(written.texts['一']).toMatch(/^本年概况。\n/u);
  expect(written.texts['五']).toBe('问题。');
  for (const { text, section } of open)
    expect(section === '' ? written.lead : written.texts[section]).toContain(text);
  expect(openSuggestions(written, suggestions)).toEqual([]);
  expect(withSuggestions(written, suggestions, form)).toEqual(written);
});
