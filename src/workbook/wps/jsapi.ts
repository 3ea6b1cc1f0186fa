/**
 * The part of WPS' JSAPI that is used here, under the names of its declarations (`et-jsapi-declare`). It follows VBA: calls
 * are synchronous and throw at once, rows and columns count from 1, colours are BGR numbers. What has not been seen in a
 * real WPS is listed in `docs/wps-beliefs.md`.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow: WpsWindow;
  readonly ActiveCell: WpsRange;
  /** False while a cell is being edited. */
  readonly Ready: boolean;
  readonly Version: string;
  readonly Build: number | string;
  readonly ApiEvent: WpsEvents;
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
}

interface WpsEvents {
  AddApiEventListener(name: string, listener: (...args: never[]) => void): void;
  RemoveApiEventListener(name: string, listener: (...args: never[]) => void): void;
}

export interface WpsWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
}

export interface WpsWorkbook {
  readonly FullName: string;
  readonly Worksheets: WpsSheets;
  readonly Names: WpsNames;
  readonly CustomXMLParts: WpsXmlParts;
  Activate(): void;
}

interface WpsSheets {
  readonly Count: number;
  Item(index: number | string): WpsSheet;
  Add(before: undefined, after: WpsSheet): WpsSheet;
}

export interface WpsSheet {
  Name: string;
  readonly CodeName: string;
  Visible: number;
  readonly ProtectContents: boolean;
  readonly Protection: WpsProtection;
  readonly UsedRange: WpsRange;
  readonly Parent: WpsWorkbook;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
  Protect(
    password: undefined,
    drawingObjects: boolean,
    contents: boolean,
    scenarios: boolean,
    userInterfaceOnly: boolean,
    allowFormattingCells: boolean,
    allowFormattingColumns: boolean,
    allowFormattingRows: boolean,
  ): void;
  Unprotect(password: string): void;
}

/** What users may do on a protected sheet. */
interface WpsProtection {
  readonly AllowFormattingCells: boolean;
  readonly AllowFormattingColumns: boolean;
  readonly AllowFormattingRows: boolean;
  readonly AllowInsertingRows: boolean;
  readonly AllowDeletingRows: boolean;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Worksheet: WpsSheet;
  /** One value, or an array of rows. */
  Value2: unknown;
  Formula: unknown;
  NumberFormat: string;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  ColumnWidth: number;
  RowHeight: number;
  /** null if some cells are locked and others are not. */
  Locked: boolean | null;
  readonly Font: { Name: string; Size: number; Bold: boolean; Color: number };
  readonly Interior: { Color: number };
  readonly Borders: { LineStyle: number; Color: number };
  readonly Validation: WpsValidation;
  readonly FormatConditions: WpsFormatConditions;
  Merge(across: boolean): void;
  Select(): void;
}

export interface WpsValidation {
  IgnoreBlank: boolean;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  Delete(): void;
  Add(type: number, alertStyle: number, operator: number, formula1: string, formula2?: string): void;
}

interface WpsFormatConditions {
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

interface WpsFormatCondition {
  readonly Interior: { Color: number };
  readonly Font: { Color: number; Bold: boolean };
}

interface WpsNames {
  readonly Count: number;
  Item(index: number | string): WpsName;
  /** Replaces a name that exists. */
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

interface WpsName {
  readonly Name: string;
  readonly RefersTo: string;
  Delete(): void;
}

interface WpsXmlParts {
  readonly Count: number;
  Item(index: number): WpsXmlPart;
  Add(xml: string): unknown;
  SelectByNamespace(namespace: string): WpsXmlParts;
}

export interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}

/** The numbers behind the names of constants, which a page does not have. */
export const constants = {
  sheetVisible: -1,
  sheetHidden: 0,
  center: -4108,
  left: -4131,
  continuous: 1,
  validateWhole: 1,
  validateDecimal: 2,
  alertStop: 1,
  between: 1,
  greaterOrEqual: 7,
  conditionExpression: 2,
} as const;

/**
 * The value of a member. In some builds of WPS, what the declarations call a property is a method without arguments.
 */
export function member<T extends object, K extends keyof T>(object: T, name: K): T[K] {
  const value: unknown = object[name];
  return (typeof value === 'function' ? (value as () => unknown).call(object) : value) as T[K];
}

/** The items of a collection. */
export function itemsOf<T>(collection: { readonly Count: number; Item(index: number): T }): readonly T[] {
  return Array.from({ length: member(collection, 'Count') }, (_, index) => collection.Item(index + 1));
}

/** RRGGBB as a colour of the API. */
export const colorOf = (rgb: string): number =>
  Number.parseInt(rgb.slice(4, 6) + rgb.slice(2, 4) + rgb.slice(0, 2), 16);

declare global {
  /** Only pages that WPS shows have it. */
  var Application: WpsApplication | undefined;
  /** Another name for it, in older builds the only one. */
  var wps: WpsApplication | undefined;
}

/** The program around this page; null in a plain browser. */
export function wpsApplication(): WpsApplication | null {
  const found = [globalThis.Application, globalThis.wps].find(
    (candidate) => candidate?.ApiEvent !== undefined,
  );
  return found ?? null;
}
