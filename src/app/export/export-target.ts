import type { Finding } from '../../core/check/finding';
import type { CellId } from '../../core/statute/types';
import type { TemplateRefusal } from '../../files/template/template-error';
import type { CopyFlavour, PaneFormat, PaneServices } from '../ports';

/** What a user may ask for: a file, the clipboard, the printer, or a new sheet of the workbook with the source of the page. */
export type ExportTarget =
  | { readonly kind: 'file'; readonly format: PaneFormat }
  | { readonly kind: 'copy'; readonly flavour: CopyFlavour }
  | { readonly kind: 'print' }
  | { readonly kind: 'sheet' };

/** What was compared before something was given to the user. */
export interface Proof {
  /** Cells, all of which are the same in the report and in what was written. */
  readonly all: number;
  /** Paragraphs of the text in what was written, of so many that the report has; none where only tables are exported. */
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** The numerals of sections that nothing was written for, although they are a part of it. */
  readonly missing: readonly string[];
  /** The whole report was asked for, but this form takes tables only. */
  readonly isTablesOnly: boolean;
  /** The file must not be published as it is and has to note that, but the office's own template has no slot for it. */
  readonly isUnmarked: boolean;
}

/** How an export ended; the sentence is made at the edge. */
export type ExportOutcome =
  /** Nothing was given to the user. */
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
      readonly isOwnTemplate: boolean;
    }
  /** The same of the paragraphs of the text. */
  | { readonly kind: 'textsMisread'; readonly same: number; readonly all: number }
  /** Our own reader cannot make out the figures in what was written; nothing was given to the user. */
  | { readonly kind: 'unreadable'; readonly isOwnTemplate: boolean }
  /** The host refused; another way may work. */
  | { readonly kind: 'notSaved' | 'notPrinted' }
  /** The same; the text can be copied by hand. */
  | { readonly kind: 'notCopied' | 'notInserted'; readonly text: string }
  /** Given to the user. */
  | { readonly kind: 'exported'; readonly name: string; readonly proof: Proof }
  | { readonly kind: 'copied'; readonly flavour: CopyFlavour; readonly proof: Proof }
  | { readonly kind: 'printed'; readonly proof: Proof }
  | { readonly kind: 'inserted'; readonly sheet: string; readonly proof: Proof };

/** What is published has the form of the current edition; older ones are data, and may be looked at on paper. */
export const isOfCurrentEditionOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' ? target.format === 'docx' || target.format === 'html' : target.kind !== 'print';

/** Forms that hold tables and nothing else. */
export const isTablesOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' && (target.format === 'csv' || target.format === 'xlsx');

/** A name without the characters that file names may not have on one system or another. */
export const safeFileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();

/**
 * What is left where the host may not have done what was asked, the best first: a file may not arrive, the clipboard may be closed, and
 * a workbook may be protected. After the last one there is only a text to copy by hand.
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
    case 'notPrinted':
      return [{ kind: 'file', format: 'html' }, copyInsteadOf(target)];
    default:
      return [];
  }
}

/** Whoever wanted a web page can use its source, everybody else what Word takes. */
const copyInsteadOf = (target: ExportTarget): ExportTarget => ({
  kind: 'copy',
  flavour: target.kind === 'file' && target.format === 'html' ? 'source' : 'word',
});
