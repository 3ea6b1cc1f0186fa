import type { Finding } from '../../core/check/finding';
import { withoutBidirectional } from '../../core/report/hidden-characters';
import type { CellId } from '../../core/statute/types';
import type { Refusal } from '../../files/unusable-file';
import type { TemplateRefusal } from '../../files/template/template-error';
import type { PictureOutcome } from './wanted-picture';
import type { CopyFlavour, PaneFormat, PaneServices } from '../ports';

/** What a user may request: a file, the clipboard, the printer, or a new worksheet with the page's HTML source. */
export type ExportTarget =
  | { readonly kind: 'file'; readonly format: PaneFormat }
  | { readonly kind: 'copy'; readonly flavour: CopyFlavour }
  | { readonly kind: 'print' }
  | { readonly kind: 'sheet' };

/** What was compared before the user received the file. */
export interface Proof {
  /** Number of cells, all of which are the same in the report and in the output. */
  readonly all: number;
  /** Paragraphs found in the output out of those in the report; absent when only tables are exported. */
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** The numerals of required sections that have no text. */
  readonly missing: readonly string[];
  /** The whole report was requested, but this format holds tables only. */
  readonly isTablesOnly: boolean;
  /**
   * The file must not be published as it is and has to note that, but the office's own template has no slot for the
   * remark.
   */
  readonly isUnmarked: boolean;
  /** What became of the report in pictures. */
  readonly picture: PictureOutcome;
}

/** How an export ended; the sentence is composed in the message layer. */
export type ExportOutcome =
  /** The user received nothing. */
  | { readonly kind: 'unread' | 'nothing' | 'outdated' | 'cancelled' }
  /** The same; the reason is for those who mend the program, unless a host knows it as one of its own errors. */
  | { readonly kind: 'failed'; readonly reason: unknown }
  | {
      readonly kind: 'refused';
      readonly findings: readonly Finding[];
      readonly errors: number;
      readonly undecided: number;
    }
  | { readonly kind: 'badTemplate'; readonly refusal: TemplateRefusal }
  /** The workbook is no longer what was exported; nothing was given to the user. */
  | { readonly kind: 'differs'; readonly same: number; readonly all: number }
  /** Our own reader finds other figures in what was written; nothing was given to the user. */
  | {
      readonly kind: 'misread';
      readonly same: number;
      readonly all: number;
      readonly cells: readonly CellId[];
      readonly isOfficeTemplate: boolean;
      /** The paragraph of the text that is the reason, if one is. */
      readonly paragraph: string | null;
    }
  /** The same of the paragraphs of the text. */
  | { readonly kind: 'textsMisread'; readonly same: number; readonly all: number }
  /** Our own reader cannot make out the figures in what was written; nothing was given to the user. */
  | {
      readonly kind: 'unreadable';
      readonly isOfficeTemplate: boolean;
      readonly paragraph: string | null;
      /** Why our reader refuses it, if it does. */
      readonly refusal: Refusal | null;
    }
  /** The host refused; another way may work. */
  | { readonly kind: 'notSaved' | 'notPrinted' }
  /** The same; the text can be copied by hand. */
  | { readonly kind: 'notCopied' | 'notInserted'; readonly text: string }
  /** Given to the user. */
  | { readonly kind: 'exported'; readonly name: string; readonly proof: Proof }
  | { readonly kind: 'copied'; readonly flavour: CopyFlavour; readonly proof: Proof }
  | { readonly kind: 'printed'; readonly proof: Proof }
  | { readonly kind: 'inserted'; readonly sheet: string; readonly proof: Proof };

/** Published reports use the current edition; older ones are data and may be viewed on paper only. */
export const isOfCurrentEditionOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' ? target.format === 'docx' || target.format === 'html' : target.kind !== 'print';

/** Formats that hold tables only. */
export const isTablesOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' && (target.format === 'csv' || target.format === 'xlsx');

/** A name without the characters that any operating system forbids in file names, nor those that hide its ending. */
export const safeFileName = (name: string): string =>
  withoutBidirectional(name)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .trim();

/**
 * Fallbacks where the host may not have complied, best first: a file may not arrive, the clipboard may be closed, and a
 * workbook may be protected. The last one is plain text to copy by hand.
 */
export function otherWays(
  target: ExportTarget,
  outcome: ExportOutcome,
  { savesUnseen = false }: Pick<PaneServices, 'savesUnseen'>,
): readonly ExportTarget[] {
  const sheet: ExportTarget = { kind: 'sheet' };
  switch (outcome.kind) {
    case 'exported':
      return savesUnseen ? [copyInsteadOf(target), sheet] : [];
    case 'notSaved':
      return [copyInsteadOf(target), sheet];
    case 'notCopied':
      return [sheet];
    case 'printed':
      // That a page was handed over does not mean that its print window can be used.
      return savesUnseen ? [{ kind: 'file', format: 'html' }, copyInsteadOf(target)] : [];
    case 'notPrinted':
      return [{ kind: 'file', format: 'html' }, copyInsteadOf(target)];
    default:
      return [];
  }
}

/** A user who wanted a web page can use its source; everyone else can use what Word accepts. */
const copyInsteadOf = (target: ExportTarget): ExportTarget => ({
  kind: 'copy',
  flavour: target.kind === 'file' && target.format === 'html' ? 'source' : 'word',
});
