import type { CellId } from '../../core/statute/types';
import type { TemplateRefusal } from '../../files/template/template-error';
import type { CopyFlavour } from '../ports';

/** What was compared before something was given to the user. */
export interface Proof {
  /** Cells, all of which are the same in the workbook and in what was written. */
  readonly all: number;
  /** Paragraphs of the text in what was written, of so many that the report has; none where only tables are exported. */
  readonly paragraphs: { readonly same: number; readonly all: number };
  /** The numerals of sections that nothing was written for, although they are a part of it. */
  readonly missing: readonly string[];
  /** The whole report was asked for, but this form takes tables only. */
  readonly isTablesOnly: boolean;
  /** The file is to say that it must not be published as it is, and the office's own template has no place for that. */
  readonly isUnmarked: boolean;
}

/** How an export ended; the sentence is made at the edge. */
export type ExportOutcome =
  /** Nothing was given to the user. */
  | { readonly kind: 'unread' | 'nothing' | 'outdated' | 'failed' | 'cancelled' }
  | { readonly kind: 'refused'; readonly errors: number; readonly undecided: number }
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
  /** Our own reader cannot tell the figures in what was written; nothing was given to the user. */
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
