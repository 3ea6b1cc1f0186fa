import type { CopyFlavour, PaneFormat, PaneServices } from '../ports';
import type { ExportOutcome } from './export-outcome';

/** What a user may ask for: a file, the clipboard, the printer, or a new sheet of the workbook with the source of the page. */
export type ExportTarget =
  | { readonly kind: 'file'; readonly format: PaneFormat }
  | { readonly kind: 'copy'; readonly flavour: CopyFlavour }
  | { readonly kind: 'print' }
  | { readonly kind: 'sheet' };

/** What is published has the form of the current edition; older ones are data, and may be looked at on paper. */
export const isOfCurrentEditionOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' ? target.format === 'docx' || target.format === 'html' : target.kind !== 'print';

/** Forms that hold tables and nothing else. */
export const isTablesOnly = (target: ExportTarget): boolean =>
  target.kind === 'file' && (target.format === 'csv' || target.format === 'xlsx');

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
