import type { WorksheetPlan } from '../plan/plan-worksheet';
import type { Rectangle } from '../plan/rectangles';

/** How characters look. */
export interface FontLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** RRGGBB */
  readonly color?: string;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
}

/** A piece of a text with the looks in which it differs from its cell. */
export interface TextRun extends FontLook {
  readonly text: string;
  readonly position?: 'superscript' | 'subscript';
}

/** A cell with the type that its value has in the workbook. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  /** The value is an error such as #N/A. */
  readonly isError?: true;
  /** Without the equals sign; the value is then its result. */
  readonly formula?: string;
  /** The pieces of a text with more than one look. */
  readonly runs?: readonly TextRun[];
  /** The number of its format in the opened file; absent if the cell has the format of its row or column, or none. */
  readonly format?: number;
  /** Its number format as it is shown now; absent for General. */
  readonly numberFormat?: string;
}

/** A row or column, counted from 0, with its size in points or characters. */
export interface Band {
  readonly at: number;
  readonly size?: number;
  readonly isHidden?: true;
}

/** What a worksheet holds that is not of our form. */
export interface SheetBody {
  readonly cells: readonly TypedCell[];
  readonly merges: readonly Rectangle[];
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
}

/** A worksheet of an opened file. */
export interface ForeignSheet extends SheetBody {
  /** The part of the file that holds it. */
  readonly part: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows and columns that stay in view; null if none do. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
}

/** A sheet of an opened file: one of our form as a plan, any other as it is. */
export type OpenedSheet =
  { readonly plan: WorksheetPlan; readonly part: string } | { readonly foreign: ForeignSheet };

type Side = 'top' | 'right' | 'bottom' | 'left';

/** A format of an opened file, as far as it can be shown. Colours are RRGGBB. */
export interface ForeignFormat extends FontLook {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<Side, string>>>;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: true;
}

/** A sheet of the workbook that is to be saved into the opened file. */
export interface SheetToSave extends SheetBody {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part of the file that holds it; null if it was added since. */
  readonly origin: string | null;
  /** Rows, columns or cells were inserted, removed or moved. */
  readonly isRearranged: boolean;
  /** Protected without a password; only sheets of our form are. */
  readonly isProtected?: boolean;
}
