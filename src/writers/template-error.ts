/** Why a report template cannot be filled; the sentence is made at the edge from the code. */
export type TemplateErrorCode =
  /** The file is no Word document (.docx). */
  | 'notADocx'
  /** A placeholder that nothing is known about; detail: tags */
  | 'unknownTag'
  /** A brace or a loop that is opened and not closed, or closed and not opened; detail: tags */
  | 'unbalancedTag'
  /** A table placeholder that is not the only text of its paragraph; detail: tags */
  | 'tableNotAlone'
  /** A table placeholder without its @, or an @ before something that is no table; detail: tags */
  | 'wrongKindOfTag'
  /** There is no placeholder for any of the tables, so the figures would be lost. */
  | 'noTable'
  /** Anything else that keeps the template from being filled. */
  | 'unusable';

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
