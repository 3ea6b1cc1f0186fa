import type { ReportScope } from '../core/report/printed-report';
import type { UiLanguage } from './ui-texts';

/** What all sentences about something that was given to the user say of its comparison with the workbook. */
interface ToldProof {
  readonly all: number;
  readonly paragraphs: { readonly same: number; readonly all: number };
  readonly missing: readonly string[];
  readonly isTablesOnly: boolean;
  readonly isUnmarked: boolean;
}

/** What the export says: from choosing what to export to how it ended. */
export interface ExportTexts {
  readonly title: string;
  readonly content: string;
  readonly templateDecides: string;
  readonly contents: Readonly<Record<ReportScope, string>>;
  /** Which sections of the whole report have no text yet, by their numerals. */
  readonly lacking: (numerals: readonly string[]) => string;
  readonly files: string;
  readonly formats: Readonly<Record<'docx' | 'html' | 'xlsx' | 'json' | 'csv', string>>;
  readonly copies: string;
  readonly flavours: Readonly<Record<'word' | 'portal' | 'source', string>>;
  /** Files hardly ever arrive where the pane runs. */
  readonly copiesFirst: string;
  readonly paper: string;
  readonly print: string;
  readonly printHint: string;
  /** The browser cannot number pages. */
  readonly noPageNumbers: string;
  readonly preview: string;
  readonly previewFailed: string;
  readonly nothing: string;
  readonly refused: (errors: number, undecided: number) => string;
  readonly anyway: string;
  readonly anywayHint: string;
  readonly stages: Readonly<Record<'checking' | 'writing' | 'comparing', string>>;
  readonly cancelled: string;

  readonly exported: (name: string) => string;
  readonly copied: Readonly<Record<'word' | 'portal' | 'source', string>>;
  readonly printed: string;
  readonly inserted: (sheet: string) => string;
  /** What was compared: cells, paragraphs, and what is not in it. */
  readonly proof: (proof: ToldProof) => readonly string[];

  /** What was written does not read as the same figures; the first cells by name. */
  readonly misread: (same: number, all: number, cells: readonly string[], isOwnTemplate: boolean) => string;
  readonly textsMisread: (same: number, all: number) => string;
  readonly unreadable: string;
  readonly unreadableTemplate: string;
  readonly notSaved: string;
  readonly notCopied: string;
  readonly notPrinted: string;
  readonly notInserted: string;
  /** Nobody can tell whether the file arrived. */
  readonly unseen: string;
  /** Names the buttons for what is left when something was refused. */
  readonly otherWays: string;
  readonly insteadSheet: string;
  /** How a text that is shown gets to the clipboard by hand. */
  readonly copyByHand: string;
  readonly textToCopy: string;
  readonly failed: string;
  readonly unread: string;
  readonly differs: (same: number, all: number) => string;
  readonly outdated: string;
  /** The name of a file without its ending. */
  readonly fileName: (agency: string, year: string, sections: ReportScope) => string;
  /** A new sheet with the source of the page, and what its first row says. */
  readonly sheet: { readonly name: string; readonly hint: string };
}

/** The sentences of a language; loaded with the export. */
export const exportTextsOf = async (language: UiLanguage): Promise<ExportTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/export')).exportTexts
    : (await import('./en-US/export')).exportTexts;
