import type { SectionForm } from '../statute/types';

/** The numeral of a section of the report: 一 … 六. */
export type SectionId = SectionForm['numeral'];

export interface NarrativeSection {
  readonly id: SectionId;
  /** As the document prints it. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The text of a report around its tables, in the document's words. */
export interface Narrative {
  /** What stands between the title and the first section. */
  readonly preamble?: readonly string[];
  readonly sections: readonly NarrativeSection[];
}
