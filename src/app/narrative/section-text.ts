import type { NarrativeDraft } from '../../report/narrative-draft';
import type { Edition } from '../../statute/types';

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

/** With another text of a section. */
export const withSectionText = (draft: NarrativeDraft, section: string, text: string): NarrativeDraft =>
  section === leadSection
    ? { ...draft, lead: text }
    : { ...draft, texts: { ...draft.texts, [section]: text } };
