interface Tagged {
  /** The names of the placeholders; a fault may be in one that has none. */
  readonly tags: readonly string[];
}

/** Why a report template cannot be filled, with the params of the sentence. Plain data. */
interface TemplateRefusalParams {
  /** The file is not a Word document (.docx). */
  readonly notADocx: object;
  /** Protected by a password. */
  readonly encrypted: object;
  /** Larger, in bytes or in parts, than any template. */
  readonly tooLarge: object;
  /** The archive or a part of it is inconsistent, or has wrong checksums or invalid XML. */
  readonly damaged: object;
  /** An unknown or misspelt placeholder. */
  readonly unknownTag: Tagged;
  /** A brace or a list that is opened and not closed, or closed and not opened. */
  readonly unbalancedTag: Tagged;
  /** A placeholder for a table or the text of a section that is not the only text of its paragraph. */
  readonly tableNotAlone: Tagged;
  /** The same, within a plain text content control. */
  readonly tableInControl: Tagged;
  /** The document has a table for which it also has a placeholder. */
  readonly leftoverTable: Tagged;
  /** There is no placeholder for any of the tables, so the figures would be lost. */
  readonly noTable: object;
}

export type TemplateRefusalCode = keyof TemplateRefusalParams;
export type TemplateRefusalOf<C extends TemplateRefusalCode> = TemplateRefusalParams[C] & {
  readonly code: C;
};

/** Why a report template cannot be filled; the sentence is made at the edge. */
export type TemplateRefusal = {
  readonly [C in TemplateRefusalCode]: TemplateRefusalOf<C>;
}[TemplateRefusalCode];

/** A report template that cannot be filled. The original error of a library is in `cause`. */
export class TemplateError extends Error {
  readonly code: TemplateRefusalCode;

  constructor(
    readonly refusal: TemplateRefusal,
    options?: ErrorOptions,
  ) {
    super(refusal.code, options);
    this.name = 'TemplateError';
    this.code = refusal.code;
  }
}
