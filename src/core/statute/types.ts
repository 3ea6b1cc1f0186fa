import type { EditionText } from './edition-text';
import type { CellId, FormFacts, Guidance, Rule, SectionForm, TableForm, TableId } from './vocabulary';

export type * from './vocabulary';

/** What an edition takes over from the one before it. Everything else cannot be converted. */
export interface Succession {
  /** The id of the previous edition. */
  readonly from: string;
  /**
   * Tables in which every cell that this edition also has, as a cell or as part of a collapsed row, is the same figure.
   */
  readonly tables: readonly TableId[];
  /**
   * Cells of other tables that have the same wording; they need a check because the counting rules around them changed.
   */
  readonly cells: readonly CellId[];
}

export interface Edition extends FormFacts {
  readonly id: string;
  /** Read for comparison; nobody writes reports in it any more. */
  readonly isReadOnly?: true;
  readonly tables: { readonly [T in TableId]: TableForm };
  readonly sections: readonly SectionForm[];
  /** The rules about the tables. */
  readonly rules: readonly Rule[];
  /** Of editions that replaced another one. */
  readonly succession?: Succession;
  /** Everything about the text around the tables: loaded only if there is text. */
  readonly loadText: () => Promise<EditionText>;
  /** 填报口径: loaded only when the user looks at a cell. */
  readonly loadGuidance: () => Promise<readonly Guidance[]>;
}
