/** Why a report template cannot be filled; the sentence is made at the edge from the code. */
export type TemplateErrorCode =
  /** The file is no Word document (.docx). */
  | 'notADocx'
  /** Protected by a password. */
  | 'encrypted'
  /** More, in bytes or in parts, than any template has. */
  | 'tooLarge'
  /** The archive or a part of it contradicts itself, its checksums or XML. */
  | 'damaged'
  /** A placeholder that nothing is known about, or that is not quite one that is known; detail: tags */
  | 'unknownTag'
  /** A brace or a list that is opened and not closed, or closed and not opened; detail: tags */
  | 'unbalancedTag'
  /** A placeholder for a table or the text of a section that is not the only text of its paragraph; detail: tags */
  | 'tableNotAlone'
  /** The same, within a content control for plain text; detail: tags */
  | 'tableInControl'
  /** There is no placeholder for any of the tables, so the figures would be lost. */
  | 'noTable';

/** A report template that cannot be filled. `detail` is plain data for the message, never a sentence of a library; that stays in `cause`. */
export class TemplateError extends Error {
  constructor(
    readonly code: TemplateErrorCode,
    readonly detail: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TemplateError';
  }
}
