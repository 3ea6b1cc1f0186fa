import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { WritingGuide } from '../../core/statute/edition-text';
import type { Insertion } from './aspects';
import { positionOfParagraph } from './aspects';
import { sectionText, withSectionText } from './section-text';
import type { Suggestion } from './suggestions';
import { statusOf } from './suggestions';

/** Where a suggestion goes in the text of its section; null while it cannot be worded. */
export function positionOfSuggestion(
  { text: sentence, aspect, section }: Suggestion,
  text: string,
  { aspects }: WritingGuide,
): Insertion | null {
  if (sentence === null) return null;
  const list = section === aspects.section ? aspects.list : [];
  return positionOfParagraph(
    text,
    sentence,
    list.find((one) => one.id === aspect),
    list,
  );
}

/** Whether a fee was charged is not in the tables: somebody has to state it, and fill in how much. */
const isKnown = ({ id, text }: Suggestion): boolean => text !== null && id !== 'noFee' && id !== 'fee';

/** The suggestions that follow from the tables alone, and that the text has nothing of yet. */
export const openSuggestions = (
  draft: NarrativeDraft,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] =>
  suggestions.filter(
    (suggestion) =>
      isKnown(suggestion) && statusOf(suggestion, sectionText(draft, suggestion.section)).kind === 'absent',
  );

/** The text with all of these, each in its section. */
export const withSuggestions = (
  draft: NarrativeDraft,
  suggestions: readonly Suggestion[],
  form: WritingGuide,
): NarrativeDraft =>
  openSuggestions(draft, suggestions).reduce((before, suggestion) => {
    const { section } = suggestion;
    const text = sectionText(before, section);
    const insertion = positionOfSuggestion(suggestion, text, form);
    if (insertion === null) return before;
    const { at, text: inserted } = insertion;
    return withSectionText(before, section, text.slice(0, at) + inserted + text.slice(at));
  }, draft);
