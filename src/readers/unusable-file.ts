/** Why a file cannot be used; the sentence is made at the edge from the code. */
export type UnusableCode =
  | 'empty'
  | 'tooLarge'
  | 'unknownKind'
  | 'notYetReadable'
  | 'encrypted'
  | 'legacyXls'
  | 'legacyOle'
  | 'textAsXlsx'
  | 'htmlAsXlsx'
  | 'notAWorkbook'
  | 'truncated'
  | 'damaged'
  | 'duplicateEntry'
  | 'tooManyEntries'
  | 'unpacksTooLarge'
  | 'encoding'
  | 'noTable'
  | 'severalReports'
  | 'badJson';

/** A file that cannot be used at all. `detail` is plain data for the message, never a sentence of a library. */
export class UnusableFile extends Error {
  constructor(
    readonly code: UnusableCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UnusableFile';
  }
}
