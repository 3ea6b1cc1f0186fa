import type { Finding, TableFinding } from '../core/check/finding';
import type { Refusal } from '../files/unusable-file';
import type { Note } from '../core/report/note';
import type { CellId, Edition, Severity } from '../core/statute/types';
import type { TemplateRefusal } from '../files/template/template-error';
import type { Language } from './language';
import * as chinese from './zh-CN/findings';
import type { UiTexts } from './zh-CN/ui';
import { uiTexts } from './zh-CN/ui';

/** A language's messages about figures: what is wrong, where, by how much, and what to do. */
export interface Messages {
  readonly findingText: (finding: TableFinding, edition: Edition) => string;
  readonly severityNames: Readonly<Record<Severity, string>>;
  readonly statusNames: Readonly<Record<Finding['status'], string>>;
}

/** A language's messages about files: how they were read, why they cannot be used, what is printed in them. */
export interface DocumentMessages {
  readonly noteText: (note: Note, edition: Edition) => string;
  readonly unusableText: (refusal: Refusal) => string;
  readonly templateText: (refusal: TemplateRefusal) => string;
  readonly outdatedFormText: (edition: Edition) => string;
  readonly totalsDifferText: (cells: readonly CellId[], edition: Edition) => string;
  readonly exportedWithErrorsText: (errors: number, undecided: number) => string;
  readonly collapsedRowRemark: (figures: readonly string[]) => string;
  readonly conversionOfferText: () => string;
  readonly unconvertedRemark: (figures: readonly string[], edition: Edition) => string;
  readonly toReviewRemark: (cells: readonly string[], edition: Edition) => string;
}

/** The messages of a language. Chinese is always loaded; any other is loaded on first use. */
export async function messagesOf(language: Language): Promise<Messages> {
  switch (language) {
    case 'zh-CN':
      return chinese satisfies Messages;
    case 'en-US':
      return (await import('./en-US/findings')) satisfies Messages;
  }
}

/** The pane's own texts. Chinese is always loaded; any other is loaded on first use. */
export async function uiTextsOf(language: Language): Promise<UiTexts> {
  switch (language) {
    case 'zh-CN':
      return uiTexts;
    case 'en-US':
      return (await import('./en-US/ui')).uiTexts;
  }
}

/** The messages about files in a language; loaded when a file is read or refused. */
export async function documentMessagesOf(language: Language): Promise<DocumentMessages> {
  switch (language) {
    case 'zh-CN':
      return (await import('./zh-CN/documents')) satisfies DocumentMessages;
    case 'en-US':
      return (await import('./en-US/documents')) satisfies DocumentMessages;
  }
}
