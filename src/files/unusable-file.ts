/** Why a file cannot be used; the sentence is made at the edge from the code. In brackets what `detail` may hold. */
export type UnusableCode =
  | 'empty'
  /** More bytes than any report (bytes, limit) */
  | 'tooLarge'
  | 'unknownKind'
  /** Protected by a password */
  | 'encrypted'
  /** A workbook of Excel 5 or 95, or one of Excel 97-2003 where a reader wants .xlsx */
  | 'legacyXls'
  /** .xlsb */
  | 'binaryXlsb'
  /** .ods, .odt */
  | 'openDocument'
  /** Another document of that time, such as .doc or .wps */
  | 'legacyOle'
  /** Named .xlsx, but holds plain text */
  | 'textAsXlsx'
  /** Named .xlsx, but holds a web page */
  | 'htmlAsXlsx'
  /** A zip archive that holds neither a workbook nor a document */
  | 'notAWorkbook'
  /** The end of the file is missing */
  | 'truncated'
  /** Contradicts itself or its checksums (part) */
  | 'damaged'
  /** Two entries of one name, of which programs read different ones (name) */
  | 'duplicateEntry'
  /** (entries, limit) */
  | 'tooManyEntries'
  /** Unpacks to, or describes, more than a report can hold (part, or bytes and limit, or cells and limit) */
  | 'unpacksTooLarge'
  /** A page or document with more elements, or nested deeper, than any report */
  | 'tooComplex'
  | 'damagedPdf'
  /** A PDF that needs a password to be opened */
  | 'encryptedPdf'
  /** Pages of a PDF are pictures without text (pages: their numbers; all: 1 where there is no other page) */
  | 'scannedPdf'
  /** Fonts of a PDF do not tell which characters they show */
  | 'unmappedFonts'
  /** (pages, limit) */
  | 'tooManyPages'
  /** Reading was stopped (seconds) */
  | 'takesTooLong'
  /** Text in none of the known encodings */
  | 'encoding'
  | 'noTable'
  /** Several reports in one file (count and reports: agency, year and sheets of each, cut by tabs and new lines; empty where it
   * is not certain what belongs together) */
  | 'severalReports'
  /** The report that was asked for is not there (index; count and reports as above) */
  | 'noSuchReport'
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
