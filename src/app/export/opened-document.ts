import type { Report } from '../../core/report/report';
import type { OpenedPackage } from '../../files/open/guard';
import { openFile } from '../../files/open/guard';
import { readJson } from '../../files/json/read-json';
import { UnusableFile } from '../../files/unusable-file';
import type { OpenedWorkbook, SavedSheet, SavedWorkbook, WorkbookFacts } from './workbook-file';

/** What a page shows of a chosen file. Plain data. */
export type OpenedDocument =
  | { readonly kind: 'workbook'; readonly workbook: Omit<OpenedWorkbook, 'original'> }
  /** One of our exports. */
  | { readonly kind: 'report'; readonly report: Report }
  /** Its figures have to be looked for, and looked at. */
  | { readonly kind: 'other' };

/**
 * Opens a file that a user chose.
 *
 * @param name used only in messages: the bytes decide
 * @throws {UnusableFile} when the file cannot be used
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<OpenedDocument> {
  const file = openFile(bytes, name);
  if (file.kind === 'json') return { kind: 'report', report: readJson(bytes) };
  if (file.kind !== 'xlsx') return { kind: 'other' };
  const { openWorkbook } = await import('./workbook-file');
  const { sheets, formats, mark, settings, unsupported } = await openWorkbook(file);
  return { kind: 'workbook', workbook: { sheets, formats, mark, settings, unsupported } };
}

/** A workbook with the file from which it was opened. Plain data. */
export interface DocumentToSave extends Omit<WorkbookFacts, 'original'> {
  readonly sheets: readonly SavedSheet[];
  readonly original: Uint8Array | null;
}

export interface SavedDocument extends SavedWorkbook {
  readonly extension: 'xlsx' | 'xlsm';
}

/** The bytes of a workbook file. */
export async function saveDocument({ sheets, original, ...facts }: DocumentToSave): Promise<SavedDocument> {
  const file = original === null ? null : packageIn(original);
  const { fileExtension, saveWorkbook } = await import('./workbook-file');
  return {
    ...(await saveWorkbook(sheets, { ...facts, original: file })),
    extension: await fileExtension(file),
  };
}

function packageIn(bytes: Uint8Array): OpenedPackage {
  const file = openFile(bytes);
  if (file.kind !== 'xlsx') throw new UnusableFile({ code: 'notAWorkbook' });
  return file;
}
