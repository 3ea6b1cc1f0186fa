import type { ConsideredTemplate, FillTemplate } from '../../app/export/report-template';
import type { LoadedReport, ReportSource } from '../../app/import/load-report';
import type { ReadOptions } from '../../app/ports';
import { inStoredOrder } from '../../core/report/hidden-characters';
import { refuseLarge } from '../../files/open/size-limit';
import { TemplateError } from '../../files/template/template-error';
import { UnusableFile } from '../../files/unusable-file';
import { runTask } from './run-task';

/**
 * Reads a report in a worker. The source is copied: it may be read again with another index.
 *
 * @throws {UnusableFile} like `loadSource`, and like `runTask`
 * @throws {DOMException} AbortError when cancelled by the signal
 */
export async function readInWorker(
  source: ReportSource,
  { signal, ...options }: ReadOptions = {},
): Promise<LoadedReport> {
  // Not worth a copy.
  if (source.kind === 'file') refuseLarge(source.bytes.length);
  // Nothing may change the order of what the pane shows around the words of a file.
  return inStoredOrder(await runTask('read', [source, options], signal));
}

/** Inspects a file that is to become a template, in a worker. */
export async function considerInWorker(bytes: Uint8Array, signal?: AbortSignal): Promise<ConsideredTemplate> {
  try {
    return await runTask('considerTemplate', [bytes], signal).catch(asTemplateError);
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'refused', error };
    throw error;
  }
}

/** Fills the office's template in a worker. */
export const fillInWorker = (
  filled: Parameters<FillTemplate>,
  signal?: AbortSignal,
): ReturnType<FillTemplate> => runTask('fillTemplate', filled, signal).catch(asTemplateError);

/** What takes too long, or more memory than there is, is larger than any template. */
function asTemplateError(error: unknown): never {
  throw error instanceof UnusableFile ? new TemplateError({ code: 'tooLarge' }) : error;
}
