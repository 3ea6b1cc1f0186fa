/** One of several reports in a file, as far as it is known. */
export interface ReportInFile {
  readonly agency: string | null;
  readonly year: number | null;
  /** Names of worksheets. */
  readonly sheets: readonly string[];
}

interface Limited {
  readonly limit: number;
}

/** Why a file cannot be used, with what the sentence is made of. Plain data: it crosses workers and processes. */
interface RefusalParams {
  readonly empty: object;
  /** More bytes than any report. */
  readonly tooLarge: Limited & { readonly bytes: number };
  readonly unknownKind: object;
  /** Protected by a password. */
  readonly encrypted: { readonly part?: string };
  /** A workbook of Excel 5 or 95, or one of Excel 97-2003 where a reader wants .xlsx. */
  readonly legacyXls: object;
  /** .xlsb */
  readonly binaryXlsb: object;
  /** .ods, .odt */
  readonly openDocument: object;
  /** Another document of that time, such as .doc or .wps. */
  readonly legacyOle: object;
  /** Named .xlsx, but holds plain text. */
  readonly textAsXlsx: object;
  /** Named .xlsx, but holds a web page. */
  readonly htmlAsXlsx: object;
  /** A zip archive that holds neither a workbook nor a document. */
  readonly notAWorkbook: object;
  /** The end of the file is missing. */
  readonly truncated: object;
  /** Contradicts itself or its checksums. */
  readonly damaged: { readonly part?: string };
  /** Two entries of one name, of which programs read different ones. */
  readonly duplicateEntry: { readonly name: string };
  readonly tooManyEntries: Limited & { readonly entries: number };
  /** Unpacks to, or describes, more than a report can hold. */
  readonly unpacksTooLarge:
    | { readonly part: string }
    | (Limited & ({ readonly bytes: number } | { readonly cells: number } | { readonly sheets: number }));
  /** A page or document with more elements, or nested deeper, than any report. */
  readonly tooComplex: object;
  readonly damagedPdf: object;
  /** A PDF that needs a password to be opened. */
  readonly encryptedPdf: object;
  /** Pages of a PDF, by their numbers, are pictures without text; all of them where there is no other page. */
  readonly scannedPdf: { readonly pages: readonly number[]; readonly all: boolean };
  /** Fonts of a PDF do not define which characters they show. */
  readonly unmappedFonts: object;
  readonly tooManyPages: Limited & { readonly pages: number };
  /** Reading was stopped. */
  readonly takesTooLong: { readonly seconds: number };
  /** Text in none of the known encodings. */
  readonly encoding: object;
  readonly noTable: object;
  /** Several reports in one file; null where it is not certain what belongs together. */
  readonly severalReports: { readonly reports: readonly ReportInFile[] | null };
  /** The report with this number is not there, only these. */
  readonly noSuchReport: { readonly index: number; readonly reports: readonly ReportInFile[] };
  /** JSON that is not as agreed, and where. */
  readonly badJson: { readonly where: string };
}

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
