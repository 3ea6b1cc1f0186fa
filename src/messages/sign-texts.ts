import type { UiLanguage } from './ui-texts';

/** What may be left to settle before somebody signs. */
interface Unsettled {
  readonly errors: number;
  readonly undecided: number;
  readonly unexplained: number;
}

/** What the pane says about 审签. */
export interface SignTexts {
  readonly title: string;
  /** What it is not. */
  readonly disclaimer: string;
  readonly nothing: string;
  readonly steps: Readonly<Record<'draft' | 'secrecy' | 'approval', string>>;
  readonly progress: (done: number, all: number) => string;
  readonly states: Readonly<
    Record<'valid' | 'lapsed' | 'withdrawn' | 'unverified' | 'open' | 'next', string>
  >;
  readonly signedBy: (name: string, time: string) => string;
  readonly lapses: Readonly<Record<'figures' | 'title' | 'words' | 'before', string>>;
  readonly complete: string;

  readonly changed: (steps: readonly string[], cells: number) => string;
  /** The fingerprint says that something changed, and the copy does not show what. */
  readonly changedSomewhere: string;
  readonly change: (cell: string, from: string, to: string) => string;
  readonly blank: string;
  readonly absent: string;
  readonly locate: (cell: string) => string;
  readonly showAll: (cells: number) => string;

  readonly form: (step: string) => string;
  readonly name: string;
  readonly note: string;
  readonly reason: string;
  readonly reasonHint: (unsettled: Unsettled) => string;
  readonly unexplained: (warnings: number) => string;
  /** People who hold more than one step that holds. */
  readonly samePeople: (names: readonly string[]) => string;
  readonly samePerson: (name: string, step: string) => string;
  readonly sign: (step: string) => string;
  readonly signing: string;
  readonly fingerprints: (figures: string, words: string) => string;

  readonly outcomes: Readonly<
    Record<
      | 'unread'
      | 'nothing'
      | 'noFingerprint'
      | 'foreign'
      | 'notItsTurn'
      | 'changed'
      | 'unexplained'
      | 'noReason'
      | 'noName'
      | 'full',
      string
    >
  >;
  readonly signed: (step: string) => string;

  readonly record: (approvals: number) => string;
  readonly withdrawnAt: (time: string) => string;
  readonly reported: (errors: number, undecided: number) => string;
  readonly withdraw: string;
  readonly withdrawOf: (step: string, name: string) => string;
  readonly askWithdraw: (step: string, name: string, later: number) => string;
  readonly clear: (approvals: number) => string;
  readonly askClear: (approvals: number) => string;
  readonly startAnew: string;
  readonly askStartAnew: string;

  readonly checkList: string;
  readonly checkListHint: string;
  readonly formats: Readonly<Record<'html' | 'docx' | 'copy', string>>;
  readonly making: string;
  readonly checkListOutcomes: Readonly<Record<'unread' | 'nothing', string>>;
  readonly saved: (name: string) => string;
  readonly copied: string;
  readonly notSaved: string;
  readonly notCopied: string;
  readonly failed: string;
  readonly unseen: string;
  /** The name of the file without its ending. */
  readonly fileName: (agency: string, year: string) => string;
}

/** The sentences of a language; loaded when the view is first shown. */
export const signTextsOf = async (language: UiLanguage): Promise<SignTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/sign')).signTexts : (await import('./en-US/sign')).signTexts;
