import { exportedWithErrorsText } from '../messages/documents-zh-CN';
import { collapsedCellsOf } from '../report/cells';
import type { Report } from '../report/report';
import { isSameState } from '../report/same-state';
import { currentEdition, editions } from '../statute/editions';
import { collapsedRemarks } from './collapsed-remarks';
import { safeFileName } from './file-name';
import type { ExportTarget, PaneFormat, PaneServices } from './pane-services';
import { mediaTypes } from './pane-services';
import type { Session } from './session';
import { summarise } from './summarise';

/** How an export ended; the sentence is made at the edge. */
export type ExportOutcome =
  /** Nothing was given to the user. */
  | {
      readonly kind: 'unread' | 'nothing' | 'outdated' | 'failed' | 'misread' | 'notSaved' | 'notCopied';
    }
  | { readonly kind: 'refused'; readonly errors: number; readonly undecided: number }
  /** The workbook is no longer what was exported; nothing was given to the user. */
  | { readonly kind: 'differs'; readonly same: number; readonly all: number }
  /** Given to the user, and the same as the workbook in so many cells, which are all. */
  | { readonly kind: 'copied'; readonly all: number }
  /** `isReadBack`: the file itself was read again and compared, too. */
  | { readonly kind: 'exported'; readonly name: string; readonly all: number; readonly isReadBack: boolean };

export interface ExportRequest {
  readonly session: Session;
  readonly services: PaneServices;
  readonly target: ExportTarget;
  /** Exports although the check was not passed; the file says so. */
  readonly anyway: boolean;
  /** The name of the file without its ending. */
  readonly nameOf: (agency: string, year: string) => string;
}

/** The Word and web forms are those of the current edition only. */
const currentOnly: readonly ExportTarget[] = ['docx', 'html', 'clipboard'];

/**
 * Reads and checks the workbook, writes what was read, reads the file and the workbook again, and gives the file to the user
 * only when all figures are the same.
 */
export async function runExport(request: ExportRequest): Promise<ExportOutcome> {
  const { session, target, anyway } = request;
  if (!(await session.check())) return { kind: 'unread' };
  const { report, findings } = session.snapshot;
  if (report === null) return { kind: 'nothing' };
  if (report.edition !== currentEdition && currentOnly.includes(target)) return { kind: 'outdated' };
  const { error: errors, undecided } = summarise(findings);
  if ((errors > 0 || undecided > 0) && !anyway) return { kind: 'refused', errors, undecided };
  const remarks = remarksOf(report, errors, undecided);
  try {
    return await (target === 'clipboard'
      ? copy(request, report, remarks)
      : save(request, report, target, remarks));
  } catch {
    return { kind: 'failed' };
  }
}

/** The sentences that the exported file carries. */
export const remarksOf = (report: Report, errors: number, undecided: number): readonly string[] => [
  ...(errors > 0 || undecided > 0 ? [exportedWithErrorsText(errors, undecided)] : []),
  ...collapsedRemarks(report),
];

async function save(
  { session, services, nameOf }: ExportRequest,
  report: Report,
  format: PaneFormat,
  remarks: readonly string[],
): Promise<ExportOutcome> {
  const { totals } = session.snapshot;
  const bytes = await services.write(report, format, { remarks, totals });
  const inFile = await services.readBack(bytes, format);
  if (inFile !== null && !holdsAll(inFile, report)) return { kind: 'misread' };
  const changed = await changedMeanwhile(session, report);
  if (changed !== null) return changed;
  const year = report.year === null ? '' : String(report.year);
  const name = `${safeFileName(nameOf(report.agency ?? '', year))}.${format}`;
  if (!(await services.save(name, bytes, mediaTypes[format]))) return { kind: 'notSaved' };
  return { kind: 'exported', name, all: report.cells.size, isReadBack: inFile !== null };
}

async function copy(
  { session, services }: ExportRequest,
  report: Report,
  remarks: readonly string[],
): Promise<ExportOutcome> {
  const { html, text } = await services.richText(report, remarks);
  const changed = await changedMeanwhile(session, report);
  if (changed !== null) return changed;
  const all = report.cells.size;
  return (await services.copy(html, text)) ? { kind: 'copied', all } : { kind: 'notCopied' };
}

/** Reads the workbook once more: the user may have typed while the file was written. */
async function changedMeanwhile(session: Session, report: Report): Promise<ExportOutcome | null> {
  if (!(await session.check())) return { kind: 'unread' };
  const now = session.snapshot.report;
  const all = report.cells.size;
  const same = now === null ? 0 : sameCells(report, now);
  return same < all || now?.cells.size !== all ? { kind: 'differs', same, all } : null;
}

/** Whether a file holds all figures. Those of a collapsed row are among its remarks: the layout has no cells for them. */
function holdsAll(inFile: Report, report: Report): boolean {
  const collapsed = new Set(collapsedCellsOf(editions[report.edition]).map(({ id }) => id));
  const expected = [...report.cells].filter(([cell]) => !collapsed.has(cell) || inFile.cells.has(cell));
  return sameCells({ ...report, cells: new Map(expected) }, inFile) === expected.length;
}

/** How many cells of a report hold the same in another one. */
const sameCells = (report: Report, other: Report): number =>
  [...report.cells].filter(([cell, state]) => isSameState(other.cells.get(cell), state)).length;
