import { narrative as narrative2021 } from './2021/narrative';
import type { EditionId } from './editions';
import type { AgencyKind, Basis, SectionForm } from './types';

/** One of the five aspects that the first section has to cover. */
export type AspectId = 'disclosure' | 'requests' | 'management' | 'platform' | 'safeguards';

/** Something that the text of a report has to say, or usually says. */
export interface Prompt {
  readonly text: string;
  readonly basis: Basis;
  /** Only of reports of these agencies. */
  readonly kinds?: readonly AgencyKind[];
}

export interface Aspect {
  readonly id: AspectId;
  /** As its heading is printed, after its number. */
  readonly heading: string;
  /** Words by which headings name it, as a pattern. */
  readonly inHeadings: string;
  /** Words by which running text shows that it was thought of, as a pattern. */
  readonly inText: string;
}

/** An aspect with what it is to hold. */
export interface PromptedAspect extends Aspect {
  readonly prompts: readonly Prompt[];
}

/** What the text around the tables has to report. */
export interface NarrativeForm {
  /** The section that the aspects are about, and the aspects in their order. */
  readonly aspects: { readonly section: SectionForm['numeral']; readonly list: readonly PromptedAspect[] };
  /** By the numeral of the section; empty for what stands before the first one. */
  readonly prompts: Readonly<Record<string, readonly Prompt[]>>;
  /** Where agencies usually publish, for the table of channels. */
  readonly channels: readonly string[];
}

const none: NarrativeForm = { aspects: { section: '一', list: [] }, prompts: {}, channels: [] };

/** What the text has to report, by edition. Apart from the editions, which everything needs: this is for whoever writes a text. */
export const narrativeForms: Readonly<Record<EditionId, NarrativeForm>> = {
  '2021': narrative2021,
  '2019': none,
};
