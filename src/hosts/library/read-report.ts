import { loadSource } from '../../app/import/load-report';
import type { Origin } from '../../core/recognise/origins';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { Refusal } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';

/** How a file is read. */
export interface ReadOptions {
  /** The file's name. Only a few refusals use it: the bytes decide what a file is. */
  readonly name?: string;
  /** Which of several reports in the file, counted from 1. */
  readonly index?: number;
}

/** A report, or why there is none. */
export type ReadResult =
  | {
      readonly kind: 'read';
      /** Its `notes` list everything that had to be guessed, converted or left out. */
      readonly report: Report;
      /**
       * Where each value comes from and how certain it is; empty for files whose cells are given by id. Computed on
       * first access.
       */
      readonly origins: ReadonlyMap<CellId, Origin>;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Reads the report in a file: .xlsx, .xls, .et, .docx, a web page, a PDF with text, plain text of any shape, or the
 * .csv and .json that `writeReport` writes. Blank cells stay blank, and nothing is added up.
 *
 * Sizes are limited before anything is unpacked, but time and memory are not: files of unknown origin belong in a worker
 * that can be ended.
 *
 * @param bytes the whole file; not changed
 * @returns refused with `severalReports` if the file has more than one report and no index is given
 * @throws {Error} never because of what a file contains; any error is a fault of this library
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const { name = '', index } = options;
  try {
    const loaded = await loadSource({ kind: 'file', name, bytes }, { index });
    return {
      kind: 'read',
      report: loaded.report,
      get origins() {
        return loaded.origins;
      },
    };
  } catch (error) {
    if (error instanceof UnusableFile) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}
