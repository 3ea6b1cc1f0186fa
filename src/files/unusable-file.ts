import type { OtherFormat } from './open/other-formats';

/** One of several reports in a file, with what is known about it. */
export interface ReportInFile {
  readonly agency: string | null;
  readonly year: number | null;
  /** Names of worksheets. */
  readonly sheets: readonly string[];
}

interface Limited {
  readonly limit: number;
}

/** Why a file cannot be used, with the params of the sentence. Plain data: it crosses workers and processes. */
interface RefusalParams {
  readonly empty: object;
  /** Larger, in bytes, than any report. */
  readonly tooLarge: Limited & { readonly bytes: number };
  readonly unknownKind: object;
  /** Protected by a password. */
  readonly encrypted: { readonly part?: string };
  /** A workbook of Excel 5 or 95, or one of Excel 97-2003 if a reader expects .xlsx. */
  readonly legacyXls: object;
  /** .xlsb */
  readonly binaryXlsb: object;
  /** RTF, MHTML, XML of Word, OpenDocument, OFD. */
  readonly otherFormat: { readonly format: OtherFormat };
  /** Another document of that era, such as .doc or .wps. */
  readonly legacyOle: object;
  /** Named .xlsx, but contains plain text. */
  readonly textAsXlsx: object;
  /** Named .xlsx, but contains a web page. */
  readonly htmlAsXlsx: object;
  /** A zip archive that contains neither a workbook nor a document. */
  readonly notAWorkbook: object;
  /** The end of the file is missing. */
  readonly truncated: object;
  /** Inconsistent, or has wrong checksums. */
  readonly damaged: { readonly part?: string };
  /** Two entries with the same name; programs differ in which of them they read. */
  readonly duplicateEntry: { readonly name: string };
  /** A cell that a worksheet holds twice, with different contents. */
  readonly duplicateCell: {
    readonly sheet: string;
    readonly address: string;
    readonly values: readonly [string, string];
  };
  readonly tooManyEntries: Limited & { readonly entries: number };
  /** Unpacks to, or describes, more than a report can contain. */
  readonly unpacksTooLarge:
    | { readonly part: string }
    | (Limited & ({ readonly bytes: number } | { readonly cells: number } | { readonly sheets: number }));
  /** A page or document with more elements, or deeper nesting, than any report. */
  readonly tooComplex: object;
  readonly damagedPdf: object;
  /** A PDF that needs a password to be opened. */
  readonly encryptedPdf: object;
  /** Pages of a PDF, by their numbers, that are pictures without text; `all` if there are no other pages. */
  readonly scannedPdf: { readonly pages: readonly number[]; readonly all: boolean };
  /** Fonts of a PDF do not define which characters they show. */
  readonly unmappedFonts: object;
  readonly tooManyPages: Limited & { readonly pages: number };
  /** Reading was stopped. */
  readonly takesTooLong: { readonly seconds: number };
  /** Text in none of the known encodings. */
  readonly encoding: object;
  /** A .csv of this program that was changed or cut off, and the line where that shows, from 1. */
  readonly damagedCsv: {
    readonly line: number;
    readonly problem: 'headings' | 'quote' | 'fields' | 'cell' | 'labels';
  };
  /** A .csv of this program that lacks some cells of a table. */
  readonly incompleteCsv: { readonly table: string; readonly missing: number };
  /** A .csv or .json of this program with two values for one cell. */
  readonly duplicateValue: { readonly cell: string; readonly values: readonly [string, string] };
  readonly noTable: object;
  /** Several reports in one file; null if it is unclear which tables belong together. */
  readonly severalReports: { readonly reports: readonly ReportInFile[] | null };
  /** There is no report with this number, only these. */
  readonly noSuchReport: { readonly index: number; readonly reports: readonly ReportInFile[] };
  /** JSON that does not have the expected form, and where. */
  readonly badJson: { readonly where: string };
}

/** Why a file cannot be used; the params of a refusal follow from it. */
export type RefusalCode = keyof RefusalParams;
export type RefusalOf<C extends RefusalCode> = RefusalParams[C] & { readonly code: C };

/** Why a file cannot be used; the sentence is made at the edge. */
export type Refusal = { readonly [C in RefusalCode]: RefusalOf<C> }[RefusalCode];

/** A file that cannot be used at all. */
export class UnusableFile extends Error {
  readonly code: RefusalCode;

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'UnusableFile';
    this.code = refusal.code;
  }
}
