import type { Grid } from '../core/grid/grid';
import type { Settings } from '../workbook/stored/settings-xml';
import type { Note } from '../core/report/note';
import type { WorkbookMark } from '../workbook/stored/workbook-mark';
import type { UnsupportedContent } from './xlsx/unsupported-content';

/** The contents of a file, before anything is recognised. */
export interface SourceDocument {
  /** One for each visible, non-empty sheet, or one for a whole document. */
  readonly grids: readonly Grid[];
  /** The names of the sheets, if there are sheets. */
  readonly names?: readonly string[];
  /** Hidden sheets, if requested: part of the file, not of the document. */
  readonly hidden?: readonly { readonly name: string; readonly grid: Grid }[];
  /** The workbook's unsupported content, and which of its sheets have it; if requested. */
  readonly unsupported?: readonly UnsupportedContent[];
  readonly unsupportedOn?: ReadonlyMap<Grid, readonly UnsupportedContent[]>;
  /** The lower-case names of the parts that hold the sheets, if requested. */
  readonly parts?: ReadonlyMap<Grid, string>;
  /** The reader's notes on the document; those on all of it name no cells. */
  readonly notes?: readonly Note[];
  /** Only in workbooks written by this program. */
  readonly mark?: WorkbookMark;
  /** Texts that this program stores with a workbook, such as explanations. */
  readonly settings?: Settings;
}

/** Turns the bytes of a file into grids. Throws `UnusableFile` when the file cannot be used. */
export type Reader = (bytes: Uint8Array) => Promise<SourceDocument>;
