import { checkReport } from '../../app/check-report';
import { runExport } from '../../app/export/run-export';
import { loadSource } from '../../app/import/load-report';
import type { PaneFormat } from '../../app/ports';
import type { Finding } from '../../core/check/finding';
import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { CheckOptions } from './check-report';

/** A format that reports are written in, by its file extension. */
export type WriteFormat = PaneFormat;

/** How a report is written; `previous` and `profile` are for the check before it. */
export interface WriteOptions extends CheckOptions {
  /** The sections that are tables, or the whole report with its text; default: `tables`. Workbooks and .csv have tables only. */
  readonly sections?: ReportScope;
  /** For workbooks: typed figures, or formulas where every sum agrees; default: `typed`. */
  readonly totals?: TotalsKind;
  /** Writes although the check failed; the file then carries a notice. */
  readonly allowErrors?: boolean;
}

/** The bytes of a file, or why there are none. */
export type WriteResult =
  | {
      readonly kind: 'written';
      readonly bytes: Uint8Array;
      /** How many cells were read back and found the same: all of them. */
      readonly cells: number;
      /** The numerals of required sections without text; empty unless the whole report is written. */
      readonly missing: readonly string[];
    }
  /** The findings that forbid publication: errors, and relations that are undecided. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  /** The report is in an edition that is only read; `convertEdition` carries it over. */
  | { readonly kind: 'outdated' }
  /** Reading the file back did not give the same report. The cells that differ; none if it is the text, or everything. */
  | { readonly kind: 'misread'; readonly cells: readonly CellId[] };

/**
 * Checks a report and writes it as a file, then reads the file back and gives it only if every figure and paragraph is
 * the same. The same report gives the same bytes.
 *
 * @throws {Error} any error is a fault of this library
 */
export async function writeReport(
  report: Report,
  format: WriteFormat,
  { sections = 'tables', totals = 'typed', allowErrors = false, previous, profile }: WriteOptions = {},
): Promise<WriteResult> {
  let bytes: Uint8Array = new Uint8Array();
  const outcome = await runExport({
    source: {
      read: () => Promise.resolve({ report, totals, findings: () => checkReport(report, previous, profile) }),
    },
    out: {
      file: (written) => {
        bytes = written;
        return Promise.resolve('');
      },
    },
    read: loadSource,
    target: { kind: 'file', format },
    sections,
    anyway: allowErrors,
  });
  switch (outcome.kind) {
    case 'exported':
      return { kind: 'written', bytes, cells: outcome.proof.all, missing: outcome.proof.missing };
    case 'refused':
      return { kind: 'refused', findings: outcome.findings };
    case 'outdated':
      return { kind: 'outdated' };
    case 'misread':
      return { kind: 'misread', cells: outcome.cells };
    case 'textsMisread':
    case 'unreadable':
      return { kind: 'misread', cells: [] };
    case 'failed':
      throw outcome.reason instanceof Error
        ? outcome.reason
        : new Error('The report could not be written', { cause: outcome.reason });
    default:
      throw new Error(`Writing cannot end as ${outcome.kind}`);
  }
}
