import type { SectionForm } from '../statute/types';

/** One of the sections without a table: 一, 五 or 六. */
export interface NarrativeSection {
  /** The numeral of the section: 一 … 六. */
  readonly id: SectionForm['numeral'];
  /** As printed in the document. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The text of a report around its tables, in the document's words. */
export interface Narrative {
  /** The text between the title and the first section. */
  readonly preamble?: readonly string[];
  readonly sections: readonly NarrativeSection[];
}
