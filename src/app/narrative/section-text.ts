import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Edition } from '../../core/statute/types';

/** What stands before the first section has no numeral. */
export const leadSection = '';

/** The parts of a report that are written: what stands before the first section, and the sections without a table. */
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
 * Where words of a printed paragraph stand in the text that was written for it: the words themselves, or the whole line where a
 * reference prints them. Null for a paragraph that is not there.
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

/** With another text of a section. */
export const withSectionText = (draft: NarrativeDraft, section: string, text: string): NarrativeDraft =>
  section === leadSection
    ? { ...draft, lead: text }
    : { ...draft, texts: { ...draft.texts, [section]: text } };
