import type { TotalsKind } from '../workbook/stored/workbook-mark';
import type { WorkbookErrorCode } from '../workbook/port';
import type { AgencyKind, AgencyLevel, Confidence, Severity } from '../core/statute/types';

/** Languages of the interface. Official labels and the tables themselves stay Chinese in all of them. */
export const uiLanguages = ['zh-CN', 'en-US'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What the status line counts. */
export interface StatusCounts {
  readonly errors: number;
  /** Warnings without an explanation. */
  readonly unexplained: number;
  readonly blanks: number;
  readonly undecided: number;
}

/** What laying the tables out anew does. */
interface RestorationCounts {
  /** The sheets that are hidden. */
  readonly sheets: readonly string[];
  readonly carried: number;
  readonly formulas: number;
  readonly left: number;
}

/** Every sentence and label of the interface; one implementation for each language. */
export interface UiTexts {
  readonly tabs: Readonly<Record<'fill' | 'narrative' | 'check' | 'sign' | 'export', string>>;
  readonly tabList: string;
  readonly loading: string;
  /** A part of the pane that is not shown. */
  readonly part: { readonly notLoaded: string; readonly broken: string; readonly retry: string };
  readonly cancel: string;
  readonly close: string;
  /** Several sentences in a row. */
  readonly join: (sentences: readonly string[]) => string;

  readonly status: {
    readonly reading: string;
    readonly none: string;
    readonly several: string;
    readonly checking: string;
    /** Changed since the last check, and the live check is off. */
    readonly unchecked: string;
    /** The workbook could not be read. */
    readonly unreadable: string;
    readonly passed: string;
    readonly counts: (counts: StatusCounts) => string;
    readonly checkedAt: (time: string) => string;
  };
  readonly problems: Readonly<
    Record<
      'workbookBusy' | 'notRestorable' | 'figuresChanged' | 'figuresNotTaken' | WorkbookErrorCode,
      string
    >
  >;
  /** What could not be kept with the workbook, by where it is in the pane. */
  readonly unkept: Readonly<Record<'notKept' | 'tooLongToKeep', (places: readonly string[]) => string>>;

  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly languages: Readonly<Record<UiLanguage, string>>;
    readonly theme: string;
    readonly themes: Readonly<Record<ThemeChoice, string>>;
  };

  readonly check: {
    readonly live: string;
    readonly now: string;
    readonly severities: Readonly<Record<Severity | 'undecided', string>>;
    readonly text: string;
    readonly file: string;
    /** The accessible name of the findings about one table. */
    readonly listOf: (group: string) => string;
    readonly groupCount: (findings: number) => string;
    readonly undecided: (findings: number) => string;
    readonly jump: string;
    readonly showWords: string;
    readonly jumpTo: (cells: number) => string;
    readonly keyboardHint: string;
    readonly explanation: string;
    readonly explained: string;
    readonly unexplained: string;
    readonly save: string;
    readonly saved: string;
    readonly allPassed: string;
    readonly allPassedDetail: string;
    readonly nothingToCheck: string;
    readonly pictures: string;
    readonly picture: (table: string, concerned: number, blanks: number, suspected: number) => string;
    readonly pictureHint: string;
  };

  readonly fill: {
    readonly import: string;
    readonly newReport: string;
    readonly agency: string;
    readonly agencyMissing: string;
    readonly year: string;
    readonly yearWrong: string;
    readonly kind: string;
    readonly level: string;
    readonly notChosen: string;
    readonly kinds: Readonly<Record<AgencyKind, string>>;
    readonly levels: Readonly<Record<AgencyLevel, string>>;
    readonly totals: string;
    readonly totalsKinds: Readonly<Record<TotalsKind, string>>;
    readonly totalsHints: Readonly<Record<TotalsKind, string>>;
    readonly arrangement: string;
    readonly arrangements: Readonly<Record<'separate' | 'stacked', string>>;
    readonly onlyAdds: string;
    readonly insert: string;
    readonly inserting: string;
    readonly several: string;
    readonly severalDetail: string;
    readonly previous: string;
    readonly previousNone: string;
    readonly previousLoaded: (agency: string | null, year: number | null) => string;
    /** The agency may have another name since; the user knows. */
    readonly previousOtherAgency: string;
    readonly previousWrongYear: (expected: number) => string;
    readonly choosePrevious: string;
    readonly removePrevious: string;
    readonly previousTyped: (year: number | null, cells: number) => string;
    readonly typePrevious: string;
    readonly progress: string;
    readonly filled: (filled: number, inputs: number) => string;
    readonly fillBlanks: (cells: number) => string;
    readonly fillBlanksOf: (table: string, cells: number) => string;
    readonly askFillBlanks: (table: string, cells: number) => string;
    readonly restore: (cells: number) => string;
    readonly askRestore: (cells: number) => string;
    readonly overwritten: (cells: number) => string;
    readonly layoutDamaged: string;
    readonly layoutOther: string;
    readonly restoreLayout: string;
    readonly adoptLayout: string;
    readonly askRestoreLayout: (counts: RestorationCounts) => string;
    readonly agencySection: string;
    readonly guidance: string;
    readonly selectCell: string;
    readonly whatToCount: string;
    readonly open: string;
    readonly basis: (basis: string, confidence: string) => string;
    readonly confidences: Readonly<Record<Confidence, string>>;
    readonly lastYear: string;
    readonly lastYearUnknown: string;
    readonly lastYearBlank: string;
  };

  /** Why a file could not be read when there is no better reason. */
  readonly fileFailed: string;
}
