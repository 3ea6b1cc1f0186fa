/** What Office reports about itself, for settings and for support. */
export interface OfficeFacts {
  /** `PC`, `Mac`, `OfficeOnline`. */
  readonly platform: string;
  /** The version of Excel. */
  readonly version: string;
  /** The highest supported API set, such as `1.17`. */
  readonly excelApi: string;
  /** The language of its menus, such as `zh-CN`. */
  readonly language: string;
  /** Separates users who share a browser's storage; empty if Office has none. */
  readonly partition: string;
  /** Where the workbook is; empty if it was never saved. */
  readonly address: string;
}

type OfficeAnswer =
  /** Its script is missing. */
  | { readonly kind: 'absent' }
  /** A page in a plain browser, or in a program that is not Excel. */
  | { readonly kind: 'elsewhere' }
  /** An Excel that cannot do what is needed. */
  | { readonly kind: 'tooOld' }
  | { readonly kind: 'excel'; readonly facts: OfficeFacts };

/** The minimum requirement; the manifest asks for the same. */
const least = '1.9';
const newest = 20;

/** Waits until Office reports its host. May wait forever: Office does not answer when one of its files is missing. */
export async function officeReady(): Promise<OfficeAnswer> {
  if (typeof Office === 'undefined') return { kind: 'absent' };
  const { host } = await Office.onReady();
  // Compared as text: what the types declare as an enumeration is null in a plain browser.
  if (String(host) !== 'Excel') return { kind: 'elsewhere' };
  if (!hasExcelApi(least)) return { kind: 'tooOld' };
  return { kind: 'excel', facts: factsOf(Office.context) };
}

const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

function factsOf(context: Office.Context): OfficeFacts {
  // Missing in older versions, despite the types.
  const { diagnostics, displayLanguage, partitionKey } = context as Partial<Office.Context>;
  let highest = Number(least.slice(2));
  while (highest < newest && hasExcelApi(`1.${highest + 1}`)) highest += 1;
  return {
    platform: platformOf(context),
    version: diagnostics?.version ?? '',
    excelApi: `1.${highest}`,
    language: displayLanguage ?? '',
    partition: partitionKey ?? '',
    address: addressOf(context),
  };
}

const platformOf = (context: Partial<Office.Context>): string => String(context.diagnostics?.platform ?? '');

const addressOf = (context: Partial<Office.Context>): string =>
  // Null in some programs, despite the types.
  (context.document?.url as string | null | undefined) ?? '';

/** The workbook was not in a file when the pane was opened. */
export const wasNeverSaved = (): boolean => addressOf(Office.context) === '';

/** Whether Office is currently dark; null if it does not report it, as on the web. */
export function isOfficeDark(): boolean | null {
  try {
    const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
    const isDark: unknown = theme?.isDarkTheme;
    // Some versions turn it into a colour, like everything in a theme.
    return typeof isDark === 'boolean' ? isDark : darkColor(theme?.bodyBackgroundColor);
  } catch {
    return null;
  }
}

/** Older versions only report the background colour of the pane. */
function darkColor(color: string | undefined): boolean | null {
  const [, red = '', green = '', blue = ''] =
    /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(color ?? '') ?? [];
  if (blue === '') return null;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** What this Excel supports beyond the minimum (ExcelApi 1.9). Queried once. */
export interface Abilities {
  /** Events state whether this add-in was the cause: ExcelApi 1.14. */
  readonly reportsSource: boolean;
  /** Sheets can store our texts: ExcelApi 1.12. */
  readonly sheetProperties: boolean;
  /** Events for renamed, shown and hidden sheets: ExcelApi 1.17. */
  readonly sheetEvents: boolean;
  /** What an add-in writes can be undone: ExcelApi 1.19, but not on the Mac. */
  readonly undo: boolean;
}

export function probeAbilities(): Abilities {
  const has = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    reportsSource: has('1.14'),
    sheetProperties: has('1.12'),
    sheetEvents: has('1.17'),
    undo: has('1.19') && platformOf(Office.context) !== 'Mac',
  };
}
