import type { Grid } from '../core/grid/grid';
import type { Settings } from '../workbook/stored/settings-xml';
import type { Note } from '../core/report/note';
import type { WorkbookMark } from '../workbook/stored/workbook-mark';
import type { UnsupportedContent } from './xlsx/unsupported-content';

/** What a file shows, before anything is recognised in it. */
export interface SourceDocument {
  /** One for each sheet that is shown and not empty, or one for a whole document. */
  readonly grids: readonly Grid[];
  /** The names of the sheets, where there are sheets. */
  readonly names?: readonly string[];
  /** Sheets that are not shown, when they were asked for: what stands there is no part of the document, but of its file. */
  readonly hidden?: readonly { readonly name: string; readonly grid: Grid }[];
  /** What the file of a workbook holds besides cells, and which of its sheets do; when it was asked for. */
  readonly unsupported?: readonly UnsupportedContent[];
  readonly unsupportedOn?: ReadonlyMap<Grid, readonly UnsupportedContent[]>;
  /** What the reader has to say of the document; what it says of all of it names no cells. */
  readonly notes?: readonly Note[];
  /** Only in workbooks that this program wrote. */
  readonly mark?: WorkbookMark;
  /** Texts that this program keeps with a workbook, such as explanations. */
  readonly settings?: Settings;
}

/** Turns the bytes of a file into grids. Throws `UnusableFile` when the file cannot be used. */
export type Reader = (bytes: Uint8Array) => Promise<SourceDocument>;
