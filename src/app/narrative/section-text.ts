import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Edition } from '../../core/statute/types';

/** The text before the first section has no numeral. */
export const leadSection = '';

/** The written parts of a report: the introduction, and the sections without a table. */
export const writtenSections = (
  edition: Edition,
): readonly { readonly id: string; readonly heading: string | null }[] => [
  { id: leadSection, heading: null },
  ...edition.sections.flatMap(({ numeral, heading, table }) =>
    table === undefined ? [{ id: numeral, heading }] : [],
  ),
];

export const sectionText = ({ lead, texts }: NarrativeDraft, section: string): string =>
  section === leadSection ? lead : (texts[section] ?? '');

/**
 * Finds words of a printed paragraph in its source text: the words themselves, or the whole line where a reference
 * produced them. Null for a paragraph that does not exist.
 */
export function rangeOfWords(
  text: string,
  paragraph: number,
  words: string,
): { readonly start: number; readonly end: number } | null {
  let from = 0;
  let left = paragraph;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      if (left === 0) {
        const at = words === '' ? -1 : line.indexOf(words);
        return at < 0
          ? { start: from, end: from + line.length }
          : { start: from + at, end: from + at + words.length };
      }
      left -= 1;
    }
    from += line.length + 1;
  }
  return null;
}

/** Replaces the text of a section. */
export const withSectionText = (draft: NarrativeDraft, section: string, text: string): NarrativeDraft =>
  section === leadSection
    ? { ...draft, lead: text }
    : { ...draft, texts: { ...draft.texts, [section]: text } };
