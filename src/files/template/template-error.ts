interface Tagged {
  /** The names of the placeholders; a fault may be in one that has none. */
  readonly tags: readonly string[];
}

/** Why a report template cannot be filled, with what the sentence is made of. Plain data. */
interface TemplateRefusalParams {
  /** The file is not a Word document (.docx). */
  readonly notADocx: object;
  /** Protected by a password. */
  readonly encrypted: object;
  /** More, in bytes or in parts, than any template has. */
  readonly tooLarge: object;
  /** The archive or a part of it contradicts itself, its checksums or XML. */
  readonly damaged: object;
  /** A placeholder that nothing is known about, or that is not quite one that is known. */
  readonly unknownTag: Tagged;
  /** A brace or a list that is opened and not closed, or closed and not opened. */
  readonly unbalancedTag: Tagged;
  /** A placeholder for a table or the text of a section that is not the only text of its paragraph. */
  readonly tableNotAlone: Tagged;
  /** The same, within a content control for plain text. */
  readonly tableInControl: Tagged;
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

/** A report template that cannot be filled. What a library reports stays in `cause`. */
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
